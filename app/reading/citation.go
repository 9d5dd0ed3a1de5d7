package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// Cite is words of an article with where they come from, as a reader puts them
// into a text of his own:
//
//	“words” — “Headline”, Outlet (Agency), byline, date, address
//
// What nobody knows of byline and address is left out, but that the headline,
// the outlet or the date is not known is said. The date stands as f has it.
// Each quote is the paragraphs of one place, an empty one where words between
// them are left out.
func Cite(quotes [][]string, headline string, f text.Fields) string {
	var places []string
	for _, q := range quotes {
		if words := quoted(q); words != "" {
			places = append(places, words)
		}
	}
	if len(places) == 0 {
		return ""
	}
	return strings.Join(places, " … ") + " — " + sourceLine(headline, f)
}

// quoted puts paragraphs in quotation marks: each has an opening one, the last
// the closing one too.
func quoted(paragraphs []string) string {
	var list []string
	for _, p := range paragraphs {
		p = strings.TrimSpace(p)
		if p == "" {
			p = "[…]"
		} else {
			p = "“" + within(p)
		}
		if len(list) > 0 || p != "[…]" {
			list = append(list, p)
		}
	}
	for len(list) > 0 && list[len(list)-1] == "[…]" {
		list = list[:len(list)-1]
	}
	if len(list) == 0 {
		return ""
	}
	return strings.Join(list, "\n\n") + "”"
}

// within makes double quotation marks single, as it is the custom inside
// quotation marks: ‘so’. Which way a straight one opens shows what stands
// before it.
func within(s string) string {
	var b strings.Builder
	before := ' '
	for _, r := range s {
		switch {
		case r == '“' || r == '"' && opens(before):
			b.WriteRune('‘')
		case r == '”' || r == '"':
			b.WriteRune('’')
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// opens reports whether a straight quotation mark after r opens a quotation.
func opens(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([{—–-‘“'", r) }

// sourceLine says what article it is.
func sourceLine(headline string, f text.Fields) string {
	title := "no headline"
	if headline = flat(headline); headline != "" {
		title = "“" + within(headline) + "”"
	}
	outlet := orElse(text.PlainLine(f.Outlet), "outlet not named")
	if f.Agency != "" && f.Agency != f.Outlet {
		outlet += " (" + f.Agency + ")"
	}
	parts := []string{title, outlet}
	for _, s := range []string{byline(f.Byline), orElse(f.Date, "no date"), f.URL} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func orElse(s, instead string) string {
	if strings.TrimSpace(s) == "" {
		return instead
	}
	return flat(s)
}

// byline is who wrote it, “by” before the name whether or not the article says so.
func byline(s string) string {
	s = flat(s)
	if s == "" {
		return ""
	}
	if word, rest, ok := strings.Cut(s, " "); ok && strings.EqualFold(word, "by") {
		s = rest
	}
	return "by " + s
}

// Brief is the first words of s, of at most n characters, with an ellipsis
// where some are left out.
func Brief(s string, n int) string {
	if s = flat(s); utf8.RuneCountInString(s) <= n {
		return s
	}
	short := string([]rune(s)[:n-1])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:.") + "…"
}

// Capital is s begun with a capital letter.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
