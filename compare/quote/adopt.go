package quote

import (
	"strings"

	"diptych/compare/text"
)

// scare is the most words a quotation without a speaker of its own may have to
// be left alone: it is more likely a name or a word held at arm's length.
const scare = 3

// adopt gives the quotations of a sentence that no cue in it claims to the one
// who is speaking: the source announced by a colon before, the speaker of the
// quotation before, or whom the sentence is about.
func (f *finder) adopt(s text.Span) {
	waiting := f.waiting
	f.waiting, f.coming = f.coming, nil
	q := f.quoteAt(s)
	for ; q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
		if f.used[q] || len(f.doc.WordsIn(f.quotes[q].Inner)) <= scare {
			continue
		}
		if f.led != q+1 {
			f.led, f.leads = q+1, f.speaking(f.quotes[q], s)
			if waiting != nil {
				f.leads, waiting = *waiting, nil
			}
		}
		if f.quotes[q].End > s.End {
			continue // a cue may follow where it ends
		}
		f.used[q] = true
		a := f.leads
		if n := len(f.found) - 1; n >= f.base && a.Cue.Empty() && f.found[n].Direct && f.found[n].Speaker == a.Speaker {
			f.found[n].add(f.quotes[q].Span)
			continue
		}
		a.Direct = true
		a.add(f.quotes[q].Span)
		f.found = append(f.found, a)
	}
}

// speaking is who speaks quotation q of sentence s when no cue says so.
func (f *finder) speaking(q Quotation, s text.Span) Attribution {
	a := Attribution{Stance: Neutral}
	if q.Start > s.Start+leadIn && f.start == len(f.found) {
		if k := len(f.cast.focus) - 1; k >= 0 && f.cast.opened {
			who := &f.cast.figures[f.cast.focus[k]]
			a.Speaker, a.Named = who.name, who.named
		}
		return a
	}
	if n := len(f.found) - 1; n >= f.above && !f.asked(n) {
		a.Speaker, a.Named = f.found[n].Speaker, f.found[n].Named
	}
	return a
}

// leadIn is how many bytes may stand before a quotation that still opens its sentence.
const leadIn = 4

// asked reports whether the last words found are a question that was closed:
// who speaks next is somebody else.
func (f *finder) asked(n int) bool {
	if n >= f.base {
		return false
	}
	c := f.found[n].Content
	s := f.src[c[len(c)-1].Start:c[len(c)-1].End]
	return f.found[n].Direct && strings.HasSuffix(strings.TrimRight(s, "\"”'’"), "?")
}
