package frame

import "diptych/compare/text"

// What a finding counts more or less, beside others that are shown, by what it tells. Of
// quotations with a word that says no readers found 43 of 45 worth their time, of those
// in a sentence that names nobody 34 of 59, of the others four of five; of findings in an
// outlet's words with few words that are new two of three, with many five of six.
const (
	tellsDenied  = 0.12
	tellsUnnamed = -0.12
	tellsNews    = 0.2 // from half less to half more, of so many words
	newsMany     = 12
)

// tells is what the words of a row, and of the sentence shown with it, add to its weight
// when it is put in order with those that were chosen.
func (l *lonely) tells(r *row, shown []text.Span) float64 {
	news := 0
	for _, s := range shown {
		news += l.news(s)
	}
	more := tellsNews * (float64(min(news, newsMany))/newsMany - 0.5)
	if r.quotes && denying(l.x.WordsIn(r.Span)) {
		more += tellsDenied
	}
	if r.quotes && !l.names(l.near[r.at].Sentence) {
		more += tellsUnnamed
	}
	return more
}

// news is how many words of s that tell something the other article has in no form.
func (l *lonely) news(s text.Span) int {
	n, known := l.newsIn[s]
	if !known {
		l.each(s, func(w text.Word, k int32) {
			if l.x.alone(l.y, w, k) {
				n++
			}
		})
		l.newsIn[s] = n
	}
	return n
}

// tellsMost is what tells adds at most, whichever sentence is shown with the row.
func (l *lonely) tellsMost(r *row) float64 {
	most := l.tells(r, []text.Span{r.Span})
	for _, k := range []int{r.at - 1, r.at + 1} {
		if k >= 0 && k < len(l.near) && l.open[k] && !l.shown[k] {
			most = max(most, l.tells(r, []text.Span{r.Span, l.near[k].Sentence}))
		}
	}
	return most
}
