package frame

import (
	"fmt"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

var voices = Device{
	Name: "voices",
	Doc: `Whose words an article holds: quoted ones and those it reports in its own sentences. The person who is heard most is the one whose view of things a reader learns best.

This device counts words. It says who has most of them in each article, when these are not the same; who speaks in one article and is only spoken of in the other; and which speakers have no name (“officials”, “sources”).

Words are counted once, also where one speaker is quoted through another. A text that was shortened may have lost its voices.`,
	Find: findVoices,
}

const (
	fewestHeard  = 20 // words that make a voice worth a sentence
	voiceMain    = 0.8
	voiceUnheard = 0.7
	voiceNoName  = 0.5
	sourcesShown = 3
)

// heard is what one speaker is given in one article.
type heard struct {
	name    string
	named   bool
	member  *quote.Member // nil where the cast does not have the name
	words   int
	sources []text.Span // the words that name the speaker, or what is said where none do
}

func findVoices(c *Case) []Finding {
	if c.A.Foreign() || c.B.Foreign() {
		return nil
	}
	a, b := c.A.heard, c.B.heard
	var found []Finding
	found = append(found, mainVoices(c, a, b)...)
	found = append(found, unheard(c, a, b)...)
	return append(found, withoutName(c, a, b)...)
}

// castOf gathers the speakers of s, the one with most words first.
func castOf(s Side) []heard {
	var list []heard
	at := map[string]int{}
	given := 0 // where counted words end
	for _, a := range s.Says {
		if a.Speaker == "" || a.Deed {
			continue
		}
		key := strings.ToLower(a.Speaker)
		i, seen := at[key]
		if !seen {
			i = len(list)
			at[key] = i
			list = append(list, heard{name: a.Speaker, named: a.Named, member: s.member(a.Speaker)})
		}
		list[i].hear(s, a, &given)
	}
	slices.SortStableFunc(list, func(x, y heard) int { return y.words - x.words })
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
	return h.named && len(strings.Fields(h.name)) > 1 && !bodies[familyName(h.name)] && !strings.Contains(h.name, " and ")
}

func sameVoice(h, k heard) bool {
	if h.member != nil && k.member != nil {
		return h.member.Same(k.member) || describes(h.member, k.member) || describes(k.member, h.member)
	}
	return familyName(h.name) == familyName(k.name) && h.named == k.named
}

// describes reports whether m, who has no name, may be o by a role.
func describes(m, o *quote.Member) bool {
	words := strings.Fields(strings.ToLower(m.Name))
	return !m.Named && o.Named && m.Kind == quote.Person && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(o.Roles, w) })
}

// pronouns are mentions that do not name.
var pronouns = setOf("he she him her his hers")

// mainVoices says who is heard most on each side, when these are two.
func mainVoices(c *Case, a, b []heard) []Finding {
	if len(a) == 0 || len(b) == 0 || !a[0].named || !b[0].named || sameVoice(a[0], b[0]) || min(a[0].words, b[0].words) < fewestHeard || !leads(c.A, a) || !leads(c.B, b) {
		return nil
	}
	return []Finding{{
		Claim: fmt.Sprintf("Most words go to %s in A (%s) and to %s in B (%s).", a[0].name, share(a), b[0].name, share(b)),
		A:     a[0].shown(), B: b[0].shown(),
		Facts:  []Fact{{"words in A", roll(a)}, {"words in B", roll(b)}},
		Weight: voiceMain,
	}}
}

// leads reports whether the first of a cast has most words also if all that is
// doubtful were the next one's.
func leads(s Side, cast []heard) bool {
	next := 0
	if len(cast) > 1 {
		next = cast[1].words
	}
	for _, a := range s.Doubt {
		for _, piece := range a.Content {
			if !a.Deed {
				next += len(s.WordsIn(piece))
			}
		}
	}
	return cast[0].words > next
}

func share(cast []heard) string {
	all := 0
	for _, h := range cast {
		all += h.words
	}
	return fmt.Sprintf("%d of %d", cast[0].words, all)
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
		other             Side
		speaking, silence func(*Finding) *[]text.Span
	}{
		{"A", "B", a, b, c.B, inA, inB},
		{"B", "A", b, a, c.A, inB, inA},
	} {
		for _, h := range side.speaks {
			named := side.other.mentions(h)
			if !h.isPerson() || h.words < fewestHeard || len(named) == 0 || slices.ContainsFunc(side.cast, func(k heard) bool { return sameVoice(h, k) }) || side.other.mayHear(h) {
				continue
			}
			f := Finding{
				Claim:  fmt.Sprintf("%s names %s but has no words of this speaker; %s has %d.", side.there, h.name, side.here, h.words),
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
	return slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool {
		return a.Speaker == "" || familyName(a.Speaker) == familyName(h.name)
	})
}

func inA(f *Finding) *[]text.Span { return &f.A }
func inB(f *Finding) *[]text.Span { return &f.B }

// mentions is where s names the one who is heard elsewhere, the first of as
// many as are shown; none where it may be another of that name.
func (s Side) mentions(h heard) (at []text.Span) {
	if h.member == nil {
		return nil
	}
	for i := range s.Cast.Members {
		m := &s.Cast.Members[i]
		if !m.Same(h.member) {
			continue
		}
		if at != nil {
			return nil
		}
		for _, x := range m.Mentions {
			if startsUpper(s.Document, x) && len(at) < sourcesShown && len(s.WordsIn(x)) > 0 && !pronouns[s.WordsIn(x)[0].Norm] {
				at = append(at, x)
			}
		}
	}
	return at
}

// withoutName sets the speakers without a name of the two sides beside each
// other, when only one has any though both let somebody speak.
func withoutName(c *Case, a, b []heard) []Finding {
	x, y := nameless(a), nameless(b)
	if len(a) == 0 || len(b) == 0 || (len(x) == 0) == (len(y) == 0) || len(x) == 0 && mayBeNameless(c.A) || len(y) == 0 && mayBeNameless(c.B) {
		return nil
	}
	f := Finding{
		Claim:  "Speakers without a name: " + namesOf(x) + " in A, " + namesOf(y) + " in B.",
		Weight: voiceNoName,
	}
	for _, h := range x {
		f.A = append(f.A, h.shown()...)
	}
	for _, h := range y {
		f.B = append(f.B, h.shown()...)
	}
	return []Finding{f}
}

// people are those who are quoted without a name: what a report or an office
// says is no voice that hides.
var people = setOf(`official officials source sources diplomat diplomats analyst analysts expert experts critic critics
	spokesman spokeswoman spokesperson spokesmen aide aides adviser advisers advisor advisors lawmaker lawmakers legislators
	witness witnesses resident residents activist activists supporter supporters opponents protester protesters demonstrators
	leader leaders commander commanders officer officers soldier soldiers investigator investigators prosecutors lawyer lawyers
	doctor doctors scientist scientists researchers observers economists executives executive staffers insider insiders
	person people man woman men women neighbor neighbors neighbour neighbours colleague colleagues friend friends relative relatives
	worker workers teacher teachers student students villagers rebels refugees migrants monitors negotiators ministers minister
	figure member members veteran veterans senator congressman strategist strategists operatives`)

// nameless are the speakers of a cast who are people and have no name.
func nameless(cast []heard) []heard {
	return slices.DeleteFunc(slices.Clone(cast), func(h heard) bool {
		return h.named || !slices.ContainsFunc(strings.Fields(strings.ToLower(h.name)), func(w string) bool { return people[w] })
	})
}

func namesOf(cast []heard) string {
	if len(cast) == 0 {
		return "none"
	}
	var names []string
	for _, h := range cast[:min(len(cast), sourcesShown)] {
		names = append(names, "“"+h.name+"”")
	}
	if more := len(cast) - sourcesShown; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return listed(names)
}

// mayBeNameless reports whether something doubtful in s is perhaps said by
// someone without a name.
func mayBeNameless(s Side) bool {
	return slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return !a.Deed && !a.Named })
}
