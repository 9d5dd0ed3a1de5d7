package frame

import (
	"diptych/compare/text"
)

// checkedNews reports whether most of what a sentence tells, a name and a number
// among it, is not in y.
func (x *account) checkedNews(words []text.Word, y *account) bool {
	_, checked, ok := x.newsOf(words, y, nearNew)
	return ok && checked
}

// loose reports whether words tell little, and none of it by a name or number that
// y has in no form: the same may stand there in other words.
func (x *account) loose(words []text.Word, y *account) bool {
	told := 0
	x.each(words, func(text.Word, int32) { told++ })
	return told <= loosely && !x.checkable(words, y)
}

// checkable reports whether words have a name or a number that y has in no form.
func (x *account) checkable(words []text.Word, y *account) bool {
	for i, n := range x.vocables.in(x.Document, words) {
		v := &x.vocables.each[n]
		if (v.digits || v.says > 0 && i > 0 && startsUpper(x.Document, words[i].Span)) && x.alone(y, words[i], n) {
			return true
		}
	}
	return false
}

// namesNew reports whether a sentence has a name that y has in no form.
func (x *account) namesNew(words []text.Word, y *account) bool {
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		if i > 0 && x.vocables.each[numbers[i]].says > 0 && startsUpper(x.Document, w.Span) && x.alone(y, w, numbers[i]) {
			return true
		}
	}
	return false
}

// news reports whether most of what words tell is not in y, counts what they
// have of the matter of both, and looks for a name and a number in them.
func (x *account) news(words []text.Word, y *account) (common int, checked, ok bool) {
	return x.newsOf(words, y, newShare)
}

func (x *account) newsOf(words []text.Word, y *account, share float64) (common int, checked, ok bool) {
	all, unseen, n, named, number := 0.0, 0.0, 0, false, false
	x.sentences++
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		v := &x.vocables.each[numbers[i]]
		bits := v.says
		number = number || v.digits && w.Len() > 2 // no age
		named = named || i > 0 && (v.digits || bits > 0 && startsUpper(x.Document, w.Span)) && x.alone(y, w, numbers[i])
		if bits == 0 || x.met[v.alike] == x.sentences {
			continue
		}
		x.met[v.alike] = x.sentences
		all += bits
		switch {
		case x.matter[numbers[i]]:
			common++
		case x.alone(y, w, numbers[i]):
			unseen += bits
			n++
		}
	}
	return common, named && number, (common > 0 || named) && n >= newWords && unseen >= share*all
}
