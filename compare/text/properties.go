package text

import (
	"regexp"
	"strings"
	"sync"
)

// propertyLabel is the label of a line like "Author: Nora Finch", as programs that
// keep articles write what they know of one under its title: up to three words of
// plain letters, the first of them with a capital. It is "" for another line.
func propertyLabel(line string) string {
	label, value, _ := strings.Cut(line, ":")
	if value == "" || value[0] != ' ' && value[0] != '\t' || label == "" || !isUpper(label[0]) {
		return ""
	}
	words := 0
	for word := range strings.SplitSeq(label, " ") {
		if words++; words > 3 || word == "" || strings.IndexFunc(word, func(r rune) bool { return (r|0x20) < 'a' || (r|0x20) > 'z' }) >= 0 {
			return ""
		}
	}
	return label
}

// properties are the labels of which a block of such lines has one at least:
// in a transcript names stand before the colons.
var properties = set(`author authors byline publication publisher source site website date published url link tags tag
	topics category categories status type created updated saved modified edited added captured clipped outlet newspaper magazine journal section
	language summary description excerpt abstract notes priority rating slug read title subtitle headline image cover collection folder keywords id`)

// savings are the labels of the day on which a reader kept an article, which is
// not the day of the article.
var savings = set(`created updated saved modified edited added captured clipped`)

const fewestProperties = 3 // lines

// markProperties calls debris a block of such lines at the head of an article,
// most of them with a label that is known.
func markProperties(lines []line) {
	for from := 0; from < min(len(lines), headLines); {
		to, labels := from, 0
		for to < len(lines) && (to == from || !lines[to].gap) {
			label := strings.ToLower(propertyLabel(lines[to].text))
			if label == "" {
				break
			}
			if properties[label] || properties[strings.TrimSuffix(label, " by")] || strings.HasPrefix(label, "date ") || strings.HasPrefix(label, "last ") {
				labels++
			}
			to++
		}
		if to-from >= fewestProperties && 2*labels > to-from {
			dropProperties(lines[from:to])
			return
		}
		from = max(to, from+1)
	}
}

// dropProperties calls lines debris, but for the day of the article, which is
// read later.
func dropProperties(lines []line) {
	for i := range lines {
		l := &lines[i]
		_, _, dated := dateLine(l)
		label, _, _ := strings.Cut(strings.ToLower(l.text), ":")
		if dated && savings[label[strings.LastIndexByte(label, ' ')+1:]] || l.kind == Body && !dated {
			l.kind = Debris
		}
	}
}

// linkedName is a name under a link, or what stands between two. It is compiled when
// a line first may be one: it costs a start more than all other patterns here.
var linkedName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\[(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|la|van|von|der|al|bin|\p{Lu}[\p{L}.'’-]*)){1,3}\]\([^()\s]*\)|,|&|and|\s)+$`)
})

// linkedByline reports whether l is names under links and nothing else, as
// authors are given over an article.
func linkedByline(l *line) bool {
	return strings.HasPrefix(l.raw, "[") && len(l.raw) < longestAddress && linkedName().MatchString(l.raw)
}
