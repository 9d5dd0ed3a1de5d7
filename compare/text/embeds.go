package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// splitEmbeds parts from a line the signature of a post set into the page, and
// the addresses before it: "We are sorry. pic.twitter.com/x — Jane Roe (@jane)
// May 3, 2016" is three lines to the article. The credit of a desk behind the
// last sentence is a line too.
func splitEmbeds(lines []line) []line {
	for i := range lines {
		if hasEmbed(lines[i].text) {
			return splitFrom(lines, i)
		}
	}
	return lines
}

func hasEmbed(t string) bool {
	return strings.Contains(t, "(@") || strings.Contains(t, "pic.twitter.com/") || strings.Contains(t, "pic.x.com/") || strings.Contains(t, "https://t.co/") || strings.HasSuffix(t, endMark) || deskCreditAt(t) < len(t)
}

// endMark stands behind the last sentence of an agency's text.
const endMark = " Enditem"

func splitFrom(lines []line, i int) []line {
	out := append([]line(nil), lines[:i]...)
	for _, l := range lines[i:] {
		if !hasEmbed(l.text) {
			out = append(out, l)
			continue
		}
		end := len(strings.TrimSuffix(l.text, endMark))
		credit := deskCreditAt(l.text[:end])
		sign := min(signatureAt(l.text), credit)
		out = append(out, l.parted(addressesAt(l.text[:sign]), sign, credit, end)...)
	}
	return out
}

// deskCreditAt is where the brackets begin that end t behind a full stop and say
// who at an agency made the text: "(Reporting by Jane Roe; Editing by John Doe)".
// It is len(t) where it ends in none.
func deskCreditAt(t string) int {
	if !strings.HasSuffix(strings.TrimRight(t, ". "), ")") {
		return len(t)
	}
	for _, verb := range deskVerbs {
		i := strings.LastIndex(t, "("+verb)
		if i <= 0 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t[:i], " \"'”’\u00A0"))
		_, after, _ := strings.Cut(t[i:], ")")
		if after = strings.Trim(after, ". "); strings.ContainsRune(terminators, before) && (after == "" || after[0] == '(') {
			return i
		}
	}
	return len(t)
}

// deskVerbs are what an agency's credit opens with.
var deskVerbs = []string{"Reporting by ", "Additional reporting by ", "Reporting and writing by ", "Writing by ", "Editing by ", "Edited by ", "Compiled by ", "reporting by ", "editing by ", "writing by "}

// parted cuts l at the bytes at, which ascend, but in no word; parts without
// text are left out.
func (l line) parted(at ...int) []line {
	var out []line
	from := 0
	for _, to := range append(at, len(l.text)) {
		text := strings.TrimRight(l.text[from:to], " \u00A0")
		if text == "" || l.insideWord(l.Start+to) {
			continue
		}
		k := 0
		for k < len(l.words) && l.words[k].Start < l.Start+to {
			k++
		}
		out = append(out, line{Span: Span{l.Start + from, l.Start + from + len(text)}, text: text, raw: text, words: l.words[:k:k], gap: l.gap && from == 0, part: from > 0})
		l.words = l.words[k:]
		from = to
	}
	return out
}

// insideWord reports whether the byte at pos of the source stands inside a word of l.
func (l *line) insideWord(pos int) bool {
	for _, w := range l.words {
		if w.Start < pos && pos < w.End {
			return true
		}
	}
	return false
}

// signatureLeads are what signatures of posts begin with, behind their text.
var signatureLeads = slices.Concat(dashes, []string{"-- ", "- "}, sharedLeads)

// dashes are those that a line begins with which says whose words stand before it.
var dashes = []string{"— ", "― ", "– "}

// signatureAt is where the signature of a post begins in t, len(t) when it
// ends with none.
func signatureAt(t string) int {
	for _, opening := range signatureLeads {
		if i := strings.LastIndex(t, opening); i >= 0 && (i == 0 || t[i-1] == ' ' || opening[0] != '-') && signature(t[i:]) {
			return i
		}
	}
	return len(t)
}

// signature reports whether t signs a post: "— Jane Roe (@jane) May 3, 2016".
func signature(t string) bool {
	if posted(t) {
		return true
	}
	open := strings.Index(t, "(@")
	if open < 0 || open > longestSigner {
		return false
	}
	shared := slices.ContainsFunc(sharedLeads, func(lead string) bool { return strings.HasPrefix(t, lead) })
	if !shared && !strings.HasPrefix(t, "—") && !strings.HasPrefix(t, "―") && !strings.HasPrefix(t, "–") && !strings.HasPrefix(t, "-") {
		return false
	}
	handle, after, ok := strings.Cut(t[open+2:], ")")
	if !ok || strings.ContainsAny(handle, " \t") {
		return false
	}
	after = strings.TrimSpace(after)
	rest := line{Span: Span{0, len(after)}, text: after, words: wordsOf(after, new(folder))}
	_, _, dated := dateLine(&rest)
	return after == "" || dated || clockLine(&rest)
}

const longestSigner = 90 // bytes before the account

// addressesAt is where the addresses at the end of t begin that a post has
// behind its text, len(t) when there are none.
func addressesAt(t string) int {
	end := len(t)
	for range mostAddresses {
		rest := strings.TrimRight(t[:end], " \u00A0")
		i := max(strings.LastIndex(rest, "pic.twitter.com/"), strings.LastIndex(rest, "pic.x.com/"), strings.LastIndex(rest, "https://t.co/"), strings.LastIndex(rest, "http://t.co/"))
		if i < 0 || strings.ContainsAny(rest[i:], " \u00A0") {
			break
		}
		end = i
	}
	return end
}

const mostAddresses = 8 // behind one post
