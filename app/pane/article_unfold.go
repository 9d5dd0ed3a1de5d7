package pane

import "diptych/compare/text"

// Unfold shows the debris that holds s, if it is folded.
func (a *Article) Unfold(s text.Span) {
	if a.unfold([]text.Span{s}) {
		a.compose()
		a.reflow()
	}
}
