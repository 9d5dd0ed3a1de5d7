package text

// Parse finds the paragraphs, sentences, words and fields of source, which
// may be any string, valid UTF-8 or not. It cannot fail, gives the same
// Document for the same string, and takes time and memory in proportion to
// the length of source.
func Parse(source string) *Document { return ParseUnder("", source) }

// ParseUnder is Parse of an article whose title is known from elsewhere: then
// a first sentence in other words is no headline.
func ParseUnder(title, source string) *Document {
	edits := hidden(source)
	if len(edits) == 0 {
		d := &Document{Source: source}
		d.parse(title)
		return d
	}
	o := &original{source, edits}
	d := &Document{Source: o.apply(), original: o}
	d.parse(title)
	return d.marked()
}

// parse finds everything in d.Source.
func (d *Document) parse(title string) {
	d.Words = wordsOf(d.Source, new(folder))
	lines := splitEmbeds(linesOf(d))
	markKinds(lines, d.Source, title)
	d.Fields, d.Evidence = fieldsOf(d.Source, lines)
	d.Paragraphs = paragraphsOf(lines)
	d.Sentences = sentencesOf(d.Source, d.Paragraphs, d.Words)
	d.dropNumbers()
	d.lookAhead()
	t := d.tongue()
	d.language = &t
}

func paragraphsOf(lines []line) []Paragraph {
	var out []Paragraph
	for _, l := range lines {
		if l.joined {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, Paragraph{l.Span, l.kind})
	}
	return out
}

func sentencesOf(src string, paragraphs []Paragraph, words []Word) []Sentence {
	s := splitter{src: src, words: words}
	running := 0
	for i, p := range paragraphs {
		if !p.Kind.Prose() {
			continue
		}
		sp := trimMarkup(src, p.Span)
		open := 0
		if p.Kind == Body && running < datelineParagraphs {
			running++
			open = dateline(src[sp.Start:sp.End])
		}
		s.paragraph(sp, open, i)
	}
	return s.out
}
