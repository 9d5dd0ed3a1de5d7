package pane

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"diptych/compare/text"
)

// grain is what a selection grows by.
type grain uint8

const (
	byLetter    grain = iota
	byWord            // after two taps
	byParagraph       // after three
)

// nowhere is the caret of a page that was never pointed at.
const nowhere = -1

// picked is how the selection came to be: it reaches from its anchor to its
// caret.
type picked struct {
	anchor text.Span // what was taken first: a place between letters, a word, a paragraph
	caret  int       // the end that moves, or where the reader pointed last
	grain  grain
	goal   float32 // the x that the caret keeps to while it goes up and down; negative when it has none
}

func pickedAt(pos int) picked {
	return picked{anchor: text.Span{Start: pos, End: pos}, caret: pos, goal: -1}
}

// Selection is the selected span of the source, empty when nothing is.
func (a *Article) Selection() text.Span { return a.page.selection }

// Select selects s as if it had been drawn over with the mouse.
func (a *Article) Select(s text.Span) {
	s = s.Intersect(text.Span{End: len(a.doc.Source)})
	a.pick = pickedAt(s.End)
	a.pick.anchor = s
	a.choose(s)
}

// Reads is the words of s as they stand on the page, a paragraph each: without
// Markdown signs, with an empty paragraph for lines that are folded away and
// CoverText for what is covered.
func (a *Article) Reads(s text.Span) []string { return a.page.reads(s, a.page.covers) }

// Copy puts the selected words on the clipboard as they stand on the page, a
// blank line between paragraphs. It reports false when there are none.
func (a *Article) Copy(to fyne.Clipboard) bool {
	words := strings.Join(drop(a.Reads(a.Selection()), ""), "\n\n")
	if words != "" {
		to.SetContent(words)
	}
	return words != ""
}

func drop(list []string, what string) []string {
	var kept []string
	for _, s := range list {
		if s != what {
			kept = append(kept, s)
		}
	}
	return kept
}

// choose makes s the selection and tells so.
func (a *Article) choose(s text.Span) {
	if s == a.page.selection {
		return
	}
	a.page.selection = s
	a.page.redraw()
	if a.OnSelected != nil {
		a.OnSelected(s)
	}
}

// selectTo selects from the anchor to pos, or to the end of the word or
// paragraph there.
func (a *Article) selectTo(pos int) {
	if a.pick.caret == nowhere { // another article came under a pointer that is held down
		a.pick = pickedAt(pos)
	}
	a.pick.caret = pos
	a.choose(a.pick.anchor.Cover(a.unit(pos)))
}

// unit is what the selection grows by at pos.
func (a *Article) unit(pos int) text.Span {
	switch a.pick.grain {
	case byWord:
		if w, ok := a.WordAt(pos); ok {
			return w.Span
		}
	case byParagraph:
		if i := a.doc.ParagraphAt(pos); i >= 0 {
			return a.doc.Paragraphs[i].Span
		}
	}
	return text.Span{Start: pos, End: pos}
}

// WordAt is the word that holds the byte at pos.
func (a *Article) WordAt(pos int) (w text.Word, ok bool) {
	words := a.doc.Words
	i := sort.Search(len(words), func(i int) bool { return words[i].End > pos })
	if i == len(words) || words[i].Start > pos {
		return w, false
	}
	return words[i], true
}

// settle makes the selection one that grows by letters from one fixed end.
// Without a selection it is to begin where the reader pointed last or, when
// that is out of sight, with the first line on screen.
func (a *Article) settle() {
	p, sel := &a.pick, a.page.selection
	back := p.caret < p.anchor.Start
	goal := p.goal
	switch {
	case sel.Empty() && !a.onScreen(p.caret):
		*p = pickedAt(a.firstOnScreen())
	case sel.Empty():
		*p = pickedAt(p.caret)
	case back:
		*p = pickedAt(sel.End)
		p.caret = sel.Start
	default:
		*p = pickedAt(sel.Start)
		p.caret = sel.End
	}
	p.goal = goal
}

// onScreen reports whether a caret at pos would be in sight.
func (a *Article) onScreen(pos int) bool {
	i, ok := a.page.caretLine(pos)
	if pos == nowhere || !ok {
		return false
	}
	y := float32(a.page.lines[i].y)
	return y+float32(a.page.lead(i)) > a.offset && y < a.offset+a.Height()
}

// firstOnScreen is where the words begin that are in sight.
func (a *Article) firstOnScreen() int {
	i := a.page.lineAt(a.offset)
	if float32(a.page.lines[i].y) < a.offset && i+1 < len(a.page.lines) {
		i++
	}
	return a.page.span(a.page.ownLine(i, +1)).Start
}

// extend moves the caret by a step and brings it into view.
func (a *Article) extend(step func(pos int) int) {
	if a.page.empty() || a.page.ownLine(0, +1) < 0 {
		return
	}
	a.settle()
	pos := step(a.pick.caret)
	a.selectTo(pos)
	a.showCaret(pos)
	a.reveal(pos)
}

func (a *Article) showCaret(pos int) {
	a.page.caret = pos
	a.page.drawCaret()
	canvas.Refresh(a.page)
}

func (a *Article) hideCaret() {
	if a.page.caret != nowhere {
		a.showCaret(nowhere)
	}
}

// reveal scrolls as little as shows the line of pos.
func (a *Article) reveal(pos int) {
	i, ok := a.page.caretLine(pos)
	if !ok {
		return
	}
	top := float32(a.page.lines[i].y)
	bottom := top + float32(a.page.lead(i))
	switch {
	case top < a.offset:
		a.ScrollTo(top, false)
	case bottom > a.offset+a.Height():
		a.ScrollTo(bottom-a.Height(), false)
	}
}

// nextWord is the end of the next word that is drawn after pos.
func (a *Article) nextWord(pos int) int {
	words := a.doc.Words
	for i := sort.Search(len(words), func(i int) bool { return words[i].End > pos }); i < len(words); i++ {
		if a.page.shows(words[i].Span) {
			return words[i].End
		}
	}
	return a.page.edge(false)
}

// prevWord is the beginning of the next word that is drawn before pos.
func (a *Article) prevWord(pos int) int {
	words := a.doc.Words
	for i := sort.Search(len(words), func(i int) bool { return words[i].Start >= pos }) - 1; i >= 0; i-- {
		if a.page.shows(words[i].Span) {
			return words[i].Start
		}
	}
	return a.page.edge(true)
}

// upright takes the caret by lines, or to the line that stands by y pixels
// away, and keeps it in its column.
func (a *Article) upright(pos, lines int, by float32) int {
	l := &a.page.layout
	i := l.lineUnder(pos)
	if a.pick.goal < 0 {
		a.pick.goal = l.caretX(i, pos)
	}
	to := l.beside(i, lines)
	if by != 0 {
		to = l.lineAt(float32(int(l.lines[i].y)+l.lead(i)/2) + by)
	}
	back := lines < 0 || by < 0
	switch {
	case back && to >= i, !back && to <= i, to < 0, to >= len(l.lines):
		return l.edge(back)
	}
	if to = l.ownLine(to, map[bool]int{true: -1, false: +1}[back]); to < 0 {
		return l.edge(back)
	}
	at, _ := l.posAt(a.pick.goal, float32(l.lines[to].y), caret)
	return at
}

// beside is the first line of the row so many below that of line i, or above
// it; -1 or len(l.lines) where there is none.
func (l *layout) beside(i, rows int) int {
	switch r := l.rowNumber(i) + rows; {
	case r < 0:
		return -1
	case r < len(l.rows):
		return int(l.rows[r].first)
	}
	return len(l.lines)
}

// caretLine is the line that a caret at pos stands on: never one of the
// program's own and, unlike that of lineOf, at the end of a paragraph still
// the last one of it.
func (l *layout) caretLine(pos int) (line int, ok bool) {
	i := sort.Search(len(l.blocks), func(i int) bool { return l.blocks[i].span.End >= pos })
	if i == len(l.blocks) {
		line = l.ownLine(len(l.lines)-1, -1)
		return line, line >= 0
	}
	b := &l.blocks[i]
	if b.foreign() || b.first == b.last {
		if line = l.ownLine(b.first, +1); line < 0 {
			line = l.ownLine(b.first, -1)
		}
		return line, line >= 0
	}
	at := int32(b.place(max(pos, b.span.Start)))
	n := sort.Search(b.last-b.first, func(i int) bool { return l.lines[b.first+i].start > at })
	return b.first + max(0, n-1), true
}

// lineUnder is caretLine where the page is known to show words.
func (l *layout) lineUnder(pos int) int {
	i, _ := l.caretLine(pos)
	return i
}

// ownLine is the first line from i on, or from i back, that shows words of the
// source, -1 when there is none.
func (l *layout) ownLine(i, step int) int {
	for ; i >= 0 && i < len(l.lines); i += step {
		if !l.blocks[l.lines[i].block].foreign() {
			return i
		}
	}
	return -1
}

// edge is where the words that are drawn begin or end.
func (l *layout) edge(first bool) int {
	if first {
		return l.span(l.ownLine(0, +1)).Start
	}
	return l.span(l.ownLine(len(l.lines)-1, -1)).End
}

// shows reports whether words of the source are drawn, not folded away and no
// address behind a link.
func (l *layout) shows(s text.Span) bool {
	i, ok := l.caretLine(s.Start)
	if !ok {
		return false
	}
	b := &l.blocks[l.lines[i].block]
	return b.span.Start <= s.Start && b.place(s.Start) < b.place(s.End)
}

// stepRight is one character on from pos; the end of a paragraph and the beginning
// of the next are one step apart.
func (l *layout) stepRight(pos int) int {
	i := l.lineUnder(pos)
	b := &l.blocks[l.lines[i].block]
	at := b.place(pos)
	if at >= len(b.text) {
		if i = l.ownLine(b.last, +1); i < 0 {
			return pos
		}
		return l.span(i).Start
	}
	_, n := utf8.DecodeRuneInString(b.text[at:])
	for at += n; at < len(b.text) && joins(b.text[at:]); at += n {
		_, n = utf8.DecodeRuneInString(b.text[at:])
	}
	return b.source(at, true)
}

// stepLeft is one character back from pos.
func (l *layout) stepLeft(pos int) int {
	i := l.lineUnder(pos)
	b := &l.blocks[l.lines[i].block]
	at := b.place(pos)
	if at == 0 || pos < b.span.Start {
		if i = l.ownLine(b.first-1, -1); i < 0 {
			return pos
		}
		return l.span(i).End
	}
	for first := true; at > 0 && (first || joins(b.text[at:])); first = false {
		_, n := utf8.DecodeLastRuneInString(b.text[:at])
		at -= n
	}
	return b.source(at, false)
}

// joins reports whether s begins with a sign that stands on the letter before it.
func joins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Mn, r) || r == '\ufe0f'
}

// caretX is where a caret at pos stands on line i.
func (l *layout) caretX(i, pos int) float32 {
	n := l.lines[i]
	b := &l.blocks[n.block]
	at := max(n.start, min(int32(b.place(pos)), n.end))
	x, _ := l.across(i, at, at)
	return x
}

// reads is the words of s as they are drawn, see Article.Reads.
func (l *layout) reads(s text.Span, covers []text.Span) []string {
	var list []string
	row := -1 // the block that the row of the last words begins with
	for i := range l.blocks {
		b := &l.blocks[i]
		switch {
		case s.Empty() || !b.span.Overlaps(s):
		case b.role == roleFold:
			if len(list) > 0 {
				list = append(list, "")
			}
		case !b.foreign():
			read := func(x text.Span) string { return b.text[b.place(x.Start):max(b.place(x.Start), b.place(x.End))] }
			words := uncovered(s.Intersect(b.span), covers, read)
			switch {
			case words == "":
			case row == i-b.column:
				list[len(list)-1] += "\t" + words
			default:
				list = append(list, words)
				row = i - b.column
			}
		}
	}
	for len(list) > 0 && list[len(list)-1] == "" {
		list = list[:len(list)-1]
	}
	return list
}
