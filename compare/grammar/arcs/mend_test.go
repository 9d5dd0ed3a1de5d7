package arcs

import (
	"fmt"
	"strings"
	"testing"
)

// tree reads "word/tag/label/head ..." with heads from 1, 0 for the root.
func tree(p *Parser, drawn string) Tree {
	var words []string
	var t Tree
	for f := range strings.FieldsSeq(drawn) {
		c := strings.Split(f, "/")
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
		{"behind a mark, the phrase that says", "Well/INTJ/ccomp/3 ,/PUNCT.comma/punct/3 says/VERB.pres3/root/0 the/DET/det/5 boy/NOUN/obj/3", "nsubj"},
		{"behind a quotation", "Unit/UNIT/ccomp/2 said/VERB.past/root/0 Mayor/PROPN/compound/4 Lund/PROPN/iobj/2", "nsubj"},
		{"without a mark it is said", "Then/ADV/advmod/2 said/VERB.past/root/0 goodbye/NOUN/obj/2", "obj"},
		{"beside another verb", "rose/VERB.past/root/0 ,/PUNCT.comma/punct/3 said/VERB.past/conj/1 goodbye/NOUN/obj/3", "obj"},
		{"with a subject of its own", "he/PRON/nsubj/3 ,/PUNCT.comma/punct/3 said/VERB.past/root/0 nothing/PRON/obj/3", "obj"},
		{"with a preposition", "Well/INTJ/ccomp/3 ,/PUNCT.comma/punct/3 said/VERB.past/root/0 to/ADP/case/5 Lund/PROPN/obl/3", "obl"},
		{"no verb of saying", "Well/INTJ/discourse/3 ,/PUNCT.comma/punct/3 sold/VERB.past/root/0 the/DET/det/5 boat/NOUN/obj/3", "obj"},
		{"what is told has a hearer", "Well/INTJ/ccomp/3 ,/PUNCT.comma/punct/3 told/VERB.past/root/0 Reuters/PROPN/obj/3", "obj"},
	} {
		p := NewParser(English())
		tr := tree(p, c.tree)
		p.invert(&tr)
		if got := tr.Labels[len(tr.Labels)-1].String(); got != c.label {
			t.Errorf("%s: %s, not %s", c.name, got, c.label)
		}
	}
}
