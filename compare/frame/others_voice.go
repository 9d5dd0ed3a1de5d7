package frame

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// beholders are people as whose view a sentence may tell what it tells.
var beholders = setOf("many some most others several few critics supporters opponents observers analysts residents locals")

const beholdersWithin = 3 // words of a sentence before "for many", at most

// leftToOthers reports whether the sentence at in is laid to others in a way that
// is no plain report: "for many in Orlo", "was quoted as saying", or the
// paragraph before ends with a colon behind which their words stand.
func (s Side) leftToOthers(in text.Span) bool {
	words := s.WordsIn(in)
	for i := 0; i+2 < len(words); i++ {
		switch w := words[i].Norm; {
		case i < beholdersWithin && (w == "for" || w == "to") && beholders[words[i+1].Norm]:
			return true
		case w == "quoted" && words[i+1].Norm == "as" && words[i+2].Norm == "saying",
			w == "quoted" && i+4 < len(words) && words[i+1].Norm == "by" && strings.Contains(s.Text(words[i+2].Cover(words[min(len(words)-1, i+6)].Span)), "as saying"):
			return true
		}
	}
	for p := s.ParagraphAt(in.Start) - 1; p >= 0; p-- {
		if s.Paragraphs[p].Kind == text.Body {
			return strings.HasSuffix(strings.TrimSpace(s.Text(s.Paragraphs[p].Span)), ":")
		}
	}
	return false
}

// beforeClosing reports whether the first quotation mark behind w in its sentence ends a
// quotation: then w stands in one, whatever became of its beginning, which a quotation
// inside it may hide.
func (s Side) beforeClosing(w, sentence text.Span) bool {
	rest := s.Source[w.End:sentence.End]
	i := strings.IndexAny(rest, "“”\"")
	if i < 0 {
		return false
	}
	mark, size := utf8.DecodeRuneInString(rest[i:])
	if mark != '"' {
		return mark == '”'
	}
	before, _ := utf8.DecodeLastRuneInString(s.Source[:w.End+i])
	after, _ := utf8.DecodeRuneInString(s.Source[w.End+i+size:])
	return !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// underThat reports whether words of a sentence stand behind a "that" which a verb opens,
// whoever its subject is: "He also iterated that". A plural noun before it is taken for
// such a verb, as no outlet is said to vouch for what another may.
func (s Side) underThat(sentence, core text.Span) bool {
	words := s.WordsIn(text.Span{Start: sentence.Start, End: core.Start})
	for i := 1; i < len(words); i++ {
		if before := words[i-1].Norm; words[i].Norm == "that" && (strings.HasSuffix(before, "ed") || strings.HasSuffix(before, "s") || saidPast[before]) {
			return true
		}
	}
	return false
}

// saidPast are pasts and bare forms of verbs of saying and holding that end otherwise.
var saidPast = setOf("said say told tell felt feel thought think knew know wrote write held hold made make found find went swore swear understood")
