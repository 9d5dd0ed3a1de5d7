// Package quote finds who says what, and by which verb.
package quote

import "diptych/compare/text"

// Stance is what a reporting verb says of the words it reports.
type Stance string

const (
	Neutral    Stance = "neutral"
	Endorsing  Stance = "endorsing"
	Distancing Stance = "distancing"
	Forceful   Stance = "forceful"
	Accusing   Stance = "accusing"
	Conceding  Stance = "conceding"
	Denying    Stance = "denying"
	Mental     Stance = "mental"
)

// Attribution is words given to a speaker.
type Attribution struct {
	Content []text.Span // the words attributed; several pieces when the cue splits them
	Cue     text.Span   // the reporting words, empty when there are none
	Source  text.Span   // the words that name the speaker in this sentence, empty when there are none
	Speaker string      // resolved name, "" when not known
	Named   bool        // false for "US officials", "a source"
	Direct  bool        // inside quotation marks
	Deed    bool        // a stand or an act told in the outlet's words ("praised the deal"): no words of the speaker's
	Stance  Stance
}

// Attributions lists who says what in d, in the order of the text.
func Attributions(d *text.Document) []Attribution {
	f := finder{doc: d, cast: newCast()}
	f.src = d.Source
	for _, q := range Quotations(d) {
		if q.Depth == 0 {
			f.quotes = append(f.quotes, q)
		}
	}
	f.used = make([]bool, len(f.quotes))
	r := reader{doc: d, words: lexicon(), quotes: f.quotes}
	next := 0 // first sentence not read
	for n, p := range d.Paragraphs {
		if !p.Kind.Prose() {
			continue
		}
		r.read(p.Span)
		f.base = len(f.found)
		f.head = p.Kind != text.Body
		from := 0
		for ; next < len(d.Sentences) && d.Sentences[next].Paragraph <= n; next++ {
			s := d.Sentences[next]
			to := from
			for to < len(r.toks) && r.toks[to].Start < s.End {
				to++
			}
			f.toks = r.toks[from:to]
			f.cast.meet(&f.sentence)
			f.find()
			f.adopt(s.Span)
			from = to
		}
	}
	f.cast.complete(f.found)
	return f.found
}

// adopt gives the quotations of a sentence without a cue to who spoke before.
func (f *finder) adopt(s text.Span) {
	q := f.quoteAt(s)
	for ; q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
		if f.used[q] || f.quotes[q].End > s.End {
			continue
		}
		if len(f.doc.WordsIn(f.quotes[q].Span)) < 4 {
			continue
		}
		f.used[q] = true
		if f.start > f.base {
			a := &f.found[len(f.found)-1]
			a.add(f.quotes[q].Span)
			continue
		}
		a := Attribution{Content: []text.Span{f.quotes[q].Span}, Direct: true, Stance: Neutral}
		if n := len(f.found); n > 0 {
			a.Speaker, a.Named = f.found[n-1].Speaker, f.found[n-1].Named
		}
		f.found = append(f.found, a)
	}
}
