package frame

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var voices = Device{
	Name: "voices",
	Doc: `Whose words an article holds: quoted ones and those it reports in its own sentences. The person who is heard most is the one whose view of things a reader learns best.

This device counts words. It says who has most of them in each article, when these are not the same, who speaks in one article and is only spoken of in the other, whose words stand in quotation marks in one of them alone, who is named as the speaker of a quotation in one alone, and that one tells all in its own voice. Of an article in which it is not clear who says what, or which prints a letter or a speech whole, it says nothing.

Words are counted once, also where one speaker is quoted through another. A text that was shortened may have lost its voices.`,
	Find: findVoices,
}

const (
	fewestHeard  = 20 // words that make a voice worth a sentence
	voiceMain    = 0.8
	voiceUnheard = 0.7
	voiceLeast   = 0.4 // of all words go to the one who is heard most, at least
	voiceAhead   = 1.5 // and that many times those of the next
	fewestQuoted = 6   // words in marks that somebody must be known to have said
	sourcesShown = 3
)

// heard is what one speaker is given in one article.
type heard struct {
	name    string
	family  string   // see familyName
	spelt   []string // the words of the name, in small letters
	named   bool
	perhaps []string      // names of which one may be the speaker's, who has none
	member  *quote.Member // nil where the cast does not have the name
	words   int
	sources []text.Span // the words that name the speaker, or what is said where none do
}

// heardAs is who is heard by that name, nil where nobody is.
func (s Side) heardAs(name string) *heard {
	if i := slices.IndexFunc(s.heard, func(h heard) bool { return h.name == name }); i >= 0 {
		return &s.heard[i]
	}
	return nil
}

func findVoices(c *Case) []Finding {
	if c.A.Foreign() || c.B.Foreign() || c.A.printed || c.B.printed {
		return nil
	}
	a, b := c.A.heard, c.B.heard
	var found []Finding
	found = append(found, mainVoices(c, a, b)...)
	found = append(found, unheard(c, a, b)...)
	if !c.english() {
		return found
	}
	found = append(found, namedInOneOnly(c)...)
	if one := onlyOneQuotes(c); one != nil {
		return append(one, toldAsNone(c, found)...)
	}
	if one := onlyOneSources(c); one != nil {
		return append(one, found...)
	}
	return withQuoted(c, found)
}

// castOf gathers the speakers of s, the one with most words first.
func castOf(s Side) []heard {
	var list []heard
	at := map[string]int{}
	one := s.Cast.OneVoice(s.Says)
	given := 0 // where counted words end
	for _, a := range s.Says {
		if a.Speaker == "" || a.Deed {
			continue
		}
		name := cmp.Or(one[a.Speaker], a.Speaker)
		i, seen := at[name]
		if !seen {
			i = len(list)
			at[name] = i
			list = append(list, heard{name: name, family: familyName(name), spelt: nameWords(name), named: a.Named, perhaps: a.Perhaps})
		}
		list[i].named = list[i].named || a.Named && a.Speaker == name
		if list[i].member == nil {
			list[i].member = s.member(a.Speaker)
		}
		list[i].hear(s, a, &given)
	}
	stable.Sort(list, func(x, y heard) int { return y.words - x.words })
	return list
}

func (h *heard) hear(s Side, a quote.Attribution, given *int) {
	for _, piece := range a.Content {
		piece.Start = max(piece.Start, *given)
		if !piece.Empty() {
			h.words += len(s.WordsIn(piece))
			*given = piece.End
		}
	}
	switch {
	case !a.Source.Empty():
		h.sources = append(h.sources, a.Source)
	case len(a.Content) > 0:
		h.sources = append(h.sources, a.Content[0])
	}
}

func (h heard) shown() []text.Span { return h.sources[:min(len(h.sources), sourcesShown)] }

// bodies are the last words of what is no person's name.
var bodies = setOf("department ministry office house government report council committee commission agency court party union opposition army police force forces group bank company university association nations states kingdom times post news service bureau board front movement coalition republican republicans democrat democrats himself herself themselves")

// isPerson keeps countries, capitals and offices that "say" something from
// being looked for: an article names Moscow for many reasons.
func (h heard) isPerson() bool {
	if h.member != nil && h.member.Kind != quote.Person {
		return false
	}
	return h.named && len(strings.Fields(h.name)) > 1 && !bodies[h.family] && !strings.Contains(h.name, " and ")
}

// hears reports whether one of list may be h, of another article.
func hears(list []heard, h *heard) bool {
	for i := range list {
		if sameVoice(h, &list[i]) {
			return true
		}
	}
	return false
}

func sameVoice(h, k *heard) bool {
	if mayBear(h.perhaps, k.family) || mayBear(k.perhaps, h.family) {
		return true
	}
	if h.member != nil && k.member != nil {
		return sameMember(h.member, k.member)
	}
	return h.named == k.named && h.family == k.family
}

// mayBear reports whether one of the names ends with the family name.
func mayBear(names []string, family string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return familyName(n) == family })
}

// sameMember reports whether m and o, of two casts, may be one.
func sameMember(m, o *quote.Member) bool { return m.Same(o) || describes(m, o) || describes(o, m) }

// describes reports whether m, who has no name, may be o by a role.
func describes(m, o *quote.Member) bool {
	if m.Named || !o.Named || m.Kind != quote.Person || len(o.Roles) == 0 {
		return false
	}
	words := strings.Fields(strings.ToLower(m.Name))
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(o.Roles, w) })
}

// pronouns are mentions that do not name.
var pronouns = setOf("he she him her his hers")

// mainVoices says who is heard most on each side, when these are two.
func mainVoices(c *Case, a, b []heard) []Finding {
	if len(a) == 0 || len(b) == 0 || !a[0].named || !b[0].named || sameVoice(&a[0], &b[0]) || min(a[0].words, b[0].words) < fewestHeard || !leads(c.A, a) || !leads(c.B, b) {
		return nil
	}
	return []Finding{{
		Claim: text.Say("Most words go to {{.NameA}} in A ({{.ShareA}}) and to {{.NameB}} in B ({{.ShareB}}).", text.With{
			"NameA": a[0].name, "ShareA": share(a), "NameB": b[0].name, "ShareB": share(b),
		}),
		A: a[0].shown(), B: b[0].shown(),
		Facts:  []Fact{rollFact("A", roll(a)), rollFact("B", roll(b))},
		Weight: voiceMain,
	}}
}

// leads reports whether the first of a cast has by far most words, in an
// article of which it is clear who says what.
func leads(s Side, cast []heard) bool {
	all, next := 0, 0
	for i, h := range cast {
		all += h.words
		if i == 1 {
			next = h.words
		} else if i > 1 && len(h.perhaps) > 0 {
			next += h.words // may be of the second
		}
	}
	for _, a := range s.Doubt {
		for _, piece := range a.Content {
			if a.Speaker != cast[0].name && !a.Deed {
				next += len(s.WordsIn(piece))
			}
		}
	}
	first := float64(cast[0].words)
	return first >= voiceLeast*float64(all) && first >= voiceAhead*float64(next) && s.understood()
}

// understood reports whether it is known who says what in s: nothing is
// perhaps said by somebody who is not heard for sure, and every quotation of
// some length has a speaker.
func (s Side) understood() bool {
	heard := map[string]bool{}
	for _, a := range s.Says {
		heard[a.Speaker] = a.Speaker != ""
	}
	if slices.ContainsFunc(s.Says, nameless) || slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return !a.Deed && !heard[a.Speaker] }) {
		return false
	}
	return !slices.ContainsFunc(s.quotes, func(q quote.Quotation) bool {
		return len(s.WordsIn(q.Inner)) >= fewestQuoted && !slices.ContainsFunc(s.saysAt.at(q.Inner), func(i int) bool { return s.Says[i].Speaker != "" })
	})
}

// nameless reports whether it is not clear whose words those of a are.
func nameless(a quote.Attribution) bool { return a.Speaker == "" && !a.Deed }

func share(cast []heard) text.Said {
	all := 0
	for _, h := range cast {
		all += h.words
	}
	return text.Say("{{.Part}} of {{.All}}", text.With{"Part": cast[0].words, "All": all})
}

// roll lists a cast with its words.
func roll(cast []heard) string {
	var items []string
	for _, h := range cast {
		if h.words > 0 {
			items = append(items, fmt.Sprintf("%s %d", h.name, h.words))
		}
	}
	return strings.Join(items, ", ")
}

// unheard finds who speaks in one article and is only spoken of in the other.
func unheard(c *Case, a, b []heard) []Finding {
	var found []Finding
	for _, side := range []struct {
		here, there       string
		speaks, cast      []heard
		own, other        Side
		speaking, silence func(*Finding) *[]text.Span
	}{
		{"A", "B", a, b, c.A, c.B, inA, inB},
		{"B", "A", b, a, c.B, c.A, inB, inA},
	} {
		for _, h := range side.speaks {
			if h.words < fewestHeard || !h.isPerson() {
				continue
			}
			named := side.other.mentions(h, side.own.Cast)
			if len(named) == 0 || hears(side.cast, &h) || side.other.mayHear(h) || !side.other.understood() {
				continue
			}
			f := Finding{
				Claim:  text.Say("{{.There}} names {{.Name}} but has no words of this speaker; {{.Here}} has.", text.With{"There": side.there, "Name": h.name, "Here": side.here}),
				Weight: voiceUnheard,
			}
			*side.speaking(&f), *side.silence(&f) = h.shown(), named
			found = append(found, f)
		}
	}
	return found
}

// mayHear reports whether something doubtful in s is perhaps said by h.
func (s Side) mayHear(h heard) bool {
	return slices.ContainsFunc(s.Says, func(a quote.Attribution) bool { return nameless(a) || mayBear(a.Perhaps, h.family) }) || slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool {
		return a.Speaker == "" || familyName(a.Speaker) == h.family
	})
}

func inA(f *Finding) *[]text.Span { return &f.A }
func inB(f *Finding) *[]text.Span { return &f.B }

// mentions is where s names the one who is heard elsewhere, in the article with the
// cast there, the first of as many as are shown; none where it may be another of that
// name.
func (s Side) mentions(h heard, there *quote.Cast) (at []text.Span) {
	if h.member == nil {
		return nil
	}
	shared := sharesName(there, h.member)
	for m := range s.Cast.Namesakes(h.member) {
		if !m.Same(h.member) || shared && len(strings.Fields(m.Name)) == 1 {
			continue
		}
		if at != nil {
			return nil
		}
		for _, x := range m.Mentions {
			if len(at) == sourcesShown {
				break
			}
			if startsUpper(s.Document, x) && len(s.WordsIn(x)) > 0 && !pronouns[s.WordsIn(x)[0].Norm] {
				at = append(at, x)
			}
		}
	}
	return at
}

// sharesName reports whether c has another person with the family name of m, one of
// its members: then that name alone may mean either.
func sharesName(c *quote.Cast, m *quote.Member) bool {
	for o := range c.Namesakes(m) {
		if o.Named && o.Kind == quote.Person && o.Name != m.Name {
			return true
		}
	}
	return false
}
