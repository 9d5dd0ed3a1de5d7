package frame

import (
	"diptych/compare/quote"
	"diptych/compare/text"
)

// manner is what keeps a sentence from telling something where it stands by
// itself, as bits. It is of one article alone, and so it is read once for all
// that this is set beside.
type manner uint8

const (
	asking     manner = 1 << iota // see asks
	addressing                    // see addressed
	captioning                    // see captioned and gallery
	crediting                     // see credited
	hollowing                     // see hollow
	straying                      // see foreign
	silencing                     // see keepsSilent
)

// mannersOf is the manner of every sentence of s of which anything is asked.
func mannersOf(s Side) []manner {
	list := make([]manner, len(s.Sentences))
	pictures := s.gallery()
	for i, in := range s.Sentences {
		if s.keepsSilent(in.Span) {
			list[i] |= silencing
		}
		if words := s.WordsIn(in.Span); len(words) >= fewestTold {
			list[i] |= s.mannerOf(in.Span, words)
			if pictures[in.Paragraph] {
				list[i] |= captioning
			}
		}
	}
	return list
}

// mannerOf reads a sentence for its manner.
func (s Side) mannerOf(at text.Span, words []text.Word) (is manner) {
	for _, sign := range [...]struct {
		of  manner
		has bool
	}{
		{asking, s.asks(at)},
		{addressing, addressed(words)},
		{captioning, captioned(words)},
		{crediting, credited(words)},
		{hollowing, hollow(s.Document, words)},
		{straying, s.foreign(at)},
	} {
		if sign.has {
			is |= sign.of
		}
	}
	return is
}

// is reports whether the sentence at, of fewestTold words or more, has any of the
// manners; none has one in an article of another language, which is not read for them.
func (s Side) is(at text.Span, any manner) bool {
	i, ok := s.SentenceAt(at.Start)
	return ok && i < len(s.manners) && s.Sentences[i].Span == at && s.manners[i]&any != 0
}

// standsAlone reports whether a sentence tells something where it stands by
// itself: it asks nothing, does not speak to the reader or of a picture, and is no
// announcement, no credit and no part of another story, nor that somebody said nothing where
// somebody in y says nothing too.
func (x *account) standsAlone(y *account, s text.Span, words []text.Word) bool {
	return len(words) >= fewestTold && !x.is(s, asking|captioning|crediting|hollowing|straying) && !(x.is(s, addressing) && x.Voices.At(s) != quote.Quoted) &&
		!(y.silences && x.is(s, silencing)) && !x.retells(s)
}
