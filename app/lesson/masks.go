package lesson

import (
	"cmp"
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Why words are masked, as files have it.
const (
	WhyOutlet   = "outlet"
	WhyAgency   = "agency"
	WhyMedium   = "medium" // another outlet that is cited
	WhyByline   = "byline"
	WhyAddress  = "address"
	WhyHeadline = "headline"
	WhyTeacher  = "by the teacher"
)

// masks covers in source all that tells who published an article of these
// facts. The facts of the other article are given too: it may be named here.
func masks(source string, facts ...text.Fields) []Mask {
	own := ownNames(facts...)
	return joined(slices.Concat(addresses(source), find(source, own), handles(source, own), find(source, media())))
}

// joined puts masks in order and makes one of those that overlap.
func joined(list []Mask) (out []Mask) {
	stable.Sort(list, func(a, b Mask) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	for _, m := range list {
		if n := len(out); n > 0 && m.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, m.End)
			continue
		}
		out = append(out, m)
	}
	return out
}

// name is what somebody goes by, and how it is found in running text.
type name struct {
	text   string
	why    string
	expr   *regexp.Regexp
	first  string // its first word, in small letters: looked for before expr is
	single bool   // it has one word
	plain  bool   // its one word is one of everyday language too: “Mirror”
	exact  bool   // only as it is written: “AP”, “RT”
}

// everyday is the rank below which a word is one of everyday language.
const everyday = 30000

func newName(s, why string) *name {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	if len(words) == 0 {
		return nil
	}
	letters, head := len(strings.Join(words, "")), strings.ToLower(words[0])
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	rank := reuse.Rank(strings.ToLower(s))
	n := &name{text: s, why: why, first: head, exact: letters < 5, single: len(words) == 1}
	n.plain = n.single && rank >= 0 && rank < everyday && s != strings.ToUpper(s)
	n.expr = regexp.MustCompile(`(?i)` + strings.Join(words, `[\s\-_]*`))
	return n
}

// literal finds words that a mask covers, whatever they are.
func literal(words string) *name {
	n := newName(words, WhyTeacher)
	if n == nil {
		return &name{text: words, expr: regexp.MustCompile(regexp.QuoteMeta(words))}
	}
	n.plain, n.single = false, false
	return n
}

// find covers the places of s that have one of the names, without a possessive ’s.
func find(s string, names []*name) (list []Mask) {
	small := strings.ToLower(s)
	for _, n := range names {
		if !strings.Contains(small, n.first) {
			continue
		}
		for _, at := range n.expr.FindAllStringIndex(s, -1) {
			if n.stands(s, at[0], at[1]) {
				list = append(list, Mask{Span: text.Span{Start: at[0], End: at[1]}, Why: n.why})
			}
		}
	}
	return list
}

// stands reports whether what was found is the name and no other words.
func (n *name) stands(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	found := s[start:end]
	switch {
	case inWord(before) || inWord(after):
		return false
	case n.exact && found != n.text:
		return compact(found) == strings.ToUpper(compact(n.text)) && utf8.RuneCountInString(n.text) > 2
	case n.plain:
		return found != strings.ToLower(found) && (!opens(s[:start]) || afterPaper.MatchString(s[end:]))
	case strings.ContainsFunc(found, unicode.IsSpace):
		return capitals(found, n.text)
	}
	return !n.single || found != strings.ToLower(found) || n.text == strings.ToLower(n.text)
}

// afterPaper is what follows the name of a newspaper that begins a sentence.
var afterPaper = regexp.MustCompile(`^(['’]s\b|\s+(reported|reports|said|says|writes|wrote|has learned|understands|website|online|magazine|newspaper|newsletter)\b|\s*$|\s*\n)`)

// opens reports whether a sentence begins after before.
func opens(before string) bool {
	before = strings.TrimRight(before, " \t“\"‘'(")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:\n")
}

// capitals reports whether found, some words, has capitals where name has.
func capitals(found, name string) bool {
	f, n := strings.Fields(found), strings.Fields(name)
	for i := range min(len(f), len(n)) {
		a, _ := utf8.DecodeRuneInString(f[i])
		b, _ := utf8.DecodeRuneInString(n[i])
		if unicode.IsUpper(b) && !unicode.IsUpper(a) && !(i == 0 && strings.EqualFold(f[0], "the")) {
			return false
		}
	}
	return true
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// compact is a name as addresses have it: small letters and digits alone,
// without the article.
func compact(s string) string {
	s = strings.ToLower(s)
	s = strings.TrimPrefix(s, "the ")
	return strings.Map(func(r rune) rune {
		if inWord(r) {
			return r
		}
		return -1
	}, s)
}

// ownNames are those of the outlets, agencies and authors of articles.
func ownNames(facts ...text.Fields) (list []*name) {
	add := func(s, why string) {
		if n := newName(strings.TrimSpace(s), why); n != nil && utf8.RuneCountInString(s) > 1 {
			list = append(list, n)
		}
	}
	for _, f := range facts {
		for _, s := range outletNames(f.Outlet) {
			add(s, WhyOutlet)
		}
		for _, s := range family(f.Agency) {
			add(s, WhyAgency)
		}
		for _, s := range authors(f.Byline) {
			add(s, WhyByline)
		}
		if label := hostLabel(f.URL); utf8.RuneCountInString(label) > 3 {
			add(label, WhyOutlet)
		}
	}
	return list
}

// outletNames are the names an outlet goes by in its own articles: with and
// without the article, its initials, “the Post”.
func outletNames(outlet string) []string {
	list := family(outlet)
	for _, s := range slices.Clone(list) {
		if short, ok := strings.CutPrefix(s, "The "); ok {
			list = append(list, short)
		}
		list = append(list, initials(s)...)
		words := strings.Fields(s)
		if last := words[len(words)-1]; len(words) > 1 && newspapers[last] {
			list = append(list, "The "+last)
		}
	}
	return list
}

// newspapers are words that a newspaper is called by alone, after “the”.
var newspapers = wordSet(`Argus Bee Bulletin Chronicle Courier Dispatch Echo Examiner Express Gazette Globe Guardian Herald
		Independent Inquirer Journal Ledger Mail Mercury Mirror Monitor Observer Post Press Record Register Review Sentinel
		Standard Star Sun Telegraph Times Tribune`)

// initials is NYT and TNYT of The New York Times and PTV of Press TV, none that
// has fewer than three letters.
func initials(s string) []string {
	if short, ok := strings.CutPrefix(s, "The "); ok {
		list := initials(short)
		return append(list, initialsOf(s)...)
	}
	return initialsOf(s)
}

func initialsOf(s string) []string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !inWord(r) }) {
		if r, n := utf8.DecodeRuneInString(w); w == strings.ToUpper(w) {
			b.WriteString(w)
		} else if unicode.IsUpper(r) {
			b.WriteString(w[:n])
		}
	}
	if n := utf8.RuneCountInString(b.String()); n < 3 || !strings.ContainsAny(s, " -/") {
		return nil
	}
	return []string{b.String()}
}

// authors are the names in a byline, and the surnames alone.
func authors(byline string) (list []string) {
	byline = strings.NewReplacer(" and ", ",", " und ", ",", "&", ",", ";", ",", "|", ",", " in ", ",", " for ", ",").Replace(byline)
	for _, s := range strings.Split(byline, ",") {
		s = strings.TrimSpace(s)
		for _, by := range []string{"by ", "von "} {
			if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
				s = s[len(by):]
			}
		}
		words := strings.Fields(s)
		if len(words) == 0 || len(words) > 4 {
			continue
		}
		list = append(list, strings.Join(words, " "))
		if last := words[len(words)-1]; len(words) > 1 && reuse.Rank(strings.ToLower(last)) < 0 {
			list = append(list, last)
		}
	}
	return list
}

// hostLabel is “themoscowtimes” of https://www.themoscowtimes.com/2015.
func hostLabel(url string) string {
	_, rest, found := strings.Cut(url, "://")
	if !found {
		rest = url
	}
	host, _, _ := strings.Cut(rest, "/")
	labels := strings.Split(strings.TrimPrefix(strings.ToLower(host), "www."), ".")
	for i := len(labels) - 2; i >= 0; i-- {
		if len(labels[i]) > 3 {
			return labels[i]
		}
	}
	return ""
}

//go:embed media.txt
var mediaFile string

// mediaFamilies are the lines of media.txt.
var mediaFamilies = sync.OnceValue(func() (list [][]string) {
	for line := range strings.Lines(mediaFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '%' {
			list = append(list, strings.Split(line, ";"))
		}
	}
	return list
})

// media finds everybody in media.txt.
var media = sync.OnceValue(func() (list []*name) {
	for _, names := range mediaFamilies() {
		why := WhyMedium
		for _, s := range names {
			if short, ok := strings.CutPrefix(s, "+"); ok {
				s, why = short, WhyAgency
			}
			list = append(list, newName(s, why))
		}
	}
	return list
})

// family is all the names that one goes by, none of "".
func family(s string) []string {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	for _, names := range mediaFamilies() {
		for _, other := range names {
			if compact(other) == compact(s) {
				list := []string{s}
				for _, n := range names {
					list = append(list, strings.TrimPrefix(n, "+"))
				}
				return list
			}
		}
	}
	return []string{s}
}

// address finds web and mail addresses. Ends of a host that are words too (in,
// it, no) count only in an address that begins with www or has a scheme.
var address = regexp.MustCompile(`(?i)(?:(?:https?|ftp)://|www\.)[^\s<>"“”‘’|]+` +
	`|[\w.+-]+@[\w-]+(?:\.[\w-]+)+` +
	`|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|gov|edu|news|press|media|online|tv|co\.[a-z]{2}|com\.[a-z]{2}|uk|de|fr|ru|ir|eu|cn|jp|au|ca|ch|nl|es|pl|se|dk|fi|tr|il|ua|kz|sy|qa|ae|sa|lb|eg|za|br|mx|kr|ie|nz|pk|hk|sg)(?:/[^\s<>"“”‘’|]*)?`)

func addresses(s string) (list []Mask) {
	for _, at := range address.FindAllStringIndex(s, -1) {
		end := at[0] + len(strings.TrimRight(s[at[0]:at[1]], ".,;:!?)]}…'"))
		after, _ := utf8.DecodeRuneInString(s[at[1]:])
		before, _ := utf8.DecodeLastRuneInString(s[:at[0]])
		if inWord(after) || inWord(before) {
			continue
		}
		list = append(list, Mask{Span: text.Span{Start: at[0], End: end}, Why: WhyAddress})
	}
	return list
}

var handle = regexp.MustCompile(`[@#]\w[\w.-]*`)

// handles covers @names and #tags that hold one of the names.
func handles(s string, own []*name) (list []Mask) {
	all := slices.Concat(own, media())
	for _, at := range handle.FindAllStringIndex(s, -1) {
		tag := compact(s[at[0]+1 : at[1]])
		if slices.ContainsFunc(all, func(n *name) bool { return tagged(tag, compact(n.text)) }) {
			list = append(list, Mask{Span: text.Span{Start: at[0], End: at[1]}, Why: WhyAddress})
		}
	}
	return list
}

// tagged reports whether a tag is made of a name: a short one must begin or
// end it, with little else.
func tagged(tag, name string) bool {
	switch n := len(name); {
	case n >= 5:
		return strings.Contains(tag, name)
	case n >= 3:
		return strings.HasPrefix(tag, name) && len(tag) <= 2*n+4
	}
	return tag == name || strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(tag, "com"), "news"), "english") == name
}
