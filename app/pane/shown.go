package pane

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown is a stretch of the source as it is drawn: on one line, every blank a
// single space, and without markup. It knows which byte of the source each of
// its own bytes came from, so that nothing drawn ever loses its place.
type shown struct {
	text  string
	jumps []jump // ordered; the first is at 0
	end   int    // of the source
}

// jump says that from byte at of the shown text on, bytes follow the source
// from src.
type jump struct{ at, src int }

// newShown reads source[start:end]. When nothing has to be hidden, which is
// the rule, it shares the source's memory.
func newShown(source string, start, end int) shown {
	s := source[start:end]
	hidden := markup(s)
	if len(hidden) == 0 && plain(s) {
		return shown{s, []jump{{0, start}}, end}
	}
	b := builder{jumps: []jump{{0, start}}}
	for i := 0; i < len(s); {
		if len(hidden) > 0 && i >= hidden[0].start {
			i = max(i, hidden[0].end)
			hidden = hidden[1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b.add(r, s[i:i+n], start+i)
		i += n
	}
	return shown{strings.TrimRight(b.out.String(), " "), b.jumps, end}
}

// plain reports whether s is drawn byte for byte as it is.
func plain(s string) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7F || s[i] == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			return false
		}
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	return ascii || utf8.ValidString(s) && !strings.ContainsFunc(s, unseen)
}

// unseen holds for what takes no room, or takes room but is not a space that
// a line may break at: it is drawn as nothing or as a plain space.
func unseen(r rune) bool {
	return r > 0x7E && (unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200d')
}

type builder struct {
	out   strings.Builder
	jumps []jump
}

// add appends r, which stands at src, unless it is invisible.
func (b *builder) add(r rune, raw string, src int) {
	switch {
	case unicode.IsSpace(r):
		if out := b.out.String(); out == "" || out[len(out)-1] == ' ' {
			return
		}
		raw = " "
	case unicode.IsControl(r) || unseen(r):
		return
	case r == utf8.RuneError && len(raw) == 1:
		raw = "\uFFFD"
	}
	at := b.out.Len()
	if last := b.jumps[len(b.jumps)-1]; last.src+at-last.at != src {
		if last.at == at {
			b.jumps = b.jumps[:len(b.jumps)-1]
		}
		b.jumps = append(b.jumps, jump{at, src})
	}
	b.out.WriteString(raw)
}

// source is where the shown byte at came from. With atEnd it is the end of
// what was drawn before at, which differs where markup stands between.
func (s *shown) source(at int, atEnd bool) int {
	i := sort.Search(len(s.jumps), func(i int) bool {
		return s.jumps[i].at > at || atEnd && s.jumps[i].at == at
	})
	i = max(0, i-1)
	src := s.jumps[i].src + at - s.jumps[i].at
	if i+1 < len(s.jumps) {
		return min(src, s.jumps[i+1].src)
	}
	return min(src, s.end)
}

// place is where the byte src of the source is drawn; that of hidden bytes is
// where they would be.
func (s *shown) place(src int) int {
	i := sort.Search(len(s.jumps), func(i int) bool { return s.jumps[i].src > src }) - 1
	if i < 0 {
		return 0
	}
	at := s.jumps[i].at + src - s.jumps[i].src
	if i+1 < len(s.jumps) {
		at = min(at, s.jumps[i+1].at)
	}
	return min(at, len(s.text))
}

// stretch is a half-open range of bytes of a string.
type stretch struct{ start, end int }

// markup lists, in order, the Markdown signs in s that a reader need not see:
// heading and quotation signs at its start, pairs of ** and *, and the
// addresses of links.
func markup(s string) []stretch {
	var hidden []stretch
	body := strings.TrimLeft(s, "#> ")
	if lead := len(s) - len(body); lead > 0 && s[0] != ' ' && s[lead-1] == ' ' {
		hidden = append(hidden, stretch{0, lead})
	}
	switch {
	case strings.Contains(s, "**"):
		hidden = append(hidden, emphasis(s, "**")...)
	case strings.Contains(s, "*"):
		hidden = append(hidden, emphasis(s, "*")...)
	}
	if strings.Contains(s, "](") {
		hidden = append(hidden, links(s)...)
	}
	slices.SortFunc(hidden, func(a, b stretch) int { return a.start - b.start })
	return hidden
}

// emphasis finds the pairs of sign that embrace words: "**so**", never "2 * 3 * 4".
func emphasis(s, sign string) []stretch {
	var found []stretch
	open := -1
	for i := 0; i+len(sign) <= len(s); i++ {
		if s[i:i+len(sign)] != sign {
			continue
		}
		before := i > 0 && s[i-1] != ' ' && s[i-1] != '\n'
		after := i+len(sign) < len(s) && s[i+len(sign)] != ' ' && s[i+len(sign)] != '\n'
		switch {
		case open >= 0 && before:
			found = append(found, stretch{open, open + len(sign)}, stretch{i, i + len(sign)})
			open = -1
		case open < 0 && after:
			open = i
		}
		i += len(sign) - 1
	}
	return found
}

// links finds, of [words](http://address), all but the words.
func links(s string) []stretch {
	var found []stretch
	for at := 0; ; {
		i := strings.Index(s[at:], "](http")
		if i < 0 {
			return found
		}
		i += at
		open, end := strings.LastIndex(s[at:i], "["), strings.IndexAny(s[i:], ") \n")
		if open >= 0 && end > 0 && s[i+end] == ')' {
			open += at
			sign := open
			if open > 0 && s[open-1] == '!' {
				sign--
			}
			found = append(found, stretch{sign, open + 1}, stretch{i, i + end + 1})
		}
		at = i + len("](http")
	}
}
