package shelf

import (
	"slices"
	"strings"

	"diptych/app/pane"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/library"
)

// gist is what of an article is searched and sorted by: its words and little
// else, so that it can be kept of ten thousand.
type gist struct {
	words  int         // how many, see library.Length
	fields text.Fields // as the text has them, where the front matter is silent
	body   string      // the words of its text, folded, a blank before each
	rest   string      // those of its headline, of debris, and of what is known about it
}

// gistOf parses an article. It may run beside the window.
func gistOf(a seeds.Article) *gist {
	d := a.Document()
	f := d.Fields
	g := &gist{fields: f, words: library.Length(d)}
	var body, rest strings.Builder
	for _, w := range d.Words {
		to := &rest
		if inText(d, w) {
			to = &body
		}
		to.WriteByte(' ')
		to.WriteString(w.Norm)
	}
	about := []string{titled(a, d), f.Outlet, f.Agency, f.Date, day(f.Date)}
	for _, w := range norms(strings.Join(about, " ")) {
		rest.WriteByte(' ')
		rest.WriteString(w)
	}
	g.body, g.rest = body.String(), rest.String()
	return g
}

// inText leaves out the headline, which the list shows anyway, and debris.
func inText(d *text.Document, w text.Word) bool {
	i := d.ParagraphAt(w.Start)
	return i >= 0 && d.Paragraphs[i].Kind != text.Headline && d.Paragraphs[i].Kind != text.Debris
}

// search reports whether all words asked for occur, at least with their
// beginning, and whether the text has one of them.
func (g *gist) search(asked []string) (all, inText bool) {
	for _, w := range asked {
		in := strings.Contains(g.body, " "+w)
		if !in && !strings.Contains(g.rest, " "+w) {
			return false, false
		}
		inText = inText || in
	}
	return true, inText
}

// norms is the words of s, folded for matching.
func norms(s string) []string {
	var list []string
	for _, w := range text.Parse(s).Words {
		list = append(list, w.Norm)
	}
	return list
}

// hit is a place of a shelf at which a search found an article.
type hit struct {
	place  int
	inText bool
}

// searched is the hits of a search in a list of articles.
func searched(gists []*gist, asked []string) []hit {
	hits := make([]hit, 0, len(gists))
	for i, g := range gists {
		if all, inText := g.search(asked); all {
			hits = append(hits, hit{i, inText})
		}
	}
	return hits
}

// gists is those of all articles, nil where one was not made yet.
func (s Shelf) gists() []*gist {
	list := make([]*gist, len(s))
	for i, b := range s {
		list[i] = b.gist
	}
	return list
}

// read reports whether the gist of every article is there.
func (s Shelf) read() bool {
	return !slices.ContainsFunc(s, func(b *Book) bool { return b.gist == nil })
}

// reading makes the gists that are not there yet: about a third of a second
// for 1,000 articles of 1,000 words. What it returns may run beside the
// window; keep takes what that returns.
func (s Shelf) reading() func() ([]*gist, error) {
	list, articles := s.gists(), make([]seeds.Article, len(s))
	for i, b := range s {
		articles[i] = b.Article
	}
	return func() ([]*gist, error) {
		for i, a := range articles {
			if list[i] == nil {
				list[i] = gistOf(a)
			}
		}
		return list, nil
	}
}

// keep gives the articles the gists that were made of them.
func (s Shelf) keep(list []*gist) {
	for i, b := range s {
		b.gist = list[i]
	}
}

// around is the place that a search is about: where all the words follow one
// another, or else where the first of them stands that the text has.
func around(d *text.Document, asked []string) pane.Around {
	best, length := -1, 0
	for i := range d.Words {
		n := 0
		for n < len(asked) && i+n < len(d.Words) && strings.HasPrefix(d.Words[i+n].Norm, asked[n]) {
			n++
		}
		if n > length && inText(d, d.Words[i]) {
			best, length = i, n
		}
	}
	if best < 0 && len(asked) > 1 {
		return around(d, asked[1:])
	}
	if best < 0 {
		return pane.Around{}
	}
	return quoted(d, d.Words[best].Cover(d.Words[best+length-1].Span))
}

// besideHit is how much of the text is shown before and after a hit, in
// bytes: more than a line holds.
const besideHit = 120

func quoted(d *text.Document, hit text.Span) pane.Around {
	p := d.Paragraphs[d.ParagraphAt(hit.Start)]
	from, to := max(p.Start, hit.Start-besideHit), min(max(p.End, hit.End), hit.End+besideHit)
	a := pane.Around{
		Before: oneLine(d.Plain(text.Span{Start: from, End: hit.Start})), Hit: oneLine(d.Plain(hit)), After: oneLine(d.Plain(text.Span{Start: hit.End, End: to})),
	}
	if _, rest, cut := strings.Cut(a.Before, " "); cut && from > p.Start {
		a.Before = rest // its first word may be half a word
	}
	return a
}

// oneLine makes one blank of every run of them, also at the ends.
func oneLine(s string) string {
	const blanks = " \n\t\r"
	line := strings.Join(strings.Fields(s), " ")
	if strings.TrimLeft(s, blanks) != s {
		line = " " + line
	}
	if strings.TrimRight(s, blanks) != s {
		line += " "
	}
	return strings.ToValidUTF8(line, "")
}
