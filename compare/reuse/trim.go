package reuse

import (
	"diptych/compare/text"
)

// maxStray is how many matching words beyond a quotation mark or the end of a
// sentence are chance ("... in Syria. The") rather than part of a passage.
const maxStray = 1

// breaks says of every word of d whether a sentence begins with it or a double
// quotation mark stands between it and the word before.
func breaks(d *text.Document) []bool {
	out := make([]bool, len(d.Words))
	sentences := d.Sentences
	for i, w := range d.Words {
		out[i] = false
		for len(sentences) > 0 && sentences[0].Start <= w.Start {
			out[i] = true
			sentences = sentences[1:]
		}
	}
	return out
}

// trim takes stray words from both ends of the chain.
func (g *grower) trim(c *chain) {
	f := &c.islands[0]
	for n := min(maxStray, f.n-1); n > 0; n-- {
		if g.a.breaks[f.a+n] && g.b.breaks[f.b+n] && g.a.tags[f.a] == function {
			*f = run{f.a + n, f.b + n, f.n - n}
			c.words -= n
			break
		}
	}
	l := &c.islands[len(c.islands)-1]
	for n := min(maxStray, l.n-1); n > 0; n-- {
		if g.a.breaks[l.a+l.n-n] && g.b.breaks[l.b+l.n-n] && g.a.tags[l.a+l.n-n] == function {
			l.n -= n
			c.words -= n
			break
		}
	}
}
