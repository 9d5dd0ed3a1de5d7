package lesson

import (
	"strings"
)

// GIFT is k as questions that Moodle imports from a text file, articles first.
// The form is that of Moodle's own reader (question/format/gift): a question is
// one line here, so that no line of it is taken for the end or for a remark.
func (k Key) GIFT() []byte {
	var b strings.Builder
	b.WriteString("$CATEGORY: $course$/top/" + strings.ReplaceAll(giftText(k.bracketed(k.Title)), "/", "//") + "\n\n")
	for _, a := range k.asked() {
		b.WriteString("::" + giftText(a.number) + "::[html]" + giftText(a.body))
		switch a.kind {
		case choice, choices:
			b.WriteString(" {" + giftPicks(a) + giftAfter(a) + "}")
		case pairs:
			b.WriteString(" {" + giftPairs(a) + giftAfter(a) + "}")
		case essay:
			b.WriteString(" {}")
		}
		b.WriteString("\n\n")
	}
	return []byte(b.String())
}

func giftPicks(a asked) string {
	var b strings.Builder
	first := true // a choice of one must have "=" somewhere
	right, wrong := weights(a.picks)
	for _, p := range a.picks {
		switch {
		case a.kind == choices && p.right:
			b.WriteString("~%" + right + "%")
		case a.kind == choices:
			b.WriteString("~%" + wrong + "%")
		case p.right && first:
			first = false
			b.WriteString("=")
		case p.right:
			b.WriteString("~%100%")
		default:
			b.WriteString("~")
		}
		b.WriteString(giftHTML(p.text) + " ")
	}
	return b.String()
}

func giftPairs(a asked) string {
	var b strings.Builder
	for _, r := range a.rows {
		b.WriteString("=" + giftHTML(arrowless(r.question)) + " -> " + giftText(giftPlain(r.answer)) + " ")
	}
	for _, m := range a.more {
		b.WriteString("= -> " + giftText(giftPlain(m)) + " ")
	}
	return b.String()
}

func giftAfter(a asked) string {
	if a.after == "" {
		return ""
	}
	return "####" + giftText(a.after)
}

// giftHTML is a plain text as the HTML of an answer. What would be read as a
// weight or as a format at its beginning is written as a character reference.
func giftHTML(s string) string {
	s = markup(s)
	if s != "" && strings.ContainsRune("%[", rune(s[0])) {
		s = map[byte]string{'%': "&#37;", '[': "&#91;"}[s[0]] + s[1:]
	}
	return giftText(s)
}

// giftPlain is a plain text where no HTML is read.
func giftPlain(s string) string { return arrowless(s) }

// arrowless is s with an arrow that is not the sign between a pair, which
// cannot be escaped.
func arrowless(s string) string { return strings.ReplaceAll(s, "->", "→") }

// giftText escapes what is a sign in GIFT.
func giftText(s string) string {
	return giftSigns.Replace(s)
}

var giftSigns = strings.NewReplacer(`\`, `\\`, "~", `\~`, "=", `\=`, "#", `\#`, "{", `\{`, "}", `\}`, ":", `\:`, "\n", " ", "\r", " ")
