package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// meet finds the names in full that labels are short for, and the guest. The
// first name of a kind stands: of the labels, then of the introduction.
func (c *conversation) meet() {
	c.names = map[string]string{}
	for _, capital := range [...]bool{false, true} {
		for _, t := range c.turns {
			if t.kind == "" && strings.Contains(t.name, " ") && capitals(t.name) == capital {
				c.add(t.name)
			}
		}
	}
	runs, intro := capitalRuns(c.doc), c.doc.Paragraphs[c.turns[0].number].Start
	var persons []string
	for _, r := range runs {
		name := c.doc.Text(r)
		c.add(name)
		if k := c.doc.ParagraphAt(r.Start); r.End <= intro && k >= 0 && c.doc.Paragraphs[k].Kind.Prose() && c.personal(name) && !slices.Contains(persons, name) {
			persons = append(persons, name)
		}
	}
	var named []string
	for _, t := range c.turns {
		if t.kind == "" && !c.asker(t) && !slices.Contains(named, c.full(t.name)) {
			named = append(named, c.full(t.name))
		}
	}
	switch {
	case len(named) == 1:
		c.guest, c.sure = named[0], true
	case len(named) > 1:
	default:
		c.invited(c.doc.Source[:intro], persons)
	}
}

// invited finds the guest among persons, whom the introduction names: the one
// it says was asked, or the only one.
func (c *conversation) invited(intro string, persons []string) {
	for _, p := range persons {
		if asked(intro, p, len(persons) == 1) && !c.toldOf(p) {
			c.guest, c.sure = p, true
			return
		}
	}
	if len(persons) == 1 && !c.toldOf(persons[0]) {
		c.guest = persons[0]
	}
}

// Words before and behind the name of one who is interviewed.
var (
	beforeGuest = [...]string{"interview with ", "interviewed ", "spoke to ", "spoke with ", "talked to ", "talked with ", "speaks to ", "speaks with ",
		"talks to ", "talks with ", "sat down with ", "asked ", "conversation with ", "caught up with ", "q&a with ", "questions to ", "questions for ", "q&a: "}
	behindGuest = [...]string{" spoke to", " spoke with", " speaks to", " talks to", " talked to", " talks about", " talked about", " spoke about", " speaks about",
		" answers", " answered", " explains", " explained", " tells", " told", " was interviewed", " discusses", " discussed", " joins us", " joined us"}
)

// guestReach is how many bytes may stand between such words and the name.
const guestReach = 70

// asked reports whether intro says that the person p was interviewed. Of the
// only person in it, "she" may say so.
func asked(intro, p string, only bool) bool {
	low, name := strings.ToLower(intro), strings.ToLower(p)
	for at := strings.Index(low, name); at >= 0; {
		before, behind := low[max(0, at-guestReach):at], low[at+len(name):min(len(low), at+len(name)+guestReach)]
		before = before[strings.LastIndexAny(before, ".!?\n")+1:]
		if end := strings.IndexAny(behind, ".!?\n"); end >= 0 {
			behind = behind[:end]
		}
		if contains(before, beforeGuest[:]) || contains(behind, behindGuest[:]) {
			return true
		}
		next := strings.Index(low[at+1:], name)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	for _, w := range behindGuest {
		if only && (strings.Contains(low, "she"+w) || strings.Contains(low, "he"+w)) {
			return true
		}
	}
	for _, w := range beforeGuest {
		if only && (strings.Contains(low, w+"her") || strings.Contains(low, w+"him")) {
			return true
		}
	}
	return false
}

func contains(s string, list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(s, w) })
}

// toldOf reports whether the turns name p: then they tell of him, and are not his.
func (c *conversation) toldOf(p string) bool {
	last := p[strings.LastIndexByte(p, ' ')+1:]
	for _, t := range c.turns {
		end := c.doc.Paragraphs[t.number].End
		if t.bold {
			end = c.doc.Paragraphs[min(t.number+1, len(c.doc.Paragraphs)-1)].End
		}
		if t.kind != asks && strings.Contains(c.doc.Source[t.words.Start:end], last) || t.bold && strings.Contains(c.doc.Source[t.words.End:max(t.words.End, end)], last) {
			return true
		}
	}
	return false
}

func (c *conversation) add(name string) {
	if name = untitled(name); capitals(name) {
		name = titled(name)
	}
	last := name[strings.LastIndexByte(name, ' ')+1:]
	for _, key := range [...]string{name, last, initialsOf(name) + "."} {
		if key = strings.ToLower(key); c.names[key] == "" {
			c.names[key] = name
		}
	}
}

// personal reports whether the run of capitalised words may name a person.
func (c *conversation) personal(run string) bool {
	words := strings.Fields(run)
	if len(words) < 2 || run == c.doc.Fields.Outlet || run == c.doc.Fields.Byline {
		return false
	}
	e := lexicon().of(strings.ToLower(words[len(words)-1]))
	return labels[strings.ToLower(words[len(words)-1])] != outlets && (e == nil || e.class&(body|group|place|timeWord) == 0)
}

// capitalRuns lists the runs of two to four capitalised words, without titles.
func capitalRuns(d *text.Document) []text.Span {
	var out []text.Span
	for i := 0; i < len(d.Words); i++ {
		k := i
		for k < len(d.Words) && nameLike(d, d.Words[k]) && (k == i || d.Source[d.Words[k-1].End:d.Words[k].Start] == " ") {
			k++
		}
		from := i
		for from < k && lexicon().of(d.Words[from].Norm) != nil && lexicon().of(d.Words[from].Norm).class&title != 0 {
			from++
		}
		if n := k - from; n >= 2 && n <= 4 {
			out = append(out, text.Span{Start: d.Words[from].Start, End: d.Words[k-1].End})
		}
		i = max(i, k-1)
	}
	return out
}

func nameLike(d *text.Document, w text.Word) bool {
	e := lexicon().of(w.Norm)
	return opensUpper(d.Source[w.Start:]) && (e == nil || e.class&(determiner|pronoun|preposition|conjunction|subordinator|auxiliary|adverb|timeWord) == 0) &&
		!strings.ContainsAny(d.Text(w.Span), "'’")
}

// opensUpper reports whether s begins with a capital.
func opensUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func capitals(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			return false
		}
	}
	return strings.ToUpper(s) == s
}

// titled is a name in capitals as it is written in running text.
func titled(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		_, n := utf8.DecodeRuneInString(w)
		words[i] = w[:n] + strings.ToLower(w[n:])
	}
	return strings.Join(words, " ")
}

// untitled is a label without the titles before a name.
func untitled(label string) string {
	for {
		first, rest, ok := strings.Cut(label, " ")
		e := lexicon().of(strings.ToLower(strings.TrimSuffix(first, ".")))
		if !ok || e == nil || e.class&title == 0 {
			return label
		}
		label = rest
	}
}

// full is the name in full that a label stands for: by its last word, by its
// initials, or the label itself.
func (c *conversation) full(label string) string {
	label = untitled(label)
	low := strings.ToLower(label)
	last := low[strings.LastIndexByte(low, ' ')+1:]
	for _, key := range [...]string{low, last} {
		if n := c.names[key]; n != "" {
			return n
		}
	}
	if n := c.names[strings.ReplaceAll(low, ".", "")+"."]; n != "" && capitals(label) {
		return n
	}
	if capitals(label) && len(label) > len("HN") {
		return titled(label)
	}
	return label
}

func initialsOf(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}
