package grammar

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"diptych/compare/text"
)

// claims is all that can be said of c, in the words of clauses.txt.
func claims(s *Sentence, c *Clause) map[string]bool {
	m := map[string]bool{}
	for name, i := range map[string]int{"subject": c.Subject, "object": c.Object, "hearer": c.Hearer, "agent": c.Agent} {
		if i < 0 {
			m[name+" -"] = true
			continue
		}
		p := s.Phrase(i)
		m[fmt.Sprintf("%s %q", name, s.src[p.Start:p.End])] = true
	}
	for name, yes := range map[string]bool{"finite": c.Finite, "unfinite": !c.Finite, "passive": c.Passive, "active": !c.Passive, "negated": c.Negated,
		"affirmed": !c.Negated, "future": c.Future, "conditional": c.Conditional, "relative": c.Relative, "question": c.Question} {
		m[name] = yes
	}
	m["modal "+c.Modal] = true
	m[fmt.Sprint("level ", c.Level)] = true
	return m
}

func TestClauses(t *testing.T) {
	raw, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	var p Parser
	var s *Sentence
	for n, line := range strings.Split(string(raw), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] != '\t':
			s = p.Parse(line, text.Span{End: len(line)}, nil)
		default:
			verb, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
			found := false
			for _, c := range s.Clauses() {
				if s.src[c.Verb.Start:c.Verb.End] != verb {
					continue
				}
				found = true
				m := claims(s, &c)
				for claim := range strings.SplitSeq(list, ", ") {
					if !m[claim] {
						t.Errorf("clauses.txt:%d: %s: not %s\n%s", n+1, verb, claim, drawn(s))
					}
				}
			}
			if !found {
				t.Errorf("clauses.txt:%d: no clause %q\n%s", n+1, verb, drawn(s))
			}
		}
	}
}

// drawn is the tree of s, one token a line.
func drawn(s *Sentence) string {
	var b strings.Builder
	for i, t := range s.Tokens {
		h := "-"
		if t.Head >= 0 {
			h = s.Text(t.Head)
		}
		fmt.Fprintf(&b, "%-14s %-11s %-12s %s\n", s.Text(i), t.Tag, t.Label, h)
	}
	return b.String()
}

func TestCounted(t *testing.T) {
	for sentence, want := range map[string]string{
		"Some 40 people were hurt.":             "people",
		"The storm killed 12 of the fishermen.": "fishermen",
		"It sank in 1962.":                      "",
		"The storm sank 2 , 500 boats .":        "boats",
		"In 1962, boats sank in the storm.":     "",
	} {
		var p Parser
		s := p.Parse(sentence, text.Span{End: len(sentence)}, nil)
		got := ""
		for i := range s.Tokens {
			if s.Tokens[i].Tag == "NUM" {
				if k := s.Counted(i); k >= 0 {
					got = s.Text(k)
				}
			}
		}
		if got != want {
			t.Errorf("%s counts %q, not %q\n%s", sentence, got, want, drawn(s))
		}
	}
}

// A negation may hang on the adverb behind it.
func TestNegation(t *testing.T) {
	for src, want := range map[string]bool{"he never once named it": true, "he only once named it": false} {
		var list []Token
		for i, w := range strings.Fields(src) {
			at := strings.Index(src, w)
			list = append(list, Token{text.Span{Start: at, End: at + len(w)}, []string{"PRON", "ADV", "ADV", "VERB.past", "PRON"}[i],
				[]string{"nsubj", "advmod", "advmod", "root", "obj"}[i], []int{3, 2, 3, -1, 3}[i]})
		}
		c := newSentence(src, list).Clauses()[0]
		if c.Negated != want || want && src[c.Verb.Start:c.Verb.End] != "never once named" {
			t.Errorf("%s: negated %v, verb %q", src, c.Negated, src[c.Verb.Start:c.Verb.End])
		}
	}
}

func TestUnits(t *testing.T) {
	src := `“We knew. We did nothing,” said Paul Marsh, who runs the mill.`
	end := strings.Index(src, " said")
	var p Parser
	s := p.Parse(src, text.Span{End: len(src)}, []text.Span{{End: end}})
	if s.Tokens[0].Span != (text.Span{End: end}) || s.Tokens[0].Tag != "UNIT" {
		t.Errorf("the quotation is not one token:\n%s", drawn(s))
	}
	for _, c := range s.Clauses() {
		if s.Text(c.Head) == "said" && (c.Subject < 0 || s.Text(c.Subject) != "Paul" && s.Text(c.Subject) != "Marsh") {
			t.Errorf("said by another:\n%s", drawn(s))
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("The mayor told the Gazette that it was built.", 4, 9)
	f.Add("“No,” he said.", 0, 9)
	f.Add("\xff\xfe . 's n't - ’", 1, 2)
	f.Fuzz(func(t *testing.T, src string, from, to int) {
		var units []text.Span
		if from >= 0 && from < to && to <= len(src) {
			units = []text.Span{{Start: from, End: to}}
		}
		for _, width := range []int{1, 4} {
			p := Parser{Width: width}
			s := p.Parse(src, text.Span{End: len(src)}, units)
			checkTree(t, s, len(src))
			s.Clauses()
		}
	})
}

func checkTree(t *testing.T, s *Sentence, size int) {
	t.Helper()
	roots, end := 0, 0
	for i, k := range s.Tokens {
		if k.Start < end || k.End <= k.Start || k.End > size {
			t.Fatalf("token %d has the span %v behind %d", i, k.Span, end)
		}
		end = k.End
		if k.Head < 0 {
			roots++
		}
		steps := 0
		for h := i; h >= 0; h = s.Tokens[h].Head {
			if steps++; steps > len(s.Tokens) {
				t.Fatalf("token %d hangs under itself", i)
			}
		}
	}
	if len(s.Tokens) > 0 && roots != 1 {
		t.Fatalf("%d roots", roots)
	}
}
