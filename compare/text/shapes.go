package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// address reports whether t is a web address and nothing else, whole or a
// rest of one: "www.example.org", ".example.com/a/b c.jpg]".
func address(t string) bool {
	if e := strings.IndexByte(t, ' '); e >= 0 && !strings.ContainsAny(t[:e], ".:") && !strings.HasPrefix(t, "http") {
		return false
	}
	t = strings.Trim(t, "[](){}<>*_\"' \t")
	if t == "" || len(t) > longestAddress {
		return false
	}
	if strings.HasPrefix(t, "http : / /") || strings.HasPrefix(t, "https : / /") {
		return true // as tokenised texts have it
	}
	first, rest, spaced := strings.Cut(t, " ")
	if !hostLike(first) {
		return false
	}
	return !spaced || strings.Contains(first, "/") && imageFile(rest)
}

const longestAddress = 2000 // bytes

// referral reports whether l does nothing but send the reader to an address:
// "For more coverage: http://www.example.org".
func referral(l *line) bool {
	i := strings.LastIndexByte(l.text, ' ')
	colon := strings.LastIndexByte(l.text[:max(i, 0)], ':')
	return colon > 0 && len(l.words) <= referralWords && hostLike(strings.Trim(l.text[i+1:], "[]().")) && !strings.ContainsAny(l.text[:colon], ".!?\"“")
}

// referralWords counts those of the address too.
const referralWords = 18

// hostLike reports whether t begins like an address: with a scheme, www., or a
// host name before a path.
func hostLike(t string) bool {
	low := strings.ToLower(t[:min(len(t), 12)])
	if strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "www.") {
		return true
	}
	host, _, path := strings.Cut(strings.TrimPrefix(t, "."), "/")
	name, top, ok := cutLast(host, ".")
	return ok && len(name) > 1 && path && topLevel(top) && !strings.ContainsAny(host, "@,;:'")
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// topLevel reports whether t may be the last label of a host name.
func topLevel(t string) bool {
	if len(t) < 2 || len(t) > 6 {
		return false
	}
	for _, r := range t {
		if r > unicode.MaxASCII || !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func imageFile(t string) bool {
	t = strings.TrimRight(t, " ])}>\"'")
	t = strings.ToLower(t[max(0, len(t)-len(".jpeg")):])
	for _, end := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4"} {
		if strings.HasSuffix(t, end) {
			return true
		}
	}
	return false
}

// linkNote reports whether l is a link set into the text in square brackets:
// "[How the bridge was built]". A shorter one is an insertion, and one that
// ends in a full stop a note of the editors.
func linkNote(l *line) bool {
	return len(l.words) >= linkNoteWords && l.text[0] == '[' && strings.IndexByte(l.text, ']') == len(l.text)-1 && (!l.ended() || l.last() == '?')
}

const linkNoteWords = 4

// linkTarget reports whether l says where a Markdown link of the text leads,
// and nothing else: "[boats]: https://example.org "The boats"".
func linkTarget(l *line) bool {
	label, target, ok := strings.Cut(l.raw, "]: ")
	target, _, _ = strings.Cut(strings.Trim(target, " <"), " ")
	return ok && strings.HasPrefix(label, "[") && !strings.HasPrefix(label, "[^") && !strings.ContainsAny(label, "]\n") && address(strings.Trim(target, "<>"))
}

// menu reports whether l is a row of links: three short entries or more with
// strokes between them, "Home | News | Sport".
func menu(l *line) bool {
	if strings.Count(l.text, "|") < 2 || l.ended() || l.text[0] == '|' || bylineLead(l) > 0 {
		return false // a table has a stroke at the beginning
	}
	for entry := range strings.SplitSeq(l.text, " | ") {
		if strings.Count(strings.TrimSpace(entry), " ") >= menuWords {
			return false
		}
	}
	return true
}

const menuWords = 3 // in an entry at most

// markup reports whether t is nothing but tags: HTML, bulletin board code,
// shortcodes, a Markdown image.
func markup(t string) bool {
	switch {
	case (strings.HasPrefix(t, "![") || strings.HasPrefix(t, "[![")) && strings.HasSuffix(t, ")"),
		strings.HasPrefix(t, "![[") && strings.Index(t, "]]") == len(t)-2:
		return true
	}
	for t != "" {
		n := tag(t)
		if n == 0 {
			return false
		}
		t = strings.TrimLeft(t[n:], " ")
	}
	return true
}

// pictured reports whether l is a picture of the article with a sentence for
// it: a Markdown image whose words tell what is seen, or an HTML figure.
func pictured(l *line) bool {
	t := strings.TrimPrefix(l.raw, "[")
	if strings.HasPrefix(t, "![") && strings.HasSuffix(t, ")") {
		words, _, ok := strings.Cut(t[len("!["):], "](")
		return ok && pictureTold(words)
	}
	return strings.HasPrefix(l.raw, "<fig") && strings.Contains(l.raw, "<figcaption")
}

// pictureTold reports whether the words of a picture tell what is seen, or who.
func pictureTold(words string) bool {
	list := strings.Fields(words)
	if strings.ContainsAny(words, "[]") || len(list) < 2 {
		return false
	}
	return len(list) >= pictureWords || !slices.ContainsFunc(list, partOfPage)
}

// pictureWords is how many words tell what is seen; fewer name the file, unless
// they are a person's name.
const pictureWords = 4

// partOfPage reports whether a word is no part of a person's name, or of those
// that pages have for pictures of their own.
func partOfPage(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsUpper(first) || pagesPictures[strings.ToLower(word)]
}

var pagesPictures = set(`logo icon avatar banner button badge image img photo picture advert advertisement ad share subscribe newsletter
	download facebook twitter instagram whatsapp linkedin youtube email print play video sponsored`)

// tag is the length of the tag that t begins with, 0 when there is none. A
// tag in square brackets is told from an insertion such as "[sic]" by its
// stroke or equals sign, or by its name.
func tag(t string) int {
	switch {
	case strings.HasPrefix(t, "{{"):
		if i := strings.Index(t, "}}"); i > 0 {
			return i + 2
		}
	case t[0] == '<':
		if len(t) > 2 && (t[1] == '/' || t[1] == '!' || alnum[t[1]]) {
			return strings.IndexByte(t, '>') + 1
		}
	case t[0] == '[':
		n := strings.IndexByte(t, ']') + 1
		if n == 0 {
			return 0
		}
		name := strings.TrimPrefix(t[1:n-1], "/")
		if len(name) < n-2 || strings.Contains(name, "=") || boardTags[strings.ToLower(name)] {
			return n
		}
	}
	return 0
}

var boardTags = set(`b i u url img quote code video youtube media embed gallery caption spoiler list center size color`)

// caption reports whether l is the text under a picture, by how it begins or
// by a credit for a photograph in brackets at its end.
func caption(l *line) bool {
	return photoCredit(l.text) || postedPicture(l.text) || captionLines.match(l) || len(l.words) < 60 && placesPersons(l.text) && l.Len() < 400
}

// postedPicture reports whether t opens with the account that posted a picture:
// "Twitter / @janeroe The bridge on Friday".
func postedPicture(t string) bool {
	network, rest, ok := strings.Cut(t, "/")
	if !ok || !postNetworks[strings.TrimSpace(network)] {
		return false
	}
	handle, rest, ok := strings.Cut(strings.TrimLeft(rest, " "), " ")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && len(handle) > 1 && handle[0] == '@' && unicode.IsUpper(r)
}

var postNetworks = map[string]bool{"Twitter": true, "X": true, "Instagram": true, "Facebook": true, "TikTok": true, "YouTube": true, "Snapchat": true, "Flickr": true, "Threads": true, "Bluesky": true}

// unfinishedCaption reports whether l, which ends in no full stop, is the text
// under a picture: the picture's agency stands before it, or it says what is
// to be seen where. Sentences do that too ("Roe (pictured) said so.").
func unfinishedCaption(l *line) bool {
	if l.ended() || len(l.words) < 4 || l.heading() > 0 || l.Len() > 600 {
		return false
	}
	for _, sign := range seenSigns {
		if strings.Contains(l.text, sign) {
			return true
		}
	}
	for _, owner := range pictureOwners {
		if rest, ok := strings.CutPrefix(l.text, owner); ok && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ":")) {
			r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " :-"))
			return unicode.IsUpper(r)
		}
	}
	return signedByStroke(l.text)
}

// signedByStroke reports whether the last part of t names a photographer and
// whom he works for: "Crews at work. Jane Roe / Harbour News".
func signedByStroke(t string) bool {
	_, last, ok := cutLast(t, ". ")
	name, owner, stroke := strings.Cut(last, "/")
	return ok && stroke && titled(name) && titled(owner) && strings.Count(strings.TrimSpace(name), " ") <= 3 && strings.Count(strings.TrimSpace(owner), " ") <= 4 && strings.TrimSpace(name) != "" && strings.TrimSpace(owner) != ""
}

var (
	seenSigns = []string{"(pictured", ", pictured", "Pictured is ", "Pictured are ", "(left)", "(right)", "(centre)", "(center)", "(left,", "(right,", "(second left)", "(second right)",
		"(from left)", "; seen in ", "(above)", "(above left)", " Photograph: ", " Photo: ", " Picture: ", " Image: ", " Credit: ", "Image credit: ", ". Photo by ", ". Picture by ", ". Photograph by ", ". Image by ", "REUTERS/", "AP Photo/", "AFP PHOTO", "AFP/"}
	pictureOwners = []string{"Getty Images", "Getty", "AFP", "AFP/Getty Images", "EPA", "Reuters", "REUTERS", "AP:Associated Press", "PA", "PA Wire", "PA Media", "Rex", "REX", "Rex Features",
		"Shutterstock", "WireImage", "Splash News", "SWNS", "Alamy", "Press Association", "Associated Press", "SplashNews", "BACKGRID", "WENN", "Instagram", "CLOSE", "Corbis"}
)

// photoCredit reports whether t ends with a credit for a photograph, in
// brackets or not: "(photos by AFP)", "(AP Photo/Jane Roe)", "Jane Roe/Getty Images".
func photoCredit(t string) bool {
	t = strings.TrimRight(t, " .*_\u00A0")
	if i := strings.LastIndexByte(t, '['); i >= 0 && strings.HasSuffix(t, "]") && len(t)-i < longestAgency {
		in := strings.ToLower(t[i+1:])
		return strings.HasPrefix(in, "photo") || strings.HasPrefix(in, "picture") || strings.HasPrefix(in, "image")
	}
	if !strings.HasSuffix(t, ")") {
		return agencyAfterStroke(t) || len(t) < longestAgency && strings.HasSuffix(t, " via Getty Images")
	}
	t = t[max(0, len(t)-longestPhotoCredit):]
	in := strings.TrimRight(t[max(0, strings.LastIndexByte(t, '(')):], ")")
	if agencyAfterStroke(in) || strings.Contains(t, "©") || namedMaker(t, in) {
		return true
	}
	in = strings.ToLower(strings.TrimLeft(in, "( "))
	for _, sign := range photoSigns {
		if strings.Contains(in, sign) {
			return strings.Contains(t, "(")
		}
	}
	return strings.HasPrefix(in, "courtesy of") || photoSources[in]
}

// namedMaker reports whether in, the brackets at the end of t, follows a full
// stop and names a photographer and whom he works for: "(Jane Roe/Harbour News)".
func namedMaker(t, in string) bool {
	name, owner, stroke := strings.Cut(strings.TrimLeft(in, "("), "/")
	before := strings.TrimRight(t[:max(0, strings.LastIndexByte(t, '('))], " ")
	return stroke && (before == "" || strings.HasSuffix(before, ".")) && titled(name) && titled(owner) && strings.Count(name, " ") >= 1 && strings.Count(name, " ") <= 3 && owner != "" && strings.Count(owner, " ") <= 3
}

// photoSources are what brackets at the end of a caption hold in the place of a name.
var photoSources = map[string]bool{"handout": true, "file": true, "file photo": true, "file picture": true, "file image": true, "supplied": true, "supplied photo": true,
	"contributed": true, "contributed photo": true, "submitted photo": true, "screenshot": true, "screengrab": true, "pool": true, "stock photo": true, "stock image": true, "illustrative": true}

// In bytes.
const (
	longestPhotoCredit = 120
	longestAgency      = 60
)

var photoSigns = []string{"photo by", "photos by", "photo:", "photos:", "photo credit", "photo courtesy", "photograph by", "photograph:",
	"ap photo", "afp photo", "reuters photo", "file photo", "getty images", "image:", "image credit", "image by", "picture:", "pictures:",
	"photo/", "photo /", "photo via", "image via", "handout/", "pool photo", "afp/", "reuters/", "epa/"}

// agencyAfterStroke reports whether t ends in a stroke and a picture agency.
func agencyAfterStroke(t string) bool {
	_, name, ok := cutLast(t[max(0, len(t)-longestAgency):], "/")
	return ok && pictureAgencies[strings.TrimSpace(name)]
}

var pictureAgencies = map[string]bool{"AP": true, "AFP": true, "Reuters": true, "REUTERS": true, "EPA": true, "PA": true, "TASS": true, "Sputnik": true,
	"Getty": true, "Getty Images": true, "Associated Press": true, "Bloomberg": true, "Shutterstock": true, "Rex": true, "Xinhua": true, "DPA": true,
	"Anadolu": true, "Anadolu Agency": true, "NurPhoto": true, "Zuma Press": true, "UPI": true, "File": true, "Pool": true, "Handout": true}

// placesPersons reports whether t says which person in a picture is which:
// "Sergei Lavrov (L) speaks to John Kerry". "(R)" alone is a Republican.
func placesPersons(t string) bool {
	if !strings.Contains(t, " (") {
		return false
	}
	for _, sign := range []string{" (L)", " (2nd L)", " (2nd R)", " (top L)", " (bottom L)", " (front L)", " (front R)", " (L-R)", " (from L)", " (from left)"} {
		if strings.Contains(t, sign) {
			return true
		}
	}
	return false
}
