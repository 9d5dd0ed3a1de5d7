package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// credited reports whether a sentence names those who made the report: "Editing by Lena Falk".
func credited(words []text.Word) bool {
	if words[0].Norm == "additional" {
		words = words[1:]
	}
	return len(words) > 1 && makings[words[0].Norm] && words[1].Norm == "by"
}

var makings = setOf("reporting editing writing compiled translation translated")

// asks reports whether a sentence ends with a question mark, in a quotation too.
func (s Side) asks(at text.Span) bool {
	return strings.HasSuffix(strings.TrimRight(s.Text(at), " \n”\""), "?")
}

// signUp are words of the boxes that offer more of an outlet.
var signUp = wordList("offer")

// addressed reports whether a sentence speaks to the reader or of the writer.
func addressed(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool {
		return signUp[w.Norm] || w.Norm == "you" || w.Norm == "your" || w.Norm == "i" || w.Norm == "im" || w.Norm == "click" || w.Norm == "we" || w.Norm == "our"
	})
}

// captioned reports whether a sentence speaks of the picture that it stands under.
func captioned(words []text.Word) bool {
	for i, w := range words[1:] {
		if words[i].Norm == "this" && pictures[w.Norm] {
			return true
		}
	}
	return words[0].Norm == "this" && slices.ContainsFunc(words[:min(len(words), pictureReach)], func(w text.Word) bool { return pictures[w.Norm] })
}

const pictureReach = 6 // words from "This" to the picture that a caption tells of

var pictures = setOf("picture photo photograph image gallery slideshow")

const (
	lastParts  = 3   // paragraphs at the end that may be of another story
	storyParts = 5   // and before them
	ownWords   = 2   // that such a one shares with the rest of its article, at least
	listShared = 4   // telling words of a sentence that one of the other article has
	listShare  = 0.4 // and of that one's own
)

// foreign reports whether a sentence stands at the end and tells of nothing that the
// article tells of before: a teaser of another story, a correction.
func (s Side) foreign(at text.Span) bool {
	words := s.WordsIn(at)
	for i, w := range words {
		if w.Norm == "version" && i > 0 && (words[i-1].Norm == "earlier" || words[i-1].Norm == "previous") || w.Norm == "correction" && i < 2 {
			return true
		}
	}
	p, behind, before := s.ParagraphAt(at.Start), 0, 0
	for k := len(s.Paragraphs) - 1; k > p && behind < lastParts; k-- {
		if s.Paragraphs[k].Kind == text.Body {
			behind++
		}
	}
	for k := 0; k < p && behind < lastParts && before < storyParts; k++ {
		if s.Paragraphs[k].Kind == text.Body {
			before++
		}
	}
	if behind == lastParts || before < storyParts || s.namesSubject(words) {
		return false
	}
	met := make([]int32, 0, ownWords) // stems of the rest of the article
	for i, k := range s.vocables.in(s.Document, words) {
		v := &s.vocables.each[k]
		if v.says == 0 || v.common || slices.Contains(met, v.stemmed) || startsUpper(s.Document, words[i].Span) || !s.hasOutside(s.Paragraphs[p].Span, v.stemmed) {
			continue
		}
		if met = append(met, v.stemmed); len(met) == ownWords {
			return false
		}
	}
	return true
}

// hasOutside reports whether a word outside of at has a stem, given by its number.
func (s Side) hasOutside(at text.Span, stem int32) bool {
	uses := s.vocables.uses[stem]
	for _, k := range s.vocables.in(s.Document, s.WordsIn(at)) {
		if s.vocables.each[k].stemmed == stem {
			uses--
		}
	}
	return uses > 0
}

// headedIn says of every different word of s whether it stands in a headline or in
// the first sentence of the text.
func headedIn(s Side) []bool {
	headed := make([]bool, len(s.vocables.each))
	for _, in := range s.Sentences {
		kind := s.Paragraphs[in.Paragraph].Kind
		if kind != text.Headline && kind != text.Body {
			continue
		}
		for _, n := range s.vocables.in(s.Document, s.WordsIn(in.Span)) {
			headed[n] = true
		}
		if kind == text.Body {
			break
		}
	}
	return headed
}

// namesSubject reports whether words name somebody or something that stands in the
// headline or the first sentence of the article.
func (s Side) namesSubject(words []text.Word) bool {
	for i, n := range s.vocables.in(s.Document, words) {
		if v := &s.vocables.each[n]; i > 0 && v.says > 0 && !v.common && startsUpper(s.Document, words[i].Span) && s.headed[n] {
			return true
		}
	}
	return false
}
