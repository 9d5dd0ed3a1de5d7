package frame

import (
	"slices"
	"strings"
)

// Led says what a claim tells before it quotes, and which words it quotes, for
// one who shows the words themselves beside it: "A tells more" and the two
// sentences. lead is "" where its device says all that there is to say; ok is
// false where a claim cannot be told without its quotations.
func (f Finding) Led() (lead string, quotes []string, ok bool) {
	between, quotes := withoutQuotes(f.Claim)
	if len(quotes) == 0 || !slices.Contains(ledDevices, f.Device) {
		return "", nil, false
	}
	one, head := len(f.A) == 0 || len(f.B) == 0, between[0]
	switch joint := between[1]; {
	case f.Beside() && strings.HasPrefix(between[len(quotes)-1], "; nearest in "):
		if lead = strings.TrimSuffix(head, ": "); lead == "A" || lead == "B" {
			lead = ""
		}
		return lead, quotes, true
	case joint == "; B: " && head == "A: ":
		return "", quotes, true
	case strings.HasSuffix(head, ": ") && (one && len(quotes) <= 2 || joint == " in A; " && between[2] == " in B."):
		return strings.TrimSuffix(head, ": "), quotes, true
	case joint == "; B begins with " && head == "A begins with ":
		return "How the two begin", quotes, true
	case joint == "; B tells " || joint == ", B ":
		lead, _, _ = strings.Cut(head, "A ")
		lead = strings.TrimSuffix(lead, ", ")
		if lead == "Of one matter" {
			lead = ""
		}
		return lead, quotes, len(quotes) == 2
	}
	return "", nil, false
}

var ledDevices = []string{conflict.Name, headline.Name, onlyHere.Name, sameMatter.Name}

// withoutQuotes parts a claim into what it quotes and what stands before, between and
// behind that.
func withoutQuotes(claim string) (between, quotes []string) {
	for {
		head, rest, ok := strings.Cut(claim, "“")
		words, after, closed := strings.Cut(rest, "”")
		if !ok || !closed {
			return append(between, claim), quotes
		}
		between, quotes, claim = append(between, head), append(quotes, words), after
	}
}
