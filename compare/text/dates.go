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
	for i, w := range l.words[:untilPoster(l)] {
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

// untilPoster is the number of words of l up to who posted it: "Posted on 3 May 2016
// by the newsroom".
func untilPoster(l *line) int {
	for i, w := range l.words {
		if w.Norm == "by" && i > 2 && stampHeads[l.words[0].Norm] && !l.ended() {
			return i
		}
	}
	return len(l.words)
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
	revised          bool // the first date is said to be of a revision
}

// read takes in word i of l, false when no date has such a word.
func (r *dateReader) read(l *line, i int) bool {
	w := l.words[i]
	switch {
	case months[w.Norm] > 0:
		if r.again = r.again || r.month > 0 && r.day > 0; !r.again {
			r.month = months[w.Norm]
		}
	case weekdays[w.Norm], zones[w.Norm]:
	case dateLeads[w.Norm]:
		r.lead(w.Norm)
	case w.Norm == "am", w.Norm == "pm":
		if !r.again && r.timed {
			r.half(w.Norm)
		}
	case r.whole(w.Norm), (i == 0 || !strings.HasPrefix(between(l, i-1), ":")) && r.clock(w.Norm):
	default:
		return r.number(l, i)
	}
	return true
}

// lead takes in a word that says what a date is of: behind that of a revision the one of
// the publication counts, "Last updated 8 March 2026. First published 6 March 2026".
func (r *dateReader) lead(norm string) {
	dated := r.month > 0 || r.other > 0
	switch norm {
	case "updated", "update", "modified", "revised":
		r.revised = r.revised || !dated
	case "published", "publication", "posted", "issued":
		if r.revised && dated {
			*r = dateReader{}
		}
	}
}

// whole takes in a date that is one word: 2024-09-23, 2024-09-23T18, 23.09.2024,
// 23-Sep-2024.
func (r *dateReader) whole(norm string) bool {
	var year, month, day, other int
	switch parts := strings.FieldsFunc(norm, func(c rune) bool { return c == '.' || c == '-' }); {
	case len(norm) > 10 && norm[10] == 't' && isoDate(norm[:10]):
		hour, ok := number(norm[11:])
		if !ok || hour > 23 {
			return false
		}
		if !r.again && r.month == 0 {
			r.hour = hour
		}
		return r.whole(norm[:10])
	case len(parts) == 3 && len(parts[0]) == 4:
		year, month, day = figures(parts[0], parts[1], parts[2])
	case len(parts) == 3:
		if day, other, year = figures(parts[0], parts[1], parts[2]); len(parts[2]) == 2 && r.month == 0 && r.other == 0 && day*other > 0 && day < 32 && other < 32 {
			r.day, r.other = day, other // of which century?
			return true
		}
	default:
		name := strings.Trim(norm, "0123456789")
		if month = months[name]; month == 0 {
			return false
		}
		before, after, _ := strings.Cut(norm, name)
		day, year, _ = figures(before, after, "1")
		if len(after) == 2 {
			year += 2000
		}
	}
	if day < 1 || day > 31 || year < 1500 || year > 2200 || month > 12 || month+other < 1 || other > 31 {
		return false
	}
	if r.again = r.again || r.month > 0 || r.other > 0; !r.again {
		r.year, r.month, r.day, r.other = year, month, day, other
	}
	return true
}

// figures reads three numbers, all 0 when one of them is none.
func figures(a, b, c string) (x, y, z int) {
	x, okX := number(a)
	y, okY := number(b)
	z, okZ := number(c)
	if !okX || !okY || !okZ {
		return 0, 0, 0
	}
	return x, y, z
}

// clock takes in an hour that is one word: 9.12am, 18.01, 18h01, 6pm.
func (r *dateReader) clock(norm string) bool {
	figures := strings.TrimRight(norm, "apm")
	half := norm[len(figures):]
	if half != "" && half != "am" && half != "pm" {
		return false
	}
	h, m, split := strings.Cut(strings.Replace(figures, "h", ".", 1), ".")
	hour, okH := number(h)
	minute, okM := number(m)
	if !split && half == "" || split && (!okM || len(m) != 2) || !okH || hour > 23 || minute > 59 {
		return false
	}
	if !r.again && !r.timed {
		r.hour, r.minute, r.timed = hour, minute, true
		r.half(half)
	}
	return true
}

// number takes in a day, a year or an hour.
func (r *dateReader) number(l *line, i int) bool {
	w := l.words[i]
	digits := strings.TrimRight(w.Norm, "sthndrapmz")
	n, ok := number(digits)
	switch {
	case !ok:
		return false
	case r.again:
	case i > 0 && isDigit(l.words[i-1].Norm[0]) && strings.HasPrefix(between(l, i-1), ":"):
		if !r.timed && n < 60 { // seconds come third
			r.minute, r.timed = n, true
			r.half(w.Norm[len(digits):])
		}
	case i+1 < len(l.words) && strings.HasPrefix(between(l, i), ":"):
		if !r.timed && n < 24 {
			r.hour = n
		}
	case i+1 < len(l.words) && n <= 12 && (l.words[i+1].Norm == "am" || l.words[i+1].Norm == "pm"):
		if !r.timed {
			r.hour, r.timed = n, true
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
	case r.day == r.other:
		r.month = r.other
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
	"januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12, "marz": 3,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var (
	weekdays = set(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`)
	zones    = set(`gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst wet west cet cest eet eest ist msk aest aedt awst nzst nzdt
		hkt sgt jst kst wib wat cat eat sast gst pkt akst hst hrs hours uhr local time z`)
	dateLeads = set(`published publication posted updated update last modified first date dated issued on at and by created added of the
		originally revised amended edited uploaded filed online print`)
)

// clockLine reports whether l says an hour, or how long ago, and nothing else:
// "12:50 p.m.", "Updated 3 hours ago". A lone figure says neither.
func clockLine(l *line) bool {
	if len(l.words) == 0 || len(l.words) > dateLineWords {
		return false
	}
	hour := false
	for i, w := range l.words {
		var r dateReader
		switch figure := isDigit(w.Norm[0]); {
		case figure && i+1 < len(l.words) && between(l, i) == ":" && len(w.Norm) <= 2:
			hour = hour || isDigit(l.words[i+1].Norm[0]) && len(strings.TrimRight(l.words[i+1].Norm, "apm")) == 2
		case figure && strings.TrimLeft(w.Norm, "0123456789") == "" && len(w.Norm) <= 2:
		case figure && r.clock(w.Norm):
			hour = hour || !strings.HasPrefix(w.Norm, "0") && strings.ContainsAny(w.Norm, "apmh") || i+1 < len(l.words) && zones[l.words[i+1].Norm]
		case figure && agoWords[strings.TrimLeft(w.Norm, "0123456789")]:
		case w.Norm == "am", w.Norm == "pm", w.Norm == "ago":
			hour = true
		case weekdays[w.Norm], zones[w.Norm], agoWords[w.Norm], dateLeads[w.Norm]:
		default:
			return false
		}
	}
	return hour
}

var agoWords = set(`now just yesterday today ago h m d min mins minute minutes hr hour hours day days week weeks month months year years an`)

// stamped reports whether l says when the text was printed, by a word such as
// "Published" before the date.
func stamped(l *line) bool {
	if len(l.words) == 0 || !stampHeads[l.words[0].Norm] {
		return false
	}
	_, _, ok := dateLine(l)
	return ok
}

var stampHeads = set(`published publication posted updated update last modified first originally revised amended edited uploaded filed`)
