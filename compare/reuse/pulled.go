package reuse

import "diptych/compare/text"

// The words of a pull quotation.
const (
	leastPulled = 3
	mostPulled  = 40
	// So often may its rarest word stand in the article; what is made of words that stand
	// oftener is not looked for.
	mostPlaces = 32
)

// pulls says of every word whether it stands in a pull quotation: a paragraph
// of its own, in marks or not, whose words a speaker says in a longer one. The article
// prints it for the eye; it is one utterance.
func (s *Side) pulls() []bool {
	out := make([]bool, len(s.words.Numbers))
	at := newPosting(s.words.Numbers, int32(len(s.words.Norms)))
	for p, par := range s.doc.Paragraphs {
		first := s.doc.WordAt(par.Start)
		n := len(s.doc.WordsIn(par.Span))
		if par.Kind != text.Body && par.Kind != text.Subhead || n < leastPulled || n > mostPulled || !s.saidAgain(at, p, first, n) {
			continue
		}
		for i := range n {
			out[first+i] = true
		}
	}
	return out
}

// saidAgain reports whether the n words from first on, all of the paragraph
// p, stand inside a quotation of a longer paragraph too.
func (s *Side) saidAgain(at posting, p, first, n int) bool {
	rarest := 0
	for k := range n {
		if len(at.places(s.words.Numbers[first+k])) < len(at.places(s.words.Numbers[first+rarest])) {
			rarest = k
		}
	}
	places := at.places(s.words.Numbers[first+rarest])
	if len(places) > mostPlaces {
		return false
	}
	for _, i := range places {
		from := int(i) - rarest
		if from != first && s.repeats(first, from, n) && s.longer(p, from, n) {
			return true
		}
	}
	return false
}

// repeats reports whether the n words from i on stand from j on too, there in
// one quotation.
func (s *Side) repeats(i, j, n int) bool {
	if j < 0 || j+n > len(s.words.Numbers) {
		return false
	}
	for k := range n {
		if s.words.Numbers[i+k] != s.words.Numbers[j+k] || s.quotation[j+k] == 0 || s.quotation[j+k] != s.quotation[j] {
			return false
		}
	}
	return true
}

// longer reports whether the paragraph of the words from..from+n is another
// than p and has more words than these.
func (s *Side) longer(p, from, n int) bool {
	q := s.doc.ParagraphAt(s.doc.Words[from].Start)
	return q >= 0 && q != p && len(s.doc.WordsIn(s.doc.Paragraphs[q].Span)) > n
}
