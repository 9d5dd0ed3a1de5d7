package arcs

import (
	"fmt"
	"strings"
	"testing"
)

// tree reads "word|tag|label|head ..." with heads from 1, 0 for the root.
func tree(p *Parser, drawn string) Tree {
	var words []string
	var t Tree
	for f := range strings.FieldsSeq(drawn) {
		c := strings.Split(f, "|")
		var head int
		fmt.Sscan(c[3], &head)
		words = append(words, c[0])
		t.Tags, t.Labels, t.Heads = append(t.Tags, TagOf[c[1]]), append(t.Labels, LabelOf[c[2]]), append(t.Heads, head-1)
	}
	p.read(words)
	return t
}

func TestInvert(t *testing.T) {
	for _, c := range []struct{ name, tree, label string }{
		{"behind a mark, the phrase that says", "Well|INTJ|ccomp|3 ,|PUNCT.comma|punct|3 says|VERB.pres3|root|0 the|DET|det|5 boy|NOUN|obj|3", "nsubj"},
		{"behind a quotation", "Unit|UNIT|ccomp|2 said|VERB.past|root|0 Mayor|PROPN|compound|4 Lund|PROPN|iobj|2", "nsubj"},
		{"without a mark it is said", "Then|ADV|advmod|2 said|VERB.past|root|0 goodbye|NOUN|obj|2", "obj"},
		{"beside another verb", "rose|VERB.past|root|0 ,|PUNCT.comma|punct|3 said|VERB.past|conj|1 goodbye|NOUN|obj|3", "obj"},
		{"with a subject of its own", "he|PRON|nsubj|3 ,|PUNCT.comma|punct|3 said|VERB.past|root|0 nothing|PRON|obj|3", "obj"},
		{"with a preposition", "Well|INTJ|ccomp|3 ,|PUNCT.comma|punct|3 said|VERB.past|root|0 to|ADP|case|5 Lund|PROPN|obl|3", "obl"},
		{"no verb of saying", "Well|INTJ|discourse|3 ,|PUNCT.comma|punct|3 sold|VERB.past|root|0 the|DET|det|5 boat|NOUN|obj|3", "obj"},
		{"what is told has a hearer", "Well|INTJ|ccomp|3 ,|PUNCT.comma|punct|3 told|VERB.past|root|0 Reuters|PROPN|obj|3", "obj"},
	} {
		p := NewParser(English())
		tr := tree(p, c.tree)
		p.invert(&tr)
		if got := tr.Labels[len(tr.Labels)-1].String(); got != c.label {
			t.Errorf("%s: %s, not %s", c.name, got, c.label)
		}
	}
}

func TestDateline(t *testing.T) {
	agency := "LISBON|PROPN|nsubj|8 (|PUNCT.paren|punct|3 Reuters|PROPN|appos|1 )|PUNCT.paren|punct|3 "
	for _, c := range []struct{ name, tree, want string }{
		{"the subject stands behind it", agency + "-|PUNCT.dash|punct|7 The|DET|det|7 port|NOUN|parataxis|1 said|VERB.past|root|0",
			"LISBON:parataxis:said (:punct:Reuters Reuters:appos:LISBON ):punct:Reuters -:punct:port The:det:port port:nsubj:said said:root:-"},
		{"without a dash a place speaks", agency + ",|PUNCT.comma|punct|7 The|DET|det|7 port|NOUN|appos|1 said|VERB.past|root|0",
			"LISBON:nsubj:said (:punct:Reuters Reuters:appos:LISBON ):punct:Reuters ,:punct:port The:det:port port:appos:LISBON said:root:-"},
		{"with no phrase behind it too", agency + "-|PUNCT.dash|punct|8 never|ADV|advmod|8 again|ADV|advmod|8 said|VERB.past|root|0",
			"LISBON:nsubj:said (:punct:Reuters Reuters:appos:LISBON ):punct:Reuters -:punct:said never:advmod:said again:advmod:said said:root:-"},
	} {
		p := NewParser(English())
		tr := tree(p, c.tree)
		p.dateline(&tr)
		if got := hung(&tr, c.tree); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

func TestPerson(t *testing.T) {
	for _, c := range []struct{ name, tree, want string }{
		{"a first name under a particle", "Karim|PROPN|compound|2 al|PROPN|nsubj|5 -|PUNCT.dash|punct|2 Sayf|PROPN|flat|2 said|VERB.past|root|0",
			"Karim:nsubj:said al:flat:Karim -:punct:Karim Sayf:flat:Karim said:root:-"},
		{"under a last name behind a rank", "Ambassador|PROPN|compound|2 Hana|PROPN|compound|3 Lund|PROPN|nsubj|4 says|VERB.pres3|root|0",
			"Ambassador:compound:Hana Hana:nsubj:says Lund:flat:Hana says:root:-"},
		{"under a last name behind a noun", "the|DET|det|2 club|NOUN|nmod:poss|3 coach|NOUN|nmod|5 Hana|PROPN|compound|5 Lund|PROPN|nsubj|6 says|VERB.pres3|root|0",
			"the:det:club club:nmod:poss:coach coach:nmod:Hana Hana:nsubj:says Lund:flat:Hana says:root:-"},
		{"a name under its title", "Former|ADJ|amod|2 Senator|PROPN|nsubj|5 Hana|PROPN|flat|2 Lund|PROPN|flat|2 said|VERB.past|root|0",
			"Former:amod:Senator Senator:nmod:Hana Hana:nsubj:said Lund:flat:Hana said:root:-"},
		{"a company is none", "Ostby|PROPN|compound|2 Mills|PROPN|nsubj|3 said|VERB.past|root|0",
			"Ostby:compound:Mills Mills:nsubj:said said:root:-"},
		{"nor is what an article makes a thing", "The|DET|det|4 Mayor|PROPN|compound|4 Lund|PROPN|compound|4 Bridge|PROPN|nsubj|5 sank|VERB.past|root|0",
			"The:det:Bridge Mayor:compound:Bridge Lund:compound:Bridge Bridge:nsubj:sank sank:root:-"},
		{"a place with a preposition is no title", "in|ADP|case|2 Ostby|PROPN|nmod|4 Hill|PROPN|compound|4 Park|PROPN|nsubj|5 closed|VERB.past|root|0",
			"in:case:Ostby Ostby:nmod:Park Hill:compound:Park Park:nsubj:closed closed:root:-"},
		{"one name in two subjects", "Captain|PROPN|nsubj|4 Hana|PROPN|nsubj|4 Lund|PROPN|flat|2 left|VERB.past|root|0",
			"Captain:nsubj:left Hana:flat:Captain Lund:flat:Captain left:root:-"},
		{"two subjects apart", "Hana|PROPN|nsubj|4 ,|PUNCT.comma|punct|4 Lund|PROPN|nsubj|4 left|VERB.past|root|0",
			"Hana:nsubj:left ,:punct:left Lund:nsubj:left left:root:-"},
		{"a name that is right stays", "Hana|PROPN|nsubj|4 van|PROPN|flat|1 Lund|PROPN|flat|1 said|VERB.past|root|0",
			"Hana:nsubj:said van:flat:Hana Lund:flat:Hana said:root:-"},
	} {
		p := NewParser(English())
		tr := tree(p, c.tree)
		p.person(&tr)
		p.whole(&tr)
		if s := hung(&tr, c.tree); s != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", c.name, s, c.want)
		}
	}
}

// hung writes "word:label:head" for every word of a tree that was drawn.
func hung(t *Tree, drawn string) string {
	words := strings.Fields(drawn)
	word := func(i int) string {
		if i < 0 {
			return "-"
		}
		w, _, _ := strings.Cut(words[i], "|")
		return w
	}
	var list []string
	for i, h := range t.Heads {
		list = append(list, fmt.Sprintf("%s:%s:%s", word(i), t.Labels[i], word(h)))
	}
	return strings.Join(list, " ")
}
