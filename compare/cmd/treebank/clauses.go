package main

import (
	"fmt"
	"strings"

	"diptych/compare/grammar/arcs"
)

// count is what was found, what was right of it and what there was.
type count struct{ found, right, gold int }

func (c count) String() string {
	p, r := float64(c.right)/float64(max(c.found, 1)), float64(c.right)/float64(max(c.gold, 1))
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f (%d)", p, r, 2*p*r/max(p+r, 1e-9), c.gold)
}

func (c *count) pair(found, gold bool, same bool) {
	if found {
		c.found++
	}
	if gold {
		c.gold++
	}
	if found && gold && same {
		c.right++
	}
}

// clauses measures what the clauses rest on: the subject of a verb of saying (its
// head, and whether one lies in the phrase of the other: names are hung in many ways),
// passives and negations.
func clauses(t arcs.Table, list []sentence, width int) string {
	p := arcs.NewParser(t)
	var subject, phrase, passive, negation count
	for _, s := range list {
		tree := p.Parse(s.Words, width)
		for i, w := range s.Words {
			if saying[strings.ToLower(w)] && (strings.HasPrefix(s.Tags[i].String(), "VERB") || strings.HasPrefix(tree.Tags[i].String(), "VERB")) {
				a, b := child(tree.Heads, tree.Labels, i, "nsubj", "nsubj:pass"), child(s.Heads, s.Labels, i, "nsubj", "nsubj:pass")
				subject.pair(a >= 0, b >= 0, a == b)
				phrase.pair(a >= 0, b >= 0, a >= 0 && b >= 0 && (under(s.Heads, a, b) || under(tree.Heads, b, a)))
			}
			passive.pair(child(tree.Heads, tree.Labels, i, "aux:pass", "nsubj:pass") >= 0, child(s.Heads, s.Labels, i, "aux:pass", "nsubj:pass") >= 0, true)
			if s.Tags[i].String() == "PART.not" || strings.EqualFold(w, "never") {
				negation.pair(true, true, tree.Heads[i] == s.Heads[i])
			}
		}
	}
	return fmt.Sprintf("subject of a verb of saying: head %v, its phrase %v; passive %v; negation %v", subject, phrase, passive, negation)
}

// under reports whether token i is h or stands below it.
func under(heads []int, i, h int) bool {
	for i >= 0 && i < len(heads) && i != h {
		i = heads[i]
	}
	return i == h
}

func child(heads []int, labels []arcs.Label, h int, names ...string) int {
	for i := range heads {
		if heads[i] == h {
			for _, n := range names {
				if labels[i].String() == n {
					return i
				}
			}
		}
	}
	return -1
}

var saying = setOf(`say says said saying tell tells told telling claim claims claimed claiming add adds added adding ask asks asked asking
		argue argues argued arguing report reports reported state states stated stating note notes noted noting warn warns warned warning deny denies denied
		denying insist insists insisted suggest suggests suggested admit admits admitted confirm confirms confirmed announce announces announced announcing
		accuse accuses accused explain explains explained explaining think thinks thought believe believes believed describe describes described call calls
		called reply replied replies declare declares declared promise promises promised urge urges urged demand demands demanded mention mentioned predict
		predicted acknowledge acknowledged complain complained write writes wrote agree agrees agreed`)

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
