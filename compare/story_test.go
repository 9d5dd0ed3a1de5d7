package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// TestStories reads testdata/*.txtar: a comment, two articles a.txt and b.txt
// (without b.txt, a.txt is compared with itself) and "expect", one expectation
// a line. Article text is quoted as in Go, with "" or “ backquotes, any blank
// for any other. The verbs:
//
//	date a 2016-04-15                  tells the date of an article
//	passage copy "words" | "words"     a passage of that class, whole
//	gap "words" | ""                   in the passage of the line before: words that differ
//	no passage "words"                 none of the shown classes touches these words of A
//	link same "words" | "words"        a link of that kind between sentences that hold the words
//	no link "words" | "words"          no link of any kind between them; "no same": none of that kind
//	twice a "words" | "words"          an article says it in both places
//	near "words" | "words"             the best counterpart of the sentence in A
//	says a "speaker" "cue" "words"     attributed words; a last name will do, "" is no cue
//	relation same-story
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) { tell(t, f) })
	}
}

func tell(t *testing.T, file string) {
	parts := archive(t, file)
	a := text.Parse(parts["a.txt"])
	b := a
	if second, ok := parts["b.txt"]; ok {
		b = text.Parse(second)
	}
	s := &story{t: t, docs: map[string]*text.Document{"a": a, "b": b}}
	for l := range strings.Lines(parts["expect"]) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			s.expect(l)
		}
	}
}

// archive splits a txtar file: "-- name --" on a line of its own begins a part.
func archive(t *testing.T, file string) map[string]string {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts, name := map[string]string{}, ""
	for l := range strings.Lines(string(raw)) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(l), "-- "); ok && strings.HasSuffix(n, " --") {
			name = strings.TrimSuffix(n, " --")
			continue
		}
		parts[name] += l
	}
	return parts
}

// story is a pair of articles whose expectations are being read.
type story struct {
	t     *testing.T
	docs  map[string]*text.Document
	found *compare.Comparison
	last  *reuse.Passage // that the line before asked for
}

func (s *story) comparison() *compare.Comparison {
	if s.found == nil {
		s.found = compare.Documents(s.docs["a"], s.docs["b"])
	}
	return s.found
}

func (s *story) expect(line string) {
	s.t.Helper()
	words, quoted := fields(s.t, line)
	verb := strings.Join(words[:min(len(words), 2)], " ")
	var ok bool
	switch {
	case words[0] == "date":
		s.docs[words[1]].Fields.Date = words[2]
		return
	case words[0] == "passage":
		s.last = s.passage(reuse.Class(words[1]), quoted[0], quoted[1])
		ok = s.last != nil
	case words[0] == "gap":
		ok = s.last != nil && s.gap(quoted[0], quoted[1])
	case verb == "no passage":
		ok = !s.touched(quoted[0])
	case words[0] == "link":
		ok = s.linked(words[1], quoted[0], quoted[1])
	case verb == "no link":
		ok = !s.linked("", quoted[0], quoted[1])
	case verb == "no same":
		ok = !s.linked("same", quoted[0], quoted[1])
	case words[0] == "twice":
		ok = s.twice(words[1], quoted[0], quoted[1])
	case words[0] == "near":
		ok = s.near(quoted[0], quoted[1])
	case words[0] == "says":
		ok = s.says(words[1], quoted[0], quoted[1], quoted[2])
	case words[0] == "relation":
		ok = s.comparison().Relation.Kind == align.RelationKind(words[1])
	default:
		s.t.Fatalf("no such expectation: %s", line)
	}
	if !ok {
		s.t.Errorf("%s\nfound:\n%s", line, s)
	}
}

// fields splits a line into its bare words and its quoted strings.
func fields(t *testing.T, line string) (words, quoted []string) {
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		if q, err := strconv.QuotedPrefix(line); err == nil {
			u, _ := strconv.Unquote(q)
			quoted, line = append(quoted, squeeze(u)), line[len(q):]
			continue
		}
		w, rest, _ := strings.Cut(line, " ")
		if w != "|" {
			words = append(words, w)
		}
		line = rest
	}
	if len(words) == 0 {
		t.Fatalf("no verb in %q", line)
	}
	return words, quoted
}

// squeeze makes every run of blanks one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func (s *story) at(side string, span text.Span) string { return squeeze(s.docs[side].Text(span)) }

func (s *story) passage(c reuse.Class, a, b string) *reuse.Passage {
	for _, p := range s.comparison().Passages {
		if p.Class == c && s.at("a", p.A) == a && s.at("b", p.B) == b {
			return &p
		}
	}
	return nil
}

func (s *story) gap(a, b string) bool {
	for _, g := range s.last.Gaps {
		if s.at("a", g.A) == a && s.at("b", g.B) == b {
			return true
		}
	}
	return false
}

func (s *story) touched(words string) bool {
	if !strings.Contains(squeeze(s.docs["a"].Source), words) {
		s.t.Errorf("%q is not in A", words)
	}
	for _, p := range s.comparison().Passages {
		at := s.at("a", p.A)
		if p.Class.Shown() && (strings.Contains(at, words) || strings.Contains(words, at)) {
			return true
		}
	}
	return false
}

func (s *story) linked(kind, a, b string) bool {
	for _, l := range s.comparison().Links {
		if (kind == "" || string(l.Kind) == kind) && strings.Contains(s.at("a", l.A), a) && strings.Contains(s.at("b", l.B), b) {
			return true
		}
	}
	return false
}

func (s *story) twice(side, first, second string) bool {
	c := s.comparison()
	if side == "b" {
		c = compare.Documents(c.B, c.A)
	}
	for _, l := range c.Twice() {
		if strings.Contains(s.at(side, l.A), first) && strings.Contains(s.at(side, l.B), second) {
			return true
		}
	}
	return false
}

func (s *story) near(a, b string) bool {
	for _, n := range s.comparison().NearA {
		if strings.Contains(s.at("a", n.Sentence), a) {
			return len(n.Candidates) > 0 && strings.Contains(s.at("b", n.Candidates[0].Span), b)
		}
	}
	return false
}

func (s *story) says(side, speaker, cue, words string) bool {
	for _, x := range s.sayings(side) {
		for _, c := range x.Content {
			if strings.HasSuffix(x.Speaker, speaker) && s.at(side, x.Cue) == cue && strings.Contains(s.at(side, c), words) {
				return true
			}
		}
	}
	return false
}

func (s *story) sayings(side string) []quote.Attribution {
	if side == "b" {
		return s.comparison().SaysB
	}
	return s.comparison().SaysA
}

// String is everything found, in the words of the articles.
func (s *story) String() string {
	c := s.comparison()
	var b strings.Builder
	for _, p := range c.Passages {
		fmt.Fprintf(&b, "\tpassage %s %q | %q\n", p.Class, s.at("a", p.A), s.at("b", p.B))
		for _, g := range p.Gaps {
			fmt.Fprintf(&b, "\t\tgap %q | %q\n", s.at("a", g.A), s.at("b", g.B))
		}
	}
	for _, l := range c.Links {
		fmt.Fprintf(&b, "\tlink %s %q | %q\n", l.Kind, s.at("a", l.A), s.at("b", l.B))
	}
	for _, l := range c.Twice() {
		fmt.Fprintf(&b, "\ttwice a %q | %q\n", s.at("a", l.A), s.at("a", l.B))
	}
	for _, side := range []string{"a", "b"} {
		for _, x := range s.sayings(side) {
			for _, p := range x.Content {
				fmt.Fprintf(&b, "\tsays %s %q %q %q\n", side, x.Speaker, s.at(side, x.Cue), s.at(side, p))
			}
		}
	}
	fmt.Fprintf(&b, "\trelation %s\n", c.Relation.Kind)
	return b.String()
}
