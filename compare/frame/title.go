package frame

import "strings"

// titles are the devices in words that need no explanation: "agency" is to a
// reader of news what sends out reports.
var titles = map[string]string{
	"agency":         "Who did it",
	"beside":         "Set beside", // findings of only-here that claim nothing of one alone
	"certainty":      "How sure it is",
	"conflict":       "Two accounts",
	"headline":       "Headlines",
	"loaded-wording": "Strong words",
	"naming":         "What it is called",
	"numbers":        "Numbers",
	"only-here":      "More in one",
	"prominence":     "What comes first",
	"quote-cut":      "How much is quoted",
	"rebuttal":       "The writer answers",
	"reporting-verb": "Said, claimed, admitted",
	"same-matter":    "What each tells",
	"scare-quotes":   "Words in quotation marks",
	"vocabulary":     "Words used often",
	"voices":         "Who is heard",
}

// Title is the name of a finding as a reader is shown it.
func (f Finding) Title() string {
	if f.Beside() {
		return titles["beside"]
	}
	return Title(f.Device)
}

// Title is the name of a device as a reader is shown it, wherever its findings
// stand: "Said, claimed, admitted" for "reporting-verb".
func Title(device string) string {
	if title, ok := titles[device]; ok {
		return title
	}
	words := strings.ReplaceAll(device, "-", " ")
	return strings.ToUpper(words[:min(1, len(words))]) + words[min(1, len(words)):]
}
