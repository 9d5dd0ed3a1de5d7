package report

import "diptych/compare/text"

// csvTerms are what the engine calls things, as tables name them.
var csvTerms = map[string]text.Said{
	// records
	"article":   text.Say("article"),
	"passage":   text.Say("passage"),
	"statement": text.Say("statement"),
	"finding":   text.Say("finding"),
	"figure":    text.Say("figure"),
	"note":      text.Say("note"),
	// passages
	"quotation": text.Say("quotation"),
	"copy":      text.Say("copy"),
	"voice":     text.Say("voice"),
	"name":      text.Say("name"),
	"stock":     text.Say("stock"),
	"furniture": text.Say("furniture"),
	// statements and figures
	"same":       text.Say("same"),
	"detailed":   text.Say("detailed"),
	"otherwise":  text.Say("otherwise"),
	"parallel":   text.Say("parallel"),
	"background": text.Say("background"),
	"conflict":   text.Say("conflict"),
	"count":      text.Say("count"),
	"money":      text.Say("money"),
	"share":      text.Say("share"),
	"measure":    text.Say("measure"),
	"length":     text.Say("length"),
	"weight":     text.Say("weight"),
	"time":       text.Say("time"),
	"age":        text.Say("age"),
	"day":        text.Say("day"),
	"hour":       text.Say("hour"),
	"year":       text.Say("year"),
	// voices and acts
	"outlet":   text.Say("outlet"),
	"reported": text.Say("reported"),
	"quoted":   text.Say("quoted"),
	"attitude": text.Say("attitude"),
	"mention":  text.Say("mention"),
}

// termIn is a name of the engine's in a language; one that is no word, "a", stays
// as it is.
func termIn(in Tongue, name string) string {
	if said, ok := csvTerms[name]; ok {
		return in.Said(said)
	}
	return name
}

func (t *teller) term(name string) string { return termIn(t.in, name) }
