package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/text"
)

//go:embed lexicon/areas.txt
var areasFile string

// areas are the folded names of countries and of what a town lies in.
var areas = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range contentLines(areasFile) {
		for name := range strings.SplitSeq(line, ",") {
			set[strings.ToLower(strings.TrimSpace(name))] = true
		}
	}
	for line := range contentLines(countriesFile) {
		names, _, _ := strings.Cut(line, ":")
		for name := range strings.SplitSeq(names, ",") {
			set[strings.ToLower(strings.TrimSpace(name))] = true
		}
	}
	return set
})

const (
	sitedReach = 7 // words from somebody to the town where he is
	sitedAside = 4 // words before him that describe him
	sitedWords = 3 // of a name
)

// sited is somebody with the town in which a sentence places him: "a student at
// the college in Orlo".
type sited struct {
	noun      string   // lemma
	described []string // lemmas beside it
	town      text.Span
	shown     text.Span
}

// sites compares the towns in which the two place one person of a sort.
func (x *contradictions) sites() {
	a, b := x.a.told.sited, x.b.told.sited
	for _, p := range a {
		for _, q := range b {
			if p.noun != q.noun || x.a.severalSites(p, a) || x.b.severalSites(q, b) || x.b.hasTown(x.a, p.town) || x.a.hasTown(x.b, q.town) ||
				!slices.ContainsFunc(p.described, func(w string) bool { return slices.Contains(q.described, w) }) {
				continue
			}
			x.add(Finding{
				Claim: inEach(text.Say("In which town"), quoted(x.a.Document, p.shown, clauseWords), quoted(x.b.Document, q.shown, clauseWords)),
				A:     []text.Span{p.town}, B: []text.Span{q.town}, Weight: conflictWeight,
			}, p.shown, q.shown)
		}
	}
}

// severalSites reports whether the article places another of the sort elsewhere.
func (w *witnessed) severalSites(p sited, list []sited) bool {
	return slices.ContainsFunc(list, func(q sited) bool { return q.noun == p.noun && w.Text(q.town) != w.Text(p.town) })
}

// hasTown reports whether the article writes a word of the name of a town of o.
func (w *witnessed) hasTown(o *witnessed, town text.Span) bool {
	return slices.ContainsFunc(o.WordsIn(town), func(v text.Word) bool {
		return slices.ContainsFunc(w.Words, func(u text.Word) bool { return u.Norm == v.Norm })
	})
}

// sitedIn lists the people whom a sentence places in a town.
func sitedIn(d *text.Document, words []text.Word) (list []sited) {
	last := len(words) - 2 // the last "in" before a name
	for last >= 0 && (words[last].Norm != "in" || !startsUpper(d, words[last+1].Span)) {
		last--
	}
	for i, v := range words[:max(0, last)] {
		if englishWords[v.Norm] || plural(v.Norm) {
			continue
		}
		if at, ok := townOf(d, words, i); ok && peopleNouns()[lemma(v.Norm)] {
			list = append(list, sited{lemma(v.Norm), besideIt(words, i, at), at, v.Cover(at)})
		}
	}
	return list
}

// townOf is the town in which the one at word i is, read forward up to the next
// mark, verb or word of grammar that begins something else.
func townOf(d *text.Document, words []text.Word, i int) (town text.Span, ok bool) {
	for k := i + 1; k < min(len(words)-1, i+sitedReach); k++ {
		v := words[k]
		if strings.Trim(d.Source[words[k-1].End:v.Start], " \u00a0") != "" || englishWords[v.Norm] && v.Norm != "in" && v.Norm != "at" && v.Norm != "from" && v.Norm != "of" && v.Norm != "the" {
			return town, false
		}
		if v.Norm != "in" || !startsUpper(d, words[k+1].Span) {
			continue
		}
		town = words[k+1].Span
		for m := k + 2; m < min(len(words), k+1+sitedWords) && startsUpper(d, words[m].Span) && blankBetween(d, words[m-1], words[m]); m++ {
			town = town.Cover(words[m].Span)
		}
		name := strings.ToLower(d.Text(town))
		return town, !areas()[name] && months[words[k+1].Norm] == 0 && weekdays[words[k+1].Norm] == 0 && !isDigits(words[k+1].Norm)
	}
	return town, false
}

// besideIt are the lemmas of the words that describe the one at word i, before
// and up to the town.
func besideIt(words []text.Word, i int, town text.Span) (list []string) {
	for k := max(0, i-sitedAside); k < len(words) && words[k].Start < town.Start; k++ {
		if v := words[k]; k != i && !englishWords[v.Norm] && !isDigits(v.Norm) {
			list = append(list, lemma(v.Norm))
		}
	}
	return list
}
