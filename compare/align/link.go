package align

import (
	"slices"

	"diptych/compare/text"
)

// LinkKind says how close two statements are.
type LinkKind string

const (
	Same       LinkKind = "same"       // the same statement or the same fact, told nearly alike
	Detailed   LinkKind = "detailed"   // both tell of one thing, and one side or either what the other does not
	Otherwise  LinkKind = "otherwise"  // one statement that the two do not tell alike: see Link.But
	Parallel   LinkKind = "parallel"   // alike; nothing shows that it is one deed of the same people
	Background LinkKind = "background" // a standing fact both recall
)

// One reports whether a link of this kind joins what both tell of one thing,
// alike or not.
func (k LinkKind) One() bool { return k.Agrees() || k == Otherwise }

// Agrees reports whether a link of this kind joins what both tell of one thing,
// and nothing in it that they tell otherwise was found.
func (k LinkKind) Agrees() bool { return k == Same || k == Detailed }

// Difference is words on one side where the other has different ones; an
// empty side names the place where they would stand.
type Difference struct{ A, B text.Span }

// Link sets two statements side by side. On one side a statement may be two
// neighbouring sentences that tell what the other side tells in one.
type Link struct {
	A, B     text.Span
	Kind     LinkKind
	Score    float64   // 0 to 1, three decimals
	Why      text.Said // what they share, and what makes the kind
	But      text.Said // of Otherwise: what either side tells otherwise
	Contrast []Difference
}

// TellOtherwise makes l one statement that the two do not tell alike, as but says.
func (l *Link) TellOtherwise(but text.Said) {
	l.Kind, l.But, l.Why = Otherwise, but, inOne(but, l.Why)
}

// inOne says two reasons in one sentence.
func inOne(first, second text.Said) text.Said {
	return text.Say("{{.First}}; {{.Second}}", text.With{"First": first, "Second": second})
}

// Candidate is a sentence of the other article, with how near it is, 0 to 1.
type Candidate struct {
	Span  text.Span
	Score float64
}

// Near is a sentence and its best counterparts, linked or not, best first, three at most.
type Near struct {
	Sentence   text.Span
	Candidates []Candidate
	quoted     []Candidate // what is listed in their place, nil for them
}

// Listed are the candidates as they are told outside the engine. Where no link tells what
// a quotation belongs to, other quotations stand first, however few words they share with
// it, and none behind them counts as nearer.
func (n Near) Listed() []Candidate {
	if n.quoted != nil {
		return n.quoted
	}
	return n.Candidates
}

// Placed is n with its sentence moved by here, and its candidates by there.
func (n Near) Placed(here, there func(text.Span) text.Span) Near {
	move := func(list []Candidate) []Candidate {
		list = slices.Clone(list)
		for i := range list {
			list[i].Span = there(list[i].Span)
		}
		return list
	}
	return Near{here(n.Sentence), move(n.Candidates), move(n.quoted)}
}
