package align

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What makes an article one that asks: its headline is a question, or its writer asks so
// often in words that are nobody else's. A reporter may ask once what he goes on to tell.
// A question has so many words at least, and at most: a row of links that ends in one has
// more.
const (
	askedOften = 2
	leastAsked = 4
	mostAsked  = 40
)

// asking are the questions that the writer of x asks, where they make it more than a report:
// in the headline, or again and again in the body. It is nil where a quotation that nothing
// closes leaves it open who asks.
func (x *Article) asking(says []quote.Attribution) (out []text.Span) {
	if x.Foreign() {
		return nil
	}
	head := false
	for i := range x.statements {
		if s := &x.statements[i]; s.asksBarely() && (s.head || !x.announced(s.paragraph)) {
			out = append(out, s.Span)
			head = head || s.head
		}
	}
	if len(out) == 0 {
		return nil // most articles need no more
	}
	taken, known := x.others(says)
	out = slices.DeleteFunc(out, func(s text.Span) bool {
		i, _ := slices.BinarySearchFunc(taken, s.Start, func(t text.Span, at int) int { return t.End - at })
		return i < len(taken) && taken[i].Start < s.End
	})
	if !known || len(out) == 0 || !head && len(out) < askedOften {
		return nil
	}
	return out
}

// asksBarely reports whether s is a question, without any mark of a quotation in it, that
// neither turns to the reader, as a page does that wants him to subscribe, nor is asked by
// an "I": where the writer is none, a speech is printed.
func (s *statement) asksBarely() bool {
	t := strings.TrimSpace(s.text())
	if !strings.HasSuffix(t, "?") || s.words < leastAsked || s.words > mostAsked || strings.ContainsAny(t, "\"“”„«»‘`") {
		return false
	}
	words := s.doc.WordsIn(s.Span)
	return asksInForm(s.doc, words) && !slices.ContainsFunc(words, func(w text.Word) bool { return personal[w.Norm] || firstPerson[w.Norm] })
}

// asksInForm reports whether a clause of words begins as a question does: "And who is to
// pay?", "The mill burnt, but will it last?". A name with a mark behind it does not.
func asksInForm(d *text.Document, words []text.Word) bool {
	begins := true
	for i, w := range words {
		begins = begins || i > 0 && strings.ContainsAny(d.Source[words[i-1].End:w.Start], ",:;–—?.")
		if begins && !joinsQuestion[w.Norm] {
			if asksWith[w.Norm] {
				return true
			}
			begins = false
		}
	}
	return false
}

// asksWith are folded words with which a question begins, joinsQuestion those that may
// stand before them, personal those of the reader, or of whoever asks.
var (
	asksWith      = wordSet("who whom whose what which when where why how is are was were am do does did has have had can could will would shall should may might must isnt arent wasnt werent dont doesnt didnt hasnt havent cant wont")
	personal      = map[string]bool{"you": true, "your": true, "me": true, "my": true}
	joinsQuestion = map[string]bool{"and": true, "but": true, "so": true, "or": true, "then": true}
)
