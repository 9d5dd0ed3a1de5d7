package report

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/text"
)

func (p *page) voices() {
	if len(p.c.SaysA)+len(p.c.SaysB) == 0 || p.c.A.Foreign() && p.c.B.Foreign() {
		return
	}
	p.heading(text.Say("Who says what"), 0)
	p.out.WriteString("\n")
	sides := witnessesOf(p.c, p.a, p.b, p.in)
	p.columns(p.voiceLines(sides[0]), p.voiceLines(sides[1]))
}

func (p *page) voiceLines(w witness) []string {
	if w.d.Foreign() {
		return hanging(w.letter+": "+p.in.Said(text.Say("not in English, and not read")), p.column(), 0)
	}
	printed, more := few(voicesOf(w), p.all)
	lines := hanging(w.letter+": "+shares(w), p.column(), 0)
	lines = append(lines, "")
	for _, v := range printed {
		lines = append(lines, hanging(w.titleOf(v), p.column(), 0)...)
		lines = append(lines, hanging(w.detailOf(v), p.column(), 2)...)
	}
	lines = append(lines, p.rest(more)...)
	lines = append(lines, p.actLines(w)...)
	return append(lines, p.doubtLines(w)...)
}

// actLines lists what is told of those who do not speak, and of those who do besides.
func (p *page) actLines(w witness) (lines []string) {
	acts := actsOf(w)
	if len(acts) == 0 {
		return nil
	}
	lines = append(lines, hanging(p.in.Said(actsTitle), p.column(), 0)...)
	printed, more := few(acts, p.all)
	for _, a := range printed {
		lines = append(lines, hanging(plain(a.who)+": "+a.what, p.column(), 2)...)
	}
	lines = append(lines, p.rest(more)...)
	return lines
}

// doubtLines lists the words by which somebody perhaps speaks, with their places. It names
// nobody, as who speaks there, or whether anybody does, is what is not certain, and leaves out
// words that a certain row goes by.
func (p *page) doubtLines(w witness) (lines []string) {
	sure, unsure := quote.Sure(w.says)
	var doubts []string
	for _, a := range unsure {
		counted := slices.ContainsFunc(sure, func(s quote.Attribution) bool { return s.Cue.Overlaps(a.Cue) })
		if a.Act == "" && !a.Cue.Empty() && !counted && w.cast.MayHold(&a) {
			doubts = append(doubts, p.in.Said(where(w.d, a.Cue))+": "+plain(w.d.Plain(a.Cue)))
		}
	}
	doubts = slices.Compact(doubts)
	if len(doubts) == 0 {
		return nil
	}
	lines = append(lines, hanging(p.in.Said(text.Say("Not certain, and counted for nobody")), p.column(), 0)...)
	printed, more := few(doubts, p.all)
	for _, words := range printed {
		lines = append(lines, hanging(words, p.column(), 2)...)
	}
	return append(lines, p.rest(more)...)
}
