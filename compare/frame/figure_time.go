package frame

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"diptych/compare/text"
)

// clock reads a time of day with minutes, "3:30pm".
func (r *figureReader) clock(f *Figure, n number) (next int, ok bool) {
	next = n.next + 1
	if n.next >= len(r.words) || n.plain > 24 {
		return next, false
	}
	m := r.words[n.next].Norm
	half := strings.TrimLeft(m, "0123456789")
	minutes, err := strconv.ParseFloat(strings.TrimSuffix(m, half), 64)
	f.Span = f.Cover(r.words[n.next].Span)
	if half == "" && next < len(r.words) && (r.words[next].Norm == "am" || r.words[next].Norm == "pm") {
		half = r.words[next].Norm
		f.Span = f.Cover(r.words[next].Span)
		next++
	} else if h := halves[r.norm(next+2)]; half == "" && h != "" && r.norm(next) == "in" && r.norm(next+1) == "the" {
		half = h
		f.Span = f.Cover(r.words[next+2].Span)
		next += 3
	}
	f.Kind, f.number = Hour, f.Span
	f.amount = hour(n.plain, minutes, half)
	return next, err == nil && (half == "am" || half == "pm")
}

// halves are the words for a half of the day.
var halves = map[string]string{"morning": "am", "afternoon": "pm", "evening": "pm"}

// minutesBehind reports whether t goes on with the minutes of an hour, with blanks
// around their mark as tokenised texts have it or without.
func minutesBehind(t string) bool {
	rest, ok := strings.CutPrefix(t, " : ")
	if !ok {
		rest, ok = strings.CutPrefix(t, ":")
	}
	return ok && len(rest) > 1 && isDigit(rest[0])
}

// hourAt is the time of day of a number that has minutes behind its point, if
// anything: "2.30am". A fraction, as in "2.5pm", is no time.
func hourAt(n number, half string) (at amount, ok bool) {
	h := math.Floor(n.plain)
	minutes := math.Round(100 * (n.plain - h))
	return hour(h, minutes, half), (n.decimals == 0 || n.decimals == 2) && minutes < 60
}

func hour(h, minutes float64, half string) amount {
	if h == 12 {
		h = 0
	}
	if half == "pm" {
		h += 12
	}
	v := h + minutes/60
	return amount{value: v, low: v - .1, high: v + .1}
}

// weekdays and months are the names of the calendar, by their number from 1 on.
var (
	weekdays = numbered("monday tuesday wednesday thursday friday saturday sunday")
	months   = func() map[string]int {
		of := numbered("january february march april may june july august september october november december")
		for short, n := range numbered("jan feb mar apr may jun jul aug sep oct nov dec") {
			of[short] = n
		}
		of["sept"] = of["sep"]
		return of
	}()
)

func numbered(words string) map[string]int {
	of := map[string]int{}
	for i, w := range strings.Fields(words) {
		of[w] = i + 1
	}
	return of
}

// calendar is a day as it is named; what is not said is 0.
type calendar struct {
	weekday     int
	month, date int
	year        int
}

// beforeMonth are words behind which the name of a month without a date is one.
var beforeMonth = setOf("in of by until till since last next this early late mid from through during before after every to and between")

// dayAt reads the day named at word i, up to word next; next is i for none. A
// month without a date is a day too, of which only the month is known.
func dayAt(d *text.Document, words []text.Word, i int) (c calendar, next int) {
	up := func(k int) bool { return startsUpper(d, words[k].Span) }
	date := func(k int) int {
		if k >= len(words) {
			return 0
		}
		norm := words[k].Norm
		if !isDigit(norm[0]) {
			return 0
		}
		n, err := strconv.Atoi(strings.TrimRight(norm, "stndrh"))
		if err != nil || n < 1 || n > 31 || len(norm) > 4 {
			return 0
		}
		return n
	}
	if !up(i) && date(i) == 0 {
		return c, i
	}
	if c.weekday = weekdays[words[i].Norm]; c.weekday > 0 && up(i) {
		return c, i + 1
	}
	c.weekday = 0
	if n := date(i); n > 0 && i+1 < len(words) && months[words[i+1].Norm] > 0 && up(i+1) && !(date(i+2) > 0 && countsDated(d, words, i)) {
		c.date, c.month = n, months[words[i+1].Norm]
		next = i + 2
	} else if m := months[words[i].Norm]; m > 0 && up(i) {
		c.month = m
		next = i + 1
		if n := date(i + 1); n > 0 && words[i+1].Start-words[i].End <= 2 && !countsBehind(d, words, i) {
			c.date = n
			next++
		}
		if c.date == 0 && (i == 0 || !beforeMonth[words[i-1].Norm]) && (next == len(words) || !yearLike(words[next])) {
			return calendar{}, i // "May", "March"
		}
	} else {
		return calendar{}, i
	}
	if next < len(words) && yearLike(words[next]) && words[next].Start-words[next-1].End <= 2 {
		c.year, _ = strconv.Atoi(words[next].Norm)
		next++
	}
	return c, next
}

// countsBehind reports whether the number behind the month at word i, and behind a comma,
// counts what the word behind it names: "in January, 14 miners".
func countsBehind(d *text.Document, words []text.Word, i int) bool {
	if i+2 >= len(words) || yearLike(words[i+2]) || isDigit(words[i+2].Norm[0]) {
		return false
	}
	number, named := words[i+1], words[i+2]
	return strings.Contains(d.Source[words[i].End:number.Start], ",") && onlyBlanks(d, number, named) && number.End < named.Start
}

// onlyBlanks reports whether nothing but blanks stands between two words, if anything.
func onlyBlanks(d *text.Document, v, w text.Word) bool {
	return strings.Trim(d.Source[v.End:w.Start], " \u00a0") == ""
}

// countsDated reports whether the number at word i counts what has the day behind it in its
// name: "19 Sept. 11 hijackers", and not "on 3 May 20 divers".
func countsDated(d *text.Document, words []text.Word, i int) bool {
	if i > 0 && (words[i-1].Norm == "on" || beforeMonth[words[i-1].Norm]) || i+3 >= len(words) {
		return false
	}
	named := words[i+3]
	return onlyBlanks(d, words[i+2], named) && unicode.IsLower([]rune(d.Text(named.Span))[0])
}
