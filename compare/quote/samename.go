package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fullForm is the one of speakers for whose name s is short: by its initials, "USGS" for "US
// Geological Survey"; of two by their surnames, "Lund and Berg" for "Ann Lund and Jo Berg";
// of a paper by the end of it, "Times". It is "" where there is none, or more than one.
func fullForm(s string, speakers []string) (long string) {
	short, press := shortForm(s), isPress(s)
	if short == "" && !press && !strings.Contains(s, " and ") {
		return ""
	}
	for _, t := range speakers {
		if t == s || !(short != "" && abbreviates(short, t)) && !surnames(s, t) && !(press && issuer(t) == "" && strings.HasSuffix(t, " "+s)) {
			continue
		}
		if long != "" {
			return ""
		}
		long = t
	}
	return long
}

// shortForm is s, all in capitals, without full stops and blanks; "" where it is none of
// initials.
func shortForm(s string) string {
	short := unstopped.Replace(s)
	if n := len(short); n < 2 || n > 6 || !capitals(short) || strings.ContainsFunc(short, unicode.IsDigit) {
		return ""
	}
	return short
}

var (
	unstopped = strings.NewReplacer(".", "", " ", "")
	parted    = strings.NewReplacer("-", " ", "U . S .", "US", "U.S.", "US")
)

// abbreviates reports whether short is the initials of the name t, of three words or more,
// or of two with a hyphen: "HP", "Hewlett-Packard". "AP" is not Ann Park.
func abbreviates(short, t string) bool {
	words := strings.Fields(parted.Replace(t))
	if len(words) < 2 || len(words) == 2 && !strings.Contains(t, "-") {
		return false
	}
	var all strings.Builder
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case i == 0 && w == "US":
			all.WriteString(w)
		case unicode.IsUpper(r):
			all.WriteRune(r)
		case w != "of" && w != "the" && w != "for" && w != "and" && w != "on":
			return false
		}
	}
	return all.String() == short
}

// surnames reports whether s is the surnames of the two whom t names with more words.
func surnames(s, t string) bool {
	a, b, ok := strings.Cut(s, " and ")
	x, y, two := strings.Cut(t, " and ")
	return ok && two && len(t) > len(s) && !strings.Contains(a, " ") && !strings.Contains(b, " ") && strings.HasSuffix(x, " "+a) && strings.HasSuffix(y, " "+b)
}

// paperOf is the one of speakers whose paper s is: of "Ferry Board statement" and "report
// from Ferry Board" the Ferry Board; "" for none.
func (c *Cast) paperOf(s string, speakers []string) (by string) {
	x := issuer(s)
	if x == "" {
		return ""
	}
	for _, t := range speakers {
		if t == s || issuer(t) != "" || t != x && !strings.HasPrefix(x, t+" ") && !strings.HasSuffix(x, " "+t) && !(strings.HasPrefix(t, x+" ") && isPress(t)) {
			continue
		}
		if t == x {
			return t
		}
		if i, ok := c.Named(t); !ok || c.Members[i].Kind == Place || strings.ToLower(t) == t {
			continue // "report from York police" is none of York's
		}
		by = t
	}
	return by
}

// issuer is the words in s for the one who gives out the paper that s is: of "Ferry Board
// statement", "report from the Ferry Board"; "" for no paper.
func issuer(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && issued[strings.ToLower(s[i+1:])] {
		by, _ := cutPossessive(s[:i])
		return strings.TrimSuffix(by, " news")
	}
	first, rest, ok := strings.Cut(s, " ")
	if !ok || !issued[strings.ToLower(first)] {
		return ""
	}
	for _, w := range [...]string{"from ", "by ", "posted by ", "issued by ", "released by "} {
		if by, ok := strings.CutPrefix(rest, w); ok {
			return strings.TrimPrefix(by, "the ")
		}
	}
	if by, ok := strings.CutPrefix(rest, "in "); ok && isPress(by) {
		return strings.TrimPrefix(by, "the ") // a "report in York" is none of York's
	}
	return ""
}

// issued are papers that say what those say who give them out.
var issued = map[string]bool{"statement": true, "report": true, "reports": true, "release": true, "tweet": true, "tweets": true, "post": true, "memo": true, "letter": true,
	"email": true, "notice": true, "website": true, "announcement": true, "article": true, "story": true, "blog": true}
