package quote

import (
	"cmp"
	"slices"
	"strings"
)

// otherWords is the speaker that s is by other words for the same; "" for none.
func (r *roll) otherWords(s string) string {
	return cmp.Or(r.hisOffice(s), r.outlet(s), r.followers(s), r.fullerGroup(s))
}

// hisOffice is the only speaker with a name before it for the label s, by which only "his" or
// "her" tells whose spokesman or the like it is: "Lund's spokesperson" for "his
// spokesperson"; "" for none or several.
func (r *roll) hisOffice(s string) (one string) {
	whose, office, ok := strings.Cut(s, " ")
	if whose = strings.ToLower(whose); !ok || whose != "his" && whose != "her" {
		return ""
	}
	for _, t := range r.ending[office] {
		if t == s || !strings.HasSuffix(strings.ReplaceAll(t, "’", "'"), "'s "+office) {
			continue
		}
		if one != "" {
			return ""
		}
		one = t
	}
	return one
}

// outlet is the speaker of whose name, of the press, s is that name and the noun for what it
// is: "Le Monde" for "Le Monde newspaper"; "" for none.
func (r *roll) outlet(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !pressWords[s[i+1:]] && s[i+1:] != "daily" || !r.sure[s[:i]] || !r.named[s[:i]] {
		return ""
	}
	return s[:i]
}

// followers is the speaker that names those of s, who follow somebody, the other way round:
// "supporters of Mr. Lund" for "Lund supporters"; "" for none.
func (r *roll) followers(s string) string {
	words := strings.Fields(s)
	if len(words) != 2 || !opensUpper(words[0]) || !plural(words[1]) {
		return ""
	}
	for _, t := range r.speakers {
		head, rest, ok := strings.Cut(t, " of ")
		if ok && r.sure[t] && strings.EqualFold(head, words[1]) && (rest == words[0] || strings.HasSuffix(rest, " "+words[0])) && !strings.Contains(rest, ",") {
			return t
		}
	}
	return ""
}

// fullerGroup is the only speaker that names the group of s, told by three words or more, by
// each of these and others: "nine Republican members of the House Committee" for "GOP committee
// members"; "" for none or several.
func (r *roll) fullerGroup(s string) (one string) {
	words := strings.Fields(s)
	if len(words) < groupWords || r.named[s] || !plural(words[len(words)-1]) {
		return ""
	}
	for _, t := range r.speakers {
		longer := strings.Fields(t)
		if r.named[t] || !r.sure[t] || len(longer) <= len(words) || headWord(longer) != headWord(words) || slices.ContainsFunc(words, func(w string) bool { return !holdsWord(longer, w) }) {
			continue
		}
		if one != "" {
			return ""
		}
		one = t
	}
	return one
}

// groupWords is how many words tell a group from others of its kind.
const groupWords = 3

// holdsWord reports whether w, or another name for the same party, is one of words.
func holdsWord(words []string, w string) bool {
	return slices.ContainsFunc(words, func(o string) bool { return partyOf(strings.ToLower(o)) == partyOf(strings.ToLower(w)) })
}

// partyOf is w, or the one word for its party.
func partyOf(w string) string {
	switch w {
	case "gop", "republicans":
		return "republican"
	case "democrat", "democrats":
		return "democratic"
	}
	return w
}
