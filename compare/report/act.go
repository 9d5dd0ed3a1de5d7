package report

import (
	"cmp"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// act is what an article tells of somebody without words of his: that he opposed a plan,
// wants to go, cited a report.
type act struct{ who, what string }

// actsTitle stands over acts, so that nobody takes them for words that were uttered.
var actsTitle = text.Say("What they think, want, back or speak of, as the outlet tells it")

// actsOf lists the acts in w in the order of the text. Who has another name in w.names
// is listed under that.
func actsOf(w witness) (acts []act) {
	for _, a := range quote.Acts(w.says) {
		told, more := a.Told(), ""
		if in := w.d.WordsIn(told); len(in) > actWords+slack {
			told.End, more = in[actWords-1].End, " …"
		}
		acts = append(acts, act{cmp.Or(w.names[a.Speaker], a.Speaker, w.in.Said(unclearWho)), plain(w.d.Plain(told)) + more})
	}
	return acts
}

// actWords is how many words of an act are printed.
const actWords = 16

var unclearWho = text.Say("not clear who")
