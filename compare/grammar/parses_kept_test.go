package grammar

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"diptych/compare/text"
)

// A sentence is parsed once, whoever asks; read with a quotation as one thing
// it is another sentence.
func TestParsesAreKept(t *testing.T) {
	src := "“We knew,” said Marsh, who runs the mill. Nobody asked him."
	d := text.Parse(src)
	all := Of(d)
	s := d.Sentences[0].Span
	unit := quoted(src)
	trees := make([]*Sentence, 8)
	var wait sync.WaitGroup
	for i := range trees {
		wait.Go(func() { trees[i] = all.Parse(s, nil) })
	}
	wait.Wait()
	var alone Parser
	want := alone.Parse(src, s, nil)
	for _, tree := range trees {
		if tree != trees[0] || drawn(tree) != drawn(want) || !reflect.DeepEqual(tree.Clauses(), want.Clauses()) {
			t.Fatalf("not the same:\n%s\n%s", drawn(tree), drawn(want))
		}
	}
	whole := all.Parse(s, unit)
	if whole == trees[0] || whole != all.Parse(s, unit) || whole.Tokens[0].Tag != "UNIT" {
		t.Errorf("the quotation is not one thing:\n%s", drawn(whole))
	}
}

// A sentence that stands twice has the same tree in both places.
func TestLikeSentences(t *testing.T) {
	said := "The mayor of Ostby, who opened the school, said nobody was asked."
	src := said + " Nobody was. " + said
	all := Of(text.Parse(src))
	var alone Parser
	for _, at := range []int{0, len(src) - len(said)} {
		s := text.Span{Start: at, End: at + len(said)}
		got, want := all.Parse(s, nil), alone.Parse(src, s, nil)
		if !reflect.DeepEqual(got.Tokens, want.Tokens) || !reflect.DeepEqual(got.Clauses(), want.Clauses()) || got.Whole(1) != want.Whole(1) {
			t.Errorf("at %d:\n%s\nnot\n%s", at, drawn(got), drawn(want))
		}
	}
	if len(all.like) != 1 {
		t.Errorf("%d sentences were parsed for one", len(all.like))
	}
}

// The trees of a book are not all kept, and are the same when they are asked for again.
func TestParsesOfABook(t *testing.T) {
	said := "She ran. "
	src := strings.Repeat(said, mostKept+1)
	all := Of(text.Parse(src))
	at := func(i int) *Sentence {
		return all.Parse(text.Span{Start: i * len(said), End: (i+1)*len(said) - 1}, nil)
	}
	first := drawn(at(0))
	for i := range mostKept + 1 {
		at(i)
	}
	if again := drawn(at(0)); len(all.kept) != 2 || again != first {
		t.Errorf("%d are kept, and the first is now\n%s\nnot\n%s", len(all.kept), again, first)
	}
}
