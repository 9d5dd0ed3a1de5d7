package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const (
	spokenLeast = 4    // words of a speaker in a sentence
	spokenStems = 2    // telling ones of words that stand alone
	spokenBits  = 40.0 // of what one article alone tells that are worth 1
	spokenMost  = 2.0  // what words are worth, at most
	spokenEach  = 30   // words of a sentence in a claim
	spokenAlone = 45   // and of one that stands alone there
)

// spokenIn is what one sentence has of the words of a speaker.
type spokenIn struct {
	in     text.Span   // the sentence
	number int         // of it
	words  []text.Span // his, in order and apart
	direct bool        // they all stand in quotation marks
	stems  []string    // telling ones
	fresh  float64     // bits of what they tell that the other article has in no form
	worth  float64     // how telling they are
	place  int         // among those of its article
}

// spokenBy are the sentences of the text with words of h that y has neither word for word
// nor, as far as their stems tell, at all.
func (x *account) spokenBy(h *heard, y *account, shared []text.Span) (list []spokenIn) {
	for _, p := range x.utteredBy(h) {
		if x.speaksNews(&p, y, shared) {
			p.stems, p.worth = x.tellingStems(p.words), x.spokenWorth(&p)
			list = append(list, p)
		}
	}
	stable.Sort(list, func(p, q spokenIn) int { return p.number - q.number })
	return list
}

// utteredBy are the sentences of the text with words of h.
func (x *account) utteredBy(h *heard) (list []spokenIn) {
	for _, a := range x.Says {
		if a.Deed || a.Speaker != h.name && (h.member == nil || x.member(a.Speaker) != h.member) {
			continue
		}
		for _, piece := range a.Content {
			for _, in := range x.SentencesIn(piece) {
				if s := piece.Intersect(in.Span); x.inBody(s) && len(x.WordsIn(s)) > 0 && !(a.Direct && x.relayed(a, s)) {
					list = x.withWords(list, in.Span, s, a.Direct)
				}
			}
		}
	}
	for i := range list {
		list[i].words = apart(list[i].words)
	}
	return list
}

// relayed reports whether s, words of the speaker of a, stands in what somebody else says.
func (x *account) relayed(a quote.Attribution, s text.Span) bool {
	return slices.ContainsFunc(x.said.of(s), func(i int) bool {
		b := x.Says[i]
		return b.Speaker != a.Speaker && !b.Deed && slices.ContainsFunc(b.Content, func(c text.Span) bool { return c.Contains(s) && c != s })
	})
}

// withWords is list with s, words of its speaker in a sentence.
func (x *account) withWords(list []spokenIn, in, s text.Span, direct bool) []spokenIn {
	i := slices.IndexFunc(list, func(p spokenIn) bool { return p.in == in })
	if i < 0 {
		i = len(list)
		number, _ := x.SentenceAt(in.Start)
		list = append(list, spokenIn{in: in, number: number, direct: true})
	}
	list[i].words = append(list[i].words, s)
	list[i].direct = list[i].direct && direct
	return list
}

// speaksNews reports whether a sentence with words of a speaker tells something that y has
// not word for word, and learns how much of it stands there in no form.
func (x *account) speaksNews(p *spokenIn, y *account, shared []text.Span) bool {
	same, all, n := 0, 0, 0
	for _, s := range p.words {
		words := x.WordsIn(s)
		same, all, n = same+covered(shared, s), all+s.Len(), n+len(words)
		p.fresh += x.freshSpoken(words, y)
	}
	return n >= spokenLeast && p.fresh >= toldBits && 2*same <= all && len(x.WordsIn(p.in)) <= matterMost && !x.asks(p.in) && !x.quotesBeside(p) &&
		!x.is(p.in, captioning|crediting|hollowing|straying)
}

// quotesBeside reports whether a sentence that a claim quotes whole, with words of a speaker,
// has other words in quotation marks, which may be somebody else's.
func (x *account) quotesBeside(p *spokenIn) bool {
	return !p.direct && slices.ContainsFunc(x.quotes, func(q quote.Quotation) bool {
		return q.Inner.Overlaps(p.in) && !slices.ContainsFunc(p.words, q.Inner.Overlaps) && len(x.WordsIn(q.Inner.Intersect(p.in))) >= spokenLeast
	})
}

// spokenWorth is how telling words of a speaker are: what they tell that y has not, and
// whether they deny, doubt, judge or count.
func (x *account) spokenWorth(p *spokenIn) float64 {
	worth := p.fresh / spokenBits
	for _, s := range p.words {
		words := x.WordsIn(s)
		for _, of := range []struct {
			so    bool
			worth float64
		}{
			{replies(words) || denying(words), 0.4}, {len(vouching(words)) > 0, 0.2}, {len(x.figuresIn(s)) > 0, 0.2}, {x.judges(words), 0.3},
		} {
			if of.so {
				worth += of.worth
			}
		}
	}
	return min(worth, spokenMost)
}

// freshSpoken is fresh of words, of which contractions count nothing: they are two words of
// grammar in one.
func (x *account) freshSpoken(words []text.Word, y *account) (bits float64) {
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		if contractions[w.Norm] == "" {
			bits += x.freshBits(w, numbers[i], y)
		}
	}
	return bits
}

// brief reports whether words of a speaker tell little by themselves.
func (p *spokenIn) brief() bool {
	n := 0
	for _, stem := range p.stems {
		if contractions[stem] == "" {
			n++
		}
	}
	return n < spokenStems
}

// judges reports whether one of words is in the lists of those that judge.
func (x *account) judges(words []text.Word) bool { return len(x.loadedOf(words)) > 0 }

// loadedOf are those of words, a run of the article's, that judge.
func (x *account) loadedOf(words []text.Word) inLists {
	if len(words) == 0 {
		return nil
	}
	return x.loaded.in(words[0].Cover(words[len(words)-1].Span))
}

// shownWords are how many words of a sentence a claim quotes.
func (x *account) shownWords(p *spokenIn) (n int) {
	if !p.direct {
		return min(len(x.WordsIn(p.in)), spokenEach)
	}
	for _, s := range p.words {
		n += len(x.WordsIn(s))
	}
	return min(n, spokenEach)
}

// utters says what x quotes of a speaker and what it tells of his words, in order.
func (x *account) utters(list []spokenIn, y *account) (all text.Said) {
	each := spokenEach
	if len(list) == 1 {
		each = spokenAlone
	}
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].direct == list[from].direct {
			to++
		}
		with := text.With{"Words": listed(x.quotesOf(list[from:to], y, each))}
		part := text.Say("tells {{.Words}}", with)
		if list[from].direct {
			part = text.Say("quotes {{.Words}}", with)
		}
		if from > 0 {
			part = text.Say("{{.One}}, {{.Then}}", text.With{"One": all, "Then": part})
		}
		all, from = part, to
	}
	return all
}

// quotesOf is what a claim quotes, each time so many words at most, of sentences that are all
// direct, or none; direct ones between which no word stands are one quote.
func (x *account) quotesOf(list []spokenIn, y *account, each int) (quotes []text.Quote) {
	for i, p := range list {
		if !p.direct {
			quotes = append(quotes, x.sentence(x.behindDateline(p.in), y, each))
			continue
		}
		q := x.directly(p, each)
		if i > 0 && x.goesStraightOn(list[i-1], p) {
			before := list[i-1].words
			last := &quotes[len(quotes)-1]
			*last = x.ended(*last, before[len(before)-1]) + " " + q
			continue
		}
		quotes = append(quotes, q)
	}
	return quotes
}

// goesStraightOn reports whether q goes on where the words of p end, with nothing else said
// between them.
func (x *account) goesStraightOn(p, q spokenIn) bool {
	end, start := p.words[len(p.words)-1].End, q.words[0].Start
	return q.number == p.number+1 && len(x.WordsIn(text.Span{Start: end, End: start})) == 0 && startsUpper(x.Document, x.WordsIn(q.words[0])[0].Span)
}

// directly quotes so many of the words of a speaker in a sentence that stand in quotation marks.
func (x *account) directly(p spokenIn, room int) (words text.Quote) {
	for _, s := range p.words {
		if room <= 0 {
			return text.Quote(strings.TrimSuffix(string(words), " …")) + " …"
		}
		if words != "" {
			words += " … "
		}
		words += quoted(x.Document, s, room)
		room -= len(x.WordsIn(s))
	}
	return words
}

// samePerson is the one of list who is surely h, of another article, both heard by name; nil
// for none or several.
func samePerson(h *heard, list []heard) (one *heard) {
	if !h.surePerson() {
		return nil
	}
	for i := range list {
		if k := &list[i]; k.surePerson() && sameVoice(h, k) {
			if one != nil {
				return nil
			}
			one = k
		}
	}
	return one
}

// surePerson reports whether h is surely a person, and heard by name.
func (h *heard) surePerson() bool {
	return h.named && len(h.perhaps) == 0 && h.words > 0 && byName(h.name) && !bodies[h.family] &&
		(h.member == nil || h.member.Kind == quote.Person)
}
