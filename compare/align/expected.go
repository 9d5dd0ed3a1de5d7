package align

import (
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// outlook is a main predicate that tells what is to come, or what has been done.
type outlook struct {
	text.Span
	deed int32 // its term, or that of what is expected; -1 for one that tells nothing
}

// stillToCome says what keeps two statements apart of which one tells as expected, by its
// main clause, and the other as done: two stages of one deed where the verb is one, else
// only that they are alike in part. It is silent where both expect or neither does.
func (p *pairs) stillToCome(a, b *statement) text.Said {
	if !a.mayExpect() && !b.mayExpect() {
		return silent // most sentences need no parse
	}
	x, doneA := p.outlook(a)
	y, doneB := p.outlook(b)
	switch {
	case len(x) > 0 && len(y) == 0 && len(doneB) > 0:
	case len(y) > 0 && len(x) == 0 && len(doneA) > 0:
		x, doneB = doneA, y
	default:
		return silent
	}
	for _, o := range x {
		for _, d := range doneB {
			if o.deed >= 0 && o.deed == d.deed {
				return text.Say("another stage: {{.Words}}", ofBoth(a.doc.Text(o.Span), b.doc.Text(d.Span)))
			}
		}
	}
	return partly
}

// mayExpect reports whether a word of s may be one without which nothing is told as to come: a
// modal verb of the future, "going", what is told as an outlook.
func (s *statement) mayExpect() bool {
	words := s.doc.WordsIn(s.Span)
	for i, w := range words {
		switch n := w.Norm; {
		case strings.Contains(n, "ll"), strings.Contains(n, "going"), n == "wont", n == "wo":
			return true
		case i+1 < len(words) && strings.HasPrefix(words[i+1].Norm, "to") && endsInOutlook(n):
			return true
		}
	}
	return false
}

// endsInOutlook reports whether a word is one of outlooks, or a compound of one: the parser
// reads "long-planning" as three.
func endsInOutlook(norm string) bool {
	for o := range outlooks {
		if strings.HasSuffix(norm, o) {
			return true
		}
	}
	return false
}

// outlook is what the main predicates of s tell as to come, and what as done. Who only
// says something does neither; nor does one who would, could or did not do it.
func (p *pairs) outlook(s *statement) (expected, done []outlook) {
	tree := s.parses.Parse(s.Span, nil)
	ahead := s.looksAhead()
	for _, c := range tree.Clauses() {
		t := p.termAt(s, tree.Tokens[c.Head].Span)
		if !leads(tree, c.Head) || c.Question || c.Negated || settles[text.Stem(strings.ToLower(tree.Text(c.Head)))] {
			continue
		}
		switch to := infinitive(tree, c.Head); {
		case c.Future && !c.Conditional:
			expected = append(expected, outlook{c.Verb, t})
		case to >= 0 && outlooks[strings.ToLower(tree.Text(c.Head))]:
			expected = append(expected, outlook{c.Verb.Cover(tree.Tokens[to].Span), p.termAt(s, tree.Tokens[to].Span)})
		case ahead || c.Conditional || c.Modal != "" || !c.Finite || s.vouches(t):
		case pastVerb(tree, c.Head):
			done = append(done, outlook{c.Verb, t})
		}
	}
	return expected, done
}

// looksAhead reports whether anything in s tells of what is to come, or is not sure to.
func (s *statement) looksAhead() bool {
	words := s.doc.WordsIn(s.Span)
	for i, w := range words {
		if looksAhead[w.Norm] || outlooks[w.Norm] && i+1 < len(words) && words[i+1].Norm == "to" {
			return true
		}
	}
	return false
}

// infinitive is the verb that hangs on i by the "to" right behind it, -1 for none: "poised to
// back", but not "set up pumps to drain", which tells what for.
func infinitive(tree *grammar.Sentence, i int) int {
	if i+1 >= len(tree.Tokens) || !strings.EqualFold(tree.Text(i+1), "to") {
		return -1
	}
	return hung(tree, i, func(k int) bool { return k > i && verb(tree, k) && hasTo(tree, k) })
}

// pastVerb reports whether the verb at i is of the past by its form, or by its auxiliary:
// "was signed", "has signed".
func pastVerb(tree *grammar.Sentence, i int) bool {
	switch tree.Tokens[i].Tag {
	case "VERB.past":
		return true
	case "VERB.part":
		return hung(tree, i, func(k int) bool {
			word := strings.ToLower(tree.Text(k))
			return strings.HasPrefix(tree.Tokens[k].Label, "aux") && (word == "was" || word == "were" || word == "has" || word == "have" || word == "had")
		}) >= 0
	}
	return false
}

// outlooks are predicates, folded, behind which an infinitive tells what is only to come;
// looksAhead are words by which a sentence tells more than what is done.
var (
	outlooks   = map[string]bool{"poised": true, "likely": true, "expected": true, "set": true, "due": true, "scheduled": true, "slated": true, "about": true, "bound": true, "plan": true, "plans": true, "planning": true, "intend": true, "intends": true, "prepared": true, "hope": true, "hopes": true, "hoping": true}
	looksAhead = map[string]bool{"will": true, "wont": true, "shall": true, "would": true, "could": true, "may": true, "might": true, "planned": true}
)

// settles are the stems of verbs that tell of what is yet to be done as settled: who was
// named coach will be coach.
var settles = stemSet("named appointed chose chosen picked selected hired elected nominated invited announced agreed decided ordered promised vowed pledged threatened warned predicted forecast scheduled confirmed revealed")
