// Package stable sorts lists of large things in little code.
package stable

import (
	"reflect"
	"slices"
)

// Sort sorts list by a comparison (below 0 where a comes first) and leaves equals in
// their order, as slices.SortStableFunc does. That one is compiled anew for each type,
// 5 KB for each of 70; here numbers of places are sorted, which is compiled once, and
// then each thing is moved once, through reflection. A list that is in order is only
// read.
func Sort[T any](list []T, by func(a, b T) int) {
	arrange(list, sorted(len(list), func(i, k int32) int { return by(list[i], list[k]) }))
}

// sorted are the places of n things in the order they belong in, nil where they stand so.
func sorted(n int, by func(i, k int32) int) []int32 {
	at := int32(1)
	for ; at < int32(n) && by(at-1, at) <= 0; at++ {
	}
	if at >= int32(n) {
		return nil
	}
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, by)
	return order
}

// arrange brings what list, a slice, has at order[i] to i, for every i, and overwrites order.
func arrange(list any, order []int32) {
	if order == nil {
		return
	}
	swap := reflect.Swapper(list)
	for start := range order {
		for i := start; ; {
			from := int(order[i])
			order[i] = int32(i)
			if from == start || from == i {
				break
			}
			swap(i, from)
			i = from
		}
	}
}
