package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byline is who wrote an article, read from a line such as "By JANE ROE and
// JOHN DOE, Associated Press" or "Words by Jane Roe | 3 May 2016".
type byline struct {
	names  []Span // of persons, or of what stands in their place ("Harbour News Staff")
	agency Span   // an agency among the names or after them, empty when there is none
}

// bylineOf reads l as a byline; nil when it is none. Every word of a byline
// is a name, an office, a place, a date, an address or "and".
func bylineOf(l *line) *byline {
	i := bylineLead(l)
	if i == 0 {
		for _, form := range []func(*line) *byline{stampedName, placedNames, officeAhead} {
			if b := form(l); b != nil {
				return b
			}
		}
		return officeByline(l)
	}
	if b := lowerByline(l); b != nil {
		return b
	}
	if i == len(l.words) || len(l.words) > bylineLength || !bylineStart(l.words[i], l, i) {
		return nil
	}
	r := bylineReader{line: l, at: i}
	if !r.read() || l.sentence() && !honours[l.words[len(l.words)-1].Norm] && (i > 1 && len(r.pieces) == 0 || len(l.words) > fullStopByline) {
		return nil
	}
	return r.byline()
}

// placedName reports whether l is a name and a place: "Jane Roe in Rome".
func placedName(l *line, name, place string) bool {
	return !strings.HasPrefix(name, "From ") && nameAndPlace(l, name, place) && !strings.ContainsAny(l.text, ",:.@\"“‘")
}

// nameAndPlace reports whether name, in the line l, may be that of a person, and
// place that of a place.
func nameAndPlace(l *line, name, place string) bool {
	r := bylineReader{line: l}
	return !l.ended() && len(l.words) <= longestOffice && titled(name) && titled(place) && r.person(name)
}

// titled reports whether every word of t begins with a capital, small words aside.
func titled(t string) bool {
	for w := range strings.FieldsSeq(t) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "*_"))
		if !unicode.IsUpper(r) && !bylineWords[strings.Trim(w, ",*_")] && !nameParticles[w] {
			return false
		}
	}
	return true
}

// writes reports whether the office t ends as that of one who writes does.
func writes(t string) bool {
	words := strings.Fields(strings.ToLower(t))
	for i, w := range words {
		if w = strings.Trim(w, ",*_"); writerWords[w] && (i == len(words)-1 || strings.HasSuffix(words[i], ",")) {
			return true
		}
	}
	return false
}

// officeBelow reports whether line i is a name and the line right below it the
// office of one who writes, both on lines of their own: "Jane Roe", "Chief reporter".
func officeBelow(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i+1].gap || bylineLead(&lines[i]) > 0 {
		return false
	}
	name, office := &lines[i], &lines[i+1]
	r := bylineReader{line: name}
	return len(name.words) <= nameWords/2 && len(office.words) <= nameWords && !name.ended() && !office.ended() && titled(name.text) && r.person(name.text) &&
		!strings.ContainsAny(name.text+office.text, "\"“”‘:;?!|@") && office.capitals() > 0 && writes(office.text)
}

var writerWords = set(`correspondent correspondents reporter reporters writer writers editor columnist`)

// Limits in words.
const (
	longestOffice  = 9
	bylineLength   = 40
	fullStopByline = 9 // of "Words by Jane Roe. Pictures by John Doe."
	longestName    = 6
)

// bylineLead is the number of words before the first name: "By", "Words by",
// "Author:"; 0 when l begins with nothing of the kind.
func bylineLead(l *line) int {
	if len(l.words) < 2 || strings.Trim(l.text[:l.words[0].Start-l.Start], "*_[(—–- ") != "" {
		return 0
	}
	for i := 0; i < len(l.words)-1 && i <= 3; i++ {
		switch w := l.words[i].Norm; {
		case w == "by":
			return i + 1
		case bylineHeads[w] && strings.HasPrefix(between(l, i), ":"):
			if l.words[i+1].Norm == "by" {
				return i + 2
			}
			return i + 1
		case i > 0 && bylineLabels[w] && bylineHeads[l.words[0].Norm] && strings.HasPrefix(between(l, i), ":"):
			return i + 1
		case !bylineLabels[w]:
			return 0
		}
	}
	return 0
}

var (
	bylineHeads  = set(`author authors byline words text reporter reporters`)
	bylineLabels = set(`words text published written compiled filed story report reported reporting analysis opinion comment commentary review interview exclusive essay
		column feature article special guest post author authors byline writer reporter reporters words photos pictures and`)
)

// bylineStart reports whether w, word i of l, may begin a name: "By Friday"
// and "By Any Means" have none.
func bylineStart(w Word, l *line, i int) bool {
	r, _ := utf8.DecodeRuneInString(l.text[w.Start-l.Start:])
	last := l.words[len(l.words)-1].Norm
	if !unicode.IsUpper(r) && !nameParticles[w.Norm] || noName[w.Norm] && !(w.Norm == "our" && (boards[last] || orgWords[last])) || weekdays[w.Norm] && len(w.Norm) > 3 {
		return false
	}
	if i+1 < len(l.words) && months[w.Norm] > 0 {
		return !isDigit(l.words[i+1].Norm[0])
	}
	if w.Norm == "the" {
		return orgWords[last] || agencies[foldName(l.text[w.Start-l.Start:])] || boards[last]
	}
	return i+1 < len(l.words) || months[w.Norm] == 0
}

var boards = set(`board editors council collective newsroom staff`)

var noName = set(`noon midnight any all far no that this then now which what when whom whose how contrast comparison chance law then these those
	their his her its my your our some each every then dawn dusk night day far force popular request default hand`)

// bylineReader walks over the words of a byline, from word at on.
type bylineReader struct {
	*line
	at     int
	pieces []Span // what stands between commas and "and"
	others []Span // outlets and places: "for Harbour News"
	open   Span   // the piece that is being read
	n      int    // words of open
	place  bool   // after "in", "for", "at"
	link   bool   // inside the address of a Markdown link
}

// read takes in the names, and reports whether what follows them may.
func (r *bylineReader) read() bool {
	for first := r.at; r.at < len(r.words); r.at++ {
		w := r.words[r.at]
		sep := r.text[r.words[r.at-1].End-r.Start : w.Start-r.Start]
		if r.link = strings.Contains(sep, "](") || r.link && !strings.Contains(sep, ")"); r.link {
			continue
		}
		if r.at > first && r.ends(w, sep) {
			break
		}
		if r.at > first && strings.ContainsAny(sep, ",;&") || w.Norm == "and" || w.Norm == "with" {
			r.close()
			r.place = false
		}
		if !r.word(w) {
			return false
		}
	}
	r.close()
	return len(r.pieces) > 0 && r.tail()
}

// ends reports whether the names end before w: a stroke, a date, an address
// or a new sentence begins there.
func (r *bylineReader) ends(w Word, sep string) bool {
	switch before := r.words[r.at-1]; {
	case strings.ContainsAny(sep, "|•·/(@–—:\t") || strings.Contains(sep, " - "):
		return true
	case strings.Contains(sep, ". ") && len(before.Norm) > 2:
		return true
	case isDigit(w.Norm[0]), w.End < r.End && r.text[w.End-r.Start] == '@', bylineStamps[w.Norm], w.Norm == "on", furtherWork[w.Norm]:
		return true
	case months[w.Norm] > 0 || weekdays[w.Norm] || w.Norm == "last":
		return r.at+1 < len(r.words) && (isDigit(r.words[r.at+1].Norm[0]) || months[r.words[r.at+1].Norm] > 0 || dateLeads[r.words[r.at+1].Norm])
	}
	return false
}

// honours stand behind a name, some with a full stop that ends no sentence.
var honours = set(`jr sr phd md dds esq`)

// furtherWork begins what others did: "edited by John Doe".
var furtherWork = set(`edited editing additional photos pictures photographs photography video graphics illustrations illustrated`)

var bylineStamps = set(`published updated posted`)

// word adds w to the piece that is being read; false when no byline has it.
func (r *bylineReader) word(w Word) bool {
	first, _ := utf8.DecodeRuneInString(r.text[w.Start-r.Start:])
	switch {
	case w.Norm == "and" || w.Norm == "with":
		return true
	case r.n > 0 && (bylinePlaces[w.Norm] || w.Norm == "to" && r.words[r.at-1].Norm == "special"):
		r.close()
		r.place = true
		return true
	case !unicode.IsUpper(first) && !nameParticles[w.Norm] && !bylineWords[w.Norm] && !particle(r.text[w.Start-r.Start:]):
		return false
	}
	if r.n++; r.n == 1 {
		r.open = w.Span
	}
	r.open.End = w.End
	return r.n <= longestName
}

// particle reports whether t begins with a name's small first letter: al-Assad, d'Arc.
func particle(t string) bool {
	for _, p := range []string{"al-", "el-", "d'", "d’", "bin-", "ul-", "t'"} {
		if strings.HasPrefix(t, p) {
			return true
		}
	}
	return false
}

var (
	bylinePlaces = set(`in at for of from`)
	bylineWords  = set(`the de la van von der den bin al el dos da do del della di du le ter ten zu af av binti bint ben ibn correspondent reporter staff writer
		editor reporters writers correspondents columnist producer chief political business senior education health science sports crime our
		agencies wires`)
)

func (r *bylineReader) close() {
	switch {
	case r.n == 0:
		return
	case r.place:
		r.others = append(r.others, r.open)
	default:
		r.pieces = append(r.pieces, r.open)
	}
	r.n = 0
}

// tail reports whether the words after the names are dates, addresses,
// outlets and offices.
func (r *bylineReader) tail() bool {
	for i := r.at; i < len(r.words); i++ {
		w := r.words[i]
		before, after := r.text[w.Start-r.Start-1], byte(' ')
		if w.End < r.End {
			after = r.text[w.End-r.Start]
		}
		first, _ := utf8.DecodeRuneInString(r.text[w.Start-r.Start:])
		if !unicode.IsUpper(first) && !isDigit(w.Norm[0]) && before != '@' && after != '@' && !strings.ContainsAny(r.text[w.Start-r.Start:w.End-r.Start], "./_") &&
			before != '/' && !tailWord(w) {
			return false
		}
	}
	return true
}

func tailWord(w Word) bool {
	return months[w.Norm] > 0 || weekdays[w.Norm] || dateLeads[w.Norm] || zones[w.Norm] || agoWords[w.Norm] || bylineWords[w.Norm] || bylineLabels[w.Norm] || furtherWork[w.Norm] || w.Norm == "on" || w.Norm == "and" ||
		w.Norm == "by" ||
		bylinePlaces[w.Norm] || nameParticles[w.Norm] || w.Norm == "am" || w.Norm == "pm" || w.Norm == "read" || w.Norm == "http" || w.Norm == "https"
}

// byline keeps of the pieces those that are names.
func (r *bylineReader) byline() *byline {
	b := &byline{}
	shout := capitals(r.textOf(r.pieces[0]))
	for i, p := range append(r.pieces, r.others...) {
		t := r.textOf(p)
		if agencies[foldName(t)] {
			if b.agency.Empty() {
				b.agency = p
			}
			continue
		}
		if name, agency := r.beforeAgency(p); !agency.Empty() && i < len(r.pieces) {
			p, b.agency = name, agency
			t = r.textOf(p)
		}
		if i == 0 || i < len(r.pieces) && r.person(t) && capitals(t) == shout {
			b.names = append(b.names, r.withoutOffice(p))
		}
	}
	return b
}

// beforeAgency parts "Jane Roe Associated Press" into the name and the agency;
// the agency is empty where p is no more than a name.
func (r *bylineReader) beforeAgency(p Span) (name, agency Span) {
	t := r.textOf(p)
	for i := len(t) - 1; i > 0; i-- {
		if t[i] == ' ' && agencies[foldName(t[i+1:])] && r.person(t[:i]) {
			return Span{p.Start, p.Start + i}, Span{p.Start + i + 1, p.End}
		}
	}
	return p, Span{}
}

// withoutOffice cuts from "Jane Roe Political Editor" what is no name.
func (r *bylineReader) withoutOffice(p Span) Span {
	fields := strings.Fields(r.textOf(p))
	if n := len(fields); n < 3 || n > 4 || !writerWords[strings.ToLower(fields[n-1])] || !r.person(fields[0]+" "+fields[1]) {
		return p
	}
	end := strings.Index(r.textOf(p), fields[1]) + len(fields[1])
	return Span{p.Start, p.Start + end}
}

func (r *bylineReader) textOf(s Span) string { return r.text[s.Start-r.Start : s.End-r.Start] }

// person reports whether t, not the first in its byline, is a name and no
// outlet, office or place.
func (r *bylineReader) person(t string) bool {
	fields := strings.FieldsFunc(t, func(c rune) bool { return c == ' ' || c == '\u00A0' })
	if len(fields) < 2 || len(fields) > 4 || placeHeads[strings.ToLower(fields[0])] {
		return false
	}
	for _, w := range fields {
		if w = strings.ToLower(strings.Trim(w, ".")); orgWords[w] || offices[w] {
			return false
		}
	}
	return true
}

// capitals reports whether t has no small letter.
func capitals(t string) bool { return t == strings.ToUpper(t) }

var (
	placeHeads = set(`new san santa los las north south east west port cape hong kuala tel buenos rio saint st. st fort el abu addis mexico the`)
	paperWords = set(paperNames)
	orgWords   = set(paperNames + ` staff agencies wires chief political senior special our agency radio tv sun star network service services media online digital desk team bureau
		reporter reporters writer writers correspondent correspondents editor editors columnist analyst producer contributor intern fellow
		affairs university institute college politics sport sports business technology health science education crime court`)
)

// paperNames are words with which names of papers end.
const paperNames = `news times post herald press today tribune journal daily weekly globe mail gazette courier telegraph guardian mirror observer chronicle standard review magazine`

// value is the names of b as the line has them, without markup.
func (b *byline) value(src string) (string, Span) {
	if len(b.names) == 0 {
		return "", Span{}
	}
	all := Span{b.names[0].Start, b.names[len(b.names)-1].End}
	if whole := src[all.Start:all.End]; b.unbroken(src) && !strings.ContainsAny(whole, "*_[]") {
		return whole, all
	}
	var out strings.Builder
	for i, n := range b.names {
		switch {
		case i > 0 && i == len(b.names)-1:
			out.WriteString(" and ")
		case i > 0:
			out.WriteString(", ")
		}
		out.WriteString(strings.Map(unmarked, src[n.Start:n.End]))
	}
	return out.String(), all
}

func unmarked(r rune) rune {
	if strings.ContainsRune("*_[]", r) {
		return -1
	}
	return r
}

// unbroken reports whether nothing but "and" and commas stands between the names.
func (b *byline) unbroken(src string) bool {
	for i := 1; i < len(b.names); i++ {
		switch strings.ToLower(strings.Trim(src[b.names[i-1].End:b.names[i].Start], " ,\u00A0")) {
		case "", "and", "&", "with":
		default:
			return false
		}
	}
	return true
}
