package library

import (
	"cmp"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/story"
	"diptych/compare/text"
)

// Story is articles that tell of one event, or that say they belong together.
type Story struct {
	Name     string // as its articles state it, or else the title of the article that is nearest to the others
	Stated   bool
	Articles []Article // the first printed first, those without a date last
}

// Stories groups the articles, larger groups first; what stands alone is in
// none. The line story: of an article's front matter says which it belongs to.
// Ten thousand articles take some seconds, in which others may use the library;
// progress may be nil, and where it answers false there are no groups.
func (l *Library) Stories(progress Progress) []Story {
	x, known := l.gistsNow()
	stated := func(id string) string { return known[id].Fields.Story }
	groups := x.Groups(stated, progress)
	if groups == nil {
		return nil
	}
	var out []Story
	for _, ids := range groups {
		out = append(out, storyOf(x, ids, known))
	}
	for _, id := range alone(known, out) {
		out = append(out, storyOf(x, []string{id}, known))
	}
	stable.Sort(out, func(s, t Story) int {
		return cmp.Or(cmp.Compare(len(t.Articles), len(s.Articles)), cmp.Compare(s.Name, t.Name), cmp.Compare(s.Articles[0].Name, t.Articles[0].Name))
	})
	return out
}

// gistsNow are the gists of all articles, in the order of the library so that
// the same articles make the same groups, and the articles by their names.
func (l *Library) gistsNow() (*story.Index, map[string]Article) {
	l.mu.Lock()
	defer l.mu.Unlock()
	x, known := &story.Index{}, make(map[string]Article, len(l.files))
	for _, a := range l.articles() {
		if a.Read {
			known[a.Name] = a
			x.Add(a.Name, l.gists.Gist(a.Name))
		}
	}
	return x, known
}

// alone are the articles that state a story which no other has, in no order.
func alone(known map[string]Article, found []Story) (ids []string) {
	taken := map[string]bool{}
	for _, s := range found {
		for _, a := range s.Articles {
			taken[a.Name] = true
		}
	}
	for id, a := range known {
		if a.Fields.Story != "" && !taken[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

func storyOf(x *story.Index, ids []string, known map[string]Article) Story {
	var s Story
	for _, id := range ids {
		a := known[id]
		s.Articles = append(s.Articles, a)
		if a.Fields.Story != "" {
			s.Name, s.Stated = a.Fields.Story, true
		}
	}
	if !s.Stated {
		s.Name = known[middle(x, ids)].Title()
	}
	stable.Sort(s.Articles, byDate)
	return s
}

// middle is the id of the article that is nearest to the others.
func middle(x *story.Index, ids []string) string {
	const looked = 30 // of a larger group
	best, most := ids[0], -1.0
	some := ids[:min(len(ids), looked)]
	for _, id := range some {
		sum := 0.0
		for _, other := range some {
			if other != id {
				sum += story.Kinship(x.Gist(id), x.Gist(other))
			}
		}
		if sum > most {
			best, most = id, sum
		}
	}
	return best
}

// byDate puts the first printed first, and what has no date last.
func byDate(a, b Article) int {
	last := func(date string) string { return cmp.Or(date, "~") }
	return cmp.Or(strings.Compare(last(a.Fields.Date), last(b.Fields.Date)), strings.Compare(a.Name, b.Name))
}

// Account is an article that tells of what the asked one does, or that has
// wording of it.
type Account struct {
	Article  Article
	Kinship  float64 // how alike they are in what they tell, 0 to 1
	OneEvent bool    // they tell of one event, as far as their words and dates say
	Shared   int     // words that may stand in both in the same order; Partners reads and tells
}

// Accounts lists other accounts of the story of d: first those of the same
// event, nearest first, then those that share wording with it, at most limit.
// The article of that name is left out. No file is read; it takes a few
// milliseconds among ten thousand articles.
func (l *Library) Accounts(d *text.Document, name string, limit int) []Account {
	g := story.Of(d)
	l.mu.Lock()
	defer l.mu.Unlock()
	found := map[string]*Account{}
	account := func(id string) *Account {
		if found[id] == nil {
			if a, ok := l.article(id); ok {
				found[id] = &Account{Article: a}
			}
		}
		return found[id]
	}
	for _, k := range l.gists.Near(g, name, 4*limit) {
		if a := account(k.ID); a != nil {
			a.Kinship, a.OneEvent = k.Kinship, k.OneEvent
		}
	}
	for _, p := range l.index.Partners(d, name) {
		if p.Shared < fewestShared {
			continue
		}
		if a := account(p.ID); a != nil {
			a.Shared = p.Shared * wordsShared
		}
	}
	return ranked(found, limit)
}

const (
	// A fingerprint of the index stands for so many words of shared wording,
	// and fewer than so many are a stock phrase.
	wordsShared  = 2
	fewestShared = 3
)

// ranked are the accounts worth a look, best first.
func ranked(found map[string]*Account, limit int) []Account {
	var out []Account
	for _, a := range found {
		if a.OneEvent || a.Shared > 0 || a.Kinship >= story.OneEvent {
			out = append(out, *a)
		}
	}
	worth := func(a Account) float64 {
		w := a.Kinship + min(1, float64(a.Shared)/200)
		if a.OneEvent {
			w++
		}
		return w
	}
	stable.Sort(out, func(a, b Account) int {
		return cmp.Or(cmp.Compare(worth(b), worth(a)), strings.Compare(a.Article.Name, b.Article.Name))
	})
	return out[:min(len(out), limit)]
}
