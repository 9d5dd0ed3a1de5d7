package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// remarked are the words that tell of somebody that the words the article reports are his.
var remarked = [...]string{"made his comments", "made her comments", "made the comments", "made his remarks", "made her remarks", "made the remarks", "made his statement", "made her statement"}

// madeRemarks reports whether the text between the row before found[n] and the source of a tells
// of the figure that the words reported are his: "Lund made his comments on the radio."
func (f *finder) madeRemarks(a *Attribution, n, figure int) bool {
	if n == 0 {
		return false
	}
	from := f.found[n-1].last()
	if from > a.Source.Start || a.Source.Start-from > remarkReach {
		return false
	}
	between := f.src[from:a.Source.Start]
	for _, w := range remarked {
		at := strings.Index(between, w)
		if at < 0 {
			continue
		}
		s := f.doc.SentencesIn(text.Span{Start: from + at, End: from + at + len(w)})
		return len(s) == 1 && f.subjectAt(s[0].Start, from+at) == figure
	}
	return false
}

// remarkReach is how many bytes lie at most between words that are reported and those that
// tell whose they are.
const remarkReach = 700

// subjectAt is the only person that is named, outside marks, between the bytes from and to,
// nobody for none or several.
func (f *finder) subjectAt(from, to int) int {
	who := nobody
	for i := len(f.cast.mentions) - 1; i >= 0 && f.cast.mentions[i].Start >= from; i-- {
		m := f.cast.mentions[i]
		if k := &f.cast.figures[m.member]; m.Start >= to || m.quoted || !k.named || !k.isPerson() {
			continue
		}
		if who != nobody && who != m.member {
			return nobody
		}
		who = m.member
	}
	return who
}

// notWhomHeNames gives a, which is found[n] and whose he or she is read as a person that
// the same clause then names ("He called Tench's boat a mess"), the one who spoke last in
// the sentence before, if that is another. It reports whether there is such a one.
func (f *finder) notWhomHeNames(a *Attribution, n int) bool {
	i, _ := f.tokensOf(a.Source)
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 || i != f.opener() || n == 0 || n != f.start || n-1 < f.base || a.Content[0].Start < a.Cue.End {
		return false
	}
	b, told := &f.found[n-1], &f.cast.figures[r.figure]
	named := slices.ContainsFunc(f.cast.here, func(o ref) bool {
		return o.Start == a.Content[0].Start && o.figure == r.figure && !isPronoun(f.src[o.Start:o.End])
	})
	if !named || b.Unsure || !b.Named || b.Source.Empty() || b.Speaker == told.name || !f.cast.personOf(b.Speaker) || !f.cast.mayBe(b.Source, pronounGender(f.at(i).norm)) {
		return false
	}
	a.Speaker, a.Named = b.Speaker, true
	return true
}
