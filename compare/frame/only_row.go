package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// row is a sentence that one article tells alone.
type row struct {
	text.Span
	lead    text.Said         // what its claim says of the words, if not that its article tells more
	words   func() text.Quote // these, worded for the rows that are shown
	speaker string
	voice   quote.Voice
	kind    string
	weight  float64
	at      int  // place of the sentence among those of its article
	strict  bool // the other article is without most of its words
	only    bool // its claim says that the other article has no such words, or none of his who speaks
	quotes  bool // its claim says whose words it quotes
	brief   bool // and these are few
	party   bool // somebody speaks of whom the other article has no words
}

// without lists the sentences of x that y lacks, the most telling ones and so
// many at most, with their places in A of the findings, and the rows of those that are left.
func (x *account) without(y *account, near []align.Near, linked []text.Span, own string, most int) (found []Finding, spare *spareRows) {
	l := x.lonely(y, near, linked)
	var rows []row
	for i, n := range near {
		words := x.WordsIn(n.Sentence)
		if !l.open[i] || len(words) > mostTold || x.concedes(n.Sentence) || x.cutOff(n.Sentence) || x.credits(n.Sentence) || !x.standsAlone(y, n.Sentence, words) || l.inMarks(n.Sentence) {
			continue
		}
		near, t := topScore(n), l.tie(i)
		r, ok := row{}, false
		if (near < counterpart || x.checkedNews(words, y)) && (near < unnamedBy || x.namesNew(words, y)) {
			r, ok = x.row(n.Sentence, y, own)
		}
		if ok {
			r.strict = true
		} else if r, ok = l.besides(i, t, own); !ok {
			continue
		}
		if r.speaker == "" && !r.only && !replies(words) && l.nearest(i).Empty() && x.saysLittle(n.Sentence, y) {
			continue
		}
		r.at, r.party = i, r.speaker != "" && x.namedAlone(r.speaker, l.y)
		r.weight = l.worth(r, t)
		rows = append(rows, r)
	}
	stable.Sort(rows, func(r, s row) int { return cmp.Compare(s.weight, r.weight) })
	speakers := map[string]int{}
	tried := 0
	for _, r := range rows {
		if len(found) == most || tried == rowsTried {
			break
		}
		if len(found) >= rowsLeast && r.weight < rowWorth {
			break // those behind it weigh less
		}
		if l.leaves(r, speakers, rowsOfOne) {
			continue
		}
		if tried++; !l.stands(&r) {
			continue
		}
		speakers[r.speaker]++
		found = append(found, l.finding(r, own))
	}
	found = append(found, x.sidesAlone(y, near, linked, own, speakers, found)...)
	return found, &spareRows{lonely: l, rows: rows, own: own, speakers: speakers}
}

// leaves reports whether a row is left out: its speaker has so many rows already, it is
// shown, or the other article may tell it or has what it would be set beside in another row.
func (l *lonely) leaves(r row, speakers map[string]int, most int) bool {
	return r.speaker != "" && speakers[r.speaker] >= most || l.shown[r.at] || l.retold(r) || l.vague(r) || l.besideTaken(r) || l.besideOther(r) || l.besideQuoted(r) ||
		l.claimsMore(r) && (l.mayBeTold(r) || l.inTwoJoins(l.near[r.at].Sentence))
}

// stands reports whether a row tells something by itself once it is narrowed to its clause.
func (l *lonely) stands(r *row) bool {
	return r.kind == "answer" || (r.party || !l.x.listed(r.Span, l.y)) && r.narrowed(l.x, l.y)
}

// row reads a sentence without counterpart that stands alone.
func (x *account) row(s text.Span, y *account, own string) (row, bool) {
	if _, _, ok := x.news(x.WordsIn(s), y); !ok {
		return row{}, false
	}
	r := row{Span: s, words: x.wording(s, y), voice: x.Voices.At(s), kind: "plain"}
	if r.voice == quote.Unclear {
		r.voice = ""
	}
	return r.vouched(x, y, own)
}

// claim is what the row says of its article, own.
func (r *row) claim(own string) text.Said { return alone(r.leads(own), r.words()) }

// leads is what its claim says of the words.
func (r *row) leads(own string) text.Said {
	if r.lead == (text.Said{}) {
		return tellsMore(own)
	}
	return r.lead
}

// alone is a claim of what one article tells, in one or two pieces.
func alone(lead text.Said, words ...text.Quote) text.Said {
	return text.Say("{{.Lead}}: {{.Words}}.", text.With{"Lead": lead, "Words": listed(words)})
}

// wording is a sentence of x as a row quotes it, once it is asked for.
func (x *account) wording(s text.Span, y *account) func() text.Quote {
	return func() text.Quote { return x.sentence(s, y, rowWords) }
}

// tellsMore is the claim of sentences that have no counterpart. It does not say that
// the other article lacks them: of readers' rows in an outlet's words one of six was
// told there, in part or in other words, and no measure of how near sentences are
// sets these apart.
func tellsMore(own string) text.Said {
	return text.Say("{{.Own}} tells more", text.With{"Own": own})
}

// vouched adds who speaks and what kind of matter the sentence is; a quotation of
// nobody known is no row.
func (r row) vouched(x, y *account, own string) (row, bool) {
	says := slices.DeleteFunc(x.said.of(r.Span), func(i int) bool {
		return x.Says[i].Deed || x.Says[i].Speaker == "" || saidPart(x.Says[i], r.Span).Empty()
	})
	switch {
	case len(says) > 0 && r.voice == quote.Quoted && !x.Says[says[0]].Named:
		return r, false
	case len(says) > 0:
		r.spoken(x, y, x.Says[says[0]], own)
	case r.voice != quote.Outlet || slices.ContainsFunc(x.Doubt, func(a quote.Attribution) bool { return near(a, r.Span) }):
		return r, false
	default:
		r.classed(x)
		return r, !x.loose(x.WordsIn(r.Span), y)
	}
	return r, true
}

// spoken words a row for the one who speaks in it.
func (r *row) spoken(x, y *account, a quote.Attribution, own string) {
	r.kind, r.speaker = "words", a.Speaker
	h := x.heardAs(a.Speaker)
	if len(strings.Fields(a.Speaker)) > speakerShown || h == nil {
		return
	}
	part := saidPart(a, r.Span)
	switch {
	case a.Stance == quote.Denying && !y.hears(*h) && len(y.mentions(*h, x.Cast)) > 0:
		if !a.Direct && a.Cue.End <= part.Start && r.Contains(a.Cue) {
			part = a.Cue.Cover(part) // what is denied is no answer without the denial
		}
		r.quoteOf(x, y, a, part, own)
		r.kind, r.lead = "answer", text.Say("Only {{.Own}} has an answer of {{.Speaker}}", text.With{"Own": own, "Speaker": x.whoSays(a)})
	case r.voice == quote.Quoted && a.Direct:
		r.quoteOf(x, y, a, part, own)
		r.brief = len(x.WordsIn(part)) < briefWords
	}
}

// quoteOf words a row by a part of it that somebody says: that only one article
// quotes him it does not say where the other has words of his too.
func (r *row) quoteOf(x, y *account, a quote.Attribution, part text.Span, own string) {
	h := x.heardAs(a.Speaker)
	r.quotes, r.only = true, !x.heardIn(a.Speaker, y) && !y.hearsAlike(a.Speaker) && (h == nil || !y.hearsNamesake(*h) && !y.mayHearNamesake(*h))
	with := text.With{"Own": own, "Speaker": x.whoSays(a)}
	if r.lead = text.Say("{{.Own}} quotes {{.Speaker}}", with); r.only {
		r.lead = text.Say("Only {{.Own}} quotes {{.Speaker}}", with)
	}
	r.words = func() text.Quote { return quoted(x.Document, part, saidWords) }
}

// concedes reports whether a sentence is a concession whose main clause the article cut off:
// alone it would turn round what its speaker says.
func (s Side) concedes(in text.Span) bool {
	words := s.WordsIn(in)
	if len(words) < 2 || !concessions[words[0].Norm] && !(words[0].Norm == "even" && concessions[words[1].Norm]) {
		return false
	}
	rest := strings.TrimLeft(s.Source[words[len(words)-1].End:], " \u00a0")
	return strings.HasPrefix(rest, "...") || strings.HasPrefix(rest, ". . .") || strings.HasPrefix(rest, "…") || strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "—")
}

var concessions = setOf("although though while whilst")

// briefWords are those of a quotation that tells little by itself: of five rows of
// fewer words none was worth a reader's time, of longer ones 36 of 42.
const briefWords = 11

// whoSays is the speaker as a claim names him, quoted by the words of the article where
// these are a title alone, as of two presidents it may be the other.
func (s Side) whoSays(a quote.Attribution) any {
	words := s.WordsIn(a.Source)
	family := folded(familyName(a.Speaker))
	if len(words) == 0 || len(words) > speakerShown || a.Source.Len() == letterOfTurn || s.Text(words[0].Cover(words[len(words)-1].Span)) != s.Text(a.Source) ||
		pronouns[words[0].Norm] || words[0].Norm == "they" || slices.ContainsFunc(words[1:], func(w text.Word) bool { return w.Norm == family || startsUpper(s.Document, w.Span) }) ||
		startsUpper(s.Document, words[0].Span) && !englishWords[words[0].Norm] {
		return a.Speaker
	}
	return quoted(s.Document, a.Source, speakerShown)
}

// letterOfTurn is the length of the letter before an answer of an interview, "A:", by which
// nobody is called.
const letterOfTurn = 1

// saidPart is the longest piece of what a reports within s.
func saidPart(a quote.Attribution, s text.Span) (part text.Span) {
	for _, c := range a.Content {
		if c = c.Intersect(s); c.Len() > part.Len() {
			part = c
		}
	}
	return part
}

// hears reports whether y has, or may have, words of h.
func (y *account) hears(h heard) bool {
	return hears(y.heard, &h) || y.mayHear(h)
}

var (
	causes  = setOf("because since due owing prompted forced caused causing led leading result resulted resulting consequence therefore sparked triggered citing blamed")
	earlier = setOf("previously earlier ago once former formerly before already decade decades years history repeatedly")
)

// classed finds the kind of matter by its words.
func (r *row) classed(x *account) {
	for _, n := range x.vocables.in(x.Document, x.WordsIn(r.Span)) {
		switch is := x.vocables.each[n].signs; {
		case is&causeSign != 0 && r.kind != "cause":
			r.kind = "cause"
		case is&pastSign != 0 && r.kind == "plain":
			r.kind = "background"
		}
	}
}
