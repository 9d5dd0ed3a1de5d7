package lesson

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// Sheet is what is handed out of an exercise, with its masks on and without a
// key. The page, the paper and the files for other programs are all made of
// it, so that their numbers and words are the same.
type Sheet struct {
	ID       string
	Title    string
	Name     string // of files made of it, without what they are; "" for Title
	Language string
	Minutes  int // of all parts
	Articles []Column
	Parts    []Part
	Words    Wording
}

// Column is an article of a Sheet.
type Column struct {
	Side   string // "a", "b", as items have it
	Letter string // "A", "B", as it is shown
	Title  string
	About  string // outlet, agency, byline and date, as far as they are not masked
	Blocks []Block
}

// Block is a paragraph of a Column.
type Block struct {
	Number string // "A3"; empty for a heading
	Kind   text.Kind
	Tokens []Token
}

// Token is what stands between two blanks. Masked words are one token, or part
// of one.
type Token struct {
	text.Span // of the article's source
	Text      string
}

// Text is the whole paragraph, its tokens a blank apart.
func (b Block) Text() string {
	words := make([]string, len(b.Tokens))
	for i, t := range b.Tokens {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}

// Part is a task of a Sheet.
type Part struct {
	Number  string // "1"
	Title   string
	Prompt  string
	Minutes int
	Items   []Question
}

// Question is an item of a Part.
type Question struct {
	Number string // "1.2"
	Item          // without its key
	Told   bool   // it opens after the reveal
}

// Sheet is that of e in its own language.
func (e Exercise) Sheet() Sheet { return NewSheet(e, e.Wording()) }

// NewSheet is the sheet of e in the words of w.
func NewSheet(e Exercise, w Wording) Sheet {
	e = e.Handed()
	s := Sheet{ID: e.ID, Title: oneLine(e.Title), Name: e.fileName(w), Language: e.Language, Words: w}
	s.Articles = []Column{column("a", e.A), column("b", e.B)}
	for i, task := range e.Tasks {
		part := Part{Number: strconv.Itoa(i + 1), Title: oneLine(task.Title), Prompt: oneLine(task.Prompt), Minutes: task.Minutes}
		for j, item := range task.Items {
			part.Items = append(part.Items, Question{part.Number + "." + strconv.Itoa(j+1), item, item.Again != ""})
		}
		s.Minutes += task.Minutes
		s.Parts = append(s.Parts, part)
	}
	return s
}

// Questions are all items, in order.
func (s Sheet) Questions() (list []Question) {
	for _, p := range s.Parts {
		list = append(list, p.Items...)
	}
	return list
}

// say is what the sheet says, by a name without its "page."
func (s Sheet) say(name string, in ...any) string { return say("page."+name, in...).In(s.Words) }

// Column is the article with a side's letter, "a" or "b".
func (s Sheet) Column(side string) Column {
	for _, c := range s.Articles {
		if c.Side == side {
			return c
		}
	}
	return Column{}
}

// Covered reports whether anything on the sheet is covered.
func (s Sheet) Covered() bool {
	for _, c := range s.Articles {
		if strings.Contains(c.Title, Cover) {
			return true
		}
		for _, b := range c.Blocks {
			if strings.Contains(b.Text(), Cover) {
				return true
			}
		}
	}
	return false
}

// fileName is what files of e are called, which has been handed: its title, or,
// where it has none of its own, the headline of article A. While the outlets are
// masked a headline would tell them to whoever looks it up, so it is the day.
func (e Exercise) fileName(w Wording) string {
	title := oneLine(e.Title)
	switch {
	case title != oneLine(w["title"]):
		return title
	case !e.Blind && e.A.Title != "" && e.A.Title != Cover:
		return oneLine(e.A.Title)
	}
	return flat(title + " " + oneLine(cmp.Or(e.A.Date, e.B.Date)))
}

// FileName is a name for a file made of s, as every system takes it. What it
// is, "worksheet" for one, is said in the language of s where its Wording has it.
// The name says no more than the sheet: FileName("key", ".pdf") is "A harbour
// closed - key.pdf".
func (s Sheet) FileName(what, extension string) string {
	what = cmp.Or(s.Words["name."+what], what)
	title := strings.ReplaceAll(cmp.Or(s.Name, s.Title), Cover, "")
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune(" -’'", r) {
			return r
		}
		return ' '
	}, title)
	name = flat(name)
	for utf8.RuneCountInString(name) > 60 {
		cut := strings.LastIndexByte(name, ' ')
		if cut < 0 {
			cut = len(string([]rune(name)[:60]))
		}
		name = name[:cut]
	}
	if name == "" {
		name = s.say("worksheet")
	}
	if what != "" {
		name += " - " + what
	}
	return name + extension
}

// column is an article as it is handed out.
func column(side string, a Article) Column {
	c := Column{Side: side, Letter: strings.ToUpper(side), Title: oneLine(a.Title), About: about(a)}
	n := 0
	for _, p := range a.Paragraphs {
		if p.Kind == text.Headline && c.Title == "" {
			c.Title = Block{Tokens: tokens(a, p.Span)}.Text()
		}
		if p.Kind == text.Headline || !p.Kind.Prose() && p.Kind != text.Caption {
			continue
		}
		b := Block{Kind: p.Kind, Tokens: tokens(a, p.Span)}
		if len(b.Tokens) == 0 {
			continue
		}
		if p.Kind == text.Body {
			n++
			b.Number = c.Letter + strconv.Itoa(n)
		}
		c.Blocks = append(c.Blocks, b)
	}
	return c
}

// about is the line under a title. Masked facts are empty in what is handed out.
func about(a Article) string {
	var parts []string
	for _, s := range []string{a.Outlet, a.Agency, a.Byline, a.Date} {
		if s = oneLine(s); s != "" && s != Cover {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// tokens splits a place of a at its blanks, masks on.
func tokens(a Article, place text.Span) (list []Token) {
	open := false
	put := func(s string, at text.Span) {
		if !open {
			list, open = append(list, Token{Span: at}), true
		}
		t := &list[len(list)-1]
		t.Text, t.End = t.Text+s, at.End
	}
	for _, run := range a.Runs(place) {
		if run.Why != "" {
			put(run.Text, run.At)
			continue
		}
		for i, r := range run.Text {
			if unicode.IsSpace(r) {
				open = false
				continue
			}
			size := utf8.RuneLen(r)
			if r == utf8.RuneError {
				_, size = utf8.DecodeRuneInString(run.Text[i:])
			}
			put(string(r), text.Span{Start: run.At.Start + i, End: run.At.Start + i + size})
		}
	}
	return list
}

// oneLine is s without line ends, doubled blanks and characters that no file
// format has room for.
func oneLine(s string) string {
	return flat(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd")))
}

// Letter names the option at i of a question, as sheets do: a to z, then aa.
func Letter(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return Letter(i/26-1) + Letter(i%26)
}
