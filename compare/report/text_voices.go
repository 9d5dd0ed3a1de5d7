package report

import (
	"cmp"
	"slices"
	"strings"

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

// doubtLines lists what was found without certainty and is plausibly somebody's: who
// perhaps speaks, under the name that he has in the lists above, and by which words.
func (p *page) doubtLines(w witness) (lines []string) {
	_, unsure := quote.Sure(w.says)
	unsure = slices.DeleteFunc(unsure, func(a quote.Attribution) bool { return a.Act != "" || !w.cast.MayHold(&a) })
	if len(unsure) == 0 {
		return nil
	}
	lines = append(lines, hanging(p.in.Said(text.Say("Not certain, and counted for nobody")), p.column(), 0)...)
	printed, more := few(unsure, p.all)
	for _, a := range printed {
		lines = append(lines, hanging(strings.TrimRight(plain(cmp.Or(w.names[a.Speaker], a.Speaker))+": "+plain(w.d.Plain(a.Cue)), ": "), p.column(), 2)...)
	}
	lines = append(lines, p.rest(more)...)
	return lines
}
