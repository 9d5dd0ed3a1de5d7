package text

// Parse finds the paragraphs, sentences, words and fields of source, which
// may be any string, valid UTF-8 or not. It cannot fail, gives the same
// Document for the same string, and takes time and memory in proportion to
// the length of source.
func Parse(source string) *Document {
	d := &Document{Source: source}
	d.Words = wordsOf(source, new(folder))
	lines := linesOf(source, d.Words)
	markKinds(lines, source)
	d.Fields, d.Evidence = fieldsOf(source, lines)
	d.Paragraphs = paragraphsOf(lines)
	d.Sentences = sentencesOf(source, d.Paragraphs, d.Words)
	return d
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
