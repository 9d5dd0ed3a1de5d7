package grammar

import (
	"slices"
	"sync"

	"diptych/compare/text"
)

// Parses are the parsed sentences of an article. A sentence is parsed when it
// is first asked for, and kept for all who ask after that, several at a time
// if need be: whoever asks first, the trees are the same. Of a book no more
// than mostKept are kept: few sentences are asked for again, and then parsed again.
type Parses struct {
	src  string
	lock sync.Mutex
	kept map[text.Span][]parse
	like map[string]*Sentence // by the text of a sentence, units of none: the first that has it

	tagged map[text.Span][]Token // of sentences that were not parsed when they were tagged
}

// mostKept is more sentences than an article has; their trees take 8 MB.
const mostKept = 4096

// parse is one reading of a span: it may be asked for with quotations read as
// one thing, and with what stands in them.
type parse struct {
	units []text.Span
	tree  *Sentence
}

// Of is the parses of d, none of them made yet.
func Of(d *text.Document) *Parses {
	return &Parses{src: d.Source, kept: map[text.Span][]parse{}, like: map[string]*Sentence{}, tagged: map[text.Span][]Token{}}
}

// parsers work for all articles: the room that one works in is larger than
// what is kept of an article.
var parsers = sync.Pool{New: func() any { return new(Parser) }}

// Parse is the sentence that lies in span s, as [Parser.Parse] reads it. It is
// shared: nobody may change it or its clauses.
func (p *Parses) Parse(s text.Span, units []text.Span) *Sentence {
	p.lock.Lock()
	defer p.lock.Unlock()
	if tree := p.find(s, units); tree != nil {
		return tree
	}
	if len(p.kept) == mostKept {
		clear(p.kept)
		clear(p.like)
	}
	tree := p.read(s, units)
	tree.clauses = slices.Clip(tree.Clauses()) // who appends gets a copy
	p.kept[s] = append(p.kept[s], parse{slices.Clone(units), tree})
	if len(units) == 0 {
		delete(p.tagged, s) // the tree has them
	}
	return tree
}

// find is what is kept of the sentence in span s, nil for nothing.
func (p *Parses) find(s text.Span, units []text.Span) *Sentence {
	for _, k := range p.kept[s] {
		if slices.Equal(k.units, units) {
			return k.tree
		}
	}
	return nil
}

// read parses the sentence in span s, or moves the tree of one that is alike:
// some texts say a thing a thousand times.
func (p *Parses) read(s text.Span, units []text.Span) *Sentence {
	words := p.src[s.Start:s.End]
	if first, ok := p.like[words]; ok && len(units) == 0 {
		return first.moved(s.Start - first.start)
	}
	parser := parsers.Get().(*Parser)
	defer parsers.Put(parser)
	tree := parser.Parse(p.src, s, units)
	if tree.start = s.Start; len(units) == 0 {
		p.like[words] = tree
	}
	return tree
}
