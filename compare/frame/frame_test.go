package frame

import (
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var update = flag.Bool("update", false, "rewrite the goldens of this package")

// TestStories reads testdata/DEVICE/*.txtar: a comment, two articles a.txt and
// b.txt and "want", one expectation of that device a line. Article text is
// quoted as in Go, with "" or backquotes, any blank for any other. The verbs:
//
//	date a 2016-04-15              tells the date of an article
//	find "words" | "words"         a finding whose words on each side hold these, "" for a side without
//	voice reported                 the finding of the line before is in that voice
//	claim "words"                  its claim holds these words
//	nearest "words"                what it shows as nearest in the other article holds these words
//	first, behind                  it ranks among those that are shown first, or behind them
//	no "words"                     no finding points at words that hold these, or claims them
//	silent                         no finding at all
//	same "words" | "words"         one referent is named so on each side
//	apart "words" | "words"        no referent is named so on each side
//
// A story of the folder "referents" holds only the last two.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, f := range files {
		device := filepath.Base(filepath.Dir(f))
		t.Run(device+"/"+strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) { tell(t, device, f) })
	}
}

func tell(t *testing.T, device, file string) {
	parts := archive(t, file)
	s := &story{t: t, device: device, a: text.Parse(parts["a.txt"]), b: text.Parse(parts["b.txt"])}
	lines := 0
	for l := range strings.Lines(parts["want"]) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			s.want(l)
			lines++
		}
	}
	if lines == 0 || t.Failed() {
		t.Errorf("%d expectations; the device finds:\n%s", lines, readable(s.read(), s.findings()))
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
	t      *testing.T
	device string
	a, b   *text.Document
	pair   *Case
	found  []Finding
	last   *Finding
}

func (s *story) read() *Case {
	if s.pair == nil {
		s.pair = caseOf(s.a, s.b)
	}
	return s.pair
}

func (s *story) findings() []Finding {
	i := slices.IndexFunc(devices, func(d Device) bool { return d.Name == s.device })
	if s.found == nil && i >= 0 {
		s.found = devices[i].Find(s.read())
		for _, f := range s.found {
			if words := ofNobody(s.read(), f.Claim); len(words) > 0 {
				s.t.Errorf("%q are words of no form and of no article, in %s", words, f.Claim)
			}
		}
	}
	return s.found
}

func (s *story) want(line string) {
	verb, rest, _ := strings.Cut(line, " ")
	if s.device != "referents" && !slices.ContainsFunc(devices, func(d Device) bool { return d.Name == s.device }) {
		s.t.Fatalf("no device %q", s.device)
	}
	ok := true
	switch verb {
	case "date":
		side, day, _ := strings.Cut(rest, " ")
		map[string]*text.Document{"a": s.a, "b": s.b}[side].Fields.Date = day
	case "find":
		a, b := s.two(rest)
		i := slices.IndexFunc(s.findings(), func(f Finding) bool { return holds(s.a, f.A, a) && holds(s.b, f.B, b) })
		if ok = i >= 0; ok {
			s.last = &s.found[i]
		}
	case "voice":
		ok = s.last != nil && string(s.last.Voice) == rest
	case "claim":
		ok = s.last != nil && strings.Contains(flat(s.last.Claim.String()), s.one(rest))
	case "nearest":
		ok = s.last != nil && s.nearest(*s.last, s.one(rest))
	case "first", "behind":
		ok = s.last != nil && (verb == "first") == (s.ranked(*s.last) >= floor)
	case "no":
		words := s.one(rest)
		ok = !slices.ContainsFunc(s.findings(), func(f Finding) bool {
			return len(f.A) > 0 && holds(s.a, f.A, words) || len(f.B) > 0 && holds(s.b, f.B, words) || strings.Contains(f.Claim.String(), words)
		})
	case "silent":
		ok = len(s.findings()) == 0
	case "same", "apart":
		a, b := s.two(rest)
		ok = (verb == "same") == slices.ContainsFunc(s.read().Referents, func(r Referent) bool {
			return names(s.a, r.A, a) && names(s.b, r.B, b)
		})
	default:
		s.t.Fatalf("no such verb: %s", line)
	}
	if !ok {
		s.t.Errorf("not so: %s", line)
	}
}

// nearest reports whether what a finding of one article shows of the other holds words.
func (s *story) nearest(f Finding, words string) bool {
	if len(f.A) > 0 {
		return holds(s.b, []text.Span{f.Nearest}, words)
	}
	return holds(s.a, []text.Span{f.Nearest}, words)
}

// ranked is the rank of a finding of the device.
func (s *story) ranked(f Finding) float64 {
	f.Device = cmp.Or(f.Device, s.device)
	return f.rank()
}

// holds reports whether one of the spans holds the words; no words are held
// by no spans.
func holds(d *text.Document, spans []text.Span, words string) bool {
	if words == "" {
		return len(spans) == 0
	}
	return slices.ContainsFunc(spans, func(s text.Span) bool { return strings.Contains(flat(d.Text(s)), words) })
}

func names(d *text.Document, mentions []Mention, words string) bool {
	return slices.ContainsFunc(mentions, func(m Mention) bool { return flat(d.Text(m.Span)) == words })
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

var expected = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")

// quoted reads n quoted strings of an expectation.
func (s *story) quoted(rest string, n int) []string {
	var out []string
	for _, q := range expected.FindAllString(rest, -1) {
		words, err := strconv.Unquote(q)
		if err != nil {
			s.t.Fatalf("%s: %v", q, err)
		}
		words = flat(words)
		if whole := flat(s.a.Source) + flat(s.b.Source); n == 2 && !strings.Contains(whole, words) {
			s.t.Fatalf("%q stands in neither article", words)
		}
		out = append(out, words)
	}
	if len(out) != n {
		s.t.Fatalf("%d quoted strings, not %d: %s", len(out), n, rest)
	}
	return out
}

func (s *story) one(rest string) string { return s.quoted(rest, 1)[0] }

func (s *story) two(rest string) (a, b string) {
	q := s.quoted(rest, 2)
	return q[0], q[1]
}

// caseOf is what package compare makes of two articles before any device looks.
func caseOf(a, b *text.Document) *Case {
	side := func(d *text.Document) Side {
		cast, says := quote.Read(d)
		return SideOf(d, cast, says, quote.Quotations(d), grammar.Of(d), reuse.LexiconOf(d))
	}
	c := &Case{A: side(a), B: side(b), Passages: reuse.Passages(a, b)}
	found := align.Align(align.Input{A: align.Read(a, c.A.Says), B: align.Read(b, c.B.Says), Passages: c.Passages})
	c.Relation, c.Links, c.NearA, c.NearB = found.Relation, found.Links, found.NearA, found.NearB
	c.Referents = Referents(c)
	c.A.Study()
	c.B.Study()
	return c
}

// readable prints findings with the words they point at.
func readable(c *Case, found []Finding) string {
	var b strings.Builder
	side := func(name string, d *text.Document, spans []text.Span) {
		for _, s := range spans {
			b.WriteString("\t" + name + " " + flat(d.Text(s)) + "\n")
		}
	}
	for _, f := range found {
		b.WriteString(strings.TrimSpace(f.Device+" "+string(f.Voice)) + ": " + f.Claim.String() + "\n")
		side("A", c.A.Document, f.A)
		side("B", c.B.Document, f.B)
		for _, x := range f.Facts {
			b.WriteString("\t- " + x.Name + ": " + x.Value + "\n")
		}
	}
	return b.String()
}
