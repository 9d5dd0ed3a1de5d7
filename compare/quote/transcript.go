package quote

import (
	_ "embed"
	"slices"
	"strings"

	"diptych/compare/text"
)

//go:embed labels.txt
var labelsFile string

// labels says what words before a colon are when they name no person.
var labels = labelLists(labelsFile)

func labelLists(file string) map[string]string {
	m, head := map[string]string{}, ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			head = strings.Trim(line, "[]")
		default:
			for w := range strings.SplitSeq(line, ", ") {
				m[w] = head
			}
		}
	}
	return m
}

// The headings of labels.txt.
const (
	asks    = "asks"
	answers = "answers"
	never   = "no speaker"
	outlets = "outlets"
)

// turn is a paragraph of a transcript that says who speaks in it.
type turn struct {
	number int       // of the paragraph
	label  text.Span // without markup
	words  text.Span // what is said
	name   string    // the label in small letters, without remarks in brackets
	kind   string    // asks, answers, never, or "" for a name
	bold   bool      // a question that stands alone in bold
}

// transcript finds who says what in an interview: paragraphs that begin with
// a label such as "Q:", "REID:" or "**Mona Reid:**", and plain ones that
// answer a question in bold. A label alone proves little, "Note:" and
// "Verdict:" stand before a colon too: there must be an exchange.
func transcript(d *text.Document, list []block) {
	var turns []turn
	for n, p := range d.Paragraphs {
		if (p.Kind == text.Body || p.Kind == text.Subhead) && list[n].Empty() {
			if t, ok := turnOf(d, n); ok {
				turns = append(turns, t)
			}
		}
	}
	if len(turns) < 2 {
		return
	}
	c := conversation{doc: d, turns: turns}
	c.meet()
	if c.exchange() {
		c.lay(list)
	}
}

// longestLabel is in bytes; one in capitals may hold an office too.
const (
	longestLabel   = 40
	longestCapital = 90
	labelWords     = 5
)

// turnOf reads the label of paragraph n.
func turnOf(d *text.Document, n int) (turn, bool) {
	p := d.Paragraphs[n].Span
	s := d.Text(p)
	body := strings.TrimLeft(s, "> *_#")
	start := p.Start + len(s) - len(body)
	marked := strings.ContainsAny(s[:len(s)-len(body)], "*_#")
	end := strings.IndexByte(body[:min(len(body), longestCapital)], ':')
	if len(body) > 2 && (body[0] == 'Q' || body[0] == 'A') && body[1] == '.' && body[2] == ' ' {
		end = 1
	}
	if end > 0 {
		raw := strings.TrimRight(body[:end], " *_")
		rest := strings.TrimLeft(body[end+1:], "*_ \u00a0")
		t := turn{number: n, label: text.Span{Start: start, End: start + len(raw)}, words: text.Span{Start: p.End - len(rest), End: p.End}}
		t.words.End = t.words.Start + len(strings.TrimRight(rest, "*_ "))
		if t.name = labelName(raw); t.name != "" && !t.words.Empty() && (body[end] == '.' || strings.ContainsAny(body[end+1:min(len(body), end+2)], " *_\u00a0")) {
			t.kind = labels[strings.ToLower(t.name)]
			if e := lexicon().of(strings.ToLower(t.name)); e != nil && e.class&place != 0 {
				t.kind = never
			} else if t.kind == outlets {
				t.kind = ""
			}
			return t, t.kind != never
		}
	}
	if q := strings.TrimRight(body, "*_ "); strings.HasSuffix(q, "?") && (marked || d.Paragraphs[n].Kind == text.Subhead) {
		return turn{number: n, kind: asks, bold: true, words: text.Span{Start: start, End: start + len(q)}}, true
	}
	return turn{}, false
}

// heading reports whether label is rather what something is called than who speaks:
// "New Release", "King of Monitors".
func heading(label string) bool {
	words := strings.Fields(strings.ToLower(label))
	if len(words) == 0 {
		return false
	}
	e := lexicon().of(words[0])
	return len(words) > 1 && (e != nil && e.class&opener != 0 || slices.ContainsFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "to" || w == "with" }))
}

// labelName is raw, the words before a colon, as a name: without a remark in
// brackets, an office behind a comma and a form of address before it; "" when it can be none.
func labelName(raw string) string {
	if i := strings.IndexAny(raw, "([,"); i > 0 {
		raw = strings.TrimSpace(raw[:i])
	}
	words := strings.Fields(raw)
	if len(words) == 0 || len(words) > labelWords || len(raw) > longestLabel || strings.ContainsAny(raw, "“”\"?!;*/|#@0123456789") {
		return ""
	}
	for i, w := range words {
		if !opensUpper(w) && (i == 0 || len(w) > 3) {
			return ""
		}
	}
	if len(words) > 1 && beforeLabels[strings.ToLower(strings.Trim(words[0], "."))] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// beforeLabels are the words before a name that its label elsewhere may leave out.
var beforeLabels = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "prof": true, "the": true}

// conversation is a transcript being read.
type conversation struct {
	doc   *text.Document
	turns []turn
	names map[string]string // who is named in full, by name, last word and initials in small letters
	guest string            // the one who answers where labels do not say it
	sure  bool              // the guest is named in a label, or said to have been interviewed
}

// asker reports whether the turn t is a question put by the outlet: its label
// says so, or everything under that label ends in a question mark.
func (c *conversation) asker(t turn) bool {
	if t.kind != "" {
		return t.kind == asks
	}
	if c.outlet(t) {
		return true
	}
	full := c.full(t.name)
	for _, u := range c.turns {
		if u.kind == "" && c.full(u.name) == full && !strings.HasSuffix(strings.TrimRight(c.doc.Text(u.words), "\"”’' "), "?") {
			return false
		}
	}
	return true
}

// outlet reports whether the label of t names a newspaper or a station.
func (c *conversation) outlet(t turn) bool {
	full := c.full(t.name)
	return full == c.doc.Fields.Outlet || labels[strings.ToLower(full[strings.LastIndexByte(full, ' ')+1:])] == outlets
}

// exchange reports whether the turns are a conversation: somebody asks and
// another answers, or persons take turns and say "I" and "you".
func (c *conversation) exchange() bool {
	asked, answered, bold, known := 0, 0, 0, 0
	seen := map[string]int{}
	for _, t := range c.turns {
		if t.kind == "" {
			seen[c.full(t.name)]++
		}
	}
	pairs := c.pairs()
	for _, t := range c.turns {
		switch {
		case t.bold:
			bold++
		case t.kind == answers:
			answered++
		case c.asker(t):
			if t.kind == asks || c.outlet(t) || seen[c.full(t.name)] > 1 || pairs > 1 {
				asked++
			}
		default:
			answered++
			if !heading(t.name) && (capitals(t.name) || strings.Contains(c.full(t.name), " ")) {
				known++
			}
		}
	}
	switch {
	case !c.takesTurns(seen):
		return false
	case asked > 0 && answered > 0:
		return known > 0 || c.guest != "" || asked+answered > 2
	case bold > 0 && answered > 0:
		return known > 0 || c.guest != ""
	case bold > 1:
		c.sure = c.sure || c.guest != "" && c.addressed()
		return c.guest != "" && c.sure && c.inPerson()
	}
	return len(seen) > 1 && answered > len(seen) && known == answered && c.inPerson()
}

// takesTurns reports whether at least half of the labels that are names, counted in
// seen, come again: headings stand once each. Where one asks and one answers, once will do.
func (c *conversation) takesTurns(seen map[string]int) bool {
	all, again := 0, 0
	for _, t := range c.turns {
		if t.kind == "" && !t.bold {
			if all++; seen[c.full(t.name)] > 1 {
				again++
			}
		}
	}
	return all <= 2 || 2*again >= all
}

// pairs is how many turns are questions with no question in the next paragraph.
func (c *conversation) pairs() (n int) {
	for i := 1; i < len(c.turns); i++ {
		if q, a := c.turns[i-1], c.turns[i]; a.number == q.number+1 && !q.bold && !a.bold && c.asker(q) && !c.asker(a) {
			n++
		}
	}
	return n
}

// addressed reports whether a question in bold speaks to somebody: "Were you
// afraid?" An outlet that asks itself does not.
func (c *conversation) addressed() bool {
	for _, t := range c.turns {
		for _, w := range c.doc.WordsIn(t.words) {
			if t.bold && (w.Norm == "you" || w.Norm == "your") {
				return true
			}
		}
	}
	return false
}

// inPerson reports whether anybody in the turns says "I" or "we".
func (c *conversation) inPerson() bool {
	from := c.doc.Paragraphs[c.turns[0].number].End
	last := c.turns[len(c.turns)-1].number
	to := c.doc.Paragraphs[min(last+1, len(c.doc.Paragraphs)-1)].End
	return slices.ContainsFunc(c.doc.WordsIn(text.Span{Start: from, End: to}), func(w text.Word) bool {
		switch w.Norm {
		case "i", "we", "my", "our", "im", "ive", "weve", "me", "us":
			return true
		}
		return false
	})
}

// goesOn is the most paragraphs without a label that a turn may have. They
// belong to it only when a further turn follows.
const goesOn = 6

// lay puts what is said into list.
func (c *conversation) lay(list []block) {
	for i, t := range c.turns {
		end := t.number + 1
		if t.bold {
			end = min(t.number+2, len(c.doc.Paragraphs)) // the answer to the last question: one paragraph
		}
		if i+1 < len(c.turns) && c.turns[i+1].number-t.number <= goesOn+1 {
			end = c.turns[i+1].number
		}
		asker := c.asker(t)
		b := block{Span: t.words, by: t.label, silent: asker}
		switch {
		case t.bold || t.kind == answers:
			b.name, b.unsure = c.guest, !c.sure
		case t.kind == "":
			b.name = c.full(t.name)
		}
		list[t.number] = b
		for n := t.number + 1; n < end; n++ {
			p := c.doc.Paragraphs[n]
			if p.Kind != text.Body || !list[n].Empty() || strings.ContainsAny(c.doc.Source[p.Start:p.Start+1], "([") {
				continue
			}
			if t.bold && c.guest != "" {
				list[n] = block{Span: p.Span, name: c.guest, unsure: !c.sure}
			} else if !t.bold {
				list[n] = block{Span: p.Span, by: t.label, name: b.name, unsure: b.unsure, silent: asker}
			}
		}
	}
}
