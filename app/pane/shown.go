package pane

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
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
// from src; whole, that they stand for all of the source up to the next jump.
type jump struct {
	at, src int
	whole   bool
}

// newShown reads s of d. When nothing has to be hidden, which is the rule, it
// shares the source's memory.
func newShown(d *text.Document, s text.Span) shown {
	source := d.Text(s)
	at := s.Start + lineMark(source)
	if at == s.Start && plain(source) && !hides(d, s) {
		return shown{source, []jump{{at: 0, src: s.Start}}, s.End}
	}
	b := builder{jumps: []jump{{at: 0, src: s.Start}}}
	for unseen, with := range d.Unseen(s) {
		if unseen.Start >= at {
			b.all(d.Source[at:unseen.Start], at)
			if a := addressIn(d.Text(unseen)); a != "" {
				b.all(a, unseen.Start+1)
			} else {
				b.instead(with, unseen.Start)
			}
		}
		at = max(at, unseen.End)
	}
	b.all(d.Source[min(at, s.End):s.End], at)
	return shown{strings.TrimRight(b.out.String(), " "), b.jumps, s.End}
}

// hides reports whether a reader sees something of s otherwise than it stands in d.
func hides(d *text.Document, s text.Span) bool {
	for range d.Unseen(s) {
		return true
	}
	return false
}

// addressIn is the address of "<https://a.example>", which stands there for
// itself and not behind words; "" of other markup.
func addressIn(markup string) string {
	if strings.HasPrefix(markup, "<http://") || strings.HasPrefix(markup, "<https://") || strings.HasPrefix(markup, "<mailto:") {
		return markup[1 : len(markup)-1]
	}
	return ""
}

// lineMark is the length of the Markdown sign of a heading or a quotation that
// s begins with.
func lineMark(s string) int {
	lead := len(s) - len(strings.TrimLeft(s, "#> "))
	if lead == 0 || s[0] == ' ' || s[lead-1] != ' ' {
		return 0
	}
	return lead
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
	b.follow(src)
	b.out.WriteString(raw)
}

// instead appends with, which a reader sees in the place of what stands at src.
func (b *builder) instead(with string, src int) {
	before := b.out.Len()
	for i, r := range with {
		b.add(r, with[i:i+utf8.RuneLen(r)], src+i)
	}
	if last := len(b.jumps) - 1; b.out.Len() > before {
		if b.jumps[last].at < before {
			b.jumps = append(b.jumps, jump{at: before, src: src})
			last++
		}
		b.jumps[last].whole = true
	}
}

// all appends s, which stands at src.
func (b *builder) all(s string, src int) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		b.add(r, s[i:i+n], src+i)
		i += n
	}
}

// follow notes that the source is followed from src on.
func (b *builder) follow(src int) {
	at := b.out.Len()
	if last := b.jumps[len(b.jumps)-1]; last.whole || last.src+at-last.at != src {
		if last.at == at {
			b.jumps = b.jumps[:len(b.jumps)-1]
		}
		b.jumps = append(b.jumps, jump{at: at, src: src})
	}
}

// before sets words of the program's own before what is shown of the source
// from start on.
func (s *shown) before(words string, start int) {
	for i := range s.jumps {
		s.jumps[i].at += len(words)
	}
	s.text, s.jumps = words+s.text, append([]jump{{at: 0, src: start, whole: true}}, s.jumps...)
}

// source is where the shown byte at came from. With atEnd it is the end of
// what was drawn before at, which differs where markup stands between.
func (s *shown) source(at int, atEnd bool) int {
	i := sort.Search(len(s.jumps), func(i int) bool {
		return s.jumps[i].at > at || atEnd && s.jumps[i].at == at
	})
	i = max(0, i-1)
	src, next, end := s.jumps[i].src+at-s.jumps[i].at, s.end, len(s.text)
	if i+1 < len(s.jumps) {
		next, end = s.jumps[i+1].src, s.jumps[i+1].at
	}
	switch {
	case s.jumps[i].whole && at == end:
		return next
	case s.jumps[i].whole:
		return s.jumps[i].src
	}
	return min(src, next)
}

// place is where the byte src of the source is drawn; that of hidden bytes is
// where they would be.
func (s *shown) place(src int) int {
	i := sort.Search(len(s.jumps), func(i int) bool { return s.jumps[i].src > src }) - 1
	if i < 0 {
		return 0
	}
	at, end := s.jumps[i].at+src-s.jumps[i].src, len(s.text)
	if i+1 < len(s.jumps) {
		end = s.jumps[i+1].at
	}
	if s.jumps[i].whole && src > s.jumps[i].src {
		return end
	}
	return min(at, end)
}
