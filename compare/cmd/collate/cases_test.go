package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

const casesDir = "../../testdata/cases"

// TestCases reads compare/testdata/cases: each is two small articles that once
// went wrong and what is right of them, told of what collate prints as JSON. A
// case is a txtar file, or, where bytes matter that an editor would change, a
// folder; its parts are a.txt or a.md, b.txt or b.md, and "want", one
// expectation a line ("#" is a comment).
//
// One case, with every line that does not hold:
//
//	CGO_ENABLED=0 go test ./compare/cmd/collate -run 'TestCases/^names-pronoun$' -v
//
// Words are quoted as in Go, with "" or “ backquotes; curly marks are straight
// ones, HTML entities their letters, any blank is any other, and what is never
// seen (soft hyphens, zero-width blanks) is not there. "or" parts words of
// which any will do. The lines:
//
//	says A "words" by "Name"          who says these words: every sure row that holds them, and one at least;
//	                                  a surname will do, "exactly" before the name asks for the whole
//	quotes A "words" by "Name"        the same, and one row at least is direct
//	not-by A "words" "Name"           they are not that speaker's
//	no-says A ["words"]               nobody says these words, or anything
//	no-quotes A ["words"]             no direct row holds them, or there is none
//	no-speaker A "Name"               nobody is called so
//	sentence A "words"                a sentence is just that
//	in-sentence A "words" ["words"]   one sentence holds all of these
//	no-sentence A "words"             none holds them
//	sentences A 6, paragraphs A 3     how many; the headline is no sentence
//	field A date "2024-09-23"         a field is that; field-has and field-lacks: holds it, does not
//	headline A "words", no-headline A
//	note A                            the reader is told how the file was read
//	relation same-event, no-relation same-event, no-evidence "words"
//	passage copy "words"              a passage of that class is these words of A; "any" is any class
//	within copy "words"               such a passage holds them
//	no-passage copy ["words"]         none holds them, or there is none
//	passages copy 1                   how many
//	gap "words" "words"               words that differ inside a passage
//	gaps 2, no-gaps                   how many in all passages
//	no-gaps-with "words"              none holds them
//	no-why "reason" over "words"      no passage over these words is explained so
//	link same "words" "words"         statements joined so; "any" is any kind
//	no-link [same "words" "words"]
//	told "words" "words"              that these differ is shown: another kind than same, or words that differ
//	opposed "words" "words"           that these are opposites is said: another kind than same, a "but", or a finding
//	finding naming "words" "words"    a finding of that device shows these of A and of B; "any" is any device
//	no-finding [naming] ["words"]     none, or none that holds the words
//	claim headline "words", no-claim "words"
//	limit "words"                     it is said what is not read
func TestCases(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(casesDir, "*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		if strings.HasPrefix(name, ".") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			if wrong := tried(t, path); len(wrong) > 0 {
				t.Errorf("does not hold:\n\t%s", strings.Join(wrong, "\n\t"))
			}
		})
	}
}

// tried is every line of the case that does not hold.
func tried(t *testing.T, path string) (wrong []string) {
	t.Helper()
	a, b, want := unpacked(t, path)
	status, out, errs := collate(t, "-format", "json", a, b)
	if status != done {
		return []string{"collate: " + strings.TrimSpace(errs)}
	}
	var p printed
	if err := json.Unmarshal([]byte(out), &p); err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(want) {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		if got, ok := p.holds(read(t, l)); !ok {
			wrong = append(wrong, strings.TrimRight(l+"  got "+got, " "))
		}
	}
	return wrong
}

// unpacked are the files of a case and what is wanted of them.
func unpacked(t *testing.T, path string) (a, b, want string) {
	t.Helper()
	if !strings.HasSuffix(path, ".txtar") {
		raw, err := os.ReadFile(filepath.Join(path, "want"))
		if err != nil {
			t.Fatal(err)
		}
		return part(t, path, "a"), part(t, path, "b"), string(raw)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir, name, parts := t.TempDir(), "", map[string]string{}
	for l := range strings.Lines(string(raw)) {
		if n, ok := strings.CutPrefix(l, "-- "); ok && strings.HasSuffix(n, " --\n") {
			name = strings.TrimSuffix(n, " --\n")
			continue
		}
		parts[name] += l
	}
	for name, content := range parts {
		if name == "" || name == "want" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return part(t, dir, "a"), part(t, dir, "b"), parts["want"]
}

func part(t *testing.T, dir, name string) string {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(dir, name+".*"))
	if len(found) != 1 {
		t.Fatalf("%s holds %d files %s.*", dir, len(found), name)
	}
	return found[0]
}

// wish is one line of what is wanted: its verb, the bare words after it, and
// for each quoted place the words that will do there.
type wish struct {
	verb  string
	bare  []string
	words [][]string
}

func read(t *testing.T, line string) wish {
	t.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	w, or := wish{verb: verb}, false
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			word, after, _ := strings.Cut(rest, " ")
			if or = word == "or"; !or {
				w.bare = append(w.bare, word)
			}
			rest = after
			continue
		}
		rest = rest[len(quoted):]
		s, err := strconv.Unquote(quoted)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if or {
			last := &w.words[len(w.words)-1]
			*last = append(*last, plain(s))
		} else {
			w.words = append(w.words, []string{plain(s)})
		}
		or = false
	}
	return w
}

// nth is a bare word, "" where there is none.
func (w wish) nth(i int) string {
	if i < len(w.bare) {
		return w.bare[i]
	}
	return ""
}

// at are the words that will do at a place; none given: anything, as "".
func (w wish) at(i int) []string {
	if i < len(w.words) {
		return w.words[i]
	}
	return []string{""}
}

// printed is what collate prints, as far as cases ask.
type printed struct {
	A, B     side
	Relation struct {
		Kind     string
		Evidence []string
	}
	Passages []struct {
		Class, Why string
		A, B       place
		Gaps       []gap
	}
	Links []struct {
		Kind, Why string
		A, B      place
		Contrast  []gap
	}
	Findings []struct {
		Device, Claim string
		A, B          []place
	}
	Limits []string
}

type side struct {
	Title, Outlet, Agency, Byline, Dateline, Date, URL string

	Notes                 []string
	Source                string
	Headline              *place
	Paragraphs, Sentences []place
	Attributions          []struct {
		Content []place
		Speaker string
		Direct  bool
		Sure    *bool
	}
}

type place [2]int

type gap struct{ A, B place }

// words are those at a place, made plain.
func (s side) words(at place) string { return plain(s.Source[at[0]:at[1]]) }

func (s side) all(at []place) string {
	list := make([]string, len(at))
	for i, p := range at {
		list[i] = s.words(p)
	}
	return strings.Join(list, " … ")
}

// holds is whether w is so, and if not what is.
func (p printed) holds(w wish) (got string, ok bool) {
	switch {
	case w.nth(0) == "A" && w.verb != "":
		return p.A.holds(w)
	case w.nth(0) == "B":
		return p.B.holds(w)
	}
	switch w.verb {
	case "relation":
		return p.Relation.Kind, p.Relation.Kind == w.bare[0]
	case "no-relation":
		return "", p.Relation.Kind != w.bare[0]
	case "no-evidence":
		return "", !contains(strings.Join(p.Relation.Evidence, " "), w.at(0))
	case "limit":
		return strings.Join(p.Limits, " "), contains(strings.Join(p.Limits, " "), w.at(0))
	case "link", "no-link", "told", "opposed":
		return p.linked(w)
	case "finding", "no-finding", "claim", "no-claim":
		return p.found(w)
	}
	return p.shared(w)
}

func (s side) holds(w wish) (string, bool) {
	switch w.verb {
	case "says", "quotes", "not-by", "no-says", "no-quotes", "no-speaker":
		return s.heard(w)
	case "note":
		return "", len(s.Notes) > 0
	case "headline", "no-headline":
		got := ""
		if s.Headline != nil {
			got = s.words(*s.Headline)
		}
		return got, slices.Contains(w.at(0), got)
	case "paragraphs":
		return strconv.Itoa(len(s.Paragraphs)), strconv.Itoa(len(s.Paragraphs)) == w.nth(1)
	case "field", "field-has", "field-lacks":
		return s.field(w)
	}
	return s.sentence(w)
}

func (s side) field(w wish) (string, bool) {
	got := map[string]string{
		"title": s.Title, "outlet": s.Outlet, "agency": s.Agency, "byline": s.Byline,
		"dateline": s.Dateline, "date": s.Date, "url": s.URL,
	}[w.nth(1)]
	got = plain(got)
	switch w.verb {
	case "field":
		return strconv.Quote(got), slices.Contains(w.at(0), got)
	case "field-lacks":
		return strconv.Quote(got), !contains(got, w.at(0))
	}
	return strconv.Quote(got), contains(got, w.at(0))
}

func (s side) sentence(w wish) (string, bool) {
	var list []string
	for _, at := range s.Sentences {
		if s.Headline == nil || at[0] < s.Headline[0] || at[0] >= s.Headline[1] {
			list = append(list, s.words(at))
		}
	}
	holding := slices.DeleteFunc(slices.Clone(list), func(sentence string) bool {
		for _, some := range w.words {
			if !contains(sentence, some) {
				return true
			}
		}
		return false
	})
	got := strings.Join(holding, " | ")
	switch w.verb {
	case "sentences":
		return strconv.Itoa(len(list)), strconv.Itoa(len(list)) == w.nth(1)
	case "in-sentence":
		return strings.Join(list, " | "), len(holding) > 0
	case "no-sentence":
		return got, len(holding) == 0
	case "sentence":
		return got, slices.Contains(list, w.at(0)[0])
	}
	return "an unknown verb", false
}

// heard is whether w is so of who says what. Rows that are not sure are none.
func (s side) heard(w wish) (string, bool) {
	var rows []string
	by, other, direct := 0, 0, 0
	for _, r := range s.Attributions {
		content := s.all(r.Content)
		if r.Sure != nil && !*r.Sure || w.verb != "no-speaker" && !contains(content, w.at(0)) {
			continue
		}
		named := slices.ContainsFunc(w.words[min(1, len(w.words)):], func(names []string) bool { return called(r.Speaker, names, slices.Contains(w.bare, "exactly")) })
		switch {
		case w.verb == "no-speaker":
			named = called(r.Speaker, w.at(0), false)
			fallthrough
		case w.verb == "not-by":
			if !named {
				continue
			}
		case w.verb == "no-quotes" && !r.Direct:
			continue
		}
		by, other, direct = by+count(named), other+count(!named), direct+count(r.Direct)
		rows = append(rows, fmt.Sprintf("%q %q", r.Speaker, content))
	}
	got := strings.Join(rows, " | ")
	switch w.verb {
	case "says":
		return got, by > 0 && other == 0
	case "quotes":
		return got, by > 0 && other == 0 && direct > 0
	}
	return got, len(rows) == 0
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// called is whether a speaker goes by one of names, whole or in part.
func called(speaker string, names []string, whole bool) bool {
	letters := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(plain(s)), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-'
		}), " ")
	}
	speaker = letters(speaker)
	return slices.ContainsFunc(names, func(name string) bool {
		if name = letters(name); whole || name == "" {
			return speaker == name
		}
		return strings.Contains(" "+speaker+" ", " "+name+" ")
	})
}

func (p printed) shared(w wish) (string, bool) {
	class := w.nth(0)
	var over, gaps []string
	whole, wrong := false, false
	for _, x := range p.Passages {
		words := p.A.words(x.A)
		for _, g := range x.Gaps {
			gaps = append(gaps, fmt.Sprintf("%q %q", p.A.words(g.A), p.B.words(g.B)))
		}
		if w.verb == "no-why" && contains(x.Why, w.at(0)) && contains(words, w.at(1)) {
			over, wrong = append(over, words), true
		}
		if (class == "any" || x.Class == class) && contains(words+" "+p.B.words(x.B), w.at(0)) {
			over = append(over, fmt.Sprintf("%s %q", x.Class, words))
			whole = whole || bare(words) == bare(w.at(0)[0])
		}
	}
	got, differing := strings.Join(over, " | "), strings.Join(gaps, " | ")
	switch w.verb {
	case "passage":
		return got, whole
	case "within":
		return got, len(over) > 0
	case "no-passage":
		return got, len(over) == 0
	case "passages":
		return got, strconv.Itoa(len(over)) == w.nth(1)
	case "no-why":
		return got, !wrong
	case "gap":
		return differing, slices.Contains(gaps, fmt.Sprintf("%q %q", w.at(0)[0], w.at(1)[0]))
	case "gaps":
		return differing, strconv.Itoa(len(gaps)) == w.nth(0)
	case "no-gaps":
		return differing, len(gaps) == 0
	case "no-gaps-with":
		return differing, !contains(differing, w.at(0))
	}
	return "an unknown verb", false
}

func (p printed) linked(w wish) (string, bool) {
	var got []string
	told, but := false, false
	for _, l := range p.Links {
		a, b := p.A.words(l.A), p.B.words(l.B)
		if kind := w.nth(0); kind != "" && kind != "any" && kind != l.Kind || !contains(a, w.at(0)) || !contains(b, w.at(1)) {
			continue
		}
		got = append(got, fmt.Sprintf("%s %q %q %s", l.Kind, a, b, l.Why))
		told = told || l.Kind != "same" || len(l.Contrast) > 0
		but = but || l.Kind != "same" || strings.Contains(l.Why, "but")
	}
	all := strings.Join(got, " | ")
	switch w.verb {
	case "link":
		return all, len(got) > 0
	case "no-link":
		return all, len(got) == 0
	case "told":
		return all, told || p.differs(w) || p.shows("any", w)
	}
	return all, but || p.shows("any", w)
}

// differs is whether words that differ stand inside a passage over those of w.
func (p printed) differs(w wish) bool {
	for _, x := range p.Passages {
		if len(x.Gaps) > 0 && contains(p.A.words(x.A), w.at(0)) && contains(p.B.words(x.B), w.at(1)) {
			return true
		}
	}
	return false
}

// shows is whether a finding of the device shows the words of A and of B.
func (p printed) shows(device string, w wish) bool {
	for _, f := range p.Findings {
		if (device == "any" || f.Device == device) && contains(p.A.all(f.A)+" "+f.Claim, w.at(0)) && contains(p.B.all(f.B)+" "+f.Claim, w.at(1)) {
			return true
		}
	}
	return false
}

func (p printed) found(w wish) (string, bool) {
	var claims, over []string
	for _, f := range p.Findings {
		if d := w.nth(0); d != "" && d != "any" && d != f.Device {
			continue
		}
		claim := fmt.Sprintf("%s %s", f.Device, plain(f.Claim))
		claims = append(claims, claim)
		if contains(claim+" "+p.A.all(f.A)+" "+p.B.all(f.B), w.at(0)) {
			over = append(over, claim)
		}
	}
	all := strings.Join(claims, " | ")
	switch w.verb {
	case "finding":
		return all, p.shows(w.nth(0), w)
	case "no-finding":
		return strings.Join(over, " | "), len(over) == 0
	case "claim":
		return all, contains(all, w.at(0))
	}
	return all, !contains(all, w.at(0))
}

// contains is whether s holds one of these words, whatever the case of the first letter.
func contains(s string, some []string) bool {
	return slices.ContainsFunc(some, func(words string) bool { return strings.Contains(plain(s), words) })
}

// bare is s without marks and stops around it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// plain is s as a reader sees it, in one kind of marks and blanks.
func plain(s string) string {
	s = strings.NewReplacer(
		"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'",
		"\u00ad", "", "\u200b", "", "\u2028", " ", "\u2009", " ", "\u00a0", " ",
	).Replace(html.UnescapeString(s))
	return strings.Join(strings.Fields(s), " ")
}
