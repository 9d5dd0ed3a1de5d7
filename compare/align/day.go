package align

import (
	"slices"
	"strconv"
	"strings"

	"diptych/compare/text"
)

// day is a day that an article names. What it does not say is 0.
type day struct {
	text.Span
	weekday           int // 1 Monday to 7 Sunday
	year, month, date int
	printed           bool // it is the date of the article itself
}

var (
	weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	months   = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)

// daysIn lists the days named in words, which are of one sentence: "Friday",
// "Feb. 13", "13 February 2016", "October 3, 2016".
func daysIn(d *text.Document, words []text.Word) []day {
	var out []day
	for i := 0; i < len(words); i++ {
		if w := weekdayOf(d, words[i]); w > 0 {
			out = append(out, day{Span: words[i].Span, weekday: w})
			continue
		}
		m := monthOf(d, words[i])
		if m == 0 {
			continue
		}
		x := day{Span: words[i].Span, month: m}
		if i+1 < len(words) && dateOf(words[i+1].Norm) > 0 {
			i++
			x.date = dateOf(words[i].Norm)
		} else if i > 0 && dateOf(words[i-1].Norm) > 0 {
			x.date, x.Span = dateOf(words[i-1].Norm), words[i-1].Span
		} else {
			continue
		}
		x.Span = x.Cover(words[i].Span)
		if i+1 < len(words) && yearOf(words[i+1].Norm) > 0 {
			i++
			x.year, x.Span = yearOf(words[i].Norm), x.Cover(words[i].Span)
		}
		out = append(out, x)
	}
	return out
}

// tellsDay reports whether words name a day or count one from today.
func tellsDay(d *text.Document, words []text.Word) bool {
	return len(daysIn(d, words)) > 0 || slices.ContainsFunc(words, func(w text.Word) bool { return fromToday[w.Norm] })
}

var fromToday = map[string]bool{"today": true, "tonight": true, "yesterday": true, "tomorrow": true}

// ofName reports whether a weekday only tells which of its kind a name means, and
// not when something happened: "Thursday's Morning Show", "Sunday's Observer".
func (x *Article) ofName(at day) bool {
	named := x.Text(at.Span)
	next := x.WordAt(at.End)
	owns := strings.HasSuffix(named, "'s") || strings.HasSuffix(named, "’s")
	return at.weekday > 0 && owns && next < len(x.Words) && strings.TrimSpace(x.Source[at.End:x.Words[next].Start]) == "" && capital(x.Document, x.Words[next])
}

func weekdayOf(d *text.Document, w text.Word) int {
	if !capital(d, w) {
		return 0
	}
	return 1 + slices.Index(weekdays, strings.TrimSuffix(w.Norm, "s"))
}

func monthOf(d *text.Document, w text.Word) int {
	if len(w.Norm) < 3 || !capital(d, w) {
		return 0
	}
	return 1 + slices.IndexFunc(months, func(m string) bool {
		return m == w.Norm || len(w.Norm) <= 4 && strings.HasPrefix(m, w.Norm)
	})
}

func capital(d *text.Document, w text.Word) bool {
	c := d.Source[w.Start]
	return 'A' <= c && c <= 'Z'
}

func dateOf(norm string) int {
	norm = strings.TrimRight(norm, "stndrh")
	if n, err := strconv.Atoi(norm); err == nil && len(norm) <= 2 && 1 <= n && n <= 31 {
		return n
	}
	return 0
}

func yearOf(norm string) int {
	if n, err := strconv.Atoi(norm); err == nil && len(norm) == 4 && 1900 <= n && n < 2100 {
		return n
	}
	return 0
}

// may reports whether x and y can be the same day, and known whether they
// say enough to tell. News is printed up to printedAfter days after it.
func (x day) may(y day) (same, known bool) {
	slack := 0
	if x.printed != y.printed {
		slack = printedAfter
	}
	switch {
	case x.month > 0 && y.month > 0:
		return x.distance(y) <= slack, true
	case x.weekday > 0 && y.weekday > 0:
		later, earlier := x.weekday, y.weekday
		if y.printed {
			later, earlier = earlier, later
		}
		return (later-earlier+7)%7 <= slack, true
	}
	return true, false
}

// names reports whether two days that may be the same are also called alike:
// a reader who looks them up finds the same day of the week or month in both.
func (x day) names(y day) bool {
	if x.month > 0 && y.month > 0 {
		return x.month == y.month && x.date == y.date
	}
	return x.weekday == y.weekday && !x.printed && !y.printed
}

// distance is the number of days between two dates, the smallest one when a
// year is not said.
func (x day) distance(y day) int {
	switch {
	case x.year > 0 && y.year > 0:
		return abs(x.civil().number() - y.civil().number())
	case x.year == 0 && y.year == 0:
		x.year = leapYear
	case x.year == 0:
		x, y = y, x
	}
	least := 366
	for year := x.year - 1; year <= x.year+1; year++ {
		y.year = year
		least = min(least, abs(x.civil().number()-y.civil().number()))
	}
	return least
}

const leapYear = 2000 // stands for a year that neither says

func abs(n int) int { return max(n, -n) }

func (x day) civil() civil { return civil{x.year, x.month, x.date} }

// otherDay finds a day of either side that contradict one another, when no
// two of their days can be the same.
func otherDay(x, y []day) (p, q day, ok bool) {
	for _, p := range x {
		for _, q := range y {
			switch same, known := p.may(q); {
			case known && same:
				return p, q, false
			case known && !ok:
				ok = true
			}
		}
	}
	if !ok {
		return p, q, false
	}
	for _, p := range x {
		for _, q := range y {
			if _, known := p.may(q); known {
				return p, q, true
			}
		}
	}
	return p, q, false
}

// printedOn is the article's own date as a day, false when it has none. The
// span is where it was read, empty when that is not in the source.
func printedOn(d *text.Document) (day, bool) {
	c, ok := civilOf(d.Fields.Date)
	if !ok {
		return day{}, false
	}
	return day{d.Evidence["date"], c.weekday(), c.year, c.month, c.date, true}, true
}

// civil is a day of the calendar.
type civil struct{ year, month, date int }

// said is the day in words: "Saturday 13 February 2016".
func (c civil) said() text.Said {
	return text.Say("{{.Weekday}} {{.Day}} {{.Month}} {{.Year}}", text.With{"Weekday": weekdaysSaid[c.weekday()-1], "Day": c.date, "Month": monthsSaid[c.month-1], "Year": c.year})
}

var (
	weekdaysSaid = [...]text.Said{text.Say("Monday"), text.Say("Tuesday"), text.Say("Wednesday"), text.Say("Thursday"), text.Say("Friday"), text.Say("Saturday"), text.Say("Sunday")}
	monthsSaid   = [...]text.Said{text.Say("January"), text.Say("February"), text.Say("March"), text.Say("April"), text.Say("May"), text.Say("June"),
		text.Say("July"), text.Say("August"), text.Say("September"), text.Say("October"), text.Say("November"), text.Say("December")}
)

// civilOf reads the day of text.Fields.Date, false when it has none.
func civilOf(date string) (civil, bool) {
	if len(date) < 10 || date[4] != '-' || date[7] != '-' {
		return civil{}, false
	}
	y, err1 := strconv.Atoi(date[:4])
	m, err2 := strconv.Atoi(date[5:7])
	d, err3 := strconv.Atoi(date[8:10])
	ok := err1 == nil && err2 == nil && err3 == nil && 1 <= m && m <= 12 && 1 <= d && d <= 31
	return civil{y, m, d}, ok
}

// number counts days from 1 March of the year 0, as in Hinnant's
// "chrono-Compatible Low-Level Date Algorithms".
func (c civil) number() int {
	y, m := c.year, c.month
	if m <= 2 {
		y--
		m += 12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + c.date - 1
}

// weekday is 1 for Monday to 7 for Sunday.
func (c civil) weekday() int { return (c.number()+2)%7 + 1 }
