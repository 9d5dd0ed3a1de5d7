package quote

// mend closes with the mark at i, which closes nothing, the first quotation of the
// paragraph that another opening mark cut in the middle of a sentence: what was found
// since stands inside it. "By calling it a "golden rule," Lund lost," Berg said. It
// reports whether there is one.
func (m *marks) mend(i, n int) bool {
	if len(m.broken) == 0 || len(m.open) > 0 {
		return false
	}
	b := m.broken[0]
	q := &m.found[b]
	q.End, q.Inner.End, q.Open = i+n, i, false
	m.nest(b + 1)
	m.broken = m.broken[:0]
	return true
}

// mendTorn lets the quotation with which an earlier paragraph began, and which another
// opening mark cut there, run on to the end of that paragraph, which left one open: a
// mark is about to close them together.
func (m *marks) mendTorn() {
	if len(m.torn) == 0 {
		return
	}
	q, n := &m.found[m.torn[0]], m.doc.ParagraphAt(m.found[m.torn[0]].Start)
	if p := m.doc.Paragraphs[n].Span; q.Start == p.Start {
		q.End, q.Inner.End = p.End, p.End
		m.nest(m.torn[0] + 1)
	}
	m.torn = m.torn[:0]
}

// nest sets the quotations from number k on one deeper.
func (m *marks) nest(k int) {
	for ; k < len(m.found); k++ {
		m.found[k].Depth++
	}
}
