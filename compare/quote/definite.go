package quote

import (
	"iter"
	"slices"
	"strings"
)

// again gives a, whose source is "the" and words with their noun at token head, the only
// label by that noun under which one spoke before, when it has each of these words: "A
// Norse Cable spokesman said so. | The Norse spokesman said". It says why none is meant for
// certain, where several labels have them, and reports whether there is any.
func (f *finder) again(a *Attribution, from, head int) (why string, is bool) {
	t := f.at(head)
	if a.Named || !f.isWord(from, "the") || head == from || !t.is(soul|group|message) && t.entry != nil {
		return "", false
	}
	list := f.labelsBefore(a, t.norm)
	switch {
	case len(list) == 0 || !hasWords(list[0].Speaker, a.Speaker):
		return "", false
	case len(list) == 1:
		a.Speaker, a.Named = list[0].Speaker, list[0].Named
		return "", true
	case slices.ContainsFunc(list, func(b *Attribution) bool { return b.Speaker == a.Speaker }):
		return "", false
	}
	return "one of several", true
}

// labelsBefore are sure rows before a, one for each label with the noun noun.
func (f *finder) labelsBefore(a *Attribution, noun string) (list []*Attribution) {
	for b := range f.othersBefore(a) {
		if b.Speaker == "" || strings.ToLower(headWord(strings.Fields(b.Speaker))) != noun || slices.ContainsFunc(list, func(o *Attribution) bool { return o.Speaker == b.Speaker }) {
			continue
		}
		list = append(list, b)
	}
	return list
}

// othersBefore is the sure rows before a, and below the headlines, of those who are no person
// by name, the last first; no more than remembered rows are looked at.
func (f *finder) othersBefore(a *Attribution) iter.Seq[*Attribution] {
	return func(yield func(*Attribution) bool) {
		for k := len(f.found) - 1; k >= max(f.above, len(f.found)-remembered); k-- {
			if b := &f.found[k]; !b.Unsure && b.Source.Start < a.Source.Start && !f.cast.personOf(b.Speaker) && !yield(b) {
				return
			}
		}
	}
}

// hasWords reports whether label has each of the words of short, which is another.
func hasWords(label, short string) bool {
	all := strings.Fields(strings.ToLower(label))
	return label != short && !slices.ContainsFunc(strings.Fields(strings.ToLower(short)), func(w string) bool { return !slices.Contains(all, w) })
}

// sameSource gives a, whose source is "the" and a wide word for one who speaks without a
// name at token head, the label of the one who spoke last, when that is one person without a
// name and nobody with one is told of since: "A former prosecutor said so. | The official said".
// It reports whether there is one.
func (f *finder) sameSource(a *Attribution, from, head int) bool {
	t := f.at(head)
	b := f.spokeLast()
	if a.Named || !f.isWord(from, "the") || !sources[t.norm] || f.broughtBefore(a, t) || b == nil || b.Named || a.Source.Start-b.first() > takenUpReach {
		return false
	}
	e := lexicon().of(strings.ToLower(headWord(strings.Fields(b.Speaker))))
	if e == nil || e.class&soul == 0 || e.class&group != 0 {
		return false
	}
	told := b.last()
	for i := len(f.cast.mentions) - 1; i >= 0 && f.cast.mentions[i].Start >= told; i-- {
		m := f.cast.mentions[i]
		if k := &f.cast.figures[m.member]; m.Start < a.Source.Start && !m.quoted && k.named && (k.isPerson() || k.kind == "") {
			return false
		}
	}
	a.Speaker = b.Speaker
	return true
}

// broughtBefore reports whether the article has told of the one called by the noun t before
// a, as of somebody new.
func (f *finder) broughtBefore(a *Attribution, t *token) bool {
	w := f.script.sight(t)
	return w.brought > 0 && w.brought < a.Source.Start
}

// ofThePress reports whether a, whose source is "the" and a noun at token head for those who
// report news, may be any of the bodies with names that spoke before.
func (f *finder) ofThePress(a *Attribution, from, head int) bool {
	if w := f.at(head).norm; a.Named || !f.isWord(from, "the") || !pressWords[w] && !agencyWords[w] || f.broughtBefore(a, f.at(head)) {
		return false
	}
	for b := range f.othersBefore(a) {
		if b.Named {
			return true
		}
	}
	return false
}

// byOtherWords reports whether a, whose source is "the" and words for one person with the
// noun at token head, tells of somebody of whom the article has told by other words: no
// "driver" is told of before "the driver".
func (f *finder) byOtherWords(a *Attribution, from, head, to int) bool {
	t := f.at(head)
	lauded := f.lauded(head) && !f.finds(from, head, "and")
	if i := head - 1; !t.is(soul|group) && !lauded && !plural(t.norm) && f.finds(from, head, "and") {
		for ; !f.isWord(i+1, "and"); i-- {
		}
		t = f.at(i) // "the mogul and television star"
	}
	if a.Named && !lauded || !f.isWord(from, "the") || head == from || head+1 < to || !t.is(soul) && !lauded && !(t.entry == nil && (onePerson(t.norm) || formerly(f.src[t.Start:t.End]))) || plural(t.norm) && t.is(group) || lonely[t.norm] {
		return false
	}
	for i := from + 1; i < head; i++ {
		if f.at(i).owner {
			return false // "the city's mayor"
		}
	}
	return !f.broughtBefore(a, t) && f.cast.persons()
}

// whoByOtherWords is byOtherWords of a, whose source is the tokens [from, to), for the words
// before "who": "the rich ex-sailor, who".
func (f *finder) whoByOtherWords(a *Attribution, from, to int) bool {
	i := f.beforeAside(from - 1)
	if a.Named || to-from != 1 || !f.isWord(from, "who") || i < 0 {
		return false
	}
	start := f.phraseStart(i)
	return f.headOf(start, i+1) == i && f.byOtherWords(a, start, i, i+1)
}

// lonely are those whom an article may tell of by no other words: there is one at such a place.
var lonely = map[string]bool{"pilot": true, "captain": true, "prosecutor": true, "referee": true, "umpire": true}

// acclaimed are words for one of whom much is made, whom an article that speaks of him so
// names elsewhere: "the four-time champion".
var acclaimed = map[string]bool{"champion": true, "star": true, "superstar": true, "winner": true, "legend": true, "tycoon": true, "magnate": true, "heir": true, "heiress": true}

// lauded reports whether the noun at token head, in small letters, is one of acclaimed.
func (f *finder) lauded(head int) bool { return acclaimed[f.at(head).norm] && !f.at(head).upper }

// formerly reports whether the noun w, as it is written, is for what somebody was: "ex-sailor".
func formerly(w string) bool {
	was, ok := strings.CutPrefix(strings.ToLower(w), "ex-")
	e := lexicon().of(was)
	return ok && e != nil && e.class&soul != 0
}
