// Command treebank makes the table of compare/grammar from the treebanks that
// it was trained on, and measures it.
//
//	treebank [-train] [-part n] DIR
//
// DIR holds the unpacked treebanks: ewt/train, ewt/dev, ewt/test and gum. The
// same treebanks give the same table, byte for byte.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"diptych/compare/grammar/arcs"
)

func main() {
	train := flag.String("train", "", "make the table and write it to this `file`")
	table := flag.String("table", "", "measure the table in this `file`, not the embedded one")
	part := flag.Int("part", 1, "learn from every `n`th sentence only")
	rounds := flag.Int("rounds", 8, "`rounds` over the sentences to learn the greedy moves from")
	beam := flag.Int("beam", 0, "`rounds` with a beam after them")
	width := flag.Int("width", 4, "of the beam")
	seeds := flag.Int("seeds", 1, "how often to learn all that, each `time` in another order; the weights are added up")
	said := flag.String("rows", "", "measure who says what on the annotated articles of this `file`, and nothing else")
	flag.Parse()
	if *said != "" {
		if err := rows(*said); err != nil {
			fmt.Fprintln(os.Stderr, "treebank:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(flag.Arg(0), *train, *table, *part, arcs.Course{Folds: 4, TagRounds: 5, MoveRounds: *rounds, BeamRounds: *beam, Width: *width, Seeds: *seeds}); err != nil {
		fmt.Fprintln(os.Stderr, "treebank:", err)
		os.Exit(1)
	}
}

func run(dir, train, table string, part int, c arcs.Course) error {
	b, err := open(dir)
	if err != nil {
		return err
	}
	t := arcs.English()
	start := time.Now()
	c.Note = func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%4.0f s  "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
	}
	if train != "" {
		var examples []arcs.Example
		for i, s := range b.train {
			if i%part == 0 {
				examples = append(examples, s.Example)
				if e, ok := s.collapsed(); ok {
					examples = append(examples, e)
				}
				if e, ok := s.titled(); ok && i%titledEvery == 0 {
					examples = append(examples, e)
				}
			}
		}
		t = arcs.Learn(examples, c)
		if err := os.WriteFile(train, []byte(t), 0o644); err != nil {
			return err
		}
	} else if table != "" {
		raw, err := os.ReadFile(table)
		if err != nil {
			return err
		}
		t = arcs.Table(raw)
	}
	for _, w := range []int{1, 4} {
		for _, part := range []struct {
			name string
			list []sentence
		}{{"EWT dev", b.dev}, {"news", b.news}} {
			fmt.Printf("beam %d  %-8s %s\n", w, part.name, measure(arcs.NewParser(t), part.list, w))
			fmt.Printf("        %-8s %s\n", part.name, clauses(t, part.list, w))
		}
	}
	return nil
}

// titledEvery sentence is learned as a headline too.
const titledEvery = 4
