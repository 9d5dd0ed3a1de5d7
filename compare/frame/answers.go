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

const (
	sidesShown = 2  // of each article, beside the rows that it tells alone
	soleWords  = 6  // of one speaker in a sentence, at least
	soleMost   = 45 // words of a sentence of which a claim shows the beginning

	// What a side weighs that is heard in one article, and what is added to it.
	sidePlain  = 0.62
	sideMarks  = 0.03 // in marks
	sideReply  = 0.1  // what is said denies, regrets or blames
	sideParty  = 0.1  // the other article names the speaker
	sideMatter = 0.03 // each word of the matter of both, of so many
	sideWords  = 4
)

// sidesAlone finds who is heard in x on the matter of both and not in y: the
// accused, a rival, a company; and where somebody of both answers in x alone.
func (x *account) sidesAlone(y *account, near []align.Near, linked []text.Span, own string, shown map[string]int, rows []Finding) (found []Finding) {
	l := &lonely{x: x, y: y}
	best := map[string]row{}
	var order []string
	for _, n := range near {
		if !x.uncountered(n, linked) {
			continue
		}
		r, ok := x.side(n.Sentence, y, own)
		if !ok || shown[r.speaker] > 0 && r.kind != "answer" || !r.quotes && !l.ofOneSum(r.Span).Empty() || x.toldBeside(r, rows) || slices.ContainsFunc(rows, func(f Finding) bool { return overlap(f.A, []text.Span{r.Span}) }) {
			continue
		}
		if b, seen := best[r.speaker]; !seen || r.weight > b.weight {
			if !seen {
				order = append(order, r.speaker)
			}
			best[r.speaker] = r
		}
	}
	stable.Sort(order, func(v, w string) int { return cmp.Compare(best[w].weight, best[v].weight) })
	for _, speaker := range order[:min(len(order), sidesShown)] {
		r := best[speaker]
		found = append(found, Finding{Claim: r.claim(own), A: []text.Span{r.Span}, Voice: r.voice, Weight: r.weight, Facts: []Fact{kindFact(r.kind)}})
	}
	return found
}

// side reads a sentence for somebody who is heard in x alone, or whose answer is.
func (x *account) side(s text.Span, y *account, own string) (r row, ok bool) {
	words := x.WordsIn(s)
	if len(words) < fewestTold || len(words) > soleMost || x.is(s, asking|hollowing) || x.retells(s) {
		return r, false
	}
	said := x.said.of(s)
	i := slices.IndexFunc(said, func(i int) bool {
		a := x.Says[i]
		return !a.Deed && len(x.WordsIn(saidPart(a, s))) >= soleWords && len(strings.Fields(a.Speaker)) <= speakerShown && byName(a.Speaker)
	})
	if i < 0 || meets(x.doubted, s) {
		return r, false
	}
	a := x.Says[said[i]]
	common, _, _ := x.news(words, y)
	part := saidPart(a, s)
	r = row{Span: s, voice: x.Voices.At(s), kind: "words", speaker: a.Speaker, weight: sidePlain + sideMatter*float64(min(common, sideWords))}
	inMarks := a.Direct && (r.voice == quote.Quoted || part.Len() > s.Len()/2)
	party, answers := x.namedIn(a.Speaker, y), replies(x.WordsIn(part))
	switch {
	case common < 2 || !inMarks && (!party && !x.person(a.Speaker) || strings.Count(x.Text(s), "\"")%2 != 0 || strings.Count(x.Text(s), "“") != strings.Count(x.Text(s), "”")):
		return r, false
	case x.sole(a, y):
	case answers && inMarks && x.ownAnswer(a, y):
		r.kind = "answer"
	default:
		return r, false
	}
	if answers {
		r.weight += sideReply
	}
	if party {
		r.weight += sideParty
	}
	r.words = x.wording(s, y)
	if inMarks {
		r.weight += sideMarks
		r.quoteOf(x, y, a, part, own)
	}
	if r.voice == quote.Unclear {
		r.voice = ""
	}
	return r, true
}

// toldBeside reports whether a row has a sentence next to r, about its speaker.
func (x *account) toldBeside(r row, rows []Finding) bool {
	return slices.ContainsFunc(rows, func(f Finding) bool {
		return slices.ContainsFunc(f.A, func(s text.Span) bool { return len(x.SentencesIn(r.Cover(s))) <= 2 && x.hasName(s, r.speaker) })
	})
}

// heardIn reports whether y names who speaks in x, and has, or may have, words of his.
func (x *account) heardIn(speaker string, y *account) bool {
	h := x.heardAs(speaker)
	return h != nil && x.namedIn(speaker, y) && y.hears(*h)
}

// namedIn reports whether y names who speaks in x.
func (x *account) namedIn(speaker string, y *account) bool {
	h := x.heardAs(speaker)
	return h != nil && len(y.mentions(*h, x.Cast)) > 0
}

// ownAnswer reports whether y, which has words of the speaker of a, has none with
// which he answers.
func (x *account) ownAnswer(a quote.Attribution, y *account) bool {
	if !a.Named || !x.namedIn(a.Speaker, y) {
		return false
	}
	family := familyName(a.Speaker)
	return slices.ContainsFunc(a.Content, func(s text.Span) bool { return ofOneself(x.WordsIn(s)) }) &&
		!y.anySaying(func(b quote.Attribution) bool {
			return (b.Speaker == "" || familyName(b.Speaker) == family) && (replies(y.WordsIn(b.Cue)) || slices.ContainsFunc(b.Content, func(s text.Span) bool { return replies(y.WordsIn(s)) }))
		})
}

// ofOneself reports whether somebody speaks of himself.
func ofOneself(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return oneself[w.Norm] })
}

var oneself = setOf("i im ive id my me we our us were weve")

// person reports whether a speaker of x is a person of two names.
func (x *account) person(speaker string) bool {
	h := x.heardAs(speaker)
	return h != nil && h.isPerson() && h.member != nil && h.member.Kind == quote.Person
}

// sole is what unheard says of the speaker of a, asked once.
func (x *account) sole(a quote.Attribution, y *account) bool {
	if x.alones[a.Speaker] == notAsked {
		if x.alones[a.Speaker] = no; y.unheard(x, a) {
			x.alones[a.Speaker] = yes
		}
	}
	return x.alones[a.Speaker] == yes
}

// unheard reports whether y has no words of the speaker of a, who has a name,
// by all that is known: it may name him, and then all it lays to others is
// plainly theirs.
func (y *account) unheard(x *account, a quote.Attribution) bool {
	h := x.heardAs(a.Speaker)
	if h == nil || !byName(a.Speaker) || y.hearsAlike(a.Speaker) {
		return false
	}
	if slices.ContainsFunc(y.heard, func(k heard) bool { return k.family == h.family }) || hears(y.heard, h) ||
		slices.ContainsFunc(y.Doubt, func(d quote.Attribution) bool { return d.Speaker != "" && familyName(d.Speaker) == h.family }) {
		return false
	}
	return !y.mayHaveName(h.name) || !slices.ContainsFunc(y.nameless, func(said text.Span) bool { return y.besides(*h, said) })
}

// byName reports whether a speaker goes by a name, or is a group of people that
// is told apart by one: "Anna Lund", "Orlo officials", and not "source" or "Recent polls".
func byName(speaker string) bool {
	named, last := false, ""
	for w := range strings.FieldsSeq(speaker) {
		named, last = named || isUpper(w), w
	}
	return named && (isUpper(last) || peopleNouns()[lemma(last)] || bodies[last])
}

var answerWords = wordList("answer")

// replies reports whether words deny or regret, or call what is charged untrue.
func replies(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return answerWords[w.Norm] })
}

// announced are nouns for what the next sentence has, announcers the verbs by
// which one brings them.
var (
	announced  = wordList("announced")
	announcers = wordList("announcing")
)

const hollowMost = 18 // words of a sentence that only announces

// hollow reports whether a sentence says that something was said or asked, and
// not what: "He addressed the matter in a statement", "The plan drew a mixed response".
func hollow(d *text.Document, words []text.Word) bool {
	if len(words) == 0 {
		return false
	}
	end := words[len(words)-1].End
	whole := d.Source[words[0].Start:min(len(d.Source), end+2)]
	announces := strings.HasSuffix(strings.TrimSpace(whole), ":")
	switch {
	case !announces && len(words) > hollowMost, strings.ContainsAny(whole, "“”\""):
		return false
	case announces:
		return true
	}
	what, how := false, false
	for i, w := range words {
		switch {
		case w.Norm == "that" || w.Norm == "because" || w.Norm == "saying" || isDigits(w.Norm):
			return false
		case w.Norm == "mixed" || w.Norm == "first" && i+1 < len(words) && words[i+1].Norm == "time":
			how = true
		case announced[w.Norm]:
			what = true
		case announcers[w.Norm]:
			how = true
		}
		if what && how {
			return true
		}
	}
	return false
}

var (
	declining = setOf("declined declines refused refuses")
	tellings  = setOf("say comment reveal disclose elaborate answer respond specify reply explain")
)

// keepsSilent reports whether a sentence tells that somebody did not say something:
// "declined to reveal", "would not say".
func (s Side) keepsSilent(at text.Span) bool {
	if s.Voices.At(at) == quote.Quoted {
		return false
	}
	words := s.WordsIn(at)
	for i, w := range words {
		if !tellings[w.Norm] {
			continue
		}
		if slices.ContainsFunc(words[max(0, i-silentReach):i], func(v text.Word) bool { return declining[v.Norm] || negating[v.Norm] || v.Norm == "nt" }) {
			return true
		}
	}
	return false
}

const silentReach = 3 // words from a denial to what is not said
