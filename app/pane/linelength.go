package pane

// LineLength is how many characters of English prose a line of running text
// holds, as the page is set now.
func (a *Article) LineLength() int {
	average := a.page.set[roleBody].face.advance(columnSample) / float32(len(columnSample))
	return min(lineLimit, int(a.page.column/average+.5))
}
