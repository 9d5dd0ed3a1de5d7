package quote

import (
	"slices"
	"strings"
	"unicode"
)

// legalForms are what the law has a firm set behind its name, and words that stand with these,
// in small letters without stops.
var legalForms = map[string]bool{"inc": true, "incorporated": true, "corp": true, "co": true, "ltd": true, "limited": true, "plc": true, "llc": true, "llp": true, "gmbh": true,
	"ag": true, "sa": true, "nv": true, "bv": true, "se": true, "spa": true, "ab": true, "asa": true, "oyj": true, "pty": true, "sarl": true, "kgaa": true, "sgps": true,
	"group": true, "holdings": true, "company": true, "corporation": true}

// withoutForm is the name s of a firm without its legal form: "Orvik Holding" of "Orvik
// Holding Co., Ltd."; s where it has none, or where the name needs it: "Lund and Co.".
func withoutForm(s string) string {
	words := strings.Fields(s)
	n := len(words)
	for n > 1 && isLegalForm(words[n-1]) {
		n--
	}
	if n == len(words) {
		return s
	}
	if words[n-1] == "and" || words[n-1] == "&" {
		if n--; n < 2 {
			return s
		}
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ", ")
}

var withoutStops = strings.NewReplacer(".", "", ",", "")

// isLegalForm reports whether w, or w without its stops, is a legal form with a capital: "S.A.".
func isLegalForm(w string) bool {
	return w == "," || w == "." || (opensUpper(w) || w == "plc") && legalForms[strings.ToLower(withoutStops.Replace(w))]
}

// firm is the speaker that s, a name, is by another form of it: "Orvik" of "Orvik SA"; of
// "ORV1", with the number of a footnote, "ORV"; of "Orvik 's Pelmo ferry unit", by its owner
// and what it is, "Pelmo". It is "" for none.
func (r *roll) firm(s string) string {
	for _, t := range [...]string{withoutForm(s), withoutFootnote(s), ownedFirm(s)} {
		if t != "" && t != s && r.sure[t] && r.named[t] && !r.cast.personal(t) {
			return t
		}
	}
	return ""
}

// personal reports whether s is the name of a person in the cast.
func (c *Cast) personal(s string) bool {
	i, ok := c.Named(s)
	return ok && c.Members[i].Kind == Person
}

// withoutFootnote is the initials s without the one digit behind them: "ORV" of "ORV1";
// "" of any other.
func withoutFootnote(s string) string {
	n := len(s) - 1
	if n < len("ORV") || s[n] < '0' || s[n] > '9' || !capitals(s[:n]) || strings.ContainsFunc(s[:n], func(r rune) bool { return !unicode.IsUpper(r) }) {
		return ""
	}
	return s[:n]
}

// ownedFirm is the name in s of a firm that is told by its owner and by what it is to it:
// "Pelmo" of "Orvik's Pelmo ferry unit"; "" for none.
func ownedFirm(s string) string {
	at := strings.LastIndex(strings.ReplaceAll(s, "’", "'"), "'s ")
	if at < 0 {
		return ""
	}
	words := strings.Fields(strings.ReplaceAll(s, "’", "'")[at+len("'s "):])
	n := slices.IndexFunc(words, func(w string) bool { return !opensUpper(w) })
	if n < 1 || !parts[words[len(words)-1]] {
		return ""
	}
	return strings.Join(words[:n], " ")
}

// parts are words for what a firm is to its owner.
var parts = map[string]bool{"unit": true, "division": true, "subsidiary": true, "arm": true, "business": true, "brand": true, "affiliate": true, "branch": true}

// inFull is the only speaker of whose name s, for a body of which there is one in its country
// or town, is a part: of "government" the "government of Ostland" or the "Ost government", of
// "Transport Police" the "Ost Transport Police"; "" for none or several.
func (r *roll) inFull(s string) (long string) {
	if !lone[lastWord(s)] || r.named[s] && !strings.Contains(s, " ") {
		return ""
	}
	for _, t := range r.speakers {
		if !r.sure[t] || !r.hasPlace(t, s) {
			continue
		}
		if long != "" {
			return ""
		}
		long = t
	}
	return long
}

// hasPlace reports whether the speaker t is called by the word s for a body and by where it
// is: "government of Ostland", "Ost government", "Kent police".
func (r *roll) hasPlace(t, s string) bool {
	if rest, ok := strings.CutPrefix(t, s+" of "); ok {
		return rest != ""
	}
	return strings.HasSuffix(strings.ToLower(t), " "+strings.ToLower(s)) && (opensUpper(t) || r.named[t])
}

// lone are bodies of which a country or a town has one.
var lone = map[string]bool{"government": true, "ministry": true, "parliament": true, "embassy": true, "council": true, "cabinet": true, "senate": true,
	"police": true, "military": true, "army": true, "navy": true, "zoo": true, "hospital": true, "university": true}
