package pane

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
)

// maxWords bounds the widths a face remembers. The largest dictionary of an
// article stays far below; noise must not fill the memory.
const maxWords = 1 << 16

// maxPiece is the longest run, in bytes, that is measured and remembered as
// one: longer ones are no words and may be broken anywhere.
const maxPiece = 48

// face measures text in one font and size and remembers every word it has
// met. It may be used on Fyne's goroutine only.
type face struct {
	size   float32
	k      float32 // by how much it is drawn larger: it is measured as drawn, and told as of size
	style  fyne.TextStyle
	source fyne.Resource // nil for the interface font

	height, baseline float32 // of a line of text, unrounded
	words            map[string]float32
}

func newFace(size float32, style fyne.TextStyle, source fyne.Resource) *face {
	return newFaceAt(1, size, style, source)
}

// newFaceAt makes a face that is drawn k times as large as its measures say.
// Fyne rounds the width of each letter in the size it is drawn in, so widths of
// one size enlarged are not those of the larger.
func newFaceAt(k, size float32, style fyne.TextStyle, source fyne.Resource) *face {
	f := &face{size: size, k: k, style: style, source: source, words: map[string]float32{}}
	box, baseline := f.measure("Hg")
	f.height, f.baseline = box.Height/k, baseline/k
	return f
}

func (f *face) measure(s string) (box fyne.Size, baseline float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(s, f.size*f.k, f.style, f.sourceOf(s))
}

// sourceOf is the font that draws s, for canvas.Text.FontSource.
func (f *face) sourceOf(s string) fyne.Resource { return kit.FontFor(s, f.style, f.source) }

// word is the width of s, which holds no space or is one.
func (f *face) word(s string) float32 {
	if w, ok := f.words[s]; ok {
		return w
	}
	box, _ := f.measure(s)
	if len(f.words) >= maxWords {
		clear(f.words)
	}
	f.words[s] = box.Width / f.k
	return f.words[s]
}

// advance is the width of s, at most a line. Widths of words and spaces add
// up to exactly what the line is drawn at.
func (f *face) advance(s string) float32 {
	var x float32
	for len(s) > 0 {
		n := 0
		for n < len(s) && s[n] != ' ' {
			n++
		}
		if n > 0 {
			x += f.word(s[:n])
		}
		if n < len(s) {
			x += f.word(" ")
			n++
		}
		s = s[n:]
	}
	return x
}

// Where in a character a point counts as beyond it.
const (
	caret float32 = 0.5 // the nearer edge, as for a selection
	under float32 = 1   // the character that holds the point
)

// hit is the byte of s, a line at most, on a rune border, that x points at.
func (f *face) hit(s string, x, share float32) int {
	var left float32
	for at := 0; at < len(s); {
		to := at + 1
		for s[at] != ' ' && to < len(s) && s[to] != ' ' {
			to++
		}
		w := f.word(s[at:to])
		if x < left+w {
			return at + f.hitWord(s[at:to], x-left, share)
		}
		left += w
		at = to
	}
	return len(s)
}

func (f *face) hitWord(word string, x, share float32) int {
	last, edge := 0, float32(0)
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		right := f.word(word[:next])
		if x < edge+(right-edge)*share {
			return i
		}
		last, edge = next, right
	}
	return last
}

// breakLines cuts s into lines of at most width and at most limit characters,
// at spaces and after hyphens and dashes; what is wider than a line is cut
// anywhere. Spaces at a cut belong to neither line.
func (f *face) breakLines(s string, width float32, limit int, emit func(start, end int)) {
	start, end, count := 0, 0, 0
	space := f.word(" ")
	var x float32
	for at := 0; at < len(s); {
		from := at
		for from < len(s) && s[from] == ' ' {
			from++
		}
		to := pieceEnd(s, from)
		if to == from {
			break
		}
		gap := float32(from-at) * space
		w, n := f.piece(s[from:to]), utf8.RuneCountInString(s[from:to])
		switch {
		case x+gap+w <= width && count+from-at+n <= limit:
			x, count, end, at = x+gap+w, count+from-at+n, to, to
		case end > start:
			emit(start, end)
			start, end, x, count, at = from, from, 0, 0, from
		default:
			to = f.cut(s[from:to], width, limit) + from
			emit(from, to)
			start, end, at = to, to, to
		}
	}
	if end > start {
		emit(start, end)
	}
}

// piece is the width of an unbreakable piece. What is too long to be a word is
// added up by character, as remembering it would help no one.
func (f *face) piece(s string) float32 {
	if len(s) < maxPiece {
		return f.word(s)
	}
	var w float32
	for i, r := range s {
		w += f.word(s[i : i+utf8.RuneLen(r)])
	}
	return w
}

// balance is the least width in which s takes no more lines than in width, so
// that a headline does not leave a single word for its last line.
func (f *face) balance(s string, width float32) float32 {
	count := func(w float32) (n int) {
		f.breakLines(s, w, len(s), func(int, int) { n++ })
		return n
	}
	lines := count(width)
	if lines < 2 || lines > 4 {
		return width
	}
	low, high := width/2, width
	for high-low > 2 {
		if mid := (low + high) / 2; count(mid) > lines {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// pieceEnd is where the unbreakable piece that begins at i ends.
func pieceEnd(s string, i int) int {
	start := i
	for i < len(s) && s[i] != ' ' {
		if c := s[i]; c < utf8.RuneSelf && c != '-' && c != '/' && i-start < maxPiece-1 {
			i++ // a letter of most words
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if before, _ := utf8.DecodeLastRuneInString(s[start:i]); i > start && wide(r) && !unicode.In(before, unicode.Ps, unicode.Pi) {
			return i
		}
		i += n
		if wide(r) {
			return i + closing(s[i:])
		}
		if breaksAfter(r) && i < len(s) && i-start > 1 && s[i] != ' ' && s[i] != '/' { // "https://" is one
			return i
		}
		if i-start >= maxPiece {
			return i
		}
	}
	return i
}

// closing is how many bytes of marks s begins with that never begin a line of a
// script without spaces: full stops, commas, and what closes a quotation.
func closing(s string) int {
	for i, r := range s {
		if r < 0x2000 || !unicode.In(r, unicode.Po, unicode.Pe, unicode.Pf) {
			return i
		}
	}
	return len(s)
}

func breaksAfter(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '/' }

// wide holds for scripts that are written without spaces.
func wide(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// cut is how much of the piece s fits into width, at least one character; an
// accent stays with its letter.
func (f *face) cut(s string, width float32, limit int) int {
	count, x := 0, float32(0)
	for i, r := range s {
		x += f.word(s[i : i+utf8.RuneLen(r)])
		if i > 0 && !unicode.Is(unicode.Mn, r) && (count >= limit || x > width) {
			return i
		}
		count++
	}
	return len(s)
}
