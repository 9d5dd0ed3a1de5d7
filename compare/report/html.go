package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"strings"

	"diptych/compare"
	"diptych/compare/text"
)

//go:embed report.css
var css string

// HTML is c as one page in UTF-8 that holds all it needs: it runs no script and
// asks the network for nothing, which its own policy forbids it. Whatever the
// articles hold stands in it as text.
//
// With o.Whole the articles stand in elements with the ids "text-a" and
// "text-b", whose text content is [text.Document.Unmarked]'s source to the
// letter, which is what [Annotations] count in.
func HTML(c *compare.Comparison, a, b File, o Options) []byte {
	x := accountOf(c, a, b, o)
	w := &web{in: x.in, apart: x.apart}
	sum := sha256.Sum256([]byte(css))
	w.put("<!DOCTYPE html>\n<html lang=\"" + x.in.Language() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'\">\n")
	w.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	w.element("title", "", x.title)
	w.put("<style>" + css + "</style>\n</head>\n<body>\n")
	w.element("a", ` class="skip" href="#summary"`, w.in.Said(text.Say("To what was found")))
	w.head(x, o)
	w.put("<main>\n")
	for i, s := range x.sections {
		w.section(s)
		if i == 0 && o.Whole {
			w.whole(x)
		}
	}
	w.put("</main>\n<footer>\n")
	w.element("p", "", x.notice)
	w.put("</footer>\n</body>\n</html>\n")
	return []byte(w.String())
}

// Excerpt is one thing that was found in c as HTML to put into a page: its
// claim, the words of both articles and where they are from. It is counted as
// in o.Held; with a note named, it is that one of o.Notes. There is none for
// what is not there.
func Excerpt(c *compare.Comparison, a, b File, o Options, number int, note string) []byte {
	t := tellerOf(c, a, b, o)
	e := t.numbered(number)
	if note != "" {
		e = nil
		for _, n := range o.Notes {
			if n.ID == note {
				e = t.note(n)
			}
		}
	}
	if e == nil {
		return nil
	}
	w := &web{in: t.in, apart: t.apart}
	w.entry(e, 3)
	return []byte(w.String())
}

// web is a page being written.
type web struct {
	in    Tongue
	apart string // see account
	strings.Builder
}

func (w *web) put(markup string) { w.WriteString(markup) }

func (w *web) text(s string) { w.WriteString(html.EscapeString(s)) }

// lang is the attribute of an element with words of an article, by which programs
// that read a page aloud know how these are pronounced.
func (w *web) lang() string {
	if w.apart == "" {
		return ""
	}
	return ` lang="` + w.apart + `"`
}

func (w *web) said(s text.Said) { w.text(w.in.Said(s)) }

// element is s alone in an element, which may have attributes: ` class="soft"`.
func (w *web) element(name, attributes, s string) {
	w.put("<" + name + attributes + ">")
	w.text(s)
	w.put("</" + name + ">\n")
}

// head is what the two articles are, and the way to every section.
func (w *web) head(x account, o Options) {
	w.put("<header>\n<h1>")
	w.put(`<span class="over">`)
	w.said(text.Say("Two articles side by side"))
	w.put("</span> ")
	w.text(x.title)
	w.put("</h1>\n<div class=\"pair\">\n")
	for _, c := range x.cards {
		w.put(`<section class="card" aria-label="`)
		w.said(text.Say("Article {{.Page}}", text.With{"Page": c.letter}))
		w.put("\">\n<h2><b class=\"letter\">" + c.letter + "</b> <bdi" + w.lang() + ">")
		w.text(c.title)
		w.put("</bdi></h2>\n<dl>\n")
		for _, f := range c.facts {
			w.put("<div>")
			w.element("dt", "", f.name)
			w.fact(f)
			w.put("</div>\n")
		}
		w.put("</dl>\n</section>\n")
	}
	w.put("</div>\n<nav aria-label=\"")
	w.said(text.Say("Sections"))
	w.put("\">\n<ul>\n")
	for i, s := range x.sections {
		w.put("<li>")
		w.element("a", ` href="#`+s.id+`"`, s.title)
		w.put("</li>\n")
		if i == 0 && o.Whole {
			w.put("<li><a href=\"#articles\">")
			w.said(bothArticles)
			w.put("</a></li>\n")
		}
	}
	w.put("</ul>\n</nav>\n</header>\n")
}

func (w *web) fact(f fact) {
	if !webAddress(f.value) {
		w.element("dd", "", f.value)
		return
	}
	w.put(`<dd><a rel="noreferrer noopener" href="`)
	w.text(f.value)
	w.put(`">`)
	w.text(f.value)
	w.put("</a></dd>\n")
}

// webAddress reports whether s is an address that a page may lead to.
func webAddress(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func (w *web) section(s section) {
	w.put(`<section id="` + s.id + `" aria-labelledby="` + s.id + `-title">` + "\n")
	w.element("h2", ` id="`+s.id+`-title"`, s.title)
	if s.keyed {
		k := each(keyLines[:], w.in.Said)
		w.put(`<p class="key"><mark>`)
		w.text(k[0])
		w.put("</mark> ")
		w.text(k[1])
		w.put(` <b class="differs">`)
		w.text(k[2])
		w.put("</b> ")
		w.text(k[3])
		w.put("</p>\n")
	}
	level := 3
	for _, b := range s.blocks {
		switch {
		case b.head != "":
			w.element("h3", "", b.head)
			level = 4
		case b.words != "":
			w.element("p", "", b.words)
		case b.entry != nil:
			w.entry(b.entry, level)
		case b.table != nil:
			w.table(b.table)
		case len(b.list) > 0:
			w.put("<ul>\n")
			for _, item := range b.list {
				w.element("li", "", item)
			}
			w.put("</ul>\n")
		}
	}
	w.put("</section>\n")
}

// keyLines say what the marks of entries mean: marked words, what they are, words
// that differ, and what those are.
var keyLines = [4]text.Said{
	text.Say("Marked words"), text.Say("are shared, or those that a line speaks of;"), text.Say("words that differ"),
	text.Say("are bold with a broken line under them. Below each quotation stands where it is from, and whose the marked words are."),
}

var bothArticles = text.Say("Both articles")

func (w *web) entry(e *entry, level int) {
	w.put("<article class=\"entry\">\n")
	w.put(fmt.Sprintf("<h%d><span class=\"label\">", level))
	w.text(e.label)
	w.put(".</span> ")
	w.text(e.claim)
	w.put(fmt.Sprintf("</h%d>\n", level))
	if e.held != "" {
		w.element("p", ` class="held"`, e.held)
	}
	w.put("<div class=\"pair\">\n")
	for i, list := range e.sides {
		w.put("<div class=\"side\">\n")
		if len(list) == 0 && len(e.sides[1-i]) > 0 {
			w.element("p", ` class="none"`, w.in.Said(text.Say("{{.Page}}: nothing to quote.", text.With{"Page": "AB"[i : i+1]})))
		}
		for _, q := range list {
			w.quotation(q)
		}
		if e.more[i] > 0 {
			w.element("p", ` class="none"`, w.in.Said(morePlaces(e.more[i])))
		}
		w.put("</div>\n")
	}
	w.put("</div>\n")
	if e.why != "" {
		w.element("p", ` class="why"`, e.why)
	}
	w.put("</article>\n")
}

func morePlaces(n int) text.Said {
	return text.Count(n, "and {{.N}} more place", "and {{.N}} more places")
}

func (w *web) quotation(q quotation) {
	w.put("<figure>\n<blockquote dir=\"auto\"" + w.lang() + "><p>")
	for _, r := range q.runs {
		open, shut := "", ""
		if r.look&lit != 0 {
			open, shut = "<mark>", "</mark>"
		}
		if r.look&differs != 0 {
			open, shut = open+`<b class="differs">`, "</b>"+shut
		}
		w.put(open)
		w.text(r.text)
		w.put(shut)
	}
	w.put("</p></blockquote>\n")
	w.element("figcaption", "", q.source)
	w.put("</figure>\n")
}

// table is t in a box of its own, which the keyboard can scroll where the page
// is narrow.
func (w *web) table(t *table) {
	w.put(`<div class="wide" role="group" tabindex="0" aria-label="`)
	w.text(t.caption)
	w.put("\">\n<table>\n")
	w.element("caption", "", t.caption)
	w.put("<thead><tr>")
	for _, h := range t.head {
		if h == "" {
			w.put(`<td></td>`)
			continue
		}
		w.element("th", ` scope="col"`, h)
	}
	w.put("</tr></thead>\n<tbody>\n")
	for _, row := range t.rows {
		w.put("<tr>")
		for i, cell := range row {
			if i == 0 {
				w.element("th", ` scope="row" dir="auto"`, cell)
			} else {
				w.element("td", ` dir="auto"`, cell)
			}
		}
		w.put("</tr>\n")
	}
	w.put("</tbody>\n</table>\n</div>\n")
}

// looks are how words of whole articles stand out: a class of the style sheet
// and what it means.
var looks = []struct {
	look
	class string
	means text.Said
}{
	{quoted, "quoted", text.Say("quoted in both")},
	{copied, "copied", text.Say("the same wording in both")},
	{voiced, "voiced", text.Say("in quotation marks in one only")},
	{told, "told", text.Say("told otherwise in the other")},
	{alone, "alone", text.Say("in this article only")},
	{differs, "differs", text.Say("differs inside shared wording")},
}

var marksTitle = text.Say("Marks:")

// whole sets both articles beside one another, to the last word.
func (w *web) whole(x account) {
	w.put("<section id=\"articles\" aria-labelledby=\"articles-title\">\n<h2 id=\"articles-title\">")
	w.said(bothArticles)
	w.put("</h2>\n<p class=\"key\">")
	w.said(marksTitle)
	w.put(" ")
	for _, l := range looks {
		w.put(`<span class="m ` + l.class + `">`)
		w.said(l.means)
		w.put("</span> ")
	}
	w.put("</p>\n<div class=\"pair\">\n")
	for i, s := range x.sides {
		id := "text-" + strings.ToLower(s.letter)
		w.put(`<div class="full"><h3 id="` + id + `-title">` + s.letter + ": <bdi" + w.lang() + ">")
		w.text(s.title())
		w.put("</bdi></h3>\n" + `<article id="` + id + `" class="text"` + w.lang() + ` aria-labelledby="` + id + `-title">`)
		w.article(s, x.marks[i])
		w.put("</article></div>\n")
	}
	w.put("</div>\n</section>\n")
}

// article writes every letter of an article as a reader sees it, the blank
// space between paragraphs too.
func (w *web) article(s witness, marks []looked) {
	u := s.d.Unmarked()
	seen := each(marks, func(m looked) looked { return looked{seenAt(s.d, m.Span), m.look} })
	from := 0
	for _, p := range u.Paragraphs {
		w.exact(u.Source[from:p.Start])
		w.put(`<p class="` + p.Kind.String() + `" dir="auto">`)
		w.marked(u.Source, p.Span, seen)
		w.put("</p>")
		from = p.End
	}
	w.exact(u.Source[from:])
}

// seenAt is where a reader of the article as it is seen, d.Unmarked, has the
// place s of d.
func seenAt(d *text.Document, s text.Span) text.Span {
	u := len(d.Unmarked().Source)
	return text.Span{Start: u - len(d.Plain(text.Span{Start: s.Start, End: len(d.Source)})), End: len(d.Plain(text.Span{Start: 0, End: s.End}))}
}

func (w *web) marked(source string, s text.Span, marks []looked) {
	for _, part := range cutAt(s, marks) {
		class, means := "", []string(nil)
		for _, l := range looks {
			if part.look&l.look != 0 {
				class, means = class+" "+l.class, append(means, w.in.Said(l.means))
			}
		}
		if class != "" {
			w.put(`<span class="m` + class + `" title="`)
			w.text(strings.Join(means, "; "))
			w.put(`">`)
		}
		w.exact(source[part.Start:part.End])
		if class != "" {
			w.put("</span>")
		}
	}
}

// exact writes s so that a browser has it letter for letter: a carriage return
// by its number, and in place of a character that no page may hold U+FFFD.
func (w *web) exact(s string) {
	for _, r := range s {
		switch {
		case r == '\r':
			w.put("&#13;")
		case r == '\n' || r == '\t':
			w.WriteRune(r)
		case r < ' ' || r >= 0x7f && r < 0xa0 || r&0xfffe == 0xfffe:
			w.WriteRune('\uFFFD')
		default:
			w.text(string(r))
		}
	}
}
