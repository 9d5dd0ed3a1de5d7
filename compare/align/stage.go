package align

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// course is a matter that takes one stage after another.
type course int8

const (
	justice course = iota + 1 // from an arrest to a sentence
	stay                      // in a clinic, a hospital, a prison
)

// The stages of justice and of a stay, in the order in which they come.
const (
	arrest = iota + 1
	charge
	plea
	trial
	verdict
	sentencing

	entry = 1
	exit  = 2
)

// stage is how far a course has come, as the words of a clause tell it.
type stage struct {
	text.Span // of the verb, with "guilty"
	course    course
	at        int
}

// decided is the first stage of a course that nobody who writes of an earlier
// one could have known.
func (c course) decided() int {
	if c == justice {
		return verdict
	}
	return exit
}

// stages are those that s tells as having come, in the order of the text: by its
// main clause and what is coordinate with it or said in it where main is set, by
// any clause otherwise. What will, could or did not come is none.
func (s *statement) stages(main bool) []stage {
	if !slices.ContainsFunc(s.doc.WordsIn(s.Span), func(w text.Word) bool { return tellsStage(w.Norm) }) {
		return nil // most sentences need no parse
	}
	tree := s.parses.Parse(s.Span, nil)
	var out []stage
	for _, c := range tree.Clauses() {
		if c.Conditional || c.Future || c.Negated || c.Modal != "" || hasTo(tree, c.Head) || main && aside(tree, c.Head) {
			continue
		}
		if n, at := stageOf(tree, &c); at > 0 {
			told := c.Verb
			if g := guilty(tree, &c); g >= 0 {
				told = told.Cover(tree.Tokens[g].Span)
			}
			out = append(out, stage{told, n, at})
		}
	}
	for i, t := range tree.Tokens {
		if at := verdicts[text.Stem(strings.ToLower(tree.Text(i)))]; at > 0 && t.Tag == "NOUN.plur" && (t.Label == "root" && tree.Child(i, "obj") >= 0 || decides(tree, i)) {
			out = append(out, stage{t.Span, justice, at})
		}
	}
	return out
}

// decides reports whether a verb of a headline stands at i that is read as a noun
// before another: behind those who decide, in a line without a verb: "Jury convicts man".
func decides(tree *grammar.Sentence, i int) bool {
	return tree.Tokens[i].Label == "compound" && i > 0 && deciders[strings.ToLower(tree.Text(i-1))] && len(tree.Clauses()) == 0
}

// tellsStage reports whether a folded word is one without which no stage is told.
func tellsStage(norm string) bool {
	if len(norm) < 4 || !strings.Contains("acghijprst", norm[:1]) { // first letters of them
		return false
	}
	if norm == "trial" || norm == "guilty" || houses[norm] {
		return true
	}
	switch stem := text.Stem(norm); stem {
	case "charg", "indict", "arraign", "check":
		return true
	default:
		return verdicts[stem] > 0
	}
}

// hasTo reports whether the verb at i is an infinitive: "to be sentenced".
func hasTo(tree *grammar.Sentence, i int) bool {
	return hung(tree, i, func(k int) bool { return tree.Tokens[k].Tag == "PART.to" }) >= 0
}

// aside reports whether the clause at i only describes something or tells when
// and why: it hangs, however far up, as a relative or an adverbial clause.
func aside(tree *grammar.Sentence, i int) bool {
	for ; i >= 0; i = tree.Tokens[i].Head {
		if l := tree.Tokens[i].Label; strings.HasPrefix(l, "acl") || strings.HasPrefix(l, "advcl") && !orphaned(tree, i) || l == "amod" {
			return true
		}
	}
	return false
}

// orphaned reports whether a predicate with a copula at i, which hangs as an adverbial
// clause, has no conjunction and no subject: its subject is hung elsewhere, and it is the
// main clause.
func orphaned(tree *grammar.Sentence, i int) bool {
	return tree.Child(i, "cop") >= 0 && tree.Child(i, "mark", "nsubj", "nsubj:pass", "csubj", "expl", "advmod") < 0
}

// stageOf is the stage that a clause tells, 0 for none.
func stageOf(tree *grammar.Sentence, c *grammar.Clause) (course, int) {
	verb := text.Stem(strings.ToLower(tree.Text(c.Head)))
	if at := verdicts[verb]; at > 0 {
		return justice, at
	}
	switch {
	case verb == "charg" && chargedWith(tree, c), verb == "indict", verb == "arraign":
		return justice, charge
	case (verb == "find" || verb == "found") && guilty(tree, c) >= 0:
		return justice, verdict
	case (isTrial(tree, c.Subject) || led(tree, c.Head)) && opens[verb], isTrial(tree, c.Object) && faces[verb],
		isTrial(tree, hangs(tree, c.Head, "obl", "on")):
		return justice, trial
	}
	if at := stayOf(tree, c, verb); at > 0 {
		return stay, at
	}
	return 0, 0
}

// guilty is the word "guilty" of a clause that finds somebody so or in which he says whether
// he is, -1 for none; the parse may hang it on a day behind it: "was found guilty Thursday".
func guilty(tree *grammar.Sentence, c *grammar.Clause) int {
	if next := c.Head + 1; c.Passive && next < len(tree.Tokens) && tree.Is(next, "guilty") {
		return next
	}
	return hung(tree, c.Head, func(k int) bool { return tree.Is(k, "guilty") })
}

// chargedWith reports whether a clause says what somebody is charged with; the parse
// may hang that on anything in the phrase of who is charged.
func chargedWith(tree *grammar.Sentence, c *grammar.Clause) bool {
	if hangs(tree, c.Head, "obl", "with") >= 0 || hangs(tree, c.Head, "advcl", "with") >= 0 {
		return true
	}
	for k := range tree.Tokens {
		if c.Object >= 0 && tree.Is(k, "with") && tree.Tokens[k].Label == "case" && tree.Under(k, c.Object) {
			return true
		}
	}
	return false
}

// stayOf is whether a clause tells of somebody who goes into a house of cure or
// custody, or comes out of it, 0 for neither.
func stayOf(tree *grammar.Sentence, c *grammar.Clause, verb string) int {
	switch {
	case verb == "check":
		switch next := c.Head + 1; {
		case next == len(tree.Tokens):
		case tree.Is(next, "into") || tree.Is(next, "in"):
			return entry
		case tree.Is(next, "out"):
			return exit
		}
	case isHouse(tree, c.Object) && (verb == "enter" || verb == "leav" || verb == "left" || verb == "exit"):
		if verb == "enter" {
			return entry
		}
		return exit
	case (verb == "admit" || takes[verb]) && toHouse(tree, c.Head):
		return entry
	case (verb == "releas" || verb == "discharg") && isHouse(tree, hangs(tree, c.Head, "obl", "from")):
		return exit
	}
	return 0
}

// toHouse reports whether the verb at i is of somebody who comes to a house; without an
// article the parse may take it for a verb: "was taken to hospital".
func toHouse(tree *grammar.Sentence, i int) bool {
	return isHouse(tree, hangs(tree, i, "obl", "to")) || isHouse(tree, tree.Child(i, "xcomp"))
}

// hangs is the token that hangs on i with a label and a preposition, which stands before a
// clause as its mark, -1 for none.
func hangs(tree *grammar.Sentence, i int, label, preposition string) int {
	as := "case"
	if label == "advcl" {
		as = "mark"
	}
	return hung(tree, i, func(k int) bool {
		p := tree.Child(k, as)
		return tree.Tokens[k].Label == label && p >= 0 && tree.Is(p, preposition)
	})
}

// hung is the first token that hangs on i and is such a one, -1 for none.
func hung(tree *grammar.Sentence, i int, such func(k int) bool) int {
	found := -1
	tree.Children(i, func(k int) bool {
		if such(k) {
			found = k
		}
		return found < 0
	})
	return found
}

func isTrial(tree *grammar.Sentence, i int) bool { return i >= 0 && tree.Is(i, "trial") }

// led reports whether a trial is the subject of a verb before the one at i: a
// participle behind it may be taken for its verb, "the trial of a man charged with
// theft is underway".
func led(tree *grammar.Sentence, i int) bool {
	for k := range i {
		if isTrial(tree, k) && strings.HasPrefix(tree.Tokens[k].Label, "nsubj") {
			return true
		}
	}
	return false
}

func isHouse(tree *grammar.Sentence, i int) bool {
	return i >= 0 && houses[strings.ToLower(tree.Text(i))]
}

// Stems of verbs: those that are a stage of justice by themselves, and those that
// tell of a trial which begins, as its predicate or as what one does with it; of those
// who are taken somewhere. And the houses of cure or custody, words as they are.
var (
	verdicts = map[string]int{"arrest": arrest, "plead": plea, "pled": plea, "convict": verdict, "acquit": verdict, "sentenc": sentencing}
	opens    = map[string]bool{"begin": true, "began": true, "open": true, "start": true, "resum": true, "continu": true, "underway": true, "way": true, "set": true}
	faces    = map[string]bool{"stand": true, "stood": true, "face": true, "await": true, "begin": true, "open": true}
	deciders = map[string]bool{"jury": true, "court": true, "judge": true, "tribunal": true, "panel": true}
	takes    = map[string]bool{"take": true, "taken": true, "took": true, "bring": true, "brought": true, "rush": true, "airlift": true, "flown": true, "flew": true}
	houses   = map[string]bool{"rehab": true, "clinic": true, "clinics": true, "hospital": true, "hospitals": true, "center": true, "centre": true, "facility": true, "prison": true, "jail": true, "custody": true}
)

// otherStage reports whether two statements tell of one course, each by its main
// clause, and of no stage of it that both tell; it gives the last of either.
func otherStage(a, b *statement) (p, q stage, ok bool) {
	return apartIn(a.stages(true), b.stages(true))
}

// apartIn is the last stages of x and y in a course of which both tell and in
// which they share none.
func apartIn(x, y []stage) (p, q stage, ok bool) {
	for _, c := range []course{justice, stay} {
		of := func(list []stage) (last stage, in []int) {
			for _, s := range list {
				if s.course == c {
					in = append(in, s.at)
					if s.at >= last.at {
						last = s
					}
				}
			}
			return last, in
		}
		last, told := of(x)
		other, there := of(y)
		if len(told) > 0 && len(there) > 0 && !slices.ContainsFunc(told, func(at int) bool { return slices.Contains(there, at) }) {
			return last, other, true
		}
	}
	return p, q, false
}

// stages points at how far either article has come with one matter where the news
// of one is what the other could not know: a jury convicts, a trial is under way.
func (w *witness) stages() bool {
	p, q, ok := apartIn(leadStages(w.p.a), leadStages(w.p.b))
	if !ok {
		return false
	}
	earlier, last := w.p.b, p
	if q.at > p.at {
		earlier, last = w.p.a, q
	}
	decided := last.course.decided()
	if last.at < decided || min(p.at, q.at) >= decided {
		return false
	}
	known := func(s stage) bool { return s.course == last.course && s.at >= decided }
	for i := range earlier {
		if slices.ContainsFunc(earlier[i].stages(false), known) {
			return false
		}
	}
	w.say([]text.Span{p.Span}, []text.Span{q.Span}, text.Say("One has come to “{{.A}}”, the other to “{{.B}}”.", text.With{"A": w.in.A.Text(p.Span), "B": w.in.B.Text(q.Span)}))
	return true
}

// leadStages are the stages that the first sentences of an article tell as its news.
func leadStages(all []statement) (out []stage) {
	for i := range all[:min(ledeSentences, len(all))] {
		out = append(out, all[i].stages(true)...)
	}
	return out
}
