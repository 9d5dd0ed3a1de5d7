package intake

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbolSigns are the signs of the font Symbol that say something in a
// sentence, by the end of the code that Word keeps them under: F0B3 is ≥.
var symbolSigns = map[string]string{
	"25": "%", "2B": "+", "2D": "−", "3C": "<", "3D": "=", "3E": ">",
	"A2": "′", "A3": "≤", "A5": "∞", "AC": "←", "AD": "↑", "AE": "→", "AF": "↓",
	"B0": "°", "B1": "±", "B2": "″", "B3": "≥", "B4": "×", "B8": "÷", "B9": "≠", "BB": "≈", "BC": "…", "D6": "√",
}

// tickSigns are the boxes of forms and the ticks in the font Wingdings, by the
// end of their code too.
var tickSigns = map[string]string{"6F": "☐", "A8": "☐", "FB": "✗", "FC": "✓", "FD": "☒", "FE": "☑"}

// symbolSign is the sign that <w:sym w:font="Symbol" w:char="F0B3"/> shows,
// "" for one of a font of pictures or of no meaning in a text. A code that is not
// one of a font's own stands for its character.
func symbolSign(e xml.StartElement) string {
	code := strings.ToUpper(attribute(e, "char"))
	if len(code) < 2 {
		return ""
	}
	own := code[len(code)-2:]
	switch font := strings.ToLower(attribute(e, "font")); {
	case font == "symbol":
		return symbolSigns[own]
	case font == "wingdings":
		return tickSigns[own]
	case strings.HasPrefix(font, "wingdings"), strings.HasPrefix(font, "webdings"):
		return ""
	}
	n, err := strconv.ParseUint(code, 16, 16)
	c := rune(n)
	if err != nil || !unicode.IsPrint(c) || unicode.Is(unicode.Co, c) {
		return ""
	}
	return string(c)
}

// wordChoice is the list of a field of a form in which one entry is chosen. Word
// writes no text that says which; where another program did, that is read.
type wordChoice struct {
	entries        []string
	result, preset string // which is chosen, and which was at first; counted from 0
}

// read takes in an element of the list.
func (c *wordChoice) read(name string, e xml.StartElement) {
	switch v := attribute(e, "val"); name {
	case "listEntry":
		c.entries = append(c.entries, v)
	case "result":
		c.result = v
	case "default":
		c.preset = v
	}
}

// shown is the entry that the field shows, "" where there is no list.
func (c *wordChoice) shown() string {
	for _, which := range []string{c.result, c.preset, "0"} {
		if n, err := strconv.Atoi(which); err == nil && n >= 0 && n < len(c.entries) {
			return c.entries[n]
		}
	}
	return ""
}

// fraction parts a fraction of an equation from the whole number before it.
func (r *wordReader) fraction(p *wordPara) {
	if last, _ := utf8.DecodeLastRuneInString(p.words.String()); unicode.IsDigit(last) {
		r.write(p, " ")
	}
}
