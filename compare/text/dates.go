package text

import (
	"fmt"
	"strings"
)

// dateLine is the date that l holds and nothing else but the hour and words
// such as "Published"; false when it is no such line. The date is empty when
// the line does not say its year.
func dateLine(l *line) (date string, where Span, ok bool) {
	if len(l.words) == 0 || len(l.words) > dateLineWords {
		return "", Span{}, false
	}
	var r dateReader
	for i, w := range l.words {
		if !r.read(l, i) {
			return "", Span{}, false
		}
		if !dateLeads[w.Norm] {
			if where.End == 0 {
				where.Start = w.Start
			}
			where.End = w.End
		}
	}
	r.settle()
	return r.date(), where, (r.month > 0 || r.other > 0) && (r.day > 0 || r.year > 0)
}

// dateLineWords is the length of "First published on Thursday, 13 June 2013 at
// 08:45 AM PDT", and a little more.
const dateLineWords = 18

// dateReader gathers the first date and hour of a line of words.
type dateReader struct {
	year, month, day int
	other            int // 19 in 12/19/2005
	hour, minute     int
	timed, again     bool // an hour was read; a second date began
}

// read takes in word i of l, false when no date has such a word.
func (r *dateReader) read(l *line, i int) bool {
	w := l.words[i]
	switch {
	case months[w.Norm] > 0:
		if r.again = r.again || r.month > 0 && r.day > 0; !r.again {
			r.month = months[w.Norm]
		}
	case weekdays[w.Norm], zones[w.Norm], dateLeads[w.Norm]:
	case w.Norm == "am", w.Norm == "pm":
		if !r.again && r.timed {
			r.half(w.Norm)
		}
	case isoDate(w.Norm):
		if r.again = r.again || r.month > 0; !r.again {
			r.year, _ = number(w.Norm[:4])
			r.month, _ = number(w.Norm[5:7])
			r.day, _ = number(w.Norm[8:])
		}
	default:
		return r.number(l, i)
	}
	return true
}

// number takes in a day, a year or an hour.
func (r *dateReader) number(l *line, i int) bool {
	w := l.words[i]
	digits := strings.TrimRight(w.Norm, "sthndrapm")
	n, ok := number(digits)
	switch {
	case !ok:
		return false
	case r.again:
	case i+1 < len(l.words) && strings.HasPrefix(between(l, i), ":"):
		if !r.timed && n < 24 {
			r.hour = n
		}
	case i > 0 && isDigit(l.words[i-1].Norm[0]) && strings.HasPrefix(between(l, i-1), ":"):
		if !r.timed && n < 60 {
			r.minute, r.timed = n, true
			r.half(w.Norm[len(digits):])
		}
	case len(digits) == 4 && n > 1500 && n < 2200:
		r.year = n
	case n >= 1 && n <= 31 && r.day == 0:
		r.day = n
	case n >= 1 && n <= 31 && r.month == 0 && r.other == 0 && strings.ContainsAny(between(l, i-1), "/."):
		r.other = n
	case len(digits) > 2:
		return false
	default:
		r.again = r.day > 0 && r.year > 0
	}
	return true
}

// settle tells the month from the day in 12/19/2005, where one of them is
// over twelve; 3/4/2005 is a day in March or in April, and stays unread.
func (r *dateReader) settle() {
	switch {
	case r.month > 0 || r.other == 0:
	case r.day <= 12 && r.other > 12:
		r.month, r.day = r.day, r.other
	case r.day > 12 && r.other <= 12:
		r.month = r.other
	}
}

// half puts the hour into the half of the day that "am" or "pm" says.
func (r *dateReader) half(s string) {
	switch {
	case s == "pm" && r.hour < 12:
		r.hour += 12
	case s == "am" && r.hour == 12:
		r.hour = 0
	}
}

// between is what stands between word i of l and the next, without blanks.
func between(l *line, i int) string {
	return strings.TrimSpace(l.text[l.words[i].End-l.Start : l.words[i+1].Start-l.Start])
}

func (r *dateReader) date() string {
	switch {
	case r.year == 0 || r.month < 1 || r.month > 12 || r.day < 1 || r.day > 31:
		return ""
	case r.timed:
		return fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", r.year, r.month, r.day, r.hour, r.minute)
	}
	return fmt.Sprintf("%04d-%02d-%02d", r.year, r.month, r.day)
}

func isoDate(s string) bool {
	return len(s) == 10 && s[4] == '-' && s[7] == '-' && isDigit(s[0]) && isDigit(s[5]) && isDigit(s[8])
}

// number reads up to four digits.
func number(s string) (n int, ok bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var (
	weekdays  = set(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`)
	zones     = set(`gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest ist msk aest hrs local time z`)
	dateLeads = set(`published publication posted updated update last modified first date dated issued on at and by created added of the`)
)
