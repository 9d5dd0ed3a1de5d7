package library

import (
	"cmp"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/story"
)

// Pair is two articles that are worth setting side by side.
type Pair struct {
	A, B    Article // A printed first
	Kinship float64 // 0 to 1
	Telling float64 // how much they are likely to show, for ranking
}

// Suggest lists pairs of one story that promise most: of one event, by two
// outlets, each in words of its own. From a story come two at most, so that one
// does not fill the list. Those that would be listed are read, as only their
// texts say what they share.
func (l *Library) Suggest(stories []Story, limit int) []Pair {
	type candidate struct {
		Pair
		story int
	}
	var all []candidate
	for i, s := range stories {
		pairs := l.Pairs(s)
		for _, p := range pairs[:min(len(pairs), mostTried)] {
			all = append(all, candidate{p, i})
		}
	}
	stable.Sort(all, func(p, q candidate) int { return p.compare(q.Pair) })
	var out []Pair
	of := map[int]int{}
	for _, p := range all[:min(len(all), mostRead)] {
		if len(out) == limit {
			break
		}
		if of[p.story] < 2 && !l.sharesMuch(p.Pair) {
			of[p.story]++
			out = append(out, p.Pair)
		}
	}
	return out
}

// How many pairs of a story, and of all, are looked at for those to suggest.
const (
	mostTried = 6
	mostRead  = 100
)

// sharesMuch reports whether a third of the shorter of two articles stands in
// the other too.
func (l *Library) sharesMuch(p Pair) bool {
	read, err := l.Load(p.A.Name)
	if err != nil {
		return false
	}
	shared, ok := l.partner(reuse.Unheard(read.Document()), p.B)
	return ok && 3*shared.Words() >= min(p.A.Words, p.B.Words)
}

// Pairs lists all pairs of a story, the most telling ones first.
func (l *Library) Pairs(s Story) []Pair {
	gists := l.gistsOf(s)
	var out []Pair
	for i, a := range s.Articles {
		for k, b := range s.Articles[i+1:] {
			p := Pair{A: a, B: b, Kinship: story.Kinship(gists[i], gists[i+1+k])}
			p.Telling = p.telling()
			out = append(out, p)
		}
	}
	stable.Sort(out, Pair.compare)
	return out
}

func (l *Library) gistsOf(s Story) []story.Gist {
	l.mu.RLock()
	defer l.mu.RUnlock()
	gists := make([]story.Gist, len(s.Articles))
	for i, a := range s.Articles {
		gists[i] = l.gists.Gist(a.Name)
	}
	return gists
}

func (p Pair) compare(q Pair) int {
	return cmp.Or(cmp.Compare(q.Telling, p.Telling), strings.Compare(p.A.Name, q.A.Name), strings.Compare(p.B.Name, q.B.Name))
}

// telling is large for two accounts of one event that are not each other's
// copy, smaller for articles of one outlet and for short ones.
func (p Pair) telling() float64 {
	t := min(p.Kinship, 2*copied-p.Kinship)
	if p.A.Fields.Outlet != "" && p.A.Fields.Outlet == p.B.Fields.Outlet {
		t /= 2
	}
	return max(0, t) * float64(min(p.A.Words, p.B.Words, longEnough)) / longEnough
}

const (
	copied     = .7 // from this kinship on one article is mostly the other
	longEnough = 300
)
