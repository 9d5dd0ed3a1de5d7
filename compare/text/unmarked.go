package text

import (
	"iter"
	"slices"
	"sort"
	"strings"
)

// edit is a stretch of a source that a reader sees otherwise: with is what
// stands there for the reader, "" for most.
type edit struct {
	Span
	with string
	read int // where it stands in the text as read
}

// original is the document that another one was read from, and what a reader
// sees otherwise than it stands there, in order and without overlap.
type original struct {
	source string
	edits  []edit
}

// Unmarked is the article as a reader sees it, which is what the engine reads:
// without the marks of emphasis, the address under a link, note marks, tags
// and zero-width signs; with the character that an entity names and the
// letters of a ligature; a word that a line end cut, in one piece. It has the
// same paragraphs, sentences and words as d, one for one. Its places are those
// of its own, shorter Source: Place says where one stands in the article. It
// is d itself where the source hides nothing.
func (d *Document) Unmarked() *Document {
	if d.unmarked == nil {
		return d
	}
	u := *d.unmarked
	u.Fields, u.Basis = d.Fields, d.Basis // the front matter may have said more
	if len(u.Evidence) != len(d.Evidence) {
		u.Evidence = map[string]Span{}
		for name := range d.Evidence {
			if s, ok := d.unmarked.Evidence[name]; ok {
				u.Evidence[name] = s
			}
		}
	}
	return &u
}

// Plain is the text at s as a reader sees it; see [Document.Unmarked].
func (d *Document) Plain(s Span) string {
	if d.unmarked == nil {
		return d.Text(s)
	}
	return d.unmarked.Text(d.Seen(s))
}

// Unseen yields, in order, what a reader of s, a place of d, sees otherwise than
// Source has it, and what stands there for the reader; see [Document.Unmarked].
func (d *Document) Unseen(s Span) iter.Seq2[Span, string] {
	return func(yield func(Span, string) bool) {
		if d.unmarked == nil {
			return
		}
		edits := d.unmarked.original.edits
		for k := sort.Search(len(edits), func(i int) bool { return edits[i].End > s.Start }); k < len(edits) && edits[k].Start < s.End; k++ {
			if !yield(edits[k].Span, edits[k].with) {
				return
			}
		}
	}
}

// Place is where the article has the bytes s of d, a document that Unmarked
// gave: without the markup at either end of them. It is s in any other.
func (d *Document) Place(s Span) Span {
	if d.original == nil || s == (Span{}) {
		return s
	}
	start := d.original.start(s.Start)
	if s.Empty() {
		return Span{start, start}
	}
	return Span{start, max(start, d.original.end(s.End))}
}

// Seen is where Unmarked has what stands at s, a place of d.
func (d *Document) Seen(s Span) Span {
	if d.unmarked == nil || s == (Span{}) {
		return s
	}
	o := d.unmarked.original
	start := o.read(s.Start, false)
	return Span{start, max(start, o.read(s.End, true))}
}

// start is where the byte at pos of the text as read begins in the source.
func (o *original) start(pos int) int {
	k := o.before(pos)
	if k < 0 {
		return pos
	}
	e := &o.edits[k]
	if pos < e.read+len(e.with) {
		return e.Start
	}
	return e.End + pos - e.read - len(e.with)
}

// end is where the byte before pos of the text as read ends in the source.
func (o *original) end(pos int) int {
	k := o.before(pos - 1)
	if k < 0 {
		return pos
	}
	e := &o.edits[k]
	if pos <= e.read+len(e.with) {
		return e.End
	}
	return e.End + pos - e.read - len(e.with)
}

// before is the last edit that stands at or before pos of the text as read.
func (o *original) before(pos int) int {
	return sort.Search(len(o.edits), func(i int) bool { return o.edits[i].read > pos }) - 1
}

// read is the place in the text as read of pos in the source; of a place in
// the midst of an edit the place before what stands for it, or after it.
func (o *original) read(pos int, after bool) int {
	k := sort.Search(len(o.edits), func(i int) bool { return o.edits[i].Start >= pos }) - 1
	switch {
	case k < 0:
		return pos
	case pos >= o.edits[k].End:
		return o.edits[k].read + len(o.edits[k].with) + pos - o.edits[k].End
	case after:
		return o.edits[k].read + len(o.edits[k].with)
	}
	return o.edits[k].read
}

// apply is the source with its edits, whose places in it are noted.
func (o *original) apply() string {
	var b strings.Builder
	b.Grow(len(o.source))
	from := 0
	for i := range o.edits {
		e := &o.edits[i]
		b.WriteString(o.source[from:e.Start])
		e.read = b.Len()
		b.WriteString(e.with)
		from = e.End
	}
	b.WriteString(o.source[from:])
	return b.String()
}

// wide is s, a place in the source, together with the markup on its own lines
// that touches it, at the earliest from floor on.
func (o *original) wide(s Span, floor int) Span {
	k := sort.Search(len(o.edits), func(i int) bool { return o.edits[i].End > s.Start }) - 1
	for ; k >= 0 && o.edits[k].Start >= floor && o.touches(k, s.Start == o.edits[k].End); k-- {
		s.Start = o.edits[k].Start
	}
	k = sort.Search(len(o.edits), func(i int) bool { return o.edits[i].Start >= s.End })
	for ; k < len(o.edits) && o.touches(k, s.End == o.edits[k].Start); k++ {
		s.End = o.edits[k].End
	}
	return s
}

func (o *original) touches(k int, meets bool) bool {
	e := o.edits[k]
	return meets && e.with == "" && !strings.ContainsAny(o.source[e.Start:e.End], "\n\r\v\f")
}

// raw is the text at s, a line, with its markup as the file has it.
func (d *Document) raw(s Span) string {
	if d.original == nil {
		return d.Source[s.Start:s.End]
	}
	w := d.original.wide(d.Place(s), 0)
	return d.original.source[w.Start:w.End]
}

// marked is the document of the source that d was read from.
func (d *Document) marked() *Document {
	o := d.original
	m := &Document{
		Source: o.source, Fields: d.Fields, Evidence: make(map[string]Span, len(d.Evidence)), unmarked: d, language: d.language,
		Paragraphs: slices.Clone(d.Paragraphs), Sentences: slices.Clone(d.Sentences), Words: slices.Clone(d.Words),
	}
	for name, s := range d.Evidence {
		m.Evidence[name] = d.Place(s)
	}
	floor := 0
	for i := range m.Paragraphs {
		p := &m.Paragraphs[i]
		p.Span = o.wide(d.Place(p.Span), floor)
		floor = p.End
	}
	floor = 0
	for i := range m.Sentences {
		s := &m.Sentences[i]
		s.Span = o.wide(d.Place(s.Span), floor).Intersect(m.Paragraphs[s.Paragraph].Span)
		floor = s.End
	}
	o.place(m.Words)
	return m
}

// place moves words, in order, from the text as read into the source.
func (o *original) place(words []Word) {
	k := 0 // edits that stand before the word
	for i := range words {
		w := &words[i]
		for k < len(o.edits) && o.edits[k].read+len(o.edits[k].with) <= w.Start {
			k++
		}
		if n := k - 1; n >= 0 && (k == len(o.edits) || o.edits[k].read >= w.End) {
			move := o.edits[n].End - o.edits[n].read - len(o.edits[n].with)
			w.Start, w.End = w.Start+move, w.End+move
		} else if n >= 0 || k < len(o.edits) && o.edits[k].read < w.End {
			w.Span = Span{o.start(w.Start), o.end(w.End)}
		}
	}
}
