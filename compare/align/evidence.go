package align

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// witness gathers the evidence of a relation.
type witness struct {
	in             Input
	p              *pairs
	namesA, namesB []named // by term
	shared         []actor // the most often named and rarest first
	evidence       []Evidence
}

func (w *witness) say(a, b []text.Span, said text.Said) {
	w.evidence = append(w.evidence, Evidence{said, a, b})
}

// quotations points at the rarest words that both articles quote.
func (w *witness) quotations() {
	for _, p := range w.in.Passages {
		if p.Class == reuse.Quotation {
			w.say([]text.Span{p.A}, []text.Span{p.B}, text.Say("Both quote “{{.Words}}”.", text.With{"Words": shortened(w.in.A.Document, p.A)}))
			return
		}
	}
}

// actor is a name that both articles have.
type actor struct {
	a, b    named
	telling float64
}

// nameActors finds the names in each article, and those in both.
func (w *witness) nameActors() {
	w.namesA, w.namesB = w.p.v.names(0), w.p.v.names(1)
	for t, a := range w.namesA {
		if b := w.namesB[t]; a.n > 0 && b.n > 0 {
			w.shared = append(w.shared, actor{a, b, w.p.v.terms[t].telling})
		}
	}
	weight := func(x actor) float64 { return float64(min(x.a.n, x.b.n)) * x.telling }
	stable.Sort(w.shared, func(x, y actor) int { return cmp.Compare(weight(y), weight(x)) })
}

// oneStory reports whether the two articles are of the same people or places:
// heads that are alike and a name, which is one of two where it has to be counted
// at the beginning of sentences too, or several names that few articles have.
// One place or one politician that both mention makes no story, and one that both go on
// about, whoever else they mention, makes one only if the rest accords. Heads that have next
// to nothing else in common are of one league or one parliament, unless both begin with
// several such names and go on about them: one leak, and what came of it in two places.
func (w *witness) oneStory(heads float64) bool {
	known, led, names, rare, begun := false, false, 0, 0, 0
	var often []actor
	for _, s := range w.shared {
		if s.telling >= knownName {
			known = known || min(s.a.n, s.b.n) > 1
			led = led || s.a.again() && s.b.again()
			names++
		}
		if !w.rare(s) {
			continue
		}
		if min(s.a.n, s.b.n) > 1 {
			often = append(often, s)
			if namedIn(w.p.a, s.a) && namedIn(w.p.b, s.b) {
				begun++
			}
		}
		if max(s.a.n, s.b.n) > 1 {
			rare++
		}
	}
	if heads < headsApart {
		return begun >= 2 && !w.otherNames()
	}
	known = known || led && names > 1
	return w.several(often) || (known && heads >= storyHeads || len(often) >= 2 || rare >= 3) && w.accord() >= storyAccord
}

// several reports whether names are more than one person's or place's: of a name of three
// parts each stands beside the next.
func (w *witness) several(names []actor) bool {
	if len(names) == 0 {
		return false
	}
	one, rest := []actor{names[0]}, slices.Clone(names[1:])
	for i := 0; i < len(one); i++ {
		rest = slices.DeleteFunc(rest, func(t actor) bool {
			beside := w.ofOneName(one[i], t)
			if beside {
				one = append(one, t)
			}
			return beside
		})
	}
	return len(rest) > 0
}

// ofOneName reports whether two names stand side by side where either article first has one
// of them, as a first and a last name do.
func (w *witness) ofOneName(s, t actor) bool {
	a, b := w.in.A.Document, w.in.B.Document
	return follows(a, s.a, t.a) || follows(a, t.a, s.a) || follows(b, s.b, t.b) || follows(b, t.b, s.b)
}

// follows reports whether the name last stands behind the first place of the name first, with
// blanks or an initial between.
func follows(d *text.Document, first, last named) bool {
	i := d.WordAt(first.first.Start)
	k := i + 1
	if k < len(d.Words) && d.Words[k].Len() == 1 && capital(d, d.Words[k]) {
		k++
	}
	if k >= len(d.Words) || bare(d.Text(d.Words[k].Span)) != bare(d.Text(last.first)) {
		return false
	}
	return k == i+2 || strings.TrimSpace(d.Source[d.Words[i].End:d.Words[k].Start]) == ""
}

// namedIn reports whether an article has a name inside a sentence of its head.
func namedIn(all []statement, n named) bool {
	return n.first.Start < all[min(headSentences, len(all))-1].End
}

// rare reports whether few articles have a name, which is no title or initial.
func (w *witness) rare(s actor) bool {
	return s.telling >= rareName && len(w.in.A.Text(s.a.first)) > shortName
}

// otherNames reports whether the articles tell of others: of what the names of
// either weigh, each as often as it stands, the other has next to none. So do two
// quakes of two years, and two ships after pirates in one gulf.
func (w *witness) otherNames() bool {
	var allA, allB, bothA, bothB float64
	for t := range w.namesA {
		a, b, told := w.namesA[t], w.namesB[t], w.p.v.terms[t].telling
		if a.n+b.n == 0 || told < shownTelling {
			continue
		}
		weightA, weightB := float64(a.all())*told, float64(b.all())*told
		allA, allB = allA+weightA, allB+weightB
		if a.all() > 0 && b.all() > 0 {
			bothA, bothB = bothA+weightA, bothB+weightB
		}
	}
	return allA > 0 && allB > 0 && max(bothA/allA, bothB/allB) < namesFloor
}

// actors points at the first four names that both articles have, each whole.
func (w *witness) actors() {
	var list []string
	var a, b []text.Span
	known := map[string]bool{}
	for _, s := range w.shared[:min(2*namesSaid, len(w.shared))] {
		known[w.in.A.Text(s.a.first)] = true
	}
	for _, s := range w.shared[:min(namesSaid, len(w.shared))] {
		name := whole(w.in.A.Document, s.a.first, w.in.B.Document, known)
		if name == "" || slices.ContainsFunc(list, func(n string) bool { return strings.Contains(" "+n+" ", " "+name+" ") }) {
			continue
		}
		a, b = append(a, s.a.first), append(b, s.b.first)
		if k := slices.IndexFunc(list, func(n string) bool { return strings.HasSuffix(name, " "+n) }); k >= 0 {
			list[k] = name // "Lund", and then "Ana Lund"
			continue
		}
		list = append(list, name)
	}
	if len(list) > 0 {
		list[len(list)-1] = strings.TrimSuffix(list[len(list)-1], ".")
		names := text.With{"Names": enumerated(list)}
		sentence := text.Say("Both name {{.Names}}.", names)
		if w.in.A.Foreign() && w.in.B.Foreign() {
			sentence = text.Say("Both have the words {{.Names}}.", names) // German writes every noun as English does a name
		}
		w.say(a, b, sentence)
	}
}

const namesSaid = 4

var titles = map[string]bool{"gov": true, "sen": true, "rep": true, "mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "gen": true, "col": true, "lt": true,
	"sgt": true, "capt": true, "rev": true, "president": true, "minister": true, "senator": true, "governor": true, "secretary": true}

// holidays are words that end the name of a day, or are one, which is no name of anybody:
// "New Year's Eve".
var holidays = map[string]bool{"eve": true, "day": true, "christmas": true, "thanksgiving": true, "halloween": true, "hanukkah": true, "ramadan": true}

// whole is the name that the word at s belongs to, as far as its parts are known
// names and the other article has it so too, without a possessive end; "" for a
// title and for the end of a holiday.
func whole(d *text.Document, s text.Span, other *text.Document, known map[string]bool) string {
	words := d.Words
	i, ok := slices.BinarySearchFunc(words, s.Start, func(w text.Word, at int) int { return w.Start - at })
	if !ok || titles[words[i].Norm] || holidays[words[i].Norm] {
		return ""
	}
	joins := func(k int) bool { // word k and the next
		v, w := words[k], words[k+1]
		if !adjoin(d, v, w) || titles[v.Norm] || titles[w.Norm] {
			return false
		}
		switch {
		case known[d.Text(v.Span)] && known[d.Text(w.Span)]:
			return true
		case k < i:
			return neverWithout(d, other, k+1, -1)
		}
		return neverWithout(d, other, k, 1)
	}
	has := func(from, to int) bool {
		return strings.Contains(other.Source, bare(d.Text(words[from].Cover(words[to].Span))))
	}
	if h, ok := d.Headline(); ok && h.Contains(s) {
		return bare(d.Text(s)) // every word may have a capital there
	}
	from, to := i, i
	for range 2 { // what is joined to it may have parts before and behind
		for to+1 < len(words) && joins(to) && has(from, to+1) {
			to++
		}
		for from > 0 && joins(from-1) && has(from-1, to) {
			from--
		}
		from, to = joined(d, other, from, to)
	}
	if from == to && inOtherNames(d, other, words[i]) {
		return ""
	}
	return bare(d.Text(words[from].Cover(words[to].Span)))
}

// joined is the name of the words from to to, with what is joined to it by "of" or "for"
// wherever it stands in d and in other: "People for the Ethical Treatment of Animals".
func joined(d, other *text.Document, from, to int) (first, last int) {
	name := bare(d.Text(d.Words[from].Cover(d.Words[to].Span)))
	always := func(k, n int) bool {
		wide := bare(d.Text(d.Words[k].Cover(d.Words[n].Span)))
		return strings.Count(d.Source, name) == strings.Count(d.Source, wide) && strings.Count(other.Source, name) == strings.Count(other.Source, wide)
	}
	first, last = from, to
	for _, n := range []int{2, 3} {
		if k := from - n; k >= 0 && joiners[d.Source[d.Words[k].End:d.Words[from].Start]] && capital(d, d.Words[k]) && always(k, last) {
			first = k
			break
		}
	}
	for _, n := range []int{2, 3} {
		if k := to + n; k < len(d.Words) && joiners[d.Source[d.Words[to].End:d.Words[k].Start]] && capital(d, d.Words[k]) && always(first, k) {
			last = k
			break
		}
	}
	return first, last
}

// joiners are what stands between two parts of one name.
var joiners = map[string]bool{" of ": true, " of the ": true, " for ": true, " for the ": true}

// inOtherNames reports whether the word w stands in d and in other only within longer
// names: then it is no name that both have.
func inOtherNames(d, other *text.Document, w text.Word) bool {
	part := func(x *text.Document) bool {
		head, _ := x.Headline()
		return !slices.ContainsFunc(x.Words, func(v text.Word) bool {
			return v.Norm == w.Norm && capital(x, v) && !head.Contains(v.Span) && !begins(x, v)
		})
	}
	return part(d) && part(other)
}

// begins reports whether the word w is a part of a name other than its last: "Medicine" in "Vik
// Medicine Board", or what is joined to one by "of": "School of Medicine".
func begins(d *text.Document, w text.Word) bool {
	i := d.WordAt(w.Start)
	if i+1 < len(d.Words) && adjoin(d, w, d.Words[i+1]) {
		return true
	}
	for _, n := range []int{2, 3} {
		if i >= n && capital(d, d.Words[i-n]) && joiners[d.Source[d.Words[i-n].End:w.Start]] {
			return true
		}
	}
	return false
}

// adjoin reports whether two words with capitals stand beside one another as the
// parts of a name do.
func adjoin(d *text.Document, v, w text.Word) bool {
	return capital(d, v) && capital(d, w) && d.Source[v.End:w.Start] == " " && bare(d.Text(v.Span)) == d.Text(v.Span)
}

// bare is a name without a possessive end.
func bare(name string) string { return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s") }

// neverWithout reports whether the word at i, as a name, stands in d and other nowhere
// but behind the word before it, where step is -1, or before the next: "Angeles" behind "Los".
func neverWithout(d, other *text.Document, i, step int) bool {
	name, beside := d.Words[i].Norm, d.Words[i+step].Norm
	alone := func(x *text.Document) bool {
		for k, w := range x.Words {
			if w.Norm != name || !capital(x, w) {
				continue
			}
			if n := k + step; n < 0 || n == len(x.Words) || x.Words[n].Norm != beside || !adjoin(x, x.Words[min(k, n)], x.Words[max(k, n)]) {
				return true
			}
		}
		return false
	}
	return (!reuse.Function(beside) || particles[beside]) && !alone(d) && !alone(other)
}

// particles are function words with which a name may begin.
var particles = map[string]bool{"al": true, "da": true, "de": true, "del": true, "di": true, "du": true, "el": true, "la": true, "las": true, "le": true, "les": true, "los": true, "van": true, "von": true}

// named is how often an article has a name, and where first. At the beginning
// of a sentence any word has a capital: leads counts those by themselves.
type named struct {
	n, leads int
	first    text.Span
}

func (n named) again() bool { return n.all() > 1 }

func (n named) all() int { return n.n + n.leads }

// add takes in a place of the name, which leads its sentence or does not.
func (n *named) add(at text.Span, leads bool) {
	switch {
	case leads:
		n.leads++
		return
	case n.n == 0:
		n.first = at
	}
	n.n++
}

// names are, for every term that tells something, where the n-th article has it as a name.
func (v *vocabulary) names(n int) []named {
	out := make([]named, len(v.terms))
	x := v.numbering[n]
	for t, name := range x.glimpse.names {
		if id := x.here[t]; v.terms[id].telling > 0 {
			out[id] = name
		}
	}
	return out
}

// asName reports whether a word is written as a name is, and is no day or month.
func asName(d *text.Document, w text.Word) bool {
	return capital(d, w) && weekdayOf(d, w) == 0 && monthOf(d, w) == 0
}

// enumerated is a name, or a Said of several.
func enumerated(list []string) any {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return text.Say("{{.Some}} and {{.Last}}", text.With{"Some": strings.Join(list[:last], ", "), "Last": list[last]})
}
