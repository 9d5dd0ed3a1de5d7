package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner walks over one paragraph, which begins at from and ends with src.
type scanner struct {
	src   string
	from  int  // where the present sentence begins
	open  bool // inside straight quotation marks
	punkt *punkt
}

// boundary is the end of the sentence that goes on at i, and where the next
// one begins.
func (s *scanner) boundary(i int) (end, next int) {
	for i < len(s.src) {
		c := s.src[i]
		switch mayEnd[c] {
		case 0:
			i++
			continue
		case quoteMark:
			s.quote(i)
			i++
			continue
		}
		n := terminator(s.src[i:])
		if n == 0 {
			i++
			continue
		}
		stop := i
		i = s.closers(s.terminators(i + n))
		if next := s.space(i); s.ends(stop, i, next) {
			s.from = next
			return i, next
		}
	}
	return len(s.src), len(s.src)
}

// What a byte may begin that matters to sentences.
const (
	fullStop = iota + 1
	quoteMark
)

var mayEnd = func() (t [256]byte) {
	for _, r := range terminators {
		t[string(r)[0]] = fullStop
	}
	t['"'] = quoteMark
	return t
}()

const terminators = ".!?…。！？｡．؟۔।॥‼⁇⁈⁉"

// terminator is the length of the mark at the beginning of s that may end a
// sentence, 0 when there is none.
func terminator(s string) int {
	if c := s[0]; c == '.' || c == '!' || c == '?' {
		return 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n > 1 && strings.ContainsRune(terminators, r) {
		return n
	}
	return 0
}

// terminators steps over further marks that belong to the one before i: "?!",
// "...", ". . .".
func (s *scanner) terminators(i int) int {
	for i < len(s.src) {
		j := i
		if s.src[i] == ' ' && s.src[i-1] == '.' && s.dotAt(i+1) && !s.dotAt(i+2) {
			j++
		}
		n := terminator(s.src[j:])
		if n == 0 {
			break
		}
		i = j + n
	}
	return i
}

func (s *scanner) dotAt(i int) bool { return i < len(s.src) && s.src[i] == '.' }

// closers steps over what closes with the sentence: quotation marks,
// brackets, a reference such as [6], also with the blanks of French and of
// tokenised texts.
func (s *scanner) closers(i int) int {
	for i < len(s.src) {
		rest := s.src[i:]
		switch r, n := utf8.DecodeRuneInString(rest); {
		case r == '"' && (s.open || !s.quoteOpens(i)):
			s.open = false
			i++
		case r == '\'' && !s.wordAt(i+1), r == '’' && !s.wordAt(i+n), r == '*', r == '”', r == '»', (r == '«' || r == '“') && !s.wordAt(i+n), r == ')', r == ']', r == '}', r == '」', r == '』', r == '）':
			i += n
		case r == '[' && reference(rest) > 0:
			i += reference(rest)
		case (r == ' ' || r == '\u00A0' || r == '\u202F') && s.spacedCloser(rest[n:]) > 0:
			s.open = s.open && rest[n] != '"'
			i += n + s.spacedCloser(rest[n:])
		default:
			return i
		}
	}
	return i
}

// spacedCloser is the length of the closing mark that t begins with, if a
// blank or nothing follows it; » only closes with a blank before it.
func (s *scanner) spacedCloser(t string) int {
	if strings.HasPrefix(t, "»") && !s.wordAt(len(s.src)-len(t)+len("»")) {
		return len("»")
	}
	for _, mark := range []string{`"`, "''", "”", ")"} {
		if strings.HasPrefix(t, mark) && (mark != `"` || s.open) && (len(t) == len(mark) || t[len(mark)] <= ' ') {
			return len(mark)
		}
	}
	return 0
}

// reference is the length of a numbered reference such as [6] that s begins
// with, 0 when there is none.
func reference(s string) int {
	n := 1
	for n < len(s) && n < 5 && isDigit(s[n]) {
		n++
	}
	if n > 1 && n < len(s) && s[n] == ']' {
		return n + 1
	}
	return 0
}

// quote notes that the straight quotation mark at i opens or closes.
func (s *scanner) quote(i int) {
	switch before, after := s.spaceAt(i-1), s.spaceAt(i+1); {
	case before == after:
		s.open = !s.open
	default:
		s.open = before
	}
}

// quoteOpens reports whether the straight quotation mark at i can only open.
func (s *scanner) quoteOpens(i int) bool {
	return s.wordAt(i+1) && !s.open
}

// space is the first place at or after i where no blank stands.
func (s *scanner) space(i int) int {
	for i < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[i:])
		if !blank(r) {
			break
		}
		i += n
	}
	return i
}

func (s *scanner) spaceAt(i int) bool {
	if i < s.from || i >= len(s.src) {
		return true
	}
	c := s.src[i]
	return c <= ' ' || c == 0xA0 && i > 0 && s.src[i-1] == 0xC2
}

func (s *scanner) wordAt(i int) bool {
	if i >= len(s.src) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.src[i:])
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}
