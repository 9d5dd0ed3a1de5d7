package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PostedBy reads s, a line or paragraph, as the signature under a post that was
// set into the page from a network, and returns where in s its writer is named:
// "— Tay Bridge Trust (@taybridge) May 4, 2024", "A post shared by Lena Holt
// (@lena) on May 4", "Posted by Harbour Council on Monday, May 4, 2024".
func PostedBy(s string) (by Span, ok bool) {
	t := strings.TrimLeft(s, "> \u00a0")
	at := len(s) - len(t)
	for _, lead := range postLeads {
		if rest, ok := strings.CutPrefix(t, lead); ok {
			return writer(rest, at+len(lead), true)
		}
	}
	rest := strings.TrimLeft(t, "—–―- \u00a0")
	return writer(rest, at+len(t)-len(rest), false)
}

// sharedLeads are what a network sets before the name of who shares something,
// and postLeads all that may stand before the writer of a post.
var (
	sharedLeads = []string{"A post shared by ", "A photo posted by ", "A video posted by "}
	postLeads   = append([]string{"A post by ", "Post by ", "Posted by "}, sharedLeads...)
)

// longestWriter is in bytes.
const longestWriter = 60

// writer is the name that rest, a part of a line from byte at on, begins with.
// After a fixed phrase, led, what follows the name matters less.
func writer(rest string, at int, led bool) (Span, bool) {
	open, shut := strings.IndexByte(rest, '('), strings.IndexByte(rest, ')')
	switch {
	case open > 0 && shut > open && handle(rest[open+1:shut]):
		name := strings.TrimRight(rest[:open], " \u00a0")
		if !writerName(name) || !led && !dateLike(rest[shut+1:]) || len(rest)-shut > longestWriter {
			return Span{}, false
		}
		return Span{at, at + len(name)}, true
	case led && strings.HasPrefix(rest, "@"):
		name, _, _ := strings.Cut(rest, " ")
		return Span{at, at + len(name)}, handle(name)
	case led:
		if name, day, ok := strings.Cut(rest, " on "); ok && writerName(name) && day != "" && weekdays[strings.ToLower(strings.Trim(firstField(day), ","))] {
			return Span{at, at + len(name)}, true
		}
	}
	return Span{}, false
}

func firstField(s string) string {
	s, _, _ = strings.Cut(s, " ")
	return s
}

// handle reports whether t is how a network names a writer: @tay, t.me/tay.
func handle(t string) bool {
	name, ok := strings.CutPrefix(t, "@")
	if !ok {
		t = strings.TrimPrefix(t, "https://")
		name, ok = strings.CutPrefix(t, "t.me/")
	}
	return ok && name != "" && !strings.ContainsAny(name, " ,;:()")
}

// writerName reports whether t may name the writer of a post.
func writerName(t string) bool {
	if t == "" || len(t) > longestWriter || strings.Count(t, " ") > 7 || strings.ContainsAny(t, "“”\"?;:—–") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r > unicode.MaxLatin1
}

// dateLike reports whether t is empty or begins with a date or hour.
func dateLike(t string) bool {
	t = strings.TrimLeft(t, " ,·-–—\u00a0")
	if t == "" {
		return true
	}
	w := strings.ToLower(strings.Trim(firstField(t), ",."))
	return months[w] > 0 || weekdays[w] || isDigit(t[0])
}

// posted reports whether t is the signature of a post.
func posted(t string) bool {
	if len(t) > longestSignature || !strings.ContainsAny(t, "@(") && !strings.HasPrefix(t, "Posted by ") {
		return false
	}
	_, ok := PostedBy(t)
	return ok
}

const longestSignature = 160 // bytes
