package text

import (
	"slices"
	"strings"
	"unicode"
)

// fieldReader reads from the lines of an article the facts that they state.
// The first statement of a fact stands.
type fieldReader struct {
	src string
	f   Fields
	at  map[string]Span

	inDateline struct { // for want of another date
		date string
		at   Span
	}
}

// fieldsOf reads the fields of lines, and where each was read.
func fieldsOf(src string, lines []line) (Fields, map[string]Span) {
	r := fieldReader{src: src, at: map[string]Span{}}
	running := 0
	for i := range lines {
		switch l := &lines[i]; l.kind {
		case Headline:
			r.set("title", &r.f.Title, trimMarkup(src, l.Span))
		case Credit:
			if officeBelow(lines, i) {
				r.set("byline", &r.f.Byline, trimMarkup(src, l.Span))
			}
			r.credit(l)
		case Body:
			if running++; running <= datelineParagraphs {
				r.dateline(l)
			}
		case Debris:
			r.notice(lines, i)
		}
	}
	r.pictureHost(lines)
	r.say("date", &r.f.Date, r.inDateline.date, r.inDateline.at)
	return r.f, r.at
}

// datelineParagraphs is the number of lines of running text in which the
// dateline is looked for: it opens the first, after a summary perhaps.
const datelineParagraphs = 3

func (r *fieldReader) set(name string, field *string, s Span) {
	r.say(name, field, r.src[s.Start:s.End], s)
}

func (r *fieldReader) say(name string, field *string, value string, s Span) {
	if *field == "" && value != "" && !s.Empty() {
		*field, r.at[name] = value, s
	}
}

// credit reads a line of its own: an agency, an outlet, an author, a date.
func (r *fieldReader) credit(l *line) {
	text := trimMarkup(r.src, l.Span)
	name := r.src[text.Start:text.End]
	switch outlet := outletNames[foldName(name)]; {
	case agencies[foldName(name)]:
		from := strings.IndexFunc(name, letter)
		r.set("agency", &r.f.Agency, Span{text.Start + from, text.Start + strings.LastIndexFunc(name, letter) + 1})
	case outlet != "":
		r.say("outlet", &r.f.Outlet, outlet, text)
	default:
		if paper, date, when, ok := stampedPaper(l); ok {
			r.set("outlet", &r.f.Outlet, paper)
			r.say("date", &r.f.Date, date, when)
		} else if b := bylineOf(l); b != nil {
			r.byline(l, b)
		} else if date, where, ok := dateLine(l); ok && !changed(l) {
			r.say("date", &r.f.Date, date, where)
		} else if surelyPaper(name) {
			r.set("outlet", &r.f.Outlet, text)
		}
	}
}

// changed reports whether a line tells when a page was changed last, in an
// encyclopedia or a notebook that many write: “Last edited 13 February 2016”.
func changed(l *line) bool {
	for _, w := range l.words {
		if w.Norm == "edited" || w.Norm == "modified" {
			return true
		}
		if !changeLeads[w.Norm] {
			return false
		}
	}
	return false
}

var changeLeads = set(`last page this was on`)

// byline reads "By Jane Roe, Associated Press | 3 May 2016".
func (r *fieldReader) byline(l *line, b *byline) {
	names, where := b.value(r.src)
	r.say("byline", &r.f.Byline, names, where)
	r.set("agency", &r.f.Agency, b.agency)
	if date, where, ok := stampAfter(l, max(where.End, b.agency.End)); ok {
		r.say("date", &r.f.Date, date, where)
	}
}

func letter(c rune) bool { return unicode.IsLetter(c) }

// stampAfter is the date that stands in l after byte pos, the first of them.
func stampAfter(l *line, pos int) (date string, where Span, ok bool) {
	i := 0
	for i < len(l.words) && (l.words[i].Start < pos || !isDigit(l.words[i].Norm[0]) && !tailDate(l.words[i])) {
		i++
	}
	rest := *l
	rest.words = l.words[i:]
	for len(rest.words) > 0 {
		if date, where, ok = dateLine(&rest); ok {
			return date, where, true
		}
		rest.words = rest.words[:len(rest.words)-1]
	}
	return "", Span{}, false
}

func tailDate(w Word) bool { return months[w.Norm] > 0 || weekdays[w.Norm] || bylineStamps[w.Norm] }

// dateline reads "WASHINGTON (AP) — " at the beginning of l.
func (r *fieldReader) dateline(l *line) {
	n := dateline(l.text)
	if n == 0 {
		return
	}
	r.datelined(l, n)
	place := l.text[:n]
	if open := strings.IndexByte(place, '('); open >= 0 {
		if in, _, ok := strings.Cut(place[open+1:], ")"); ok && agencies[foldName(in)] {
			r.set("agency", &r.f.Agency, Span{l.Start + open + 1, l.Start + open + 1 + len(in)})
		}
		place = place[:open]
	}
	place = strings.TrimRight(place, " -–—―_,\u00A0")
	if place == "" || isDay(place) {
		return // Jan 30 (Reuters) -
	}
	r.set("dateline", &r.f.Dateline, Span{l.Start, l.Start + len(place)})
}

// datelined keeps the date that the dateline, the first n bytes of l, states with
// its year: "BERLIN, 3 October 2016 (Reuters) — ". A line of its own outweighs it,
// wherever it stands.
func (r *fieldReader) datelined(l *line, n int) {
	if r.inDateline.date != "" {
		return
	}
	end := 0
	for end < len(l.words) && l.words[end].End <= l.Start+n {
		end++
	}
	for from := range end {
		for to := end; to > from; to-- {
			part := *l
			part.words = l.words[from:to]
			if date, where, ok := dateLine(&part); ok && date != "" {
				r.inDateline.date, r.inDateline.at = date, where
				return
			}
		}
	}
}

// isDay tells a day of the calendar from a place: its words are months,
// weekdays and numbers.
func isDay(s string) bool {
	words := strings.FieldsFunc(foldName(s), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '\u00A0' })
	return !slices.ContainsFunc(words, func(w string) bool { return months[w] == 0 && !weekdays[w] && !isDigit(w[0]) })
}

// notice reads debris that says where the text comes from.
func (r *fieldReader) notice(lines []line, i int) {
	l := &lines[i]
	if lead := originLead(l); lead > 0 {
		r.url(l.text[lead:], l.Start+lead)
		if i+1 < len(lines) && lines[i+1].kind == Debris && r.f.URL == "" {
			r.url(lines[i+1].text, lines[i+1].Start)
		}
		return
	}
	if i == 0 && strings.Count(l.text, "/") > 3 {
		r.url(l.text, l.Start)
	}
	if at := strings.Index(l.text, " website can also be accessed"); at > 0 {
		owner := strings.TrimSuffix(strings.TrimSuffix(l.text[:at], "’s"), "'s")
		r.set("outlet", &r.f.Outlet, Span{l.Start, l.Start + len(owner)})
	}
}

// originLead is the length of "Original url:" and its like at the beginning of
// l, 0 when it is none of them.
func originLead(l *line) int {
	colon := strings.IndexByte(l.text, ':')
	if colon < 0 || colon > 40 || strings.HasPrefix(l.text[colon:], "://") {
		return 0
	}
	switch strings.Trim(strings.ToLower(l.text[:colon]), "#*_ ") {
	case "url", "original url", "source url", "original link", "source link", "original article", "original source", "original post", "permalink", "short url", "link to this article":
		return colon + 1
	}
	return 0
}

// url reads the address in t, which stands at byte at, and the outlet whose
// host it names.
func (r *fieldReader) url(t string, at int) {
	i := strings.Index(t, "http")
	if i < 0 {
		return
	}
	addr := t[i:]
	if e := strings.IndexFunc(addr, unicode.IsSpace); e >= 0 {
		addr = addr[:e]
	}
	addr = strings.TrimRight(addr, ")]>.,*_\"'")
	host, ok := hostOf(addr)
	if !ok {
		return
	}
	s := Span{at + i, at + i + len(addr)}
	r.set("url", &r.f.URL, s)
	name, known := outletOf(host)
	if !known {
		name = host
	}
	r.say("outlet", &r.f.Outlet, name, s)
}

// pictureHost takes the outlet from the address of a picture left in the
// text, when a known outlet keeps its pictures there: weak evidence, and the
// last that is asked.
func (r *fieldReader) pictureHost(lines []line) {
	for i := range lines {
		l := &lines[i]
		if l.kind != Debris || !imageFile(l.text) || !address(l.text) {
			continue
		}
		if host, ok := hostOf(strings.TrimLeft(l.text, "[](){}<>*_.!\"'")); ok {
			if name, known := outletOf(host); known {
				r.say("outlet", &r.f.Outlet, name, l.Span)
			}
		}
	}
}

// foldName folds the name of an agency or outlet so that AFP and afp, The
// Times and THE TIMES are one.
func foldName(s string) string {
	return strings.TrimSpace(strings.ToLower(strings.Trim(s, " .,/()*_\u00A0")))
}

var agencies = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Split(`afp;ap;reuters;upi;dpa;efe;tass;itar-tass;interfax;ria novosti;xinhua;xinhua news agency;anadolu agency;pa;
		press association;pa media;pti;press trust of india;ians;ani;kyodo;kyodo news;yonhap;yonhap news agency;ansa;apa;belga;
		agence france-presse;agence france presse;the associated press;associated press;united press international;thomson reuters foundation;sana;irna;mehr;
		cp;canadian press;the canadian press;la presse canadienne;aap;australian associated press;anp;ntb;lusa;canwest news service`, ";") {
		m[strings.TrimSpace(name)] = true
	}
	return m
}()
