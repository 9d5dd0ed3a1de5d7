package text

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed promos.txt
var promosFile string

var promoLines = readPatterns(promosFile)

// promo reports whether l, somewhere below the headline, sends the reader
// elsewhere: it is worded so, and is no sentence.
func promo(l *line) bool {
	return l.heading() == 0 && !l.sentence() && l.last() != ':' && !strings.ContainsAny(l.text, "\"“”") && (promoLines.match(l) || linkOnly(l) || sends(l) || strip(l))
}

// strip reports whether l is a strip of titles of other articles, run into one
// line of any length behind its label: "Related stories Boat sinks Pier to close".
func strip(l *line) bool {
	return len(l.words) > longestPatternLine && l.words[0].Norm == "related" && stripWords[l.words[1].Norm]
}

var stripWords = set(`stories story articles links topics content coverage`)

// sends reports whether l ends in an address to which the reader is sent.
func sends(l *line) bool {
	before, last, ok := cutLast(strings.TrimRight(l.text, ")]!? "), " ")
	_, word, _ := cutLast(before, " ")
	return ok && (strings.HasSuffix(before, ":") || sendWords[strings.ToLower(word)]) && len(l.words) <= headlineWords && (mailAddress(last) || hostLike(last) && strings.Contains(last, "."))
}

var sendWords = set(`to at on via visit see email e-mail contact us here read from`)

// shareRow reports whether l is a row of the networks on which a page can be
// shared: "Share this: Facebook Twitter Email".
func shareRow(l *line) bool {
	networks, asked := 0, false
	for _, w := range l.words {
		switch {
		case platforms[w.Norm]:
			networks++
		case !shareWords[w.Norm]:
			return false
		}
		asked = asked || shareVerbs[w.Norm]
	}
	return len(l.words) <= followWords && !l.sentence() && (asked && len(l.words) > 1 || networks > 3)
}

var shareVerbs = set(`share tweet email e-mail print copy pin`)

var shareWords = set(`share tweet email e-mail print save copy link this on via more sms pin it comments comment by to article story page us follow like url or and post`)

// noteLabel reports whether l begins as a note of the editors does:
// "Clarification (March 6): ...".
func noteLabel(l *line) bool {
	if len(l.words) < 2 || !noteHeads[l.words[0].Norm] || l.words[0].Start != l.Start {
		return false
	}
	after := l.text[l.words[0].End-l.Start:]
	return strings.HasPrefix(after, ": ") && l.words[0].Norm != "update" || strings.HasPrefix(after, " (") && strings.Contains(after[:min(len(after), longestSigner)], "):")
}

var noteHeads = set(`correction corrections clarification clarifications update amendment erratum`)

// bio reports whether l says who the author is and where to follow her: "Jane
// Roe is a reporter for Harbour News. Follow her on X @janeroe."
func bio(l *line) bool {
	if strings.Contains(l.text, " can be reached at ") && strings.Contains(l.text, "@") {
		return true
	}
	who, ask, ok := cutLast(strings.TrimRight(l.text, ". "), ". ")
	if !ok || !strings.Contains(who, " is ") && !strings.Contains(who, " writes ") && !strings.Contains(who, " covers ") {
		return false
	}
	rest := *l
	rest.Start, rest.text = l.Start+len(who)+len(". "), ask
	i := 0
	for i < len(l.words) && l.words[i].Start < rest.Start {
		i++
	}
	rest.words = l.words[i:]
	return follow(&rest)
}

// contact reports whether l holds nothing but the address, number or account
// of somebody: "((Jane.Roe@wire.example; +44 20 7946 0000))".
func contact(l *line) bool {
	if len(l.words) > longestContact || bylineLead(l) > 0 || !strings.ContainsAny(l.text, "@+0123456789") {
		return false
	}
	addresses, digits, names := 0, 0, 0
	for f := range strings.FieldsSeq(l.text) {
		f = strings.Trim(f, "()[]{}<>;,:.|*_·•-–—/")
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case f == "" || contactWords[strings.ToLower(f)]:
		case strings.Contains(f, "@"):
			addresses++
		case strings.Trim(f, "+0123456789()-./") == "":
			digits += len(f)
		case unicode.IsUpper(r):
			names++
		default:
			return false
		}
	}
	return names <= nameWords && (addresses > 0 && digits < 40 || names == 0 && digits > 8 && strings.Contains(l.text, "+"))
}

const longestContact = 24 // words

var contactWords = set(`email e-mail mail phone tel telephone mobile fax twitter on at or and by via contact call newsroom`)

// exchangeRate reports whether l says what a unit is worth in another, as
// agencies do at the foot: "($1 = 0.7511 pounds)".
func exchangeRate(l *line) bool {
	t := strings.Trim(l.text, "()[]*_. ")
	unit, worth, ok := strings.Cut(t, "=")
	if !ok || len(l.words) > rateWords || len(l.words) < 2 || strings.ContainsAny(t, "\"“?!") {
		return false
	}
	return strings.Count(unit, " ") <= 3 && strings.Contains(unit, "1") && strings.ContainsAny(worth, "0123456789") && strings.Trim(unit, "$€£¥₹₽ ") != "" &&
		isDigit(l.words[0].Norm[0]) || len(l.words) > 1 && l.words[0].Norm == "us" && isDigit(l.words[1].Norm[0]) && strings.ContainsAny(worth, "0123456789")
}

const rateWords = 16

// follow reports whether l asks the reader to come to accounts elsewhere and
// names nothing after them: "Follow Harbour News on X and Facebook."
func follow(l *line) bool {
	verb := 0
	for verb < len(l.words) && verb < 3 && askWords[l.words[verb].Norm] {
		verb++
	}
	if len(l.words) > followWords || len(l.words) < verb+3 || !followVerbs[l.words[verb].Norm] {
		return false
	}
	on := 0
	for i, w := range l.words {
		if w.Norm == "on" || w.Norm == "via" {
			on = i
		}
		if on > 0 {
			break
		}
	}
	seen := false
	for i := on + 1; on > 0 && i < len(l.words); i++ {
		w := l.words[i]
		handle := strings.HasPrefix(l.text[max(0, w.Start-l.Start-1):], "@")
		if !platforms[w.Norm] && !handle && !followSmall[w.Norm] {
			return false
		}
		seen = seen || platforms[w.Norm]
	}
	return seen
}

const followWords = 30

var (
	askWords    = set(`you can please also and be sure to`)
	followVerbs = set(`follow like find join subscribe connect add watch listen get catch`)
	followSmall = set(`and or at on by here page channel our app for more news updates the a now us follow like join find`)
	platforms   = set(`x twitter facebook instagram linkedin tiktok youtube bluesky threads mastodon telegram whatsapp snapchat pinterest substack
		flipboard spotify reddit tumblr google messenger signal wechat weibo vk apple podcasts viber line discord twitch rss`)
)

// whatIsNew reports whether l is an agency's note of what is new in its text:
// "(Adds comment, background)".
func whatIsNew(l *line) bool {
	return l.text[0] == '(' && strings.HasSuffix(l.text, ")") && len(l.words) > 1 && len(l.words) <= headlineWords && updateVerbs[l.words[0].Norm]
}

var updateVerbs = set(`adds updates recasts corrects refiles rewrites repeats writes removes clarifies fixes releads`)

// slug reports whether t is the initials of those who handled an agency's
// text, as it has them at the foot: "jlo/rmu/tc", "bur-kim/ach".
func slug(t string) bool {
	if !strings.Contains(t, "/") {
		return false
	}
	parts := strings.FieldsFunc(strings.Trim(t, "()[] "), func(r rune) bool { return r == '/' || r == '-' })
	for _, p := range parts {
		if len(p) < 2 || len(p) > 4 || strings.Trim(p, "abcdefghijklmnopqrstuvwxyz") != "" {
			return false
		}
	}
	return len(parts) > 1
}

// counter reports whether l counts the pictures of a show, "1/3", "2 / 12", or is
// the number of a page or of the end between dashes, "-30-".
func counter(l *line) bool {
	if inner := strings.Trim(l.text, "-–— "); len(inner) < len(l.text)-1 && strings.HasPrefix(l.text, "-") && strings.HasSuffix(l.text, "-") {
		_, ok := number(inner)
		return ok
	}
	a, b, ok := strings.Cut(strings.Trim(l.text, "()[] "), "/")
	n, okA := number(strings.TrimSpace(a))
	m, okB := number(strings.TrimSpace(b))
	return ok && okA && okB && n > 0 && n <= m
}

// linkOnly reports whether l is one Markdown link, and its text no sentence.
func linkOnly(l *line) bool {
	text, _, ok := strings.Cut(l.raw, "](")
	return ok && strings.HasPrefix(text, "[") && strings.Index(l.raw, ")") == len(l.raw)-1 && !strings.Contains(text, "![") && !strings.ContainsRune(".!:", l.last())
}

// workCredit reports whether l names those who made pictures, maps or research
// for the article, and does nothing else: "Pictures by Jane Roe".
func workCredit(l *line) bool {
	for i := 0; i < len(l.words)-1 && i < 4; i++ {
		w := l.words[i].Norm
		if w != "by" {
			if !makers[w] {
				return false
			}
			continue
		}
		rest := *l
		rest.words = l.words[i:]
		rest.Start, rest.text = l.words[i].Start, l.text[l.words[i].Start-l.Start:]
		return i > 0 && bylineOf(&rest) != nil
	}
	return false
}

var makers = set(`photo photos photograph photographs photography picture pictures image images video videos videography graphic graphics
	illustration illustrations illustrated map maps chart charts design research production produced filmed photographed drawing drawings
	cartoon sound music audio edited editing and additional data screenshot`)

// reported reports whether l says who sent in what from where, and nothing
// else: "Roe reported from Rome, and Doe from Cairo."
func reported(l *line) bool {
	found := false
	for i, w := range l.words {
		first, _ := utf8.DecodeRuneInString(l.text[w.Start-l.Start:])
		switch {
		case w.Norm == "reported" || w.Norm == "contributed" || w.Norm == "reporting":
			found = found || i > 0
		case unicode.IsUpper(first), w.Norm == "and", w.Norm == "from", w.Norm == "in", w.Norm == "also", nameParticles[w.Norm], bylineWords[w.Norm], bylinePlaces[w.Norm]:
		default:
			return false
		}
	}
	return found && len(l.words) <= bylineLength && (strings.Contains(l.text, " from ") || writerWords[l.words[min(2, len(l.words)-1)].Norm])
}
