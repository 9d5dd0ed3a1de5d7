package grammar

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// Clause is a predicate and what stands with it. Tokens are indices in
// Sentence.Tokens, -1 for none; a noun phrase is given by its head, see
// [Sentence.Phrase].
type Clause struct {
	Head    int       // the verb; of "is a doctor", "was angry" the noun or adjective
	Verb    text.Span // the head with auxiliaries, negation and particle
	Subject int       // through relatives, coordination and infinitives; of a passive the one it is done to
	Own     bool      // the subject stands in this clause, it is not taken from another
	Object  int
	Hearer  int // the one told, asked, given: "told Reuters", "said to Reuters"
	Agent   int // of a passive: "by the army"
	Content int // the head of the clause that this one governs: "said [he would come]"
	Parent  int // index of the clause this one lies in
	Level   int // how many clauses it lies in

	Finite      bool // has tense: no infinitive, gerund or bare participle
	Passive     bool
	Negated     bool
	Future      bool   // "will", "is going to"
	Conditional bool   // under "if", "unless", or with "would", "could", "might"
	Modal       string // the modal verb, in small letters
	Relative    bool   // "who said ..."
	Question    bool
}

// Doer is who does it: the subject, or of a passive the agent.
func (c *Clause) Doer() int {
	if c.Passive {
		return c.Agent
	}
	return c.Subject
}

// DoneTo is who or what it is done to: the object, or of a passive the subject.
func (c *Clause) DoneTo() int {
	if c.Passive {
		return c.Subject
	}
	return c.Object
}

// Clauses lists the clauses of s in the order of their heads.
func (s *Sentence) Clauses() []Clause {
	if s.clauses != nil {
		return s.clauses
	}
	number := make([]int, len(s.Tokens)) // 1 + the clause a token is the head of
	n := 0
	for i := range s.Tokens {
		if s.predicate(i) {
			n++
			number[i] = n
		}
	}
	all := make([]Clause, 0, n)
	for i := range s.Tokens {
		if number[i] > 0 {
			all = append(all, s.clause(i))
		}
	}
	for k := range all {
		all[k].Parent = -1
		for h := s.Tokens[all[k].Head].Head; h >= 0; h = s.Tokens[h].Head {
			if number[h] > 0 {
				all[k].Parent = number[h] - 1
				break
			}
		}
	}
	s.share(all)
	return all
}

// predicate reports whether token i heads a clause.
func (s *Sentence) predicate(i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Label == "aux" || t.Label == "aux:pass" || t.Label == "cop" || t.Label == "case" || t.Label == "amod" || t.Label == "compound" || t.Label == "fixed":
		return false
	case verbal(t.Tag):
		return true
	}
	return s.Child(i, "cop", "nsubj", "nsubj:pass") >= 0
}

func verbal(tag string) bool {
	return len(tag) > 4 && tag[:5] == "VERB." || len(tag) > 3 && tag[:4] == "AUX."
}

// clause reads what stands at token i itself.
func (s *Sentence) clause(i int) Clause {
	c := Clause{Head: i, Verb: s.Tokens[i].Span, Subject: -1, Object: -1, Hearer: -1, Agent: -1, Content: -1}
	c.Finite = finite(s.Tokens[i].Tag)
	to := false
	s.Children(i, func(k int) bool {
		t := &s.Tokens[k]
		switch t.Label {
		case "nsubj", "csubj", "expl":
			if t.Label != "expl" || c.Subject < 0 {
				c.Subject, c.Own = k, true
			}
		case "nsubj:pass":
			c.Subject, c.Own, c.Passive = k, true, true
		case "aux:pass":
			c.Passive = true
			s.auxiliary(&c, k)
		case "aux", "cop":
			s.auxiliary(&c, k)
		case "mark":
			switch {
			case t.Tag == "PART.to":
				to = true
			case s.Is(k, "if"), s.Is(k, "unless"):
				c.Conditional = true
			}
		case "advmod":
			if n := s.negation(k); n >= 0 && k < i {
				c.Negated = true
				c.Verb = c.Verb.Cover(s.Tokens[n].Span)
			}
		case "det":
			c.Negated = c.Negated || s.Is(k, "no") && s.Child(i, "cop") >= 0
		case "compound:prt":
			if k == i+1 {
				c.Verb = c.Verb.Cover(t.Span)
			}
		case "obj":
			c.Object = k
		case "iobj":
			c.Hearer = k
		case "obl:agent":
			c.Agent = k
		case "obl":
			if p := s.Child(k, "case"); p >= 0 && s.Is(p, "by") && c.Agent < 0 && s.Tokens[i].Tag == "VERB.part" {
				c.Agent = k
			} else if p >= 0 && s.Is(p, "to") && c.Hearer < 0 {
				c.Hearer = k
			}
		case "ccomp":
			c.Content = k
		case "xcomp":
			if c.Content < 0 {
				c.Content = k
			}
		case "punct":
			c.Question = c.Question || s.Is(k, "?")
		}
		return true
	})
	if to {
		c.Finite = false
	}
	c.Relative = s.Tokens[i].Label == "acl:relcl"
	if c.Agent >= 0 && s.Tokens[i].Tag == "VERB.part" && s.Tokens[i].Label == "acl" {
		c.Passive = true
	}
	if subj := c.Subject; subj >= 0 && s.Tokens[subj].Label != "csubj" {
		if d := s.Child(subj, "det"); d >= 0 && s.Is(d, "no") || s.Is(subj, "nobody") || s.Is(subj, "none") || s.Is(subj, "nothing") {
			c.Negated = true
		}
	}
	return c
}

// negation is the adverb k where it negates, or a "never" that hangs on it: "never
// once said"; -1 for none.
func (s *Sentence) negation(k int) int {
	if negations[s.low(k)] {
		return k
	}
	if n := s.Child(k, "advmod"); n >= 0 && n < k && s.Is(n, "never") {
		return n
	}
	return -1
}

var negations = setOf(`not n't n’t never no neither nor hardly scarcely barely`)

// auxiliary takes in the auxiliary k of c.
func (s *Sentence) auxiliary(c *Clause, k int) {
	t := &s.Tokens[k]
	if k < c.Head && t.Label != "cop" {
		c.Verb = c.Verb.Cover(t.Span)
	}
	c.Finite = c.Finite || finite(t.Tag)
	if t.Tag != "AUX.modal" {
		return
	}
	c.Modal = s.low(k)
	switch c.Modal {
	case "will", "'ll", "’ll", "wo", "shall":
		c.Future = true
	case "would", "'d", "’d", "could", "might":
		c.Conditional = true
	}
}

func (s *Sentence) low(i int) string {
	w := s.Text(i)
	b := make([]byte, 0, 12)
	for k := 0; k < len(w); k++ {
		c := w[k]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

func finite(tag string) bool {
	switch tag {
	case "VERB.past", "VERB.pres", "VERB.pres3", "AUX.past", "AUX.pres", "AUX.modal":
		return true
	}
	return false
}

// share gives clauses without a subject the one they share, and lets what is
// coordinate be conditional, negated, future together. A clause comes after
// the one it takes from: from the root down.
func (s *Sentence) share(all []Clause) {
	order := make([]int, len(all))
	for k := range all {
		order[k] = k
		all[k].Level = s.depth(all[k].Head)
	}
	slices.SortStableFunc(order, func(a, b int) int { return all[a].Level - all[b].Level })
	for _, k := range order {
		c := &all[k]
		c.Level = 0
		var up *Clause
		if c.Parent >= 0 {
			up = &all[c.Parent]
			c.Level = up.Level + 1
		}
		s.subject(c, up)
		if up != nil && s.Tokens[c.Head].Label == "conj" && s.Tokens[c.Head].Head == up.Head {
			c.Level = up.Level
			s.together(c, up)
		}
	}
}

// depth is how far token i lies below the root.
func (s *Sentence) depth(i int) (n int) {
	for ; i >= 0; i = s.Tokens[i].Head {
		n++
	}
	return n
}

// subject gives c its subject from the clause up that it hangs on, or from the
// noun that it describes.
func (s *Sentence) subject(c, up *Clause) {
	t := &s.Tokens[c.Head]
	switch t.Label {
	case "acl:relcl":
		if c.Subject >= 0 && relative(s.Tokens[c.Subject].Tag) {
			c.Subject, c.Own = t.Head, false
		} else if c.Object >= 0 && relative(s.Tokens[c.Object].Tag) {
			c.Object = t.Head
		}
	case "acl":
		if c.Subject < 0 && (t.Tag != "VERB.base" || s.asked(t.Head)) {
			c.Subject = t.Head
			c.Passive = c.Passive || t.Tag == "VERB.part" && c.Object < 0
		}
	case "conj":
		if up != nil && c.Subject < 0 && t.Head == up.Head {
			c.Subject = up.Subject
		}
	case "xcomp":
		if up == nil || c.Subject >= 0 {
			break
		}
		if c.Subject = up.Subject; up.Object >= 0 && !up.Passive {
			c.Subject = up.Object
		}
		if s.low(up.Head) == "going" && t.Tag == "VERB.base" {
			c.Future = true
		}
	case "advcl":
		if up != nil && c.Subject < 0 && !c.Finite {
			c.Subject = up.Subject
		}
	}
}

// asked reports whether the noun at i is the one who is asked, ordered or
// helped to do what hangs on it: "ordered the bank to return". A plan to
// return does nothing itself.
func (s *Sentence) asked(i int) bool {
	h := s.Tokens[i].Head
	return h >= 0 && (s.Tokens[i].Label == "obj" || s.Tokens[i].Label == "nsubj:pass") && askers[stem(s.low(h))]
}

// askers are stems of verbs that make their object do something.
var askers = setOf(`ask order tell told urge want forc forbid forbad allow help persuad advis warn instruct invit expect permit requir
	encourag compel push press direct command beg implor lobb`)

func stem(w string) string {
	for _, end := range [...]string{"ing", "ed", "es", "e", "s"} {
		if b, ok := strings.CutSuffix(w, end); ok && len(b) > 1 {
			return b
		}
	}
	return w
}

func relative(tag string) bool { return tag == "PRON.wh" || tag == "DET.wh" }

// together lets c, coordinate with up, share its auxiliaries.
func (s *Sentence) together(c, up *Clause) {
	c.Relative = c.Relative || up.Relative && !c.Own
	if c.Own || c.Modal != "" {
		return
	}
	tag := s.Tokens[c.Head].Tag
	if up.Modal != "" && tag == "VERB.base" {
		c.Modal, c.Future, c.Conditional, c.Finite = up.Modal, up.Future, up.Conditional, up.Finite
		c.Negated = c.Negated || up.Negated && s.Child(c.Head, "cc") >= 0 && s.Is(s.Child(c.Head, "cc"), "or")
	}
	if tag == "VERB.part" && s.Tokens[up.Head].Tag == tag {
		c.Passive = c.Passive || up.Passive && c.Object < 0
		c.Finite = up.Finite
	}
}

// Counted is what the number at token i counts: the head of its noun phrase
// ("people" in "some 40 people", "40 of the people"), -1 when it counts
// nothing that is named.
func (s *Sentence) Counted(i int) int {
	t := &s.Tokens[i]
	for t.Label == "compound" && s.Tokens[t.Head].Tag == "NUM" {
		i = t.Head
		t = &s.Tokens[i]
	}
	if t.Label == "nummod" || t.Label == "nmod" && t.Head >= 0 && t.Tag == "NUM" && t.Head > i {
		return t.Head
	}
	if i+1 == len(s.Tokens) {
		return -1
	}
	switch next := &s.Tokens[i+1]; { // wherever it is hung: the place decides
	case s.Is(i+1, "of") && next.Label == "case":
		return next.Head
	case t.Label == "dep" && next.Tag == "NOUN.plur":
		return i + 1
	}
	return -1
}
