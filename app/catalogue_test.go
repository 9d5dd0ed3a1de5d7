package app

import (
	"fmt"
	"strings"
	"testing"

	"diptych/app/background"
	"diptych/app/pane"
	"diptych/seeds"
)

func TestSearchInAllArticles(t *testing.T) {
	s := foundingShelf()
	for _, c := range []struct {
		query string
		finds string // numbers of the files
		hit   string // around the first of them
	}{
		{"", "000 001 002 003 004", ""},
		{"  –  ", "000 001 002 003 004", ""},
		{"ceasefire", "000 003", "ceasefire"},
		{"CEASEF", "000 003", "ceasefire"},
		{"easefire", "", ""},
		{"press tv", "001", ""},
		{"february 2016", "000 001", ""}, // both words stand in 001, apart,
		{"2016-02-13", "000", ""},
		{"special responsibility", "001", "special responsibility"},
		{"moscow incidents", "002", ""},
		{"zeppelin", "", ""},
		{"ceasefire zeppelin", "", ""},
	} {
		var found []string
		list := s.catalogue(c.query)
		for _, e := range list {
			found = append(found, e.Name[:3])
		}
		if got := strings.Join(found, " "); got != c.finds {
			t.Errorf("%q finds %s, want %s", c.query, got, c.finds)
			continue
		}
		if c.hit != "" && lineOf(list[0]).Hit != c.hit {
			t.Errorf("%q: the line shows %q", c.query, lineOf(list[0]))
		}
	}
}

// lineOf is what the list shows of a text that was searched.
func lineOf(e entry) pane.Around {
	if e.around == nil {
		return pane.Around{}
	}
	return e.around()
}

func TestTheLineAroundAHit(t *testing.T) {
	a, err := seeds.Parse("x.md", []byte("---\ntitle: Harbour\n---\nHarbour closes\n\nIt was dark in the old\nstone “harbour” and cold. "+
		strings.Repeat("Nothing moved at all. ", 20)+"\n\nA dark stone harbour wall fell.\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := shelf{{Article: a}}
	for _, c := range []struct{ query, before, hit string }{
		{"harbour", "It was dark in the old stone “", "harbour"}, // not the headline
		{"stone harbour", "It was dark in the old ", "stone “harbour"},
		{"harbour wall", "A dark stone ", "harbour wall"},
		{"cold dark", "It was dark in the old stone “harbour” and ", "cold"},
		{"closes", "", ""},
	} {
		list := s.catalogue(c.query)
		if len(list) != 1 || lineOf(list[0]).Before != c.before || lineOf(list[0]).Hit != c.hit {
			t.Errorf("%q: %+v", c.query, list)
		}
	}
}

func TestOrders(t *testing.T) {
	s := foundingShelf()
	open := [2]*book{s[1], s[3]}
	list := func(o order) string {
		var b strings.Builder
		for _, sec := range sections(s.catalogue(""), o, open) {
			fmt.Fprintf(&b, "%s:", sec.Heading)
			for _, v := range sec.Volumes {
				fmt.Fprintf(&b, " %d", v.Place)
				for i, on := range v.Open {
					if on {
						b.WriteString([]string{"A", "B"}[i])
					}
				}
			}
			b.WriteString("; ")
		}
		return b.String()
	}
	for o, want := range map[order]string{
		asOpened: ": 0 1A 2 3B 4; ",
		byOutlet: "Press TV: 1A; The Moscow Times: 2; Zero Hedge: 4; AFP, outlet not named: 3B; outlet not named: 0; ",
		byDate:   "October 2016: 4; February 2016: 0; September 2015: 2; No date: 1A 3B; ",
	} {
		if got := list(o); got != want {
			t.Errorf("%v: %s\nwant %s", o, got, want)
		}
	}
}

// tenThousand is a shelf of that many articles, each its own.
func tenThousand() shelf {
	founding := foundingShelf()
	s := make(shelf, 10_000)
	for i := range s {
		a := founding[i%len(founding)].Article
		a.Name, a.Fields.Title = fmt.Sprintf("%05d.md", i), fmt.Sprintf("Headline %d of %s", i, a.Fields.Title)
		s[i] = &book{Article: a, path: "/library/" + a.Name, words: 600}
	}
	return s
}

// A search of many articles is done beside the window: only the last one asked
// for is listed, and Enter waits for it.
func TestManyArticlesAreSearchedBesideTheWindow(t *testing.T) {
	w, l := sideOpen(t)
	s := w.library
	for _, b := range []*background.Worker{s.seeking, s.reader} {
		l.Install(b)
	}
	all := tenThousand()[:many]
	s.Show(all, w.pair)
	if n := s.list.Count(); n != many || all.read() {
		t.Fatalf("%d articles are listed", n)
	}
	s.filter.SetText("zeppelin")
	s.filter.SetText("incidents")
	if n := s.list.Count(); n != many {
		t.Errorf("%d articles are listed before they were searched", n)
	}
	l.Finish()
	if n := s.list.Count(); n != many/5 {
		t.Errorf("%d articles have the word", n)
	}
	s.filter.SetText("zeppelin")
	early := l.Begun
	l.Begun = nil
	s.filter.SetText("ceasefire")
	l.Finish()
	for _, f := range early {
		f()
	}
	l.Finish()
	if n := s.list.Count(); n != 2*many/5 {
		t.Errorf("a late result is listed: %d articles", n)
	}
	taken := 0
	s.list.OnTaken = func(int) { taken++ }
	s.filter.SetText("incidents")
	s.TakeFirst()
	if l.Finish(); taken != 1 {
		t.Errorf("Enter before the end of the search took %d articles", taken)
	}
}

// BenchmarkSearchOfTheShelf is one letter typed over 10,000 articles that were
// searched before.
func BenchmarkSearchOfTheShelf(b *testing.B) {
	s := tenThousand()
	s.catalogue("ceasefire")
	for b.Loop() {
		s.catalogue("ceasefire syria")
	}
}

// BenchmarkManyArticles is what it takes to list 10,000 articles.
func BenchmarkManyArticles(b *testing.B) {
	w, _ := start(b)
	s := tenThousand()
	w.ToggleSide()
	for b.Loop() {
		w.library.Show(s, w.pair)
	}
}
