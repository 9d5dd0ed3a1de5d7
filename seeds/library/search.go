package library

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Query is what a reader looks for.
type Query struct {
	Words string             // all of them stand in the article, each anywhere in a word; between quotation marks they stand together
	Only  func(Article) bool // of these articles alone; may be nil, and may be asked from several goroutines at once
	Limit int                // how many are listed
}

// Hit is an article in which a query was found.
type Hit struct {
	Article Article
	Count   int         // places, at most mostCounted for each word
	InTitle bool        // all the words stand in the title
	Snippet string      // what stands around the first place, as a reader sees it; "" where the words are in the title alone
	Marks   []text.Span // of Snippet, where the words are
	Title   []text.Span // of Article.Title(), the same
}

// mostCounted is how many places of a word count in one article.
const mostCounted = 20

// Search finds articles by any part of their texts and says how many there are
// in all: those with the words in the title first, then by how often they have
// them, then the latest. Case, accents and the shape of quotation marks do not
// count. Before the first Update only titles are known.
func (l *Library) Search(q Query) (hits []Hit, total int) {
	terms := termsOf(q.Words)
	if len(terms) == 0 {
		return nil, 0
	}
	l.mu.RLock()
	defer l.mu.RUnlock()
	all := l.matches(terms, q.Only)
	stable.Sort(all, match.compare)
	for _, m := range all[:min(len(all), max(q.Limit, 0))] {
		hits = append(hits, m.hit(terms))
	}
	return hits, len(all)
}

// matches are the articles that have all terms, in no order, looked for with all
// the cores that there are where that may be, for one who holds mu.
func (l *Library) matches(terms []term, only func(Article) bool) (all []match) {
	var next atomic.Int64
	var mu sync.Mutex
	together(l.workers(len(l.files)/filesAtOnce), l.Spawn, func(bool) {
		var mine []match
		for {
			from := int(next.Add(filesAtOnce)) - filesAtOnce
			if from >= len(l.files) {
				break
			}
			for _, f := range l.files[from:min(from+filesAtOnce, len(l.files))] {
				mine = f.matches(mine, terms, only)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		all = append(all, mine...)
	})
	return all
}

// filesAtOnce are searched before more are asked for, which takes half a millisecond.
const filesAtOnce = 250

// matches appends those of f.
func (f *file) matches(to []match, terms []term, only func(Article) bool) []match {
	for i := range f.articles {
		h := &f.articles[i]
		if only != nil && !only(h.Article) {
			continue
		}
		if m, ok := h.match(terms); ok {
			to = append(to, m)
		}
	}
	return to
}

// term is a word of a query, or several between quotation marks, folded.
type term struct {
	words string
	runs  []run // of the words
	rare  int   // see rarest
}

// termsOf are the terms of a query, longer ones first, each once.
func termsOf(words string) (terms []term) {
	var all []string
	for i, part := range strings.Split(fold(words), `"`) {
		if i%2 == 1 {
			all = append(all, strings.TrimSpace(part))
		} else {
			all = append(all, strings.Fields(part)...)
		}
	}
	stable.Sort(all, func(s, t string) int { return cmp.Or(cmp.Compare(len(t), len(s)), cmp.Compare(s, t)) })
	for _, s := range slices.Compact(all) {
		if s != "" {
			terms = append(terms, term{s, runsOf(s), rarest(s)})
		}
	}
	return terms
}

// match is an article that has all terms.
type match struct {
	*held
	count   int
	inTitle bool
}

func (h *held) match(terms []term) (match, bool) {
	m := match{held: h, inTitle: true}
	for _, t := range terms {
		if !h.folded.sieve.passes(t.runs) {
			return m, false
		}
	}
	title := h.title()
	for _, t := range terms {
		n := counted(h.folded.text, t)
		inTitle := strings.Contains(title, t.words)
		if n == 0 && !inTitle {
			return m, false
		}
		m.count += max(n, 1)
		m.inTitle = m.inTitle && inTitle
	}
	return m, true
}

// title is that of the article, folded; made anew before its text is known.
func (h *held) title() string {
	if h.folded.text == "" {
		return fold(h.Article.Title())
	}
	return h.folded.text[:h.folded.title]
}

// counted is how often t stands in s, as far as mostCounted.
func counted(s string, t term) int {
	n := 0
	for n < mostCounted {
		i := index(s, t.words, t.rare)
		if i < 0 {
			break
		}
		n++
		s = s[i+len(t.words):]
	}
	return n
}

// letters are those of running text, the commonest first. Other bytes are rarer.
const letters = " etaoinshrdlucmfwygpbvkxqjz"

// rarest is the place in t of the byte that running text has least of.
func rarest(t string) int {
	best, most := 0, -1
	for i := range len(t) {
		rank := strings.IndexByte(letters, t[i])
		if rank < 0 {
			rank = len(letters)
		}
		if rank > most {
			best, most = i, rank
		}
	}
	return best
}

// index is strings.Index by the byte of t at rare, which in running text is
// met less often than the first one is.
func index(s, t string, rare int) int {
	for at := rare; at < len(s); at++ {
		i := strings.IndexByte(s[at:], t[rare])
		if i < 0 {
			return -1
		}
		at += i
		if from := at - rare; strings.HasPrefix(s[from:], t) {
			return from
		}
	}
	return -1
}

func (m match) compare(o match) int {
	if m.inTitle != o.inTitle {
		if m.inTitle {
			return -1
		}
		return 1
	}
	if m.count != o.count {
		return o.count - m.count
	}
	if by := strings.Compare(o.Fields.Date, m.Fields.Date); by != 0 {
		return by
	}
	return strings.Compare(m.Name, o.Name)
}

// Around the first place, in bytes of the folded text.
const (
	snippetBefore = 60
	snippetAfter  = 120
)

func (m match) hit(terms []term) Hit {
	h := Hit{Article: m.Article, Count: m.count, InTitle: m.inTitle}
	h.Title = marksIn(foldedTitle(h.Article.Title()), terms, 0, 1<<30)
	f := m.folded
	first := -1
	for _, t := range terms {
		if i := strings.Index(f.text[f.title:], t.words); i >= 0 && (first < 0 || f.title+i < first) {
			first = f.title + i
		}
	}
	if first < 0 {
		return h
	}
	from, to := f.window(first)
	h.Snippet, _ = f.original(from, to)
	h.Marks = marksIn(f, terms, from, to)
	return h
}

// foldedTitle is a title alone.
func foldedTitle(title string) folded {
	var b folding
	b.paragraph(title)
	return folded{text: string(b.out), changes: string(b.changes)}
}

// window is what is shown around the byte first: whole words of one paragraph.
func (f folded) window(first int) (from, to int) {
	start := f.title + strings.LastIndexByte(f.text[f.title:first], '\n') + 1
	end := len(f.text)
	if i := strings.IndexByte(f.text[first:], '\n'); i >= 0 {
		end = first + i
	}
	from, to = max(start, first-snippetBefore), min(end, first+snippetAfter)
	if from > start {
		if i := strings.IndexByte(f.text[from:first], ' '); i >= 0 {
			from += i + 1
		}
	}
	if to < end {
		if i := strings.LastIndexByte(f.text[first:to], ' '); i > 0 {
			to = first + i
		}
	}
	for from > start && !utf8.RuneStart(f.text[from]) {
		from--
	}
	for to < end && !utf8.RuneStart(f.text[to]) {
		to++
	}
	return from, to
}

// marksIn are the places of the terms between from and to, in the original of
// that part, in order and without overlap.
func marksIn(f folded, terms []term, from, to int) []text.Span {
	to = min(to, len(f.text))
	_, at := f.original(from, to)
	var found []text.Span
	for _, t := range terms {
		for i := from; ; {
			k := strings.Index(f.text[i:to], t.words)
			if k < 0 {
				break
			}
			found = append(found, text.Span{Start: at(i + k), End: at(i + k + len(t.words))})
			i += k + len(t.words)
		}
	}
	stable.Sort(found, func(s, t text.Span) int {
		return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End))
	})
	out := found[:0]
	for _, s := range found {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
