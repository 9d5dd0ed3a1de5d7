package seeds

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Untangled is s with the letters put right that a program tangled when it
// took UTF-8 for windows-1252 and saved what it saw; ok is false where there
// are none. A letter that such bytes do not make stays. A single “Ã©” may be
// meant and stays too, a single “â€™” is put right.
func Untangled(s string) (mended string, ok bool) {
	if !strings.Contains(s, "â€") && !strings.Contains(s, "Ã") && !strings.Contains(s, "â\u0080") {
		return s, false
	}
	var b strings.Builder
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			b.WriteByte(s[i])
			i++
			continue
		}
		e := i
		for e < len(s) && s[e] >= utf8.RuneSelf {
			e++
		}
		run, k := untangledRun(s[i:e])
		b.WriteString(run)
		n += k
		i = e
	}
	if n < fewestTangles {
		return s, false
	}
	return b.String(), true
}

const fewestTangles = 2

// untangledRun is a run of letters beyond ASCII with those put right that are
// tangled, and how sure that makes it: nobody means the three of “â€™”.
func untangledRun(run string) (string, int) {
	var b strings.Builder
	n := 0
	runes := []rune(run)
	for i := 0; i < len(runes); {
		r, width := tangled(runes[i:])
		if width == 0 {
			b.WriteRune(runes[i])
			i++
			continue
		}
		b.WriteRune(r)
		i += width
		n += width - 1
	}
	return b.String(), n
}

// tangled is the letter that the first of runes are the bytes of, and how many
// they are; 0 when they are none.
func tangled(runes []rune) (r rune, width int) {
	var bytes []byte
	for k := range runes[:min(len(runes), utf8.UTFMax)] {
		c, ok := charmap.Windows1252.EncodeRune(runes[k])
		if runes[k] >= 0x80 && runes[k] < 0xA0 { // which windows-1252 does not have
			c, ok = byte(runes[k]), true
		}
		if !ok {
			return 0, 0
		}
		if bytes = append(bytes, c); utf8.FullRune(bytes) {
			break
		}
	}
	if r, n := utf8.DecodeRune(bytes); r != utf8.RuneError && n > 1 && n == len(bytes) {
		return r, n
	}
	return 0, 0
}
