package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is the length of the place and agency that open a report, with the
// dash after them: "WASHINGTON (AP) — "; 0 when t opens with none.
func dateline(t string) int {
	head := t[:min(len(t), longestDateline)]
	at, width := firstDash(head)
	if end := strings.Index(head, "/. "); end > 0 && (at < 0 || end < at) && strings.Contains(head[:end], " /") {
		at, width = end, len("/. ") // MOSCOW, August 23. /TASS/. The
	}
	if at <= 0 || !placeLike(head[:at]) {
		return 0
	}
	rest := strings.TrimLeft(t[at+width:], " \u00A0")
	if rest == "" {
		return 0
	}
	return len(t) - len(rest)
}

const longestDateline = 90 // bytes, dash included

// firstDash finds the first dash in t that has a blank after it or is long.
func firstDash(t string) (at, width int) {
	for i, r := range t {
		switch {
		case r == '—' || r == '―' || r == '–' && strings.HasPrefix(t[i+len("–"):], " "):
			return i, utf8.RuneLen(r)
		case strings.HasPrefix(t[i:], "--"):
			return i, 2
		case (r == '-' || r == '_') && strings.HasPrefix(t[i+1:], " ") && i > 0:
			return i, 1
		}
	}
	return -1, 0
}

// placeLike reports whether t can stand before the dash of a dateline: a place
// in capitals, or a place and an agency in brackets.
func placeLike(t string) bool {
	t = strings.TrimSpace(t)
	place := t
	agency := false
	if open := strings.IndexByte(t, '('); open >= 0 {
		in, after, _ := strings.Cut(t[open+1:], ")")
		agency = strings.TrimSpace(after) == "" && (agencies[foldName(in)] || outletNames[foldName(in)] != "")
		if place = t[:open]; agency && strings.TrimSpace(place) == "" {
			return true // (Reuters) -
		}
		if !agency && (strings.TrimSpace(after) != "" || strings.Count(in, " ") > 3 || !titled(in) || !allCapitals(strings.Trim(strings.Fields(place + " x")[0], ","))) {
			return false
		}
	}
	if strings.ContainsAny(place, "\"“”?!:;’") {
		return false
	}
	words := strings.FieldsFunc(place, func(r rune) bool { return r == ' ' || r == ',' || r == '\u00A0' || r == '/' })
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !unicode.IsDigit(r) && !nameParticles[w] {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 9 && (agency || allCapitals(words[0]) && !flags[strings.ToLower(strings.Trim(words[0], "."))])
}

// allCapitals reports whether w is three or more capital letters.
func allCapitals(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// flags are words in capitals that open a text before a dash and are no place.
var flags = set(`breaking update updated exclusive watch video opinion analysis live file photo read more related editor note correction attention adds corrects recasts nato isis cnn bbc`)
