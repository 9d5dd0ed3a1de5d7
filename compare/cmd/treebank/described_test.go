package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/grammar/arcs"
)

// hung is the heads of a sentence, as "member<Rodaba:nmod".
func hung(s *sentence) map[string]bool {
	m := map[string]bool{}
	for i, h := range s.Heads {
		head := "-"
		if h < len(s.Words) {
			head = s.Words[h]
		}
		m[fmt.Sprintf("%s<%s:%s", s.Words[i], head, arcs.Label(s.Labels[i]))] = true
	}
	return m
}

func TestDescribed(t *testing.T) {
	for _, c := range []struct {
		name   string
		tokens string // word/tag/head/label
		want   string
	}{
		{"a bare noun hangs under the name",
			"As/SCONJ/6/mark team/NOUN/3/compound member/NOUN/6/nsubj Anna/PROPN/3/flat Lund/PROPN/3/flat left/VERB/0/root ,/PUNCT/8/punct coach/NOUN/3/appos",
			"team<member:compound member<Anna:nmod Anna<left:nsubj Lund<Anna:flat coach<Anna:appos"},
		{"its preposition goes with the name",
			"from/ADP/2/case coach/NOUN/0/root Lund/PROPN/2/flat",
			"from<Lund:case coach<Lund:nmod Lund<-:root"},
		{"what stands between noun and name stays with the noun",
			"head/NOUN/6/nsubj of/ADP/3/case works/NOUN/1/nmod Anna/PROPN/1/flat Lund/PROPN/1/flat left/VERB/0/root",
			"works<head:nmod head<Anna:nmod Anna<left:nsubj"},
		{"a rank is no part of the name",
			"director/NOUN/5/nsubj General/PROPN/1/flat Paul/PROPN/1/flat Marsh/PROPN/1/flat left/VERB/0/root",
			"director<Paul:nmod General<Paul:nmod Paul<left:nsubj Marsh<Paul:flat"},
		{"behind an article the noun stays the head",
			"the/DET/2/det coach/NOUN/5/nsubj Anna/PROPN/2/flat Lund/PROPN/2/flat left/VERB/0/root",
			"coach<left:nsubj Anna<coach:appos Lund<Anna:flat"},
		{"a number or a letter is no name",
			"season/NOUN/5/nsubj two/NUM/1/flat or/CCONJ/4/cc three/NUM/2/conj ended/VERB/0/root",
			"season<ended:nsubj two<season:flat"},
		{"a letter alone is none",
			"speaker/NOUN/3/nsubj G/PROPN/1/flat left/VERB/0/root",
			"speaker<left:nsubj G<speaker:flat"},
		{"a name whose parts are flat is left alone",
			"Anna/PROPN/3/nsubj Lund/PROPN/1/flat left/VERB/0/root",
			"Anna<left:nsubj Lund<Anna:flat"},
	} {
		var b strings.Builder
		for i, f := range strings.Fields(c.tokens) {
			p := strings.Split(f, "/")
			fmt.Fprintf(&b, "%d\t%s\t_\t%s\t_\t_\t%s\t%s\t_\t_\n", i+1, p[0], p[1], p[2], p[3])
		}
		file := filepath.Join(t.TempDir(), "s.conllu")
		if err := os.WriteFile(file, []byte(b.String()+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		list, err := read(file)
		if err != nil || len(list) != 1 {
			t.Fatalf("%s: %d sentences, %v", c.name, len(list), err)
		}
		got := hung(&list[0])
		for arc := range strings.FieldsSeq(c.want) {
			if !got[arc] {
				t.Errorf("%s: no %s in %v", c.name, arc, got)
			}
		}
	}
}
