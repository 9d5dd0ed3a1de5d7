package reuse

import "diptych/compare/text"

// maxStray is how many small words beyond a quotation mark or the end of a
// sentence are chance ("... in Syria. The") rather than part of a passage.
const maxStray = 2

// breaks says of every word of d whether a sentence or a quotation begins with
// it, or a quotation has ended before it.
func breaks(d *text.Document, quotation []int32) []bool {
	out := make([]bool, len(d.Words))
	sentences := d.Sentences
	for i, w := range d.Words {
		out[i] = i > 0 && quotation[i] != quotation[i-1]
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
	n := g.stray(func(k int) (run, run) { return run{f.a + k - 1, f.b + k - 1, 0}, run{f.a + k, f.b + k, 0} }, f.n)
	f.a, f.b, f.n, c.words = f.a+n, f.b+n, f.n-n, c.words-n
	l := &c.islands[len(c.islands)-1]
	endA, endB := l.a+l.n, l.b+l.n
	n = g.stray(func(k int) (run, run) { return run{endA - k, endB - k, 0}, run{endA - k, endB - k, 0} }, l.n)
	l.n, c.words = l.n-n, c.words-n
}

// stray counts the words to leave off at one end of an island of n words.
// place gives the k-th word from that end, and the word that a break before would cut it off at.
func (g *grower) stray(place func(k int) (word, cut run), n int) int {
	for k := 1; k <= min(maxStray, n-1); k++ {
		word, cut := place(k)
		if g.a.tags[word.a] != function && g.b.tags[word.b] != function {
			return 0
		}
		if g.a.breaks[cut.a] && g.b.breaks[cut.b] {
			return k
		}
	}
	return 0
}
