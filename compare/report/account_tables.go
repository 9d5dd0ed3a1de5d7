package report

import (
	"fmt"
	"slices"
	"strings"

	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/text"
)

func (t *teller) naming() {
	var rows [][]string
	for _, r := range t.c.Referents {
		row := []string{smooth(r.Name)}
		for i, mentions := range [2][]frame.Mention{r.A, r.B} {
			row = append(row, t.count3(byVoice(mentions)), t.sides[i].labels(mentions))
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		head := []string{t.in.Said(text.Say("Name"))}
		for _, w := range t.sides {
			in := text.With{"Page": w.letter}
			head = append(head, t.in.Said(text.Say("{{.Page}}: own / reported / quoted", in)), t.in.Said(text.Say("{{.Page}}: by which names", in)))
		}
		t.add("naming", text.Say("Who and what is named, and how"),
			block{words: t.in.Said(text.Say("How often each name stands in the article’s own voice / in reported words / in quoted words, and by which words it is meant."))},
			block{table: &table{t.in.Said(text.Say("Names in both articles")), head, rows}})
	}
}

// byVoice is how many of the mentions are in each voice.
func byVoice(mentions []frame.Mention) map[quote.Voice]int {
	n := map[quote.Voice]int{}
	for _, m := range mentions {
		n[m.Voice]++
	}
	return n
}

func (t *teller) count3(n map[quote.Voice]int) string {
	s := fmt.Sprintf("%d\u00a0/\u00a0%d\u00a0/\u00a0%d", n[quote.Outlet], n[quote.Reported], n[quote.Quoted])
	if other := n[""] + n[quote.Unclear]; other > 0 {
		s += " (" + t.in.Said(text.Say("{{.N}} not clear", text.With{"N": other})) + ")"
	}
	return s
}

func (t *teller) voices() {
	var blocks []block
	for _, w := range t.sides {
		in := text.With{"Page": w.letter}
		blocks = append(blocks, block{head: t.in.Said(text.Say("In {{.Page}}", in))})
		if w.d.Foreign() {
			blocks = append(blocks, block{words: t.in.Said(text.Say("This article is not in English, and who speaks in it is not read."))})
			continue
		}
		var rows [][]string
		for _, v := range voicesOf(w) {
			rows = append(rows, []string{w.titleOf(v), fmt.Sprint(v.quoted), fmt.Sprint(v.reported), v.verbs()})
		}
		blocks = append(blocks, block{words: sentence(shares(w))})
		if len(rows) > 0 {
			blocks = append(blocks, block{table: &table{t.in.Said(text.Say("Who speaks in {{.Page}}", in)), t.each(text.Say("Who"), text.Say("Words quoted"), text.Say("Words reported"), text.Say("By which verbs")), rows}})
		}
		if acts := actsOf(w); len(acts) > 0 {
			rows := each(acts, func(a act) []string { return []string{plain(a.who), a.what} })
			blocks = append(blocks, block{table: &table{t.in.Said(actsTitle) + ": " + w.letter, t.each(text.Say("Who"), text.Say("What the outlet tells")), rows}})
		}
	}
	t.add("voices", text.Say("Who says what"), blocks...)
}

// each is what every one of list says.
func (t *teller) each(list ...text.Said) []string { return each(list, t.in.Said) }

func (t *teller) notes() {
	var blocks []block
	for _, n := range t.o.Notes {
		blocks = append(blocks, block{entry: t.note(n)})
	}
	t.add("notes", text.Say("The reader’s notes"), blocks...)
}

func (t *teller) note(n Note) *entry {
	e := &entry{label: t.in.Said(text.Say("Note")), claim: smooth(n.Text)}
	if n.Made != "" {
		e.label = t.in.Said(text.Say("Note of {{.Day}}", text.With{"Day": t.in.Date(n.Made[:min(10, len(n.Made))])}))
	}
	if len(n.Tags) > 0 {
		e.why = t.in.Said(text.Say("Tags: {{.Tags}}", text.With{"Tags": smooth(strings.Join(n.Tags, ", "))}))
	}
	e.sides[0], e.more[0] = t.sides[0].places(n.A)
	e.sides[1], e.more[1] = t.sides[1].places(n.B)
	for _, w := range n.Words {
		e.why = strings.TrimSpace(e.why + " " + t.in.Said(text.Say("On words of another text: {{.Words}}.", text.With{"Words": text.Quote(smooth(w))})))
	}
	return e
}

// aside lists what the reader put aside, each with his reason.
func (t *teller) aside() {
	var blocks []block
	for i := range len(t.c.Passages) + len(t.c.Links) + len(t.c.Findings) {
		if t.o.Held[i].Aside {
			blocks = append(blocks, block{entry: t.numbered(i)})
		}
	}
	t.add("aside", text.Say("Put aside by the reader"), blocks...)
}

func (t *teller) twice() {
	links := t.c.Twice()
	var blocks []block
	for _, l := range links {
		if l.Kind.One() {
			e := &entry{label: t.in.Said(alikeInside), claim: sentence(t.in.Said(l.Why))}
			e.sides[0] = []quotation{t.sides[0].at(l.A, nil, nil)}
			e.sides[1] = []quotation{t.sides[0].at(l.B, nil, nil)}
			blocks = append(blocks, block{entry: e})
		}
	}
	t.add("twice", alikeInside, blocks...)
}

var alikeInside = text.Say("Alike inside it")

func (t *teller) hidden() {
	if t.c.A.Source == t.c.B.Source {
		return
	}
	if texts := hiddenTexts(t.c); len(texts) > 0 {
		t.add("hidden", text.Say("Counted, not shown: shared names, set phrases and lines of the site"), block{list: texts})
	}
}

func (t *teller) settings() {
	quoted := text.Say("Quoted: what the findings rest on, with a few words around it")
	if t.o.Whole {
		quoted = text.Say("Quoted: both articles to the last word")
	}
	list := []string{t.in.Said(quoted)}
	for _, s := range t.o.Settings {
		list = append(list, smooth(s.Name+": "+s.Value))
	}
	if t.o.Version != "" {
		list = append(list, t.in.Said(text.Say("Made with Diptych {{.Version}}", text.With{"Version": smooth(t.o.Version)})))
	}
	t.add("settings", text.Say("How this was made"), block{list: list})
}

// rules says how each kind of what is listed above is found.
func (t *teller) rules() {
	var blocks []block
	for _, d := range frame.Devices() {
		if slices.ContainsFunc(t.c.Findings, func(f frame.Finding) bool { return f.Device == d.Name }) {
			blocks = append(blocks, block{head: t.in.Known(frame.Title(d.Name))})
			for _, p := range strings.Split(d.Doc, "\n\n") {
				blocks = append(blocks, block{words: smooth(t.in.Known(p))})
			}
		}
	}
	t.add("rules", text.Say("How each kind of finding is found"), blocks...)
}
