package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// piece is a token before it is parsed.
type piece struct {
	text.Span
	unit bool
}

// tokens cuts s into words and marks as the English treebanks do: clitics and
// the parts of a compound with hyphens stand alone, the full stop of an
// abbreviation belongs to it. They follow what is in room.
func tokens(room []piece, src string, s text.Span, units []text.Span) []piece {
	c := cutter{out: room, src: src[:s.End], addresses: mayHaveAddress(src[s.Start:s.End])}
	for i := s.Start; i < s.End; {
		for len(units) > 0 && (units[0].End <= i || units[0].Empty()) {
			units = units[1:]
		}
		if len(units) > 0 && units[0].Start <= i {
			e := min(units[0].End, s.End)
			c.out = append(c.out, piece{text.Span{Start: i, End: e}, true})
			i = e
			continue
		}
		c.src = src[:s.End]
		if len(units) > 0 && units[0].Start < s.End {
			c.src = src[:units[0].Start]
		}
		i = c.cut(i)
	}
	return c.out
}

// Tokens are the places of the tokens that [Parser.Parse] finds in s, with no units.
func Tokens(src string, s text.Span) []text.Span {
	parser := parsers.Get().(*Parser)
	defer parsers.Put(parser)
	parser.pieces = tokens(parser.pieces[:0], src, s, nil)
	list := make([]text.Span, len(parser.pieces))
	for i, p := range parser.pieces {
		list[i] = p.Span
	}
	return list
}

type cutter struct {
	src       string
	out       []piece
	addresses bool // there may be some
}

// mayHaveAddress reports whether s has a sign of a web or mail address.
func mayHaveAddress(s string) bool {
	return strings.IndexByte(s, '@') >= 0 || strings.Contains(s, "://") || strings.Contains(s, "www.")
}

func (c *cutter) add(i, k int) {
	if i < k {
		c.out = append(c.out, piece{text.Span{Start: i, End: k}, false})
	}
}

// cut adds the token or tokens that begin at i, and returns their end.
func (c *cutter) cut(i int) int {
	r, n := c.rune(i)
	switch {
	case letter(r):
		if c.addresses {
			if e := c.address(i); e > i {
				c.add(i, e)
				return e
			}
		}
		return c.word(i)
	case unicode.IsSpace(r) || r == utf8.RuneError || r == '\u200B' || r == '\uFEFF' || r == '\u00AD':
		return i + n
	case r == '.' || r == '-' || r == '!' || r == '?' || r == '*' || r == '_' || r == '=':
		e := i + n
		for e < len(c.src) && c.src[e] == c.src[i] {
			e++
		}
		c.add(i, e)
		return e
	case r == '\'' || r == '’':
		if e := c.clitic(i); e > i {
			c.add(i, e)
			return e
		}
	}
	c.add(i, i+n)
	return i + n
}

func (c *cutter) rune(i int) (rune, int) {
	if i >= len(c.src) {
		return ' ', 0
	}
	if b := c.src[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.src[i:])
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return plain[r]
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// plain is the letters and digits of ASCII.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
	}
	return t
}()

// addressReach bounds how far a mark of an address is looked for.
const addressReach = 60

// address is the end of a web or mail address at i, i when there is none.
func (c *cutter) address(i int) int {
	e, sign := i, false
	for e < len(c.src) && c.src[e] > ' ' && e-i < addressReach {
		if c.src[e] == '@' || strings.HasPrefix(c.src[e:], "://") || e == i && strings.HasPrefix(c.src[e:], "www.") {
			sign = true
		}
		if !sign && !letterOrDot(c.src[e]) {
			return i
		}
		e++
	}
	if !sign {
		return i
	}
	for e > i && strings.IndexByte(".,;:!?)\"'", c.src[e-1]) >= 0 {
		e--
	}
	for e < len(c.src) && !utf8.RuneStart(c.src[e]) {
		e++
	}
	return e
}

func letterOrDot(b byte) bool { return letter(rune(b)) || b == '.' || b == '-' || b == '_' }

// word adds the word at i, its clitics as tokens of their own.
func (c *cutter) word(i int) int {
	e := c.run(i)
	for e < len(c.src) && c.src[e] != ' ' {
		r, n := c.rune(e)
		next, _ := c.rune(e + n)
		if !letter(next) || !c.joins(i, e, r) {
			break
		}
		e = c.run(e + n)
	}
	w := c.src[i:e]
	switch {
	case digit(c.src[e-1]):
		e = text.SpacedNumber(c.src, i, e)
	case c.dotted(i, e):
		e++
	case c.src[e-1] != 't' && c.src[e-1] != 'T':
	case len(w) > 3 && strings.EqualFold(w[len(w)-3:], "n't"):
		c.add(i, e-3)
		c.add(e-3, e)
		return e
	case len(w) > 5 && strings.EqualFold(w[len(w)-5:], "n’t"):
		c.add(i, e-5)
		c.add(e-5, e)
		return e
	case strings.EqualFold(w, "cannot"):
		c.add(i, i+3)
		i += 3
	}
	c.add(i, e)
	return e
}

// run is the end of the letters and digits that begin at i.
func (c *cutter) run(i int) int {
	for {
		for i < len(c.src) && c.src[i] < utf8.RuneSelf && plain[c.src[i]] {
			i++
		}
		r, n := c.rune(i)
		if !letter(r) {
			return i
		}
		i += n
	}
}

// joins reports whether the mark r at e joins what stands before and behind it
// into one word that began at i.
func (c *cutter) joins(i, e int, r rune) bool {
	switch r {
	case '.':
		return digit(c.src[e-1]) && digit(c.src[e+1]) || len(c.src[i:e]) == 1 || c.src[e-2] == '.' || domains[c.src[e+1:c.run(e+1)]]
	case ',':
		return digit(c.src[e-1]) && digit(c.src[e+1])
	case '&':
		return true
	case '-':
		return prefixes[strings.ToLower(c.src[i:min(e, i+6)])] && e-i < 6
	case '\'', '’':
		if k := c.clitic(e); k > e {
			return false
		}
		b := c.src[e-1]
		if b == 'n' || b == 'N' { // "didn't": cut by word
			return true
		}
		return !digit(b)
	}
	return false
}

// domains end the name of a site that is printed without more of its address:
// "Lund.org", "gazette.co.uk".
var domains = setOf(`com org net gov edu info co uk eu tv io`)

func digit(b byte) bool { return b >= '0' && b <= '9' }

// prefixes stand before a hyphen in one word.
var prefixes = setOf(`e co re non anti pre ex un mid pro bi tri de sub semi x al el`)

func setOf(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// clitic is the end of the clitic whose apostrophe stands at i, i for none.
func (c *cutter) clitic(i int) int {
	_, n := c.rune(i)
	e := c.run(i + n)
	if e-i-n > 2 || e == i+n {
		return i
	}
	switch strings.ToLower(c.src[i+n : e]) {
	case "s", "d", "m", "ll", "re", "ve":
		return e
	}
	return i
}

// dotted reports whether the full stop at e belongs to the word that began at i.
func (c *cutter) dotted(i, e int) bool {
	if e >= len(c.src) || c.src[e] != '.' || strings.HasPrefix(c.src[e:], "..") {
		return false
	}
	w := c.src[i:e]
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || len(w) > 2 && len(w) < 9 && w[len(w)-2] == '.' {
		return w != "I"
	}
	return abbreviations[w] && (e+1 < len(c.src) || !always[w])
}

// abbreviations keep their full stop; those in always lose it at the end.
var (
	abbreviations = setOf(`Mr Mrs Ms Dr Prof Rev Gen Maj Col Lt Capt Sgt Adm Sen Sens Rep Reps Gov St Jr Sr Inc Corp Co Ltd Jan Feb Mar Apr Jun Jul
		Aug Sept Sep Oct Nov Dec vs etc No Calif Conn Fla Ga Ill Mass Mich Minn Miss Pa Tenn Tex Va Wash Wis Ariz Ark Colo Del Ind Kan Ky La Md Mo Mont
		Neb Nev Okla Ore Vt Bros Mt Ft Ave Blvd`)
	always = setOf(`No Miss`)
)
