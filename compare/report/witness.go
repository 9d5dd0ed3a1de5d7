package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// witness is one article as a report quotes it.
type witness struct {
	letter string
	d      *text.Document
	file   File
	says   []quote.Attribution
	whose  *quote.Voices
	names  map[string]string // of speakers, see compare.Comparison.Names
	cast   *quote.Cast
	in     Tongue
}

func witnessesOf(c *compare.Comparison, a, b File, in Tongue) [2]witness {
	na, nb := c.Names()
	ca, cb := c.Casts()
	return [2]witness{
		{"A", c.A, a, c.SaysA, quote.VoicesOf(c.A, c.SaysA), na, ca, in},
		{"B", c.B, b, c.SaysB, quote.VoicesOf(c.B, c.SaysB), nb, cb, in},
	}
}

func (w witness) title() string { return titleOf(w.d, w.file.Name) }

func (w witness) wholeTitle() text.Said {
	return text.Say("{{.Page}}, the whole article: {{.Title}}", text.With{"Page": w.letter, "Title": w.title()})
}

// card is what is known of the article; what is not known is said for outlet
// and date, which a reader would look for.
func (w witness) card() card {
	f := w.d.Fields
	c := card{letter: w.letter, title: w.title()}
	for _, x := range []struct {
		name  text.Said
		value string
	}{
		{text.Say("Outlet"), cmp.Or(f.Outlet, w.in.Said(text.Say("not named")))}, {text.Say("Agency"), f.Agency}, {text.Say("By"), f.Byline}, {text.Say("From"), f.Dateline},
		{text.Say("Date"), cmp.Or(w.date(), w.in.Said(text.Say("not known")))}, {text.Say("Address"), f.URL}, {text.Say("Length"), w.in.Said(words(length(w.d)))}, {text.Say("File"), w.file.Name},
		{text.Say("How it is known"), w.file.Basis}, {text.Say("Reading it"), strings.Join(w.file.Notes, " ")},
	} {
		if value := smooth(x.value); value != "" {
			c.facts = append(c.facts, fact{w.in.Said(x.name), value})
		}
	}
	return c
}

// date is that of the article, with the hour where it is known.
func (w witness) date() string {
	return strings.Replace(w.in.Date(w.d.Fields.Date), "T", " ", 1)
}

// around is the passage at s in as much of its sentences as shows who speaks;
// of a long one the middle is left out.
func (w witness) around(s text.Span, same, differ []text.Span) quotation {
	return w.clipped(s, same, differ, aroundPassage)
}

// longest is how many words of one place are quoted.
const longest = 80

// at is the words at s with those that differ.
func (w witness) at(s text.Span, same, differ []text.Span) quotation {
	return w.clipped(s, same, differ, 0)
}

// clipped is the words at s, with at most n words of its sentences on either side.
func (w witness) clipped(s text.Span, same, differ []text.Span, n int) quotation {
	wide, lead, tail := s, "", ""
	if n > 0 {
		wide, lead, tail = around(w.d, s, n)
	}
	return quotation{w.runs(lead, shortened(w.d, wide), tail, same, differ), w.source(where(w.d, s), s)}
}

// runs are parts of the article as they are quoted, between the ellipses of their ends.
func (w witness) runs(lead string, parts []text.Span, tail string, same, differ []text.Span) (runs []run) {
	if lead != "" {
		runs = append(runs, run{text: lead})
	}
	for i, part := range parts {
		if i > 0 {
			runs = append(runs, run{text: " … "})
		}
		runs = append(runs, runsOf(w.d, part, spansOf(lit, same), spansOf(differs, differ))...)
	}
	if tail != "" {
		runs = append(runs, run{text: tail})
	}
	return runs
}

// shortened is s, in two pieces when it is too long to quote.
func shortened(d *text.Document, s text.Span) []text.Span {
	in := d.WordsIn(s)
	if len(in) <= longest {
		return []text.Span{s}
	}
	return []text.Span{{Start: s.Start, End: in[longest/2-1].End}, {Start: in[len(in)-longest/2].Start, End: s.End}}
}

// placesQuoted is how many sentences of an article one finding quotes.
const placesQuoted = 4

// places are the words at spans, marked, each in its sentence and every
// sentence once, and how many more places there are.
func (w witness) places(spans []text.Span) (list []quotation, more int) {
	groups, more := bySentence(w.d, spans, placesQuoted)
	for _, g := range groups {
		list = append(list, w.clipped(g.reach, g.spans, nil, aroundPassage))
	}
	return list, more
}

// scenes are the words at spans, marked, in their context, and how many more places there
// are.
func (w witness) scenes(x *stage, spans []text.Span) (list []quotation, more int) {
	scenes, more := x.scenes(spans, placesQuoted)
	for _, s := range scenes {
		lead, tail := x.cut(s)
		list = append(list, quotation{w.runs(lead, s.parts, tail, s.spans, nil), w.source(fromTo(w.d, s.cover()), s.spans...)})
	}
	return list, more
}

// source says where words stand and whose they are, if they are of one voice: "Harbour
// Post, 2019-03-05, paragraph 2, quoting Ada Kopp".
func (w witness) source(place text.Said, spans ...text.Span) string {
	f := w.d.Fields
	parts := []string{cmp.Or(smooth(f.Outlet), smooth(f.Agency), w.title())}
	if f.Date != "" {
		parts = append(parts, smooth(w.in.Date(f.Date[:min(10, len(f.Date))])))
	}
	parts = append(parts, w.in.Said(place))
	voices := slices.Compact(each(spans, w.voice))
	if len(voices) == 1 && voices[0] != "" {
		parts = append(parts, voices[0])
	}
	return w.letter + ": " + strings.Join(parts, ", ")
}

// voice says whose the words at s are, "" where that is not clear.
func (w witness) voice(s text.Span) string {
	voice := w.whose.At(s)
	if voice == quote.Unclear {
		return ""
	}
	return w.in.Said(whose(voice, w.speaker(s)))
}

// whose says whose words are, who being "" where that is not known.
func whose(voice quote.Voice, who string) text.Said {
	with := text.With{"Name": who}
	switch {
	case voice == quote.Outlet:
		return text.Say("own voice")
	case voice == quote.Reported && who == "":
		return text.Say("reported words")
	case voice == quote.Reported:
		return text.Say("reporting {{.Name}}", with)
	case who == "":
		return text.Say("quoted words")
	}
	return text.Say("quoting {{.Name}}", with)
}

// speaker is who surely says the words at s, "" when no one is known to.
func (w witness) speaker(s text.Span) string {
	for _, a := range w.says {
		if a.Unsure || a.Deed || a.Speaker == "" {
			continue
		}
		if slices.ContainsFunc(a.Content, func(c text.Span) bool { return c.Contains(trimmed(w.d, s)) }) {
			return smooth(cmp.Or(w.names[a.Speaker], a.Speaker))
		}
	}
	return ""
}

// labels are the names by which somebody is mentioned, the most frequent first.
func (w witness) labels(mentions []frame.Mention) string {
	var list []cue
	for _, m := range mentions {
		label := smooth(w.d.Plain(m.Span))
		i := slices.IndexFunc(list, func(c cue) bool { return strings.EqualFold(c.words, label) })
		if i < 0 {
			i = len(list)
			list = append(list, cue{words: label})
		}
		list[i].times++
	}
	stable.Sort(list, func(x, y cue) int { return y.times - x.times })
	return strings.Join(each(list, cue.String), ", ")
}

func (c cue) String() string {
	if c.times > 1 {
		return fmt.Sprintf("%s %d×", c.words, c.times)
	}
	return c.words
}

// verbs are those by which someone speaks.
func (v voice) verbs() string { return strings.Join(each(v.cues, cue.String), ", ") }

// looked is a place that stands out.
type looked struct {
	text.Span
	look
}

func spansOf(l look, spans []text.Span) []looked {
	return each(spans, func(s text.Span) looked { return looked{s, l} })
}

// runsOf is the text at s, cut where its look changes.
func runsOf(d *text.Document, s text.Span, lists ...[]looked) []run {
	var marks []looked
	for _, m := range slices.Concat(lists...) {
		marks = append(marks, looked{trimmed(d, m.Intersect(s)), m.look})
	}
	var runs []run
	for _, part := range cutAt(s, marks) {
		if words := blanks(d.Plain(part.Span)); words != "" {
			runs = append(runs, run{words, part.look})
		}
	}
	return runs
}

// cutAt is s in pieces, each of one look. It takes time in proportion to the
// pieces and the marks that lie over one another.
func cutAt(s text.Span, marks []looked) (parts []looked) {
	cuts := []int{s.Start, s.End}
	var inside []looked
	for _, m := range marks {
		if m.Span = m.Intersect(s); !m.Empty() {
			inside = append(inside, m)
			cuts = append(cuts, m.Start, m.End)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := 1; i < len(cuts); i++ {
		part := looked{Span: text.Span{Start: cuts[i-1], End: cuts[i]}}
		for _, m := range inside {
			if m.Contains(part.Span) {
				part.look |= m.look
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// smooth is s on one line without blanks at its ends, and blanks is s with
// single ones; both without characters that no page can show or that turn the
// direction of what stands after them.
func smooth(s string) string { return strings.TrimSpace(blanks(s)) }

func blanks(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		if unshown(r) {
			continue
		}
		b.WriteRune(r)
		blank = false
	}
	return b.String()
}

func unshown(r rune) bool {
	const joiners = "\u200c\u200d" // letters and signs hang together by them
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && !strings.ContainsRune(joiners, r) || r&0xfffe == 0xfffe
}
