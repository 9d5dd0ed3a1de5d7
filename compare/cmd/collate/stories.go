package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/stable"
	"diptych/seeds/library"
)

// listing is an answer about a library: an object whose parts are lists, and
// the lines that say the same to a person.
type listing struct {
	Articles int      `json:"articles"` // in the library
	Total    int      `json:"total"`    // that were found
	Hits     []hit    `json:"hits,omitempty"`
	Stories  []group  `json:"stories,omitempty"`
	Accounts []hit    `json:"accounts,omitempty"`
	Pairs    []couple `json:"pairs,omitempty"`
	Problems []string `json:"problems"`
}

// hit is an article of a listing and why it is there.
type hit struct {
	Name     string   `json:"name"`
	Title    string   `json:"title"`
	Outlet   string   `json:"outlet,omitempty"`
	Date     string   `json:"date,omitempty"`
	Count    int      `json:"count,omitempty"`
	Snippet  string   `json:"snippet,omitempty"`
	Marks    [][2]int `json:"marks,omitempty"` // of Snippet, in bytes
	Kinship  float64  `json:"kinship,omitempty"`
	OneEvent bool     `json:"one_event,omitempty"`
	Shared   int      `json:"shared_words,omitempty"`
}

type group struct {
	Name     string `json:"name"`
	Stated   bool   `json:"stated"`
	Articles []hit  `json:"articles"`
}

// couple is two articles of a story and the outline of their comparison.
type couple struct {
	Story    string `json:"story"`
	A        string `json:"a"`
	B        string `json:"b"`
	Relation string `json:"relation"`
	Days     *int   `json:"days_apart"`
	Passages int    `json:"passages"` // that are shown
	Words    int    `json:"shared_words"`
	Links    int    `json:"links"`
	Telling  int    `json:"telling"`
}

func hitOf(a library.Article) hit {
	return hit{Name: a.Name, Title: a.Title(), Outlet: a.Fields.Outlet, Date: a.Fields.Date}
}

// listingCommand asks a library for one of its listings.
type listingCommand struct {
	layout
	dir  string
	find func(l *library.Library, found *listing) error
}

func (c listingCommand) answer(stderr io.Writer) ([]byte, error) {
	l, err := open(c.dir)
	if err != nil {
		return nil, err
	}
	found := listing{Articles: len(l.Articles()), Problems: []string{}}
	if err := c.find(l, &found); err != nil {
		return nil, err
	}
	for _, p := range problems(l, stderr) {
		found.Problems = append(found.Problems, p.Error())
	}
	if c.format == "json" {
		out, err := json.MarshalIndent(found, "", "  ")
		return append(out, '\n'), err
	}
	return []byte(found.String()), nil
}

// first is how many articles are listed unless all are asked for.
const first = 20

// limit is how many of so many articles are listed.
func (l layout) limit(all int) int {
	if l.all {
		return all
	}
	return first
}

func parseListing(l layout, dir, verb string, args []string) (command, error) {
	c := listingCommand{layout: l, dir: dir}
	words := strings.Join(args, " ")
	switch {
	case verb == "search" && len(args) > 0:
		c.find = func(lib *library.Library, found *listing) error { return l.search(lib, words, found) }
	case verb == "search":
		return nil, errors.New("search is followed by some words")
	case verb == "accounts" && len(args) == 1:
		c.find = func(lib *library.Library, found *listing) error { return l.accounts(lib, args[0], found) }
	case verb == "accounts":
		return nil, errors.New("accounts is followed by one article")
	case verb == "stories" && len(args) == 0:
		c.find = l.stories
	case verb == "stories":
		return nil, errors.New("nothing follows stories")
	case verb == "pairs":
		c.find = func(lib *library.Library, found *listing) error { return pairsOf(lib, words, found) }
	default:
		return nil, errors.New("-library is followed by its folder and one of the words partners, phrase, search, stories, accounts and pairs")
	}
	return c, nil
}

func (l layout) search(lib *library.Library, words string, found *listing) error {
	hits, total := lib.Search(library.Query{Words: words, Limit: l.limit(found.Articles)})
	found.Total = total
	for _, h := range hits {
		x := hitOf(h.Article)
		x.Count, x.Snippet = h.Count, h.Snippet
		for _, s := range h.Marks {
			x.Marks = append(x.Marks, [2]int{s.Start, s.End})
		}
		found.Hits = append(found.Hits, x)
	}
	return nil
}

func (l layout) stories(lib *library.Library, found *listing) error {
	for _, s := range lib.Stories(nil) {
		g := group{Name: s.Name, Stated: s.Stated}
		for _, a := range s.Articles {
			g.Articles = append(g.Articles, hitOf(a))
		}
		found.Stories = append(found.Stories, g)
	}
	found.Total = len(found.Stories)
	return nil
}

func (l layout) accounts(lib *library.Library, path string, found *listing) error {
	a, err := load(path, io.Discard)
	if err != nil {
		return err
	}
	for _, x := range lib.Accounts(a.Document(), lib.NameOf(path), l.limit(found.Articles)) {
		h := hitOf(x.Article)
		h.Kinship, h.OneEvent, h.Shared = x.Kinship, x.OneEvent, x.Shared
		found.Accounts = append(found.Accounts, h)
	}
	found.Total = len(found.Accounts)
	return nil
}

// pairsOf compares all pairs of the story of a name, or of every story.
func pairsOf(lib *library.Library, name string, found *listing) error {
	stories := lib.Stories(nil)
	if name != "" {
		stories = slices.DeleteFunc(stories, func(s library.Story) bool { return s.Name != name })
		if len(stories) == 0 {
			return fmt.Errorf("there is no story “%s” in the library; stories lists them", name)
		}
	}
	for _, s := range stories {
		pairs, err := couples(lib, s)
		if err != nil {
			return err
		}
		found.Pairs = append(found.Pairs, pairs...)
	}
	found.Total = len(found.Pairs)
	return nil
}

// couples are all pairs of a story, the most telling first.
func couples(lib *library.Library, s library.Story) ([]couple, error) {
	read := make([]*compare.Article, len(s.Articles))
	for i, a := range s.Articles {
		article, err := lib.Load(a.Name)
		if err != nil {
			return nil, err
		}
		read[i] = compare.Read(article.Document())
	}
	var out []couple
	for i, a := range read {
		for k, b := range read[i+1:] {
			o := compare.Meet(a, b)
			c := couple{Story: s.Name, A: s.Articles[i].Name, B: s.Articles[i+1+k].Name, Relation: string(o.Relation.Kind), Days: o.Relation.DaysApart, Links: len(o.Links), Telling: o.Telling()}
			for _, p := range o.Passages {
				if p.Class.Shown() {
					c.Passages, c.Words = c.Passages+1, c.Words+p.Words
				}
			}
			out = append(out, c)
		}
	}
	stable.Sort(out, func(c, d couple) int { return d.Telling - c.Telling })
	return out, nil
}

// String is the listing for a person at a terminal.
func (l listing) String() string {
	var b strings.Builder
	for _, h := range l.Hits {
		places := "one place"
		if h.Count > 1 {
			places = fmt.Sprintf("%d places", h.Count)
		}
		h.print(&b, "", places)
	}
	for _, h := range l.Accounts {
		what := "near to it"
		if h.OneEvent {
			what = "of one event"
		}
		if h.Shared > 0 {
			what += fmt.Sprintf(", about %d words in common", h.Shared)
		}
		h.print(&b, "", what)
	}
	for _, s := range l.Stories {
		fmt.Fprintf(&b, "%s (%d)\n", s.Name, len(s.Articles))
		for _, h := range s.Articles {
			h.print(&b, "  ", "")
		}
	}
	for _, p := range l.Pairs {
		fmt.Fprintf(&b, "%s and %s: %s, %d statements side by side, %d words in common\n", p.A, p.B, p.Relation, p.Links, p.Words)
	}
	if l.Total == 0 {
		fmt.Fprintf(&b, "None of %d articles.\n", l.Articles)
	}
	return b.String()
}

func (h hit) print(b *strings.Builder, before, after string) {
	var parts []string
	for _, s := range []string{h.Outlet, h.Date, h.Name, after} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	fmt.Fprintf(b, "%s%s\n%s   %s\n", before, h.Title, before, strings.Join(parts, " · "))
	if h.Snippet != "" {
		fmt.Fprintf(b, "%s   %s\n", before, h.Snippet)
	}
}
