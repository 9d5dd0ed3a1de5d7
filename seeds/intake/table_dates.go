package intake

import (
	"strconv"
	"strings"
)

// dateOrder is how the dates of a column are to be read that are written in numbers.
type dateOrder int

const (
	orderUnknown dateOrder = iota
	dayFirst
	monthFirst
)

// dateOrder is the order of the dates in column i: that of those which can be read in
// one way only, where all of them have the same.
func (t table) dateOrder(i int) (order dateOrder) {
	for _, row := range t.rows {
		if i >= len(row) {
			continue
		}
		a, b := beforeYear(row[i])
		one := orderUnknown
		switch {
		case a > 12 && b <= 12:
			one = dayFirst
		case b > 12 && a <= 12:
			one = monthFirst
		}
		if order != orderUnknown && one != orderUnknown && one != order {
			return orderUnknown
		}
		order = max(order, one)
	}
	return order
}

// beforeYear are those before the year of a date in numbers: 3 and 10 of 03/10/2016;
// 0 and 0 where s has none.
func beforeYear(s string) (a, b int) {
	m := numbers().FindStringSubmatch(s)
	if m == nil {
		return 0, 0
	}
	a, _ = strconv.Atoi(m[1])
	b, _ = strconv.Atoi(m[2])
	return a, b
}

// datedBy states the date in words, read in the order of its column where it can be
// read as two days.
func (d *draft) datedBy(words string, order dateOrder) {
	if iso, ok := dateInOrder(words, order); ok {
		d.state("date", iso, words)
		return
	}
	if iso, ok := moment(words); ok {
		d.state("date", iso, words)
		return
	}
	d.dated(words)
}

// dateInOrder is dateIn, a date in numbers that can be read as two days being read in
// the order, where it is known.
func dateInOrder(words string, order dateOrder) (iso string, ok bool) {
	if iso, ok := dateIn(words); ok || order == orderUnknown {
		return iso, ok
	}
	m := numbers().FindStringSubmatchIndex(words)
	if m == nil {
		return "", false
	}
	day, month := words[m[2]:m[3]], words[m[4]:m[5]]
	if order == monthFirst {
		day, month = month, day
	}
	return dateIn(words[m[6]:m[7]] + "-" + month + "-" + day + words[m[1]:])
}

// orderOf is the order of dates in numbers in a language, as a page states it
// ("pt-BR"): English has two, and Spanish and French have those of English beside it
// in North America.
func orderOf(language string) dateOrder {
	language = strings.ToLower(strings.ReplaceAll(language, "_", "-"))
	base, region, _ := strings.Cut(language, "-")
	if dayFirstLanguages[base] && region != "us" && region != "ca" && region != "pr" {
		return dayFirst
	}
	return orderUnknown
}

var dayFirstLanguages = set("bg ca cs da de el es et fi fr gl hr id is it lv mk nb nl nn no pl pt ro ru sk sl sr tr uk vi")
