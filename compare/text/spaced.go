package text

import "strings"

// SpacedNumber is the end of the number src[i:e], digits, with what a tokenised text
// sets apart from them by blanks: "2 , 500", "6 . 2 miles". It is e where nothing is.
func SpacedNumber(src string, i, e int) int {
	s := wordScanner{src: src}
	for e < len(src) && src[e] == ' ' {
		n := s.spaced(i, e)
		if n == e {
			break
		}
		for e = n; e < len(src) && isDigit(src[e]); e++ {
		}
	}
	return e
}

// spaced is where the number src[i:e] goes on behind a mark that a tokenised text
// sets between blanks, e where it does not: "2 , 500", "$2 . 6", "2 . 6 million",
// "6 . 2 miles", "9 . 25 am".
func (s *wordScanner) spaced(i, e int) int {
	const group = " , 000"
	src, n := s.src, e+len(" , ")
	if n >= len(src) || !isDigit(src[n]) || src[e+2] != ' ' || s.numbered(i) {
		return e
	}
	switch src[e+1] {
	case ',':
		if src[i] != '0' && s.threeDigits(n) && (allDigits(src[i:e]) && e-i <= 3 || e-i > len(group) && strings.HasPrefix(src[e-len(group):], " , ")) {
			return n
		}
	case '.':
		if !allDigits(src[i:e]) || e-i > 3 {
			return e
		}
		behind := strings.TrimLeft(src[n:], "0123456789")
		if decimals := len(src) - len(behind) - n; decimals <= 2 && (scaledUp(behind) || endsMoney(src[:i]) || decimals == 2 && halfOfDay(behind)) {
			return n
		}
	}
	return e
}

func allDigits(t string) bool { return strings.Trim(t, "0123456789") == "" }

// endsMoney reports whether t ends with a sign of money, with a blank behind it or none.
func endsMoney(t string) bool {
	t = strings.TrimSuffix(t, " ")
	return strings.HasSuffix(t, "$") || strings.HasSuffix(t, "£") || strings.HasSuffix(t, "€")
}

// halfOfDay reports whether t begins with the half of the day that an hour lies in.
func halfOfDay(t string) bool {
	t = strings.TrimPrefix(t, " ")
	return t != "" && (t[0]|0x20 == 'a' || t[0]|0x20 == 'p') && (spacedHalf(t) > 0 || len(t) > 1 && (t[1]|0x20 == 'm' || t[1] == '.' && len(t) > 2 && t[2]|0x20 == 'm'))
}

// spacedHalf is the length of the "a . m" or "p . m" that t begins with, 0 where it
// begins with none.
func spacedHalf(t string) int {
	const half = len("a . m")
	if len(t) < half || t[0]|0x20 != 'a' && t[0]|0x20 != 'p' || t[1:4] != " . " || t[4]|0x20 != 'm' || len(t) > half && alnum[t[half]] {
		return 0
	}
	return half
}

// scaledUp reports whether t begins with a word that only a number goes before.
func scaledUp(t string) bool {
	if strings.HasPrefix(t, " %") || strings.HasPrefix(t, "%") || strings.HasPrefix(t, " per cent") {
		return true
	}
	t = strings.TrimPrefix(strings.TrimPrefix(t, " "), "- ")
	e := 0
	for e < len(t) && e < longestWord && alnum[t[e]] {
		e++
	}
	return numberUnits[t[:e]]
}

// numberUnits are words that only a number goes before.
var numberUnits = set(`million billion trillion percent bn m magnitude miles mile km kilometers kilometres kilometer kilometre meters metres
	feet inches acres hectares tons tonnes mph kg kilograms pounds degrees points seconds`)
