package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Evidence is what one page has to show for a row: a few places in full, and
// how many more there are.
type Evidence struct {
	Snippets []Snippet
	More     int
}

// Snippet is words of an article on one line, cut to what a row has room for.
type Snippet struct {
	Who  string // whose words they are: "Mark Toner, quoted", "own voice"
	Runs []Run
}

// Run is words of a snippet that stand out, or that do not.
type Run struct {
	Text    string
	Differs bool
}

const (
	snippetsShown = 2  // places of one page that a row shows
	longPlace     = 6  // from so many words on, a place speaks without the words around it
	contextWords  = 3  // before and after a short place
	snippetWords  = 26 // at most, when it stands alone; what is longer is cut
	besideWords   = 18 // at most, beside one of the other page
	fewQuoted     = 12 // fewer words that a claim quotes are shown with those around them
)

// witness knows of one article whose words stand where.
type witness struct {
	doc    *text.Document
	says   []quote.Attribution // the sure ones
	acts   []quote.Attribution // see quote.Acts
	voices *quote.Voices
}

func newWitness(d *text.Document, says []quote.Attribution) *witness {
	sure, _ := quote.Sure(says)
	return &witness{d, sure, quote.Acts(says), quote.VoicesOf(d, says)}
}

// who says in words whose a place is.
func (w *witness) who(s text.Span) string {
	if h, ok := w.doc.Headline(); ok && h.Overlaps(s) {
		return L("headline")
	}
	voice := w.voice(s)
	if voice == quote.Outlet || voice == quote.Unclear {
		return voiceWords(voice)
	}
	if name := w.speaker(s); name != "" {
		return name + ", " + voiceWords(voice)
	}
	return voiceWords(voice)
}

// voice is the voice that most of a place is in. Words that say who speaks do not
// make a quotation the outlet's: “They never asked us,” the activist Peter Holm said.
func (w *witness) voice(s text.Span) quote.Voice {
	voice := w.voices.At(s)
	if voice != quote.Outlet {
		return voice
	}
	for _, a := range w.says {
		if !a.Direct {
			continue
		}
		said, rest := 0, s.Len()-a.Cue.Intersect(s).Len()-a.Source.Intersect(s).Len()
		for _, c := range a.Content {
			said += c.Intersect(s).Len()
		}
		if 2*said > rest {
			return quote.Quoted
		}
	}
	return voice
}

func voiceWords(v quote.Voice) string {
	switch v {
	case quote.Outlet:
		return L("own voice")
	case quote.Reported:
		return L("reported")
	case quote.Quoted:
		return L("quoted")
	}
	return L("speaker unclear")
}

// speaker is whose words s are, of those who speak through one another the
// innermost; "" when that is not known.
func (w *witness) speaker(s text.Span) (name string) {
	least := 0
	for _, a := range w.says {
		if a.Deed || a.Act != "" {
			continue
		}
		for _, c := range a.Content {
			if c.Overlaps(s) && (least == 0 || c.Len() < least) {
				name, least = speakerName(w.doc, a), c.Len()
			}
		}
	}
	return name
}

// speakerName is the resolved name of a speaker, or the words for it that the
// article has.
func speakerName(d *text.Document, a quote.Attribution) string {
	if a.Speaker != "" {
		return flat(a.Speaker)
	}
	w := flat(d.Plain(a.Source))
	switch strings.ToLower(w) {
	case "he", "she", "they", "it", "who", "his", "her", "their":
		return L("not clear who")
	}
	return w
}

// flat is s on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// wordsOf is how many words a snippet has at most: fewer beside one of the other page.
func wordsOf(beside bool) int {
	if beside {
		return besideWords
	}
	return snippetWords
}

// evidence shows at most so many places of the article, each in at most so many
// words, with the parts of them that differ: nil when each differs as a whole, empty
// when the other side alone has words more.
func (w *witness) evidence(places, differ []text.Span, most, words int) Evidence {
	var e Evidence
	for _, p := range places {
		if p.Empty() {
			continue
		}
		if len(e.Snippets) == most {
			e.More++
			continue
		}
		s := w.snippet(p, differ, words)
		if slices.ContainsFunc(e.Snippets, func(t Snippet) bool { return slices.Equal(t.Runs, s.Runs) }) {
			e.More++
			continue
		}
		e.Snippets = append(e.Snippets, s)
	}
	return e
}

// quoted shows of places the parts that a claim quotes, and counts the places
// of which it quotes none; of those that hold no quotation as it stands, all, in at
// most so many words. Words within others that are shown are the other article's here.
func (w *witness) quoted(places []text.Span, quotes []text.Quote, words int) (e Evidence) {
	for _, p := range places {
		before := len(e.Snippets)
		var parts []text.Span
		for _, q := range quotes {
			part, ok := w.part(p, string(q))
			if !ok || slices.ContainsFunc(parts, func(shown text.Span) bool { return shown.Contains(part) }) {
				continue
			}
			parts = append(parts, part)
			e.Snippets = append(e.Snippets, w.cutOut(part, string(q)))
		}
		if len(e.Snippets) == before {
			e.More++
		}
	}
	if len(e.Snippets) == 0 {
		return w.evidence(places, nil, snippetsShown, words)
	}
	return e
}

// cutOut is words of an article as a claim quotes them: few of them among those
// around, more with a sign where the claim leaves words out.
func (w *witness) cutOut(part text.Span, quote string) Snippet {
	if len(w.doc.WordsIn(part)) < fewQuoted {
		around := w.around(part)
		return Snippet{Who: w.who(part), Runs: w.elided(around, w.among(part, around))}
	}
	bare := strings.Trim(quote, "\"'“”‘’") // of words that the article quotes the sign stands within their marks
	return Snippet{Who: w.who(part), Runs: signed(w.runs(part, nil), strings.HasPrefix(bare, "…"), strings.HasSuffix(bare, "…"))}
}

// part is where in a place words stand, whatever marks and blanks are among
// them; the marks before the first and after the last word of the place are its own.
func (w *witness) part(place text.Span, words string) (text.Span, bool) {
	in, at := lettersOf(w.doc.Text(place))
	sought, _ := lettersOf(words)
	i := strings.Index(in, sought)
	if i < 0 || sought == "" {
		return text.Span{}, false
	}
	part := place
	if i > 0 {
		part.Start += at[i]
	}
	if i += len(sought); i < len(in) {
		_, n := utf8.DecodeRuneInString(w.doc.Source[place.Start+at[i-1]:])
		part.End = place.Start + at[i-1] + n
	}
	return part, true
}

// lettersOf is the letters and digits of s, and where each byte of them begins.
func lettersOf(s string) (letters string, at []int) {
	var b strings.Builder
	for i, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			b.WriteRune(c)
			for len(at) < b.Len() {
				at = append(at, i)
			}
		}
	}
	return b.String(), at
}

// snippet is a place, in at most so many words; a short one in which nothing differs
// stands out itself, among some words around it.
func (w *witness) snippet(s text.Span, differ []text.Span, words int) Snippet {
	whole := s
	if differ == nil && len(w.doc.WordsIn(s)) < longPlace {
		whole = w.around(s)
		differ = w.among(s, whole)
	}
	span, cut := w.shorten(whole, words)
	if whole != s {
		return Snippet{Who: w.who(s), Runs: w.elided(span, differ)}
	}
	return Snippet{Who: w.who(s), Runs: signed(w.runs(span, differ), false, cut)}
}

// among is what stands out in whole: s, or nothing where whole has no other words.
func (w *witness) among(s, whole text.Span) []text.Span {
	if len(w.doc.WordsIn(s)) == len(w.doc.WordsIn(whole)) {
		return nil
	}
	return []text.Span{s}
}

// elided is part of a sentence, with a sign where more of it stands before or
// behind.
func (w *witness) elided(part text.Span, differ []text.Span) []Run {
	runs, in := w.runs(part, differ), w.doc.SentencesIn(part)
	if len(in) == 0 {
		return runs
	}
	words := func(start, end int) bool { return len(w.doc.WordsIn(text.Span{Start: start, End: end})) > 0 }
	return signed(runs, words(in[0].Start, part.Start), words(part.End, in[len(in)-1].End))
}

// signed is runs with a sign where words before or behind them are left out,
// which never stands alone on a line.
func signed(runs []Run, before, behind bool) []Run {
	if len(runs) == 0 {
		return runs
	}
	if before {
		runs[0].Text = "…\u00a0" + runs[0].Text
	}
	if behind {
		runs[len(runs)-1].Text += "\u00a0…"
	}
	return runs
}

// around is s with the words before and after it, inside its sentence.
func (w *witness) around(s text.Span) text.Span {
	in := w.doc.SentencesIn(s)
	if len(in) == 0 {
		return s
	}
	before := w.doc.WordsIn(text.Span{Start: in[0].Start, End: s.Start})
	after := w.doc.WordsIn(text.Span{Start: s.End, End: in[0].End})
	if n := min(contextWords, len(before)); n > 0 {
		s.Start = before[len(before)-n].Start
	}
	switch n := min(contextWords, len(after)); {
	case n == len(after) && in[0].End > s.End:
		s.End = in[0].End
	case n > 0:
		s.End = after[n-1].End
	}
	return s
}

// shorten cuts what has more than so many words.
func (w *witness) shorten(s text.Span, most int) (short text.Span, cut bool) {
	words := w.doc.WordsIn(s)
	if len(words) <= most {
		return s, false
	}
	return text.Span{Start: s.Start, End: words[most-1].End}, true
}

// runs cuts a stretch of the article where words that differ begin and end.
func (w *witness) runs(s text.Span, differ []text.Span) []Run {
	var runs []Run
	at := s.Start
	add := func(end int, differs bool) {
		t := w.doc.Plain(text.Span{Start: at, End: end})
		words := flat(t)
		if words != "" {
			if len(runs) > 0 && strings.TrimLeft(t, " \t\n\u00a0") != t {
				runs[len(runs)-1].Text += " "
			}
			runs = append(runs, Run{words, differs})
			if strings.TrimRight(t, " \t\n\u00a0") != t && end < s.End {
				runs[len(runs)-1].Text += " "
			}
		}
		at = end
	}
	for _, d := range differ {
		if d = d.Intersect(s); d.Empty() || d.Start < at {
			continue
		}
		if d.Start > at {
			add(d.Start, false)
		}
		add(d.End, true)
	}
	if at < s.End {
		add(s.End, false)
	}
	return runs
}
