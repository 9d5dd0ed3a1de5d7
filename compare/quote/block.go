package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// block is words of somebody's that stand in no quotation marks: an answer in
// a transcript, a post set into the page, a letter.
type block struct {
	text.Span           // inside one paragraph
	by        text.Span // the words that name the writer or speaker, empty when none do
	name      string    // who that is, "" to read it from by
	unsure    bool      // who it is, is not certain
	silent    bool      // a question or a formula: nobody's words that count
}

// blocks lists the blocks of d in the order of the text, at most one for each
// paragraph.
func blocks(d *text.Document) []block {
	list := make([]block, len(d.Paragraphs))
	letter(d, list)
	posts(d, list)
	transcript(d, list)
	out := list[:0]
	for _, b := range list {
		if !b.Empty() {
			b.Start += text.SetOff(d.Text(b.Span))
			out = append(out, b)
		}
	}
	return out
}

// posts finds what is set into the page from a network: the text before its
// signature, "— Name (@handle) May 4, 2024".
func posts(d *text.Document, list []block) {
	for n, p := range d.Paragraphs {
		if p.Kind.Prose() || p.Kind == text.Caption {
			continue
		}
		by, ok := text.PostedBy(d.Text(p.Span))
		if !ok {
			continue
		}
		by.Start, by.End = by.Start+p.Start, by.End+p.Start
		for k, first := n-1, true; k >= 0; k-- {
			q := d.Paragraphs[k]
			if q.Kind == text.Debris && k > 0 {
				if isFrame(d.Text(q.Span)) {
					break
				}
				continue
			}
			quoted := d.Source[q.Start] == '>'
			if q.Kind != text.Body && q.Kind != text.Subhead || !list[k].Empty() || !first && !quoted && !framed(d, k) {
				break
			}
			list[k] = block{Span: q.Span, by: by}
			first = false
		}
	}
}

// isFrame reports whether the line s, no part of a post, stands above one.
func isFrame(s string) bool {
	return strings.HasPrefix(strings.TrimLeft(s, "> *_["), "View this post on")
}

// postReach is the most paragraphs looked over for the line above a post.
const postReach = 8

// framed reports whether a line above paragraph k says that a post begins.
func framed(d *text.Document, k int) bool {
	for i := k - 1; i >= 0 && k-i < postReach; i-- {
		if d.Paragraphs[i].Kind == text.Debris && isFrame(d.Text(d.Paragraphs[i].Span)) {
			return true
		}
	}
	return false
}

// letter finds a letter that the article prints: from its salutation to the
// name under its last formula.
func letter(d *text.Document, list []block) {
	for i := range d.Paragraphs {
		if !salutation(d.Text(d.Paragraphs[i].Span)) {
			continue
		}
		for j := i + 1; j < len(d.Paragraphs); j++ {
			p := d.Paragraphs[j]
			n, ok := farewell(d.Text(p.Span))
			if !ok && !underSigned(d, i, j) {
				continue
			}
			by := signer(text.Span{Start: p.Start + n, End: p.End}, d, j)
			if by.Empty() {
				return
			}
			for k := i; k <= j; k++ {
				if q := d.Paragraphs[k]; q.Kind.Prose() {
					list[k] = block{Span: q.Span, by: by, silent: k == i || k == j}
				}
			}
			return
		}
		return
	}
}

// underSigned reports whether paragraph j ends the block quotation that opens
// with the salutation in paragraph i, and is nothing but a name.
func underSigned(d *text.Document, i, j int) bool {
	quoted := func(k int) bool { return k < len(d.Paragraphs) && d.Source[d.Paragraphs[k].Start] == '>' }
	for k := i; k <= j; k++ {
		if !quoted(k) {
			return false
		}
	}
	s := d.Paragraphs[j].Span
	by := firstLine(d, s)
	words := strings.Fields(d.Text(by))
	return !quoted(j+1) && len(words) > 1 && strings.TrimRight(strings.TrimLeft(d.Text(s), ">*_—–- "), " *_") == d.Text(by) && !slices.ContainsFunc(words, func(w string) bool { return !opensUpper(w) })
}

// salutation reports whether s opens a letter: "Dear Minister,".
func salutation(s string) bool {
	s = strings.TrimRight(strings.TrimLeft(s, "> *_"), " *_")
	if len(s) > 80 || !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, "!") {
		return false
	}
	return strings.HasPrefix(s, "Dear ") || strings.HasPrefix(s, "To whom it may concern") || strings.HasPrefix(s, "To Whom It May Concern") || strings.HasPrefix(s, "My dear ")
}

// farewells begin the last line of a letter, before its name.
var farewells = [...]string{"yours", "sincerely", "regards", "kind regards", "best regards", "warm regards", "with regards", "best wishes",
	"respectfully", "faithfully", "cordially", "with respect", "in solidarity", "with thanks", "with gratitude", "with love", "with best wishes",
	"with kind regards", "with warm regards", "all the best", "in hope", "signed"}

// farewell is the length of the formula that s ends a letter with; a name may
// stand behind it.
func farewell(s string) (n int, ok bool) {
	t := strings.TrimLeft(s, "> *_")
	low := strings.ToLower(t[:min(len(t), 40)])
	for _, f := range farewells {
		if !strings.HasPrefix(low, f) {
			continue
		}
		end := strings.IndexAny(t, ",\n:")
		if end < 0 && len(t) < 30 {
			end = len(t)
		}
		if end < 0 || end > 40 || len(t)-end > 120 || strings.Count(t[:end], " ") > 3 {
			return 0, false
		}
		return len(s) - len(t) + min(end+1, len(t)), true
	}
	return 0, false
}

// signer is the name behind the formula of a letter: the rest of its
// paragraph, or the next one.
func signer(rest text.Span, d *text.Document, j int) text.Span {
	if s := firstLine(d, rest); !s.Empty() {
		return s
	}
	if j+1 < len(d.Paragraphs) {
		return firstLine(d, d.Paragraphs[j+1].Span)
	}
	return text.Span{}
}

// firstLine is the first line of s when it looks like a name, up to a comma.
func firstLine(d *text.Document, s text.Span) text.Span {
	t := d.Text(s)
	trimmed := strings.TrimLeft(t, ">*_—–-\n\r\t ")
	start := s.Start + len(t) - len(trimmed)
	if i := strings.IndexAny(trimmed, "\n\r,("); i >= 0 {
		trimmed = trimmed[:i]
	}
	trimmed = strings.TrimRight(trimmed, " *_.")
	words := strings.Fields(trimmed)
	if r, _ := utf8.DecodeRuneInString(trimmed); len(words) < 1 || len(words) > 7 || !unicode.IsUpper(r) || strings.ContainsAny(trimmed, "“”\"?!:;") {
		return text.Span{}
	}
	return text.Span{Start: start, End: start + len(trimmed)}
}
