package compare

import (
	"maps"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Engine is how articles are read and compared. What is found does not depend
// on it. The zero Engine does one thing after another, to the end.
type Engine struct {
	// Stop says that the work is to be given up: then there is no Article and no
	// Comparison. It is asked at every sentence, passage and pair of sentences, by
	// several pieces of work at once where there is an Aside, so it is to be quick;
	// once it has said so it is to go on saying so. It may be nil.
	Stop func() bool
	// Aside begins work beside its caller, and returns what waits for its end and
	// brings its panic; the engine starts no goroutine by itself. It is not to be
	// nil where two cores are to work on one comparison.
	Aside func(work func()) (wait func())
}

func (e Engine) stopped() bool { return e.Stop != nil && e.Stop() }

// aside is Aside; without one the work is done when it is waited for, once.
func (e Engine) aside(work func()) (wait func()) {
	if e.Aside == nil {
		return work
	}
	return e.Aside(work)
}

// Documents is [Documents], nil when it was given up.
func (e Engine) Documents(a, b *text.Document) *Comparison {
	if same(a, b) {
		x := e.Read(a)
		return e.pair(x, x, true)
	}
	var y *Article
	read := e.aside(func() { y = e.Read(b) })
	x := e.Read(a)
	read()
	return e.pair(x, y, true)
}

// same reports whether there is nothing in which two documents differ.
func same(a, b *text.Document) bool {
	return a == b || a.Source == b.Source && a.Fields == b.Fields && a.Basis == b.Basis && maps.Equal(a.Evidence, b.Evidence)
}

// Read is [Read], nil when it was given up.
func (e Engine) Read(d *text.Document) *Article {
	u := d.Unmarked()
	words, marked := reuse.LexiconOf(u), quote.Quotations(u)
	x := &Article{Document: d, read: u, parses: grammar.Of(u)}
	cast, says := quote.ReadWith(u, words.Lexicon, marked, x.parses, e.Stop)
	if e.stopped() {
		return nil
	}
	x.says, x.Says = says, quote.Placed(says, placesOf(u, d))
	telling := e.aside(func() { x.telling = frame.SideOf(u, cast, says, marked, x.parses, words) })
	if x.matter = align.ReadWith(u, says, x.parses, words); !e.stopped() {
		x.wording = reuse.OfWith(u, says, marked, words)
	}
	if telling(); e.stopped() {
		return nil
	}
	return x
}

// bookWords is more words than two articles have.
const bookWords = 500_000

// Pair is [Pair], nil when it was given up or there is an article that was.
func (e Engine) Pair(a, b *Article) *Comparison { return e.pair(a, b, false) }

// pair is Pair, of what is read for this pair alone if once.
func (e Engine) pair(a, b *Article, once bool) *Comparison {
	if a == nil || b == nil {
		return nil
	}
	c := &Comparison{
		A: a.read, SaysA: a.says, a: a,
		B: b.read, SaysB: b.says, b: b,
	}
	books := len(a.read.Words)+len(b.read.Words) >= bookWords
	turns := e
	if books {
		turns.Aside = nil // each piece of work fills much room
	}
	telling := &frame.Case{A: a.telling, B: b.telling, Stop: e.Stop, Aside: turns.Aside}
	var prospect *align.Prospect
	sought := turns.aside(func() {
		if !e.stopped() {
			prospect = align.Seek(a.matter, b.matter, e.Stop)
		}
	})
	c.Passages = reuse.Matcher{Stop: e.Stop}.Between(a.wording, b.wording)
	if once {
		a.wording, b.wording = nil, nil // a third of what is known of a book
	}
	named := turns.aside(func() {
		if e.stopped() {
			return
		}
		if turns.Aside != nil && a != b { // while the pairs are sought and set side by side
			a.telling.Study()
			b.telling.Study()
		}
		telling.Referents = frame.Referents(telling)
	})
	if sought(); e.stopped() {
		named()
		return nil
	}
	found := prospect.Align(c.Passages)
	prospect = nil
	if books && once && a != b {
		a.matter, b.matter = nil, nil // as much as all that they name; Twice learns it anew
	}
	if named(); e.stopped() {
		return nil
	}
	c.Relation, c.Links, c.NearA, c.NearB = found.Relation, found.Links, found.NearA, found.NearB
	if c.tell(telling); e.stopped() {
		return nil
	}
	return c.placed(a.Document, b.Document)
}
