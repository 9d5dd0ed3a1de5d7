package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// nameInitials is the initials of a name of three words or more, or of two with a hyphen:
// "HP" of "Hewlett-Packard"; "" of another. "AP" is not Ann Park.
func nameInitials(name string) string {
	words := strings.Fields(parted.Replace(name))
	if len(words) < 2 || len(words) == 2 && !strings.Contains(name, "-") {
		return ""
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
			return ""
		}
	}
	return all.String()
}

// surnames is "Lund and Berg" of "producers Ann Lund and Jo Berg", "" of what does not
// name two with more words.
func surnames(name string) string {
	x, y, _ := strings.Cut(name, " and ")
	i, k := strings.LastIndexByte(x, ' '), strings.LastIndexByte(y, ' ')
	if i < 0 || k < 0 {
		return ""
	}
	return x[i+1:] + " and " + y[k+1:]
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
	"email": true, "notice": true, "website": true, "announcement": true, "article": true, "story": true, "blog": true,
	"account": true, "message": true, "messages": true, "memos": true, "posts": true, "apology": true, "essay": true, "op-ed": true}
