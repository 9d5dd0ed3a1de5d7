package quote

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/text"
)

// unsettled is what is needed to tell whether one who speaks without a name may be somebody
// whom the article names.
type unsettled struct {
	*finder
	known   *Cast
	holders map[string][]*Member // named persons by the words beside their names
	spoke   []*Member            // those with names who speak, the first of them
}

// withPerhaps fills [Attribution.Perhaps] in found, the rows of an article with the cast c: of
// the "spokeswoman for the force" the one police spokeswoman who is named. The cost is linear
// in found and c.
func (f *finder) withPerhaps(found []Attribution, c *Cast) []Attribution {
	labels := map[string][]int{} // rows
	for i := range found {
		a := &found[i]
		a.Named = a.Named && !c.describedOnly(a.Speaker)
		if a.Certain() && !a.Named && a.Speaker != "" {
			labels[a.Speaker] = append(labels[a.Speaker], i)
		}
	}
	if len(labels) == 0 {
		return found
	}
	u := unsettled{finder: f, known: c, holders: map[string][]*Member{}}
	for i := range c.Members {
		for _, w := range c.Members[i].Roles {
			if m := &c.Members[i]; m.Named && m.Kind == Person {
				u.holders[w] = append(u.holders[w], m)
			}
		}
	}
	for i := range found {
		if k, ok := c.Named(found[i].Speaker); ok && found[i].Named && len(u.spoke) < namesakes && c.Members[k].Kind == Person && !slices.Contains(u.spoke, &c.Members[k]) {
			u.spoke = append(u.spoke, &c.Members[k])
		}
	}
	var joined map[string]string
	for label, rows := range labels {
		who := u.mayBe(label, found, rows)
		if len(who) == 0 {
			continue
		}
		if joined == nil {
			joined = c.OneVoice(found)
		}
		if k, ok := c.Named(joined[label]); ok && c.Members[k].Named {
			continue // certainly that one
		}
		for _, i := range rows {
			found[i].Perhaps = who
		}
	}
	return found
}

// mayBe is the names of those who may be the one who speaks under label in the rows, in the
// order of the cast; none for a group, for another than somebody, and for one of whom nothing
// in the article says who it may be.
func (u *unsettled) mayBe(label string, found []Attribution, rows []int) (names []string) {
	d := u.describedBy(label, found, rows)
	if d == nil {
		return nil
	}
	list := slices.DeleteFunc(u.sharing(d), func(m *Member) bool {
		return u.toldApart(m, label, found, rows)
	})
	if len(list) == 0 && d.byOtherWords {
		list = slices.DeleteFunc(u.told(d), func(m *Member) bool {
			return u.toldApart(m, label, found, rows)
		})
		if d.head.is(role) && len(list) > 1 {
			return nil // "the mayor of Ashton", who is most likely none of them
		}
	}
	slices.SortFunc(list, func(m, o *Member) int { return cmp.Compare(m.Mentions[0].Start, o.Mentions[0].Start) })
	for _, m := range list {
		names = append(names, m.Name)
	}
	return names
}

// description is one person without a name, as the first row tells of him or her.
type description struct {
	head         *token
	from, to     int      // tokens of the script
	seats        []string // words for whom he or she acts
	bodies       []string // such of them as an article tells of by a name too: "company"
	byOtherWords bool     // the article has brought in nobody by that noun
}

// describedBy is the first of rows whose source has the noun of label; nil where label is no
// singular noun for a person, or the source is of another than those named.
func (u *unsettled) describedBy(label string, found []Attribution, rows []int) *description {
	noun := onesNoun(label)
	if noun == "" || unknowable[noun] {
		return nil
	}
	for _, i := range rows {
		d := description{}
		d.from = u.tokenAt(found[i].Source.Start)
		for d.to = d.from; d.to < len(u.script.toks) && u.script.toks[d.to].Start < found[i].Source.End; d.to++ {
			t := &u.script.toks[d.to]
			if apartWords[t.norm] {
				return nil
			}
			if t.norm == noun {
				d.head = t
			}
		}
		if d.head == nil {
			continue
		}
		for _, w := range u.seats(d.from, d.to, noun) {
			if bodily[w] {
				d.bodies = append(d.bodies, w)
			} else {
				d.seats = append(d.seats, w)
			}
		}
		first := &u.script.toks[d.from]
		brought := u.script.sight(d.head).brought
		owned := slices.ContainsFunc(u.script.toks[d.from:d.to], func(t token) bool { return t.owner })
		d.byOtherWords = first.norm == "the" && !owned && !lonely[noun] && (brought == 0 || brought >= found[i].Source.Start)
		return &d
	}
	return nil
}

// describedOnly reports whether label, which is no name in c, calls one person by a noun in
// small letters that stands behind capitals: "radio and TV mogul".
func (c *Cast) describedOnly(label string) bool {
	_, known := c.Named(label)
	return !known && !opensUpper(label) && !strings.ContainsAny(label, "'’") && onesNoun(label) != ""
}

// onesNoun is the noun in small letters by which label calls one person, the first of two
// where the last is not known: of "mogul and television star" the mogul; "" for none.
func onesNoun(label string) string {
	for _, part := range [...]string{label, strings.Split(label, " and ")[0]} {
		noun := strings.ToLower(headWord(strings.Fields(part)))
		if plural(noun) {
			return ""
		}
		if e := lexicon().of(noun); e == nil && onePerson(noun) || e != nil && e.class&soul != 0 && e.class&group == 0 {
			return noun
		}
	}
	return ""
}

// unknowable are nouns for one whose name the article keeps back, or for anybody.
var unknowable = map[string]bool{"source": true, "insider": true, "whistleblower": true, "informant": true, "man": true, "woman": true, "person": true, "boy": true, "girl": true, "user": true, "critic": true, "member": true}

// apartWords are words before one who is none of those told of, or whose name is kept back.
var apartWords = map[string]bool{"another": true, "second": true, "third": true, "other": true, "different": true, "fellow": true, "one": true, "unnamed": true, "anonymous": true, "unidentified": true, "anonymity": true, "every": true, "each": true, "any": true, "no": true}

// tokenAt is the first token of the script that begins at the byte at or behind it.
func (f *finder) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(f.script.toks, at, func(t token, at int) int { return cmp.Compare(t.Start, at) })
	return i
}

// seats are the words among tokens [from, to) of the script for whom the one with the office
// noun acts: "police" of "a police spokesman", "airline" of "a spokesman for the airline".
func (u *unsettled) seats(from, to int, noun string) (list []string) {
	behind := false // a preposition
	for i := from; i < to; i++ {
		t := &u.script.toks[i]
		switch {
		case t.norm == noun || !t.word() || t.is(title|determiner):
		case t.is(preposition | ofWord):
			behind = true
		case behind || t.upper || t.is(body|firm|group|place) && !t.is(role):
			list = append(list, t.norm)
		}
	}
	return list
}

// bodily are words for a body of which an article also tells by its name, and tell of a
// speaker by no name for whom he or she acts: "a spokesman for the force".
var bodily = map[string]bool{"force": true, "department": true, "company": true, "agency": true, "group": true, "organization": true, "organisation": true, "office": true, "firm": true, "ministry": true,
	"authority": true, "government": true, "service": true, "network": true, "administration": true, "campaign": true, "team": true, "chain": true, "retailer": true, "carrier": true, "club": true, "union": true}

// sharing is those named who hold the office of d, and for no other body.
func (u *unsettled) sharing(d *description) (list []*Member) {
	nouns := append([]string{d.head.norm}, spokespersons[d.head.norm]...)
	for _, noun := range nouns {
		for _, m := range latest(u.holders[noun]) {
			if !slices.Contains(list, m) && fits(m, d) && u.sameSeat(m, noun, d) {
				list = append(list, m)
			}
		}
	}
	return list
}

// fits reports whether m may be of the sex that the noun of d tells.
func fits(m *Member, d *description) bool {
	g := genderOfRole(d.head.class)
	return g == 0 || m.Gender == 0 || m.Gender == g
}

// sameSeat reports whether m is nowhere told to hold the office noun for others than those
// of d, where it is told for whom.
func (u *unsettled) sameSeat(m *Member, noun string, d *description) bool {
	if len(d.seats) == 0 {
		return true
	}
	var told []string
	for _, at := range m.Mentions[:min(len(m.Mentions), namesakes)] {
		for _, in := range u.doc.SentencesIn(text.Span{Start: at.Start, End: at.Start + 1}) {
			told = append(told, u.seatsBeside(m, u.tokenAt(in.Start), u.tokenAt(at.Start), u.tokenAt(in.End), noun)...)
		}
	}
	return len(told) == 0 || slices.ContainsFunc(told, func(w string) bool { return slices.Contains(d.seats, w) || slices.Contains(d.bodies, w) })
}

// seatsBeside are the seats of m beside his or her name, token i of the sentence [from, to),
// where it stands with the office noun: "Port spokesman | Karl Lund", "Karl Lund, a spokesman
// for the port".
func (u *unsettled) seatsBeside(m *Member, from, i, to int, noun string) (list []string) {
	toks := u.script.toks
	from, to = max(from, i-besideName), min(to, i+2*besideName)
	k := slices.IndexFunc(toks[from:to], func(t token) bool { return t.norm == noun })
	if k < 0 {
		return nil
	}
	start, end := from+k, from+k+1
	for start > from && toks[start-1].word() {
		start--
	}
	for end < to && toks[end].word() && !toks[end].is(relative|auxiliary) {
		end++
	}
	return slices.DeleteFunc(u.seats(start, end, noun), func(w string) bool { return slices.Contains(m.words, w) })
}

// besideName is how many tokens before a name the words for an office begin at most; behind
// it they may end twice as far.
const besideName = 8

// told is those who may be d though nobody holds that office by name: persons who speak by
// name, else those of whom the article told before.
func (u *unsettled) told(d *description) (list []*Member) {
	for _, m := range u.spoke {
		if mayBear(m, d) {
			list = append(list, m)
		}
	}
	if len(list) > 0 {
		return list
	}
	c := u.known
	end := c.from(u.script.toks[d.from].Start)
	for i := end - 1; i >= max(0, end-remembered); i-- {
		m := &c.Members[c.at[i].member]
		if !c.at[i].quoted && m.Named && m.Kind == Person && !slices.Contains(list, m) && mayBear(m, d) {
			list = append(list, m)
		}
	}
	return list
}

// mayBear reports whether m may be called by the words of d: he or she has no other office
// where these tell of one.
func mayBear(m *Member, d *description) bool {
	return fits(m, d) && !(d.head.is(role) && slices.ContainsFunc(m.Roles, isOffice))
}

// isOffice reports whether the word, in small letters, is one for an office or a calling.
func isOffice(word string) bool {
	e := lexicon().of(word)
	return e != nil && e.class&(role|title) != 0
}

// toldApart reports whether m is another than the one who speaks under label in rows: his or
// her name stands in the label, or beside it in one sentence.
func (u *unsettled) toldApart(m *Member, label string, found []Attribution, rows []int) bool {
	words := strings.Fields(strings.ToLower(label))
	if slices.ContainsFunc(words, func(w string) bool {
		w, _ = cutPossessive(w)
		return slices.Contains(m.words, w)
	}) {
		return true
	}
	return slices.ContainsFunc(rows, func(i int) bool {
		return slices.ContainsFunc(u.doc.SentencesIn(found[i].Source), func(s text.Sentence) bool { return u.namesIn(m, s.Span) })
	})
}

// namesIn reports whether m is named in s, not by a pronoun.
func (u *unsettled) namesIn(m *Member, s text.Span) bool {
	return slices.ContainsFunc(u.known.within(s), func(at mention) bool {
		return &u.known.Members[at.member] == m && !isPronoun(u.doc.Text(at.Span))
	})
}
