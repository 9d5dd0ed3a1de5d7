package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/grammar/arcs"
)

// sentence is a sentence of a treebank, as it was printed and as it is parsed.
type sentence struct {
	text string // empty when the file does not give it
	arcs.Example
}

// bank is the sentences to learn from and to be measured on.
type bank struct {
	train, dev, test, news []sentence
}

// open reads the unpacked treebanks in dir: ewt/train, ewt/dev, ewt/test, gum.
func open(dir string) (*bank, error) {
	var b bank
	for _, part := range []struct {
		pattern string
		to      *[]sentence
	}{{"ewt/train/*.conllu", &b.train}, {"ewt/dev/*.conllu", &b.dev}, {"ewt/test/*.conllu", &b.test}, {"gum/*.conllu", nil}} {
		files, err := filepath.Glob(filepath.Join(dir, part.pattern))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("%s: no file %s; unpack ewt.tar.xz and gum.tar.xz there", dir, part.pattern)
		}
		slices.Sort(files)
		for _, file := range files {
			list, err := read(file)
			if err != nil {
				return nil, err
			}
			to := part.to
			if to == nil {
				if to = &b.train; heldOut(filepath.Base(file)) {
					to = &b.news
				}
			}
			*to = append(*to, list...)
		}
	}
	return &b, nil
}

// heldOut reports whether the document is kept for measuring on news.
func heldOut(name string) bool {
	if n, ok := strings.CutPrefix(name, "GUM_news_"); ok {
		return n[0] >= 'a' && n[0] <= 'd'
	}
	return name == "GUM_interview_ants.conllu" || name == "GUM_interview_peres.conllu"
}

// read reads a CoNLL-U file.
func read(file string) ([]sentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []sentence
	var s sentence
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case line == "":
			if all = s.finish(all); len(s.Words) > 0 || s.text != "" {
				s = sentence{}
			}
		case line[0] == '#':
			if t, ok := strings.CutPrefix(line, "# text = "); ok {
				s.text = t
			}
		default:
			if err := s.word(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
		}
	}
	return s.finish(all), in.Err()
}

// finish adds s to all, its root made the place behind its words and its names
// hung in one way.
func (s *sentence) finish(all []sentence) []sentence {
	if len(s.Words) == 0 {
		return all
	}
	for i, h := range s.Heads {
		if h < 0 {
			s.Heads[i] = len(s.Words)
		}
	}
	s.describe()
	return append(all, *s)
}

// word reads a line of the file; those of joined and of unprinted words are passed over.
func (s *sentence) word(line string) error {
	c := strings.Split(line, "\t")
	if len(c) != 10 {
		return fmt.Errorf("%d columns, not 10", len(c))
	}
	if strings.ContainsAny(c[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(c[6])
	if err != nil {
		return err
	}
	s.Words = append(s.Words, c[1])
	s.Tags = append(s.Tags, tagOf(c[1], c[3], c[4], c[5]))
	s.Heads = append(s.Heads, head-1)
	s.Labels = append(s.Labels, labelOf(c[7]))
	return nil
}

// tagOf folds the two tags and the features of a word into one tag.
func tagOf(form, upos, xpos, feats string) arcs.Tag {
	name := upos
	switch upos {
	case "VERB", "AUX":
		name += map[string]string{"VB": ".base", "VBD": ".past", "VBG": ".ger", "VBN": ".part", "VBP": ".pres", "VBZ": ".pres3", "MD": ".modal"}[xpos]
		switch name {
		case "AUX", "VERB":
			name += ".base"
		case "AUX.pres3":
			name = "AUX.pres"
		case "VERB.modal":
			name = "AUX.modal"
		}
	case "NOUN", "PROPN":
		if strings.HasSuffix(xpos, "S") && len(xpos) > 2 {
			name += ".plur"
		}
	case "ADV", "DET", "PRON":
		switch {
		case strings.HasPrefix(xpos, "W"):
			name += ".wh"
		case upos == "PRON" && xpos == "PRP$":
			name += ".poss"
		case upos == "PRON" && xpos == "EX":
			name += ".there"
		}
	case "PART":
		switch xpos {
		case "POS":
			name += ".poss"
		case "TO":
			name += ".to"
		case "RB":
			name += ".not"
		}
	case "PUNCT":
		switch xpos {
		case ",":
			name += ".comma"
		case ".":
			name += ".stop"
		case "``", "''":
			name += ".quote"
		case "-LRB-", "-RRB-":
			name += ".paren"
		case ":", "HYPH":
			name += ".dash"
		}
	}
	return arcs.TagOf[name]
}

// labelOf keeps the relations that matter here and folds the rest.
func labelOf(rel string) arcs.Label {
	if l, ok := arcs.LabelOf[rel]; ok {
		return l
	}
	switch rel {
	case "obl:tmod", "obl:npmod":
		rel = "obl:unmarked"
	case "nmod:tmod", "nmod:npmod":
		rel = "nmod:unmarked"
	case "csubj:pass", "csubj:outer":
		rel = "csubj"
	}
	if l, ok := arcs.LabelOf[rel]; ok {
		return l
	}
	base, _, _ := strings.Cut(rel, ":")
	return arcs.LabelOf[base]
}
