package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Speaker is someone whose words an article holds.
type Speaker struct {
	Name   string    // "own voice" for the outlet itself
	Own    bool      // the outlet itself
	Named  bool      // false for "US officials", and where no one is said to speak
	Maybe  []string  // names of which one may be the speaker's, who has none here
	Words  int       // each counted once, however it is nested
	Quoted int       // of these, inside quotation marks
	Verbs  []Counted // by which it speaks, the most frequent first
	Places []text.Span
}

// Counted is words, and how often an article has them.
type Counted struct {
	Text  string
	Count int
}

// Speakers lists whose words an article holds, the outlet first and then by
// how many words they have; and how many words the article has. Headline and
// running text count. Words that one speaker reports of another count for both; what is
// not surely said, and an Act, counts for nobody. An article that is not in English has
// none: who speaks is not read there.
func (r *Reading) Speakers(s Side) (speakers []Speaker, words int) {
	w := r.witnesses()[s]
	if w.doc.Foreign() {
		_, words = w.own(nil)
		return nil, words
	}
	names := r.listedAs(s)
	var order []string
	by := map[string]*Speaker{}
	var all []text.Span
	for _, a := range w.says {
		if a.Deed || a.Act != "" || len(a.Content) == 0 {
			continue
		}
		name := cmp.Or(names[a.Speaker], speakerName(w.doc, a), L("no speaker given"))
		sp := by[name]
		if sp == nil {
			sp = &Speaker{Name: name, Maybe: a.Perhaps}
			by[name], order = sp, append(order, name)
		}
		sp.Named = sp.Named || a.Named && a.Speaker != ""
		sp.Places = append(sp.Places, a.Content...)
		if cue := flat(w.doc.Plain(a.Cue)); strings.ContainsFunc(cue, unicode.IsLetter) { // not the colon of a headline
			sp.count(strings.ToLower(cue))
		}
		all = append(all, a.Content...)
	}
	for _, name := range order {
		sp := by[name]
		sp.Places = union(sp.Places)
		sp.Words, sp.Quoted = w.tell(sp.Places)
		stable.Sort(sp.Verbs, func(x, y Counted) int { return y.Count - x.Count })
		speakers = append(speakers, *sp)
	}
	stable.Sort(speakers, func(x, y Speaker) int { return y.Words - x.Words })
	own, words := w.own(union(all))
	return slices.Insert(speakers, 0, own), words
}

// Namelessness says that the speaker has no name in the article, and who of those named it may
// be; "" of one who has.
func (s Speaker) Namelessness() string {
	switch {
	case s.Named || s.Own:
		return ""
	case len(s.Maybe) == 0:
		return L("not named")
	case len(s.Maybe) == 1:
		return L("not named; perhaps {{.Name}}", With{"Name": flat(s.Maybe[0])})
	}
	return L("not named; perhaps one of those named")
}

// Spoken says in a line what is in focus when a speaker of one side is.
func Spoken(s Side, sp Speaker) string {
	if sp.Own {
		return L("Page {{.Page}}: sentences in its own voice, no one else’s words among them", With{"Page": s})
	}
	return N(sp.Words, "Page {{.Page}}: {{.Name}}, {{.N}} word", "Page {{.Page}}: {{.Name}}, {{.N}} words", With{"Page": s, "Name": sp.Name})
}

func (s *Speaker) count(verb string) {
	i := slices.IndexFunc(s.Verbs, func(v Counted) bool { return v.Text == verb })
	if i < 0 {
		i = len(s.Verbs)
		s.Verbs = append(s.Verbs, Counted{Text: verb})
	}
	s.Verbs[i].Count++
}

// tell counts the words of places, and those of them in quotation marks.
func (w *witness) tell(places []text.Span) (words, quoted int) {
	for _, p := range places {
		for _, word := range w.doc.WordsIn(p) {
			words++
			if w.voices.At(word.Span) == quote.Quoted {
				quoted++
			}
		}
	}
	return words, quoted
}

// own is the outlet as a speaker: the words that nobody else is given and that
// are clearly its own, and the sentences that hold no one else's; and how many
// words the article has.
func (w *witness) own(given []text.Span) (own Speaker, words int) {
	own = Speaker{Name: voiceWords(quote.Outlet), Own: true, Named: true}
	for _, s := range w.doc.Sentences {
		if k := w.doc.Paragraphs[s.Paragraph].Kind; k != text.Body && k != text.Headline && k != text.Subhead {
			continue
		}
		theirs := 0
		in := w.doc.WordsIn(s.Span)
		for _, word := range in {
			if _, found := covers(given, word.Start); found || w.voices.At(word.Span) == quote.Quoted || w.voices.At(word.Span) == quote.Unclear {
				theirs++
			}
		}
		words += len(in)
		own.Words += len(in) - theirs
		if theirs == 0 {
			own.Places = append(own.Places, s.Span)
		}
	}
	return own, words
}

// covers finds which of the spans, in order and apart, holds a byte.
func covers(spans []text.Span, pos int) (int, bool) {
	return slices.BinarySearchFunc(spans, pos, func(s text.Span, pos int) int {
		switch {
		case s.End <= pos:
			return -1
		case s.Start > pos:
			return 1
		}
		return 0
	})
}

// union puts spans in order and joins those that touch.
func union(spans []text.Span) []text.Span {
	spans = slices.Clone(spans)
	stable.Sort(spans, func(x, y text.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	var list []text.Span
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start <= list[n-1].End {
			list[n-1] = list[n-1].Cover(s)
		} else if !s.Empty() {
			list = append(list, s)
		}
	}
	return list
}
