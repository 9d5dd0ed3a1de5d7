package frame

import (
	"strconv"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Fact is one detail of a finding: a name and a value for those who count, and what a
// reader is told of it, nothing where it is not worth telling.
type Fact struct {
	Name, Value string
	Said        text.Said
}

// kindFact is what kind of matter a statement is.
func kindFact(kind string) Fact { return Fact{"kind", kind, kindSaid(kind)} }

func kindSaid(kind string) (says text.Said) {
	switch kind {
	case "words":
		return text.Say("It holds somebody’s words.")
	case "answer":
		return text.Say("It is an answer.")
	case "cause":
		return text.Say("It tells why, or what followed.")
	case "background":
		return text.Say("It tells what was before.")
	case "figure":
		return text.Say("It has a figure.")
	}
	return says
}

// stanceFact is what the verb of a page does to the words that it reports.
func stanceFact(page string, s quote.Stance) Fact {
	return Fact{"stance in " + page, string(s), stanceSaid(s, text.With{"Page": page})}
}

func stanceSaid(s quote.Stance, of text.With) (says text.Said) {
	switch s {
	case quote.Neutral:
		return text.Say("The verb of {{.Page}} only passes the words on.", of)
	case quote.Endorsing:
		return text.Say("The verb of {{.Page}} takes the words as a fact.", of)
	case quote.Distancing:
		return text.Say("The verb of {{.Page}} keeps a distance from the words.", of)
	case quote.Forceful:
		return text.Say("The verb of {{.Page}} tells of pressure.", of)
	case quote.Accusing:
		return text.Say("The verb of {{.Page}} tells of a quarrel.", of)
	case quote.Conceding:
		return text.Say("The verb of {{.Page}} tells of something that was hidden.", of)
	case quote.Denying:
		return text.Say("The verb of {{.Page}} tells of a denial.", of)
	case quote.Mental:
		return text.Say("The verb of {{.Page}} tells of a thought.", of)
	}
	return says
}

// speakerFact is whose words they are.
func speakerFact(name string) Fact {
	return Fact{"speaker", name, text.Say("Speaker: {{.Value}}", text.With{"Value": name})}
}

// rollFact is who is heard on a page, each with so many words.
func rollFact(page, list string) Fact {
	return Fact{"words in " + page, list, text.Say("Words in {{.Page}}: {{.Value}}", text.With{"Page": page, "Value": list})}
}

// sharedFact is how many words of a quotation both print.
func sharedFact(n int) Fact {
	words := strconv.Itoa(n)
	return Fact{"shared words", words, text.Say("Words of both: {{.Value}}", text.With{"Value": words})}
}

// moreFact is how many words a quotation has on one page only.
func moreFact(page string, n int) Fact {
	words := strconv.Itoa(n)
	return Fact{"more words in " + page, words, text.Say("More words in {{.Page}}: {{.Value}}", text.With{"Page": page, "Value": words})}
}

// usesFacts are how often a word is used, and how often in the outlet's own voice.
func usesFacts(all, own int) []Fact {
	uses, owned := strconv.Itoa(all), strconv.Itoa(own)
	return []Fact{
		{"uses", uses, text.Say("Uses: {{.Value}}", text.With{"Value": uses})},
		{"in the outlet's own voice", owned, text.Say("In the outlet’s own voice: {{.Value}}", text.With{"Value": owned})},
	}
}

// stemsFact are the words, cut to their stems, that two statements of one matter share.
func stemsFact(list string) Fact {
	return Fact{"stems of both", list, text.Say("In both, in some form: {{.Value}}", text.With{"Value": list})}
}

// saysFact is what a page says where the two contradict one another.
func saysFact(page string, words text.Quote) Fact {
	return Fact{page + " says", words.String(), text.Say("{{.Page}} says: {{.Value}}", text.With{"Page": page, "Value": words})}
}

// lackingFact is that the text of a page does not have the words.
func lackingFact(page string) Fact {
	return Fact{"in " + page, "not found in this text", text.Say("Page {{.Page}}: not found in this text", text.With{"Page": page})}
}
