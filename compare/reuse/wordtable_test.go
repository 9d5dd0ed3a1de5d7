package reuse

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"testing"
)

// layTable lays out a wordTable of words, the most frequent first, and their numbers.
func layTable(words []string, number func(i int) int) []byte {
	type entry struct {
		mark   uint32
		number int
	}
	buckets := make([][]entry, 1<<bucketBits)
	for i, w := range words {
		b, mark := placeIn(w)
		buckets[b] = append(buckets[b], entry{mark, number(i)})
	}
	var starts, prints, numbers []byte
	n := 0
	for _, bucket := range buckets {
		starts = binary.LittleEndian.AppendUint16(starts, uint16(n))
		n += len(bucket)
		for _, e := range bucket {
			prints = binary.LittleEndian.AppendUint32(prints, e.mark)
			numbers = binary.LittleEndian.AppendUint16(numbers, uint16(e.number))
		}
	}
	return slices.Concat(binary.LittleEndian.AppendUint16(starts, uint16(n)), prints, numbers)
}

// A table keeps words apart that share a bucket, and holds no other words.
func TestWordTableKeepsAll(t *testing.T) {
	var words []string
	for n := range 50_000 {
		words = append(words, fmt.Sprint("w", n))
	}
	table := wordTable(layTable(words, func(i int) int { return i + 7 }))
	for i, w := range words {
		if got, ok := table.find(w); !ok || got != i+7 {
			t.Fatalf("%s: %d, %v", w, got, ok)
		}
	}
	for n := range 200_000 {
		if got, ok := table.find(fmt.Sprint("v", n)); ok {
			t.Errorf("v%d, which it was not given: %d", n, got)
		}
	}
	if got, ok := table.find(""); ok {
		t.Errorf("no word: %d", got)
	}
}

// wordsOf are the folded words of a list, in its order.
func wordsOf(path string) (words []string) {
	file, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	for line := range dataLines(string(file)) {
		words = append(words, foldListed(line))
	}
	return words
}

// The embedded table is that of the lists beside it; -update lays it out anew.
func TestTheTableIsThatOfTheLists(t *testing.T) {
	words := wordsOf("frequency/words.txt")
	rank := map[string]int{}
	for i, w := range words {
		rank[w] = i
	}
	var behind []byte
	beside := map[int]int{}
	for i, line := range wordsOf("frequency/beside.txt") {
		var word, as string
		if n, _ := fmt.Sscan(line, &word, &as); n != 2 {
			t.Fatalf("beside.txt: %q", line)
		}
		at, known := rank[word]
		if !known {
			at = len(words)
			words = append(words, word)
		}
		beside[at] = listedRanks + i
		behind = binary.LittleEndian.AppendUint16(behind, uint16(map[bool]int{true: at + 1}[known]))
		behind = binary.LittleEndian.AppendUint16(behind, uint16(rank[as]))
	}
	number := func(i int) int {
		if n, ok := beside[i]; ok {
			return n
		}
		return i
	}
	table := append(layTable(words, number), behind...)
	if *update {
		if err := os.WriteFile("frequency/words.table", table, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(table, []byte(frequency)) {
		t.Error("words.table is not that of words.txt and beside.txt: go test ./compare/reuse -run Lists -update")
	}
}
