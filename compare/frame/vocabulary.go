package frame

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var vocabulary = Device{
	Name: "vocabulary",
	Doc: `Words that tell the two articles apart: used often in one and never in the other. Names and small words are not counted, and one use is none.

How sure such a difference is, beside the length of the articles and how frequent the word is in English, is measured as the log-odds ratio with a Dirichlet prior (Monroe, Colaresi and Quinn, Political Analysis 16, 2008). Two short articles can hardly show it; it says more of a folder of articles.`,
	Find: findVocabulary,
}

const (
	priorWords  = 500.0 // of English are thought to stand before each side's own
	priorEach   = 1.0   // use of every word, so that a rare one is not told apart by chance
	tellsApart  = 1.64  // standard deviations: one chance in twenty
	surelyApart = 4.0   // beyond which a word tells no more
	termsShown  = 3     // of each side
	termLetters = 4     // of the shortest word that is counted
)

// Term is a word and how often each side has it.
type Term struct {
	Word string // folded, without a plural ending
	A, B int
	// Score is how far the word tells the sides apart, in standard deviations:
	// above zero when it is A's, below when it is B's.
	Score float64
}

// Vocabulary lists the words that tell two folders of English articles apart,
// the surest first. Names and small words are left out, words of the outlets'
// own and of others are counted alike. The cost is linear in their length.
func Vocabulary(a, b []*text.Document) []Term {
	list := terms(countTerms(a), countTerms(b))
	stable.Sort(list, bySureness)
	return list
}

func bySureness(x, y Term) int {
	return cmp.Or(cmp.Compare(math.Abs(y.Score), math.Abs(x.Score)), cmp.Compare(x.Word, y.Word))
}

// termCount is how often the words of some articles that may tell them apart
// stand there.
type termCount struct {
	list []termUses
	at   map[string]int // in list
	all  int            // words of any kind
}

type termUses struct {
	word  string
	n     int
	prior float64 // how often English has it
}

// uses is how often a word stands there.
func (t *termCount) uses(word string) int {
	if i, ok := t.at[word]; ok {
		return t.list[i].n
	}
	return 0
}

// terms weighs all words of a and b that may tell them apart, in no order.
func terms(a, b *termCount) []Term {
	list := make([]Term, 0, len(a.list)+len(b.list))
	for _, w := range a.list {
		list = append(list, w.weighed(w.n, b.uses(w.word), a.all, b.all))
	}
	for _, w := range b.list {
		if a.uses(w.word) == 0 {
			list = append(list, w.weighed(0, w.n, a.all, b.all))
		}
	}
	return list
}

// weighed is a word with the counts of both sides, by these and their lengths.
func (w termUses) weighed(a, b, allA, allB int) Term {
	odds := func(n, all int) float64 {
		uses := float64(n) + w.prior
		return math.Log(uses / (float64(all) + priorWords - uses))
	}
	spread := math.Sqrt(1/(float64(a)+w.prior) + 1/(float64(b)+w.prior))
	return Term{w.word, a, b, math.Round(1000*(odds(a, allA)-odds(b, allB))/spread) / 1000}
}

// countTerms counts the words of articles that may tell them apart, and all
// their words.
func countTerms(docs []*text.Document) *termCount {
	words := 0
	for _, d := range docs {
		words += d.Vocabulary()
	}
	t := &termCount{at: make(map[string]int, words/2)}
	for _, d := range docs {
		for _, s := range d.Sentences {
			words := d.WordsIn(s.Span)
			t.all += len(words)
			for _, w := range words {
				if term := termOf(d, w); term != "" {
					t.add(term)
				}
			}
		}
	}
	return t
}

func (t *termCount) add(word string) {
	i, seen := t.at[word]
	if !seen {
		i = len(t.list)
		t.at[word] = i
		t.list = append(t.list, termUses{word: word, prior: priorEach + priorWords*math.Exp2(-reuse.Surprise(word))})
	}
	t.list[i].n++
}

// termOf is the term that a word is a use of, "" for names and small words.
func termOf(d *text.Document, w text.Word) string {
	if len(w.Norm) < termLetters || startsUpper(d, w.Span) || w.Len() > len(w.Norm) && strings.ContainsAny(d.Text(w.Span), "'’") || isDigits(w.Norm) || readLexicon().classes[w.Norm]&(stopWord|verbWord|determinerWord|emptyWord) != 0 {
		return ""
	}
	return singular(w.Norm)
}

func findVocabulary(c *Case) []Finding {
	if c.Relation.Kind == align.Different || !c.english() {
		return nil
	}
	var found []Finding
	shownA, shownB := 0, 0
	list := terms(c.A.terms, c.B.terms)
	list = slices.DeleteFunc(list, func(t Term) bool { return math.Abs(t.Score) < tellsApart })
	stable.Sort(list, bySureness)
	for _, t := range list {
		switch {
		case t.B == 0 && shownA < termsShown:
			if f, ok := used(c.A, "A", t.Word, c.B, "B"); ok {
				shownA++
				f.A, f.B = f.B, nil
				f.Weight = min(t.Score/surelyApart, 1)
				found = append(found, f)
			}
		case t.A == 0 && shownB < termsShown:
			if f, ok := used(c.B, "B", t.Word, c.A, "A"); ok {
				shownB++
				f.Weight = min(-t.Score/surelyApart, 1)
				found = append(found, f)
			}
		}
	}
	return found
}

// used is the finding that one side uses a term, with every use in its B; none
// where the other side has it after all, at the beginning of a sentence.
func used(s Side, here, word string, other Side, there string) (f Finding, ok bool) {
	own := 0
	var forms []text.Quote
	for _, w := range s.usesOf(word) {
		f.B = append(f.B, w.Span)
		if s.Voices.At(w.Span) == quote.Outlet {
			own++
		}
		if form := text.Quote(w.Norm); !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	if len(f.B) == 0 || len(other.usesOf(word)) > 0 || slices.ContainsFunc(f.B, func(at text.Span) bool { return other.hasForm(folded(s.Text(at))) }) {
		return f, false
	}
	if own == len(f.B) {
		f.Voice = quote.Outlet
	}
	n := len(f.B)
	f.Claim = text.Count(n, "{{.Words}} stands one time in {{.Here}}, not in {{.There}}.", "{{.Words}} stands {{.Times}} times in {{.Here}}, not in {{.There}}.", text.With{
		"Words": oneOf(forms), "Times": text.Spelled(n), "Here": here, "There": there,
	})
	f.Facts = usesFacts(n, own)
	return f, true
}

// oneOf joins the forms of a word: “x” or “y”. It is a value of what is said.
func oneOf(forms []text.Quote) any {
	last := len(forms) - 1
	if last == 0 {
		return forms
	}
	return text.Say("{{.Some}} or {{.Last}}", text.With{"Some": oneOf(forms[:last]), "Last": forms[last]})
}

// hasForm reports whether s has a word in another form: "resigned" for "resign",
// "resignation" too.
func (s Side) hasForm(norm string) bool {
	_, begun := s.vocables.begun[beginning(norm)]
	return s.vocables.stemUses(s.stem(norm)) > 0 || len(norm) > alikeLetters && begun
}

// usesOf are the words of s that are a form of a term.
func (s Side) usesOf(term string) (uses []text.Word) {
	forms := make([]bool, len(s.vocables.each))
	some := false
	for n := range forms {
		norm := s.vocables.each[n].norm
		forms[n] = len(norm) >= termLetters && singular(norm) == term
		some = some || forms[n]
	}
	if !some {
		return nil
	}
	for i, n := range s.vocables.Numbers {
		if w := s.Words[i]; forms[n] && s.inSentence(w) {
			uses = append(uses, w)
		}
	}
	return uses
}

// inSentence reports whether a word begins in a sentence.
func (s Side) inSentence(w text.Word) bool {
	in := s.SentencesIn(text.Span{Start: w.Start, End: w.Start + 1})
	return len(in) > 0
}
