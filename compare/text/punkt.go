package text

import (
	"sync"

	"github.com/jdkato/prose/v3/segment"
)

// punkt asks the trained model of Kiss and Strunk, "Unsupervised multilingual
// sentence boundary detection" (2006), about one full stop at a time.
type punkt struct {
	known map[[2]string]bool // answers by the words on either side
}

var loadPunkt = sync.OnceValues(segment.New)

// ends reports whether a full stop between the words w and v ends a sentence.
// The model judges by these two alone, and is shown no more, so that an answer
// costs the same in any text.
func (p *punkt) ends(w, v string) bool {
	key := [2]string{w, v}
	if yes, ok := p.known[key]; ok {
		return yes
	}
	model, err := loadPunkt()
	if err != nil {
		return true // the model is part of the program; without it the common case stands
	}
	t := "in " + w + ". " + v + " was"
	next := len("in . ") + len(w)
	yes := false
	for _, s := range model.Segment(t) {
		yes = yes || s.Start == next
	}
	if p.known == nil {
		p.known = map[[2]string]bool{}
	}
	p.known[key] = yes
	return yes
}
