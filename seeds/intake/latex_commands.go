package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// texCommands are commands that stand for signs, by their names.
var texCommands = map[string]string{
	"pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "S": "§", "P": "¶", "copyright": "©", "degree": "°", "textdegree": "°",
	"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "j": "j", "dh": "ð", "th": "þ",
	"dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textbackslash": `\`, "textasciitilde": "~", "slash": "/", "textbar": "|",
	"textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»",
	"guillemotleft": "«", "guillemotright": "»", "og": "«\u00a0", "fg": "\u00a0»", "quad": " ", "qquad": " ", "enspace": " ", "nobreakspace": "\u00a0", "space": " ", "LaTeX": "LaTeX", "TeX": "TeX",
	"textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textpm": "±", "texttimes": "×", "textminus": "−",
	"ne": "≠", "neq": "≠", "pm": "±", "times": "×", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "approx": "≈", "cdot": "·", "to": "→", "rightarrow": "→",
	"par": "\n<p>\n", "newline": "<br>", "item": "\n<p>\n", "hline": "", "percent": "%", "celsius": "°C",
}

// texSilent say nothing, and have nothing in braces.
var texSilent = strings.Fields("maketitle tableofcontents bfseries itshape slshape scshape sffamily ttfamily mdseries upshape normalfont em bf it tt sc rm tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge centering raggedright raggedleft noindent indent bigskip medskip smallskip newpage clearpage pagebreak linebreak hfill vfill appendix xspace left right displaystyle toprule midrule bottomrule sloppy frenchspacing onehalfspacing doublespacing singlespacing protect relax selectlanguage allowbreak")

// texPictures are environments whose words are none of the text.
var texPictures = strings.Fields("comment figure wrapfigure tikzpicture picture verbatim lstlisting equation align thebibliography filecontents")

// texSkips are the commands of which an option in brackets says nothing.
var texSkips = strings.Fields("footnote section subsection chapter title author includegraphics documentclass usepackage num SI qty cite citep citet footcite parencite autocite textcquote caption")

// texBehind are commands that show their last argument: how many stand before it, which say
// how that is set.
var texBehind = map[string]int{
	"href": 1, "textcolor": 1, "colorbox": 1, "fcolorbox": 2, "parbox": 1, "raisebox": 1, "scalebox": 1, "resizebox": 2, "rotatebox": 1,
	"multicolumn": 2, "multirow": 2, "foreignlanguage": 1, "textlang": 1, "hyperref": 0, "fbox": 0, "framebox": 0,
}

// texAccents are what stands over or under the letter behind a sign, as Unicode combines it.
var texAccents = map[byte]string{'"': "\u0308", '\'': "\u0301", '`': "\u0300", '^': "\u0302", '~': "\u0303", '=': "\u0304", '.': "\u0307"}

// texMarks are those of accents whose commands are letters: \c{c}.
var texMarks = map[string]string{"c": "\u0327", "v": "\u030c", "H": "\u030b", "u": "\u0306", "k": "\u0328", "r": "\u030a", "d": "\u0323"}

// symbol reads a command of one sign, which was read.
func (t *latex) symbol(depth int) string {
	if t.i > len(t.s) {
		return ""
	}
	switch c := t.s[t.i-1]; {
	case texAccents[c] != "":
		return t.accent(texAccents[c], depth)
	case strings.IndexByte("%$#_{}", c) >= 0:
		return string(c)
	case c == '&':
		return "&amp;"
	case c == '\\':
		if t.bracket(); t.mode == "table" {
			return "<tr><td>"
		}
		return "<br>"
	case c >= utf8.RuneSelf:
		t.i--
		return t.sign()
	case strings.IndexByte(",;: \n", c) >= 0:
		return map[bool]string{true: "\u00a0", false: " "}[c == ',']
	}
	return ""
}

// accent sets mark on the first letter of what comes next.
func (t *latex) accent(mark string, depth int) string {
	letter := t.argument(depth)
	r, size := utf8.DecodeRuneInString(letter)
	if r == 'ı' {
		r = 'i'
	}
	if !unicode.IsLetter(r) {
		return letter
	}
	return norm.NFC.String(string(r)+mark) + letter[size:]
}

// texReader reads what a command has in braces, which stands depth deep, and returns
// what it says.
type texReader func(t *latex, depth int) string

// texReaders are the readers of commands, by their names.
func texReaders() map[string]texReader {
	readers := map[string]texReader{
		"begin":     (*latex).environment,
		"end":       func(t *latex, _ int) string { t.raw(); return "\n<p>\n" },
		"enquote":   func(t *latex, depth int) string { return tagged("q", t.argument(depth)) },
		"textquote": (*latex).quotation, "textcquote": func(t *latex, depth int) string { t.raw(); return tagged("q", t.argument(depth)) },
		"blockquote": func(t *latex, depth int) string {
			speaker := t.option(depth)
			return "\n<blockquote><p>" + t.argument(depth) + signed(speaker) + "</blockquote>\n"
		},
		"footnote": (*latex).footnote, "thanks": (*latex).footnote, "endnote": (*latex).footnote,
		"title": func(t *latex, depth int) string { return t.fact("title", t.plain(depth)) },
		"author": func(t *latex, depth int) string {
			return t.fact("byline", strings.ReplaceAll(t.plain(depth), " ,", ","))
		},
		"date": func(t *latex, depth int) string {
			t.dated(t.plain(depth))
			return ""
		},
		"and":        func(*latex, int) string { return ", " },
		"today":      func(*latex, int) string { return "" },
		"url":        func(t *latex, _ int) string { return t.raw() },
		"newcommand": (*latex).declare, "renewcommand": (*latex).declare, "providecommand": (*latex).declare,
		"input": (*latex).elsewhere, "include": (*latex).elsewhere, "subfile": (*latex).elsewhere,
		"def":      (*latex).define,
		"nicefrac": (*latex).fraction, "frac": (*latex).fraction, "sfrac": (*latex).fraction,
		"SI": (*latex).quantity, "qty": (*latex).quantity,
		"unit": func(t *latex, depth int) string {
			return strings.TrimSpace(t.option(depth) + "\u00a0" + t.argument(depth))
		},
		"caption": func(t *latex, depth int) string {
			t.leave(t.plain(depth), "caption")
			return ""
		},
	}
	for _, name := range strings.Fields("emph textbf textit texttt textsc textsl textrm textsf textnormal textup textmd underline uline ul hl so uwave mbox makebox text mathrm mathbf MakeUppercase uppercase lowercase num textins added") {
		readers[name] = (*latex).argument
	}
	for name, mark := range texMarks {
		readers[name] = func(t *latex, depth int) string { return t.accent(mark, depth) }
	}
	for name, n := range texBehind {
		readers[name] = func(t *latex, depth int) string {
			for range n {
				t.bracket()
				t.raw()
			}
			t.bracket()
			return t.argument(depth)
		}
	}
	for name, tag := range map[string]string{"sout": "s", "st": "s", "xout": "s", "deleted": "s", "textdel": "s", "textsuperscript": "sup", "textsubscript": "sub"} {
		readers[name] = func(t *latex, depth int) string { return tagged(tag, t.argument(depth)) }
	}
	for _, name := range strings.Fields("part chapter section subsection subsubsection paragraph subparagraph") {
		readers[name] = func(t *latex, depth int) string { return "\n" + tagged("h2", t.argument(depth)) + "\n" }
	}
	for _, name := range strings.Fields("documentclass usepackage label cite citep citet footcite parencite autocite nocite vspace hspace includegraphics index pagestyle thispagestyle bibliography bibliographystyle addbibresource hyphenation color graphicspath pagenumbering phantom") {
		readers[name] = func(t *latex, _ int) string { t.raw(); return "" }
	}
	for _, name := range strings.Fields("setlength addtolength hypersetup geometry setcounter definecolor newlength newenvironment") {
		readers[name] = func(t *latex, _ int) string {
			for t.raw() != "" {
			}
			return ""
		}
	}
	for _, name := range strings.Fields("ref pageref autoref cref eqref") {
		readers[name] = func(t *latex, _ int) string { t.raw(); return "[…]" }
	}
	return readers
}

// quotation is a quotation within a sentence, with who said it.
func (t *latex) quotation(depth int) string {
	speaker := t.option(depth)
	words := tagged("q", t.argument(depth))
	if speaker != "" {
		words += " (" + speaker + ")"
	}
	return words
}

func (t *latex) footnote(depth int) string {
	t.notes = append(t.notes, textOfHTML(t.argument(depth)))
	return ""
}

// elsewhere takes the name of a file of which the words are set here.
func (t *latex) elsewhere(int) string {
	if name := flow(t.raw()); name != "" && !slices.Contains(t.files, name) && len(t.files) < maxNamed {
		t.files = append(t.files, name)
	}
	return ""
}

// fact states the field that key names.
func (t *latex) fact(key, words string) string {
	t.state(key, words, words)
	return ""
}

func (t *latex) fraction(depth int) string {
	over := t.argument(depth)
	return over + "/" + t.argument(depth)
}

// quantity is a number and its unit, of which commands are called as the unit is.
func (t *latex) quantity(depth int) string {
	number := t.argument(depth)
	unit := t.raw()
	if name := strings.TrimPrefix(unit, `\`); texCommands[name] == "" {
		unit = strings.ReplaceAll(unit, `\`, " ")
	}
	return number + "\u00a0" + strings.TrimSpace(t.html(unit, depth))
}
