package seeds

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// said writes what a front matter says as "key=value key=value".
func said(a Article) string {
	var parts []string
	for _, key := range keys {
		if value := *field(&a.Fields, key); value != "" {
			parts = append(parts, key+"="+value)
		}
	}
	if a.Basis != "" {
		parts = append(parts, "basis="+a.Basis)
	}
	return strings.Join(parts, " ")
}

// TestFrontMatter holds every way known to lose an article, or a line of one,
// to what stands above it. Input is front+source, cut where it must be cut.
func TestFrontMatter(t *testing.T) {
	const body = "Kerry called Lavrov.\n"
	for _, c := range []struct{ name, front, source, says, note string }{
		{"none", "", body, "", ""},
		{"YAML", "---\ntitle: X\noutlet: Y\n---\n", body, "title=X outlet=Y", ""},
		{"YAML by name", "---yaml\ntitle: X\n---\n", body, "title=X", ""},
		{"TOML", "+++\ntitle = \"X\"\ndate = 2016-10-03\n+++\n", body, "title=X date=2016-10-03", ""},
		{"TOML by name", "---toml\ntitle = 'X'\n---\n", body, "title=X", ""},
		{"TOML, a moment", "+++\ndate = 2016-10-03T13:04:00Z\n+++\n", body, "date=2016-10-03T13:04", ""},
		{"TOML, long value", "+++\nbasis = \"\"\"\ninferred\n\nfrom the day\"\"\"\n+++\n", body, "basis=inferred from the day", ""},
		{"JSON", "{\n  \"title\": \"X\",\n  \"url\": \"https://a.b/c\"\n}\n\n", body, "title=X url=https://a.b/c", ""},
		{"JSON, one line", "{\"title\": \"X\"}\n", body, "title=X", ""},
		{"JSON by name", "---json\n{\"title\": \"X\"}\n---\n", body, "title=X", ""},
		{"JSON between semicolons", ";;;\n{\n\"title\": \"X\"\n}\n;;;\n", body, "title=X", ""},
		{"JSON, nested", "{\n\"basis\": {\n\"title\": \"Y\"\n},\n\"title\": \"X\"\n}\n\n", body, "title=X basis=title: Y", ""},
		{"CRLF", "---\r\ntitle: X\r\n---\r\n", "Kerry.\r\n\r\nLavrov.\r\n", "title=X", ""},
		{"blank lines around", "\n\n---\n\ntitle: X\n\n---\n", "\n\n" + body, "title=X", ""},
		{"rules in the text", "---\ntitle: X\n---\n", "Kerry.\n\n---\n\nLavrov.\n\n---\n", "title=X", ""},
		{"front matter twice", "---\ntitle: X\n---\n", "---\ntitle: Y\n---\n" + body, "title=X", ""},
		{"text without line end", "---\ntitle: X\n---\n", "Kerry", "title=X", ""},
		{"capital keys", "---\nTitle: X\nDATE: 2016-10-03\n---\n", body, "title=X date=2016-10-03", ""},
		{"empty block", "---\n---\n", body, "", ""},

		{"colon in headline", "---\ntitle: Kerry to Lavrov: Russia must stop\noutlet: Press TV\n---\n", body, "title=Kerry to Lavrov: Russia must stop outlet=Press TV", ""},
		{"colon in headline, TOML", "+++\ntitle = Kerry: stop = now\n+++\n", body, "title=Kerry: stop = now", ""},
		{"tab", "---\n\ttitle:\tX\n---\n", body, "title=X", ""},
		{"at sign", "---\nbyline: @name\noutlet: Y\n---\n", body, "outlet=Y byline=@name", ""},
		{"percent and quotes", "---\ntitle: \"50%\" of them\n---\n", body, `title="50%" of them`, ""},
		{"quote left open", "---\ntitle: \"X\noutlet: Y\n---\n", body, `title="X outlet=Y`, ""},
		{"no blank after colon", "---\ntitle:X\n---\n", body, "title=X", ""},
		{"key twice", "---\ntitle: X\ntitle: Y\n---\n", body, "title=X", ""},
		{"bad JSON", "{\n  \"title\": \"X\",\n  \"outlet\": \"Y\",\n}\n\n", body, "title=X outlet=Y", ""},
		{"broken below", "---\ntitle: X: Y\nbasis:\n  date: inferred\n---\n", body, "title=X: Y basis=date: inferred", ""},
		{"broken and a line that is nothing", "---\ntitle: X: Y\nand then\noutlet: Z\n---\n", body, "title=X: Y outlet=Z", "003.md:1: the front matter is broken in places, and what could be read of it was."},
		{"not a boolean, not octal, not a float", "---\ntitle: NO\noutlet: 0777\nagency: 1.10\n---\n", body, "title=NO outlet=0777 agency=1.10", ""},
		{"number with comment", "---\ntitle: 1984 # a novel\nbyline: # none\n---\n", body, "title=1984", ""},
		{"lists and maps", "---\nbyline: [A, B]\nbasis:\n  outlet: inferred\n  date: guess\n---\n", body, "byline=A, B basis=date: guess; outlet: inferred", ""},
		{"one line map", "---\n{title: X, outlet: 7}\n---\n", body, "title=X outlet=7", ""},
		{"comments", "---\n# facts\ntitle: X\n\n# more\noutlet: Y\n---\n", body, "title=X outlet=Y", ""},
		{"list not indented", "---\nbyline:\n- A\n- B\noutlet: Y\n---\n", body, "outlet=Y byline=A, B", ""},
		{"folded value", "---\nbasis: >\n  inferred\n\n  from the day\ntitle: X\n---\n", body, "title=X basis=inferred from the day", ""},
		{"fence inside a value", "---\nbasis: |\n  a\n  ---\n  b\ntitle: X\n---\n", body, "title=X basis=a --- b", ""},
		{"unknown keys", "---\ntitle: X\ntags: [a, b]\ndraft: true\n---\n", body, "title=X", "003.md: the front matter also holds draft; that stays in the file and is not used here."},
		{"no date", "---\ntitle: X\ndate: 03/10/2016\n---\n", body, "title=X", "003.md:3: the date “03/10/2016” is not understood and was left out; write it like 2016-10-03 or 2016-10-03T13:04."},
		{"alias bomb", bomb("title"), body, "", ""},
		{"references", "---\na: &a Y\ntitle: &t X\noutlet: *a\n---\n", body, "title=X", "003.md: the front matter also holds a; that stays in the file and is not used here."},
		{"references in one line", "", "---\n{title: X, a: &a [x, x], outlet: [*a, *a]}\n---\nMore.\n", "", "003.md:1: what stands between the --- lines is more than plain keys and values, and was kept as text."},

		{"rules around prose", "", "---\nKerry said on Monday.\n\nLavrov did not.\n---\nMore.\n", "", ""},
		{"rules around a dateline", "", "---\nWASHINGTON: Kerry called Lavrov.\n---\nMore.\n", "", "003.md:1: what stands between the --- lines holds no key that is known here, and was kept as text."},
		{"only unknown keys", "", "---\ntags: x\n---\nMore.\n", "", "003.md:1: what stands between the --- lines holds no key that is known here, and was kept as text."},
		{"rule on top", "", "---\n\nKerry said: no.\n\nMore.\n", "", ""},
		{"four dashes", "", "----\ntitle: X\n----\nMore.\n", "", ""},
		{"only a rule", "", "---", "", ""},
		{"indented fence over keys", "", "  ---\ntitle: X\n---\nMore.\n", "", ""},
		{"indented fences", "", "  ---\n  title: X\n  ---\nMore.\n", "", ""},
		{"a quotation in braces", "", "{“We go”: Kerry.}\n\nLavrov.\n", "", ""},
		{"braces in text", "", "{ Photo }\n\nKerry.\n", "", ""},
		{"JSON without a known key", "", "{\"a\": 1}\n\nKerry.\n", "", ""},
		{"rules of plus signs", "", "+++\nKerry.\n+++\nMore.\n", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Parse("003.md", []byte(c.front+c.source))
			if err != nil {
				t.Fatal(err)
			}
			if a.Front != c.front || a.Source != c.source {
				t.Errorf("front %q, source %q", a.Front, a.Source)
			}
			if got := said(a); got != c.says && c.name != "alias bomb" {
				t.Errorf("says %q, want %q", got, c.says)
			}
			if got := strings.Join(English(a.Notes), " "); got != c.note && c.name != "alias bomb" {
				t.Errorf("notes %q, want %q", got, c.note)
			}
		})
	}
}

// bomb is a front matter that would fill the memory if it were written out.
func bomb(key string) string {
	var s strings.Builder
	s.WriteString("---\n" + key + ": X\na: &a [x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c < 'k'; c++ {
		fmt.Fprintf(&s, "%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 9))
	}
	return s.String() + "---\n"
}

// TestFrontMatterErrors: what would swallow a line of the article is refused.
func TestFrontMatterErrors(t *testing.T) {
	const brokenJSON = "003.md:1: the front matter is broken JSON; mend it, or write lines such as title: ... between two --- lines."
	for _, c := range []struct{ input, want string }{
		{"---\ntitle: X\noutlet: Y\nKerry called.\n", "003.md:1: the front matter is not closed; add a line --- after line 3."},
		{"---\ntitle: X\noutlet: Y\n", "003.md:1: the front matter is not closed; add a line --- after line 3."},
		{"\n---\ntitle: X\n\nKerry called.\n\n---\n\nMore.\n", "003.md:2: the front matter is not closed; add a line --- after line 3."},
		{"---\ntitle: X\n\n    Kerry called.\n\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"---\ntitle: X\n\n# Kerry calls\n\n- Lavrov answers\n\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"---\ntitle:\n\n    Kerry called.\n\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"---\ntitle: X\nKerry called.\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"---\ntitle: X\nKerry said to all of them on Monday: we go.\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"---\ntitle: X\n\nKerry called: we go\n\nHe went.\n\n---\nMore.\n", "003.md:1: the front matter is not closed; add a line --- after line 2."},
		{"{\"title\": \"X\", \"outlet\": }\nKerry called.\n", "003.md:1: the front matter is broken JSON; mend it, or write lines such as title: ... between two --- lines."},
		{"{\"title\": \"X\", \"outlet\": \"Y\"\n\nKerry called.\n", brokenJSON},
		{"{'title': 'X', 'date': '2016-10-03'}\n\nKerry called.\n", brokenJSON},
		{"{“headline”: “X”}\n\nKerry called.\n", brokenJSON},
		{"{\"n\": 1, \"author\": \"X}\n\nKerry called.\n", brokenJSON},
		{"+++\ntitle = \"X\"\nKerry called.\n", "003.md:1: the front matter is not closed; add a line +++ after line 2."},
		{"{\n\"title\": \"X\"\nKerry called.\n", "003.md:1: the front matter is broken JSON; mend it, or write lines such as title: ... between two --- lines."},
		{"---\n- a\n- b\n---\nKerry called.\n", "003.md:2: the front matter is not made of key: value lines; write lines such as title: ..., or take the --- lines away if this is text."},
		{"---\njust words\n---\nKerry called.\n", "003.md:2: the front matter is not made of key: value lines; write lines such as title: ..., or take the --- lines away if this is text."},
		{"---\n42\n---\nKerry called.\n", "003.md:2: the front matter is not made of key: value lines; write lines such as title: ..., or take the --- lines away if this is text."},
		{"---\ntitle: X\n---\n \n", "003.md: there is front matter but no text after it; add the article's text."},
	} {
		_, err := Parse("003.md", []byte(c.input))
		if err == nil || err.Error() != c.want {
			t.Errorf("%.40q\n got %v\nwant %s", c.input, err, c.want)
		}
	}
}

func TestISODate(t *testing.T) {
	for in, want := range map[string]string{
		"2016-10-03":                      "2016-10-03",
		"2016-10-03T13:04":                "2016-10-03T13:04",
		"2016-10-03 13:04:59":             "2016-10-03T13:04",
		"2016-10-03T13:04:59+02:00":       "2016-10-03T13:04",
		"2016-10-03T13:04:59.5Z":          "2016-10-03T13:04",
		"Oct 3, 2016 1:04 PM":             "2016-10-03T13:04",
		"Sept. 3, 2016 1:04 p.m.":         "2016-09-03T13:04",
		"October 3, 2016":                 "2016-10-03",
		"3 October 2016":                  "2016-10-03",
		"2016/10/03":                      "2016-10-03",
		"2016-10-03T13:04:59+0200":        "2016-10-03T13:04",
		"2016-10-03 13:04:59 +0200":       "2016-10-03T13:04",
		"2016-10-03 13:04:59Z":            "2016-10-03T13:04",
		"20161003T130459Z":                "2016-10-03T13:04",
		"Mon, 03 Oct 2016 13:04:59 +0000": "2016-10-03T13:04",
		"October 3, 2016 at 1:04 PM":      "2016-10-03T13:04",
		"October 3rd, 2016":               "2016-10-03",
		"Monday 3 October 2016":           "2016-10-03",
		"23.10.2016":                      "2016-10-23",
		"23.10.2016 18:01":                "2016-10-23T18:01",
		"10/23/2016":                      "2016-10-23",
		"23/10/2016, 18:01:37":            "2016-10-23T18:01",
		"10/10/2016":                      "2016-10-10",
		"03.10.2016":                      "",
		"13/13/2016":                      "",
		"31.02.2016":                      "",
		"3/11/24, 9:15 AM":                "",
		"October 2016":                    "",
		"03/10/2016":                      "", // March or October
		"2016-13-03":                      "",
		"0001-01-01":                      "",
		"2016":                            "",
		"Monday":                          "",
	} {
		if got, ok := isoDate(in); got != want || ok != (want != "") {
			t.Errorf("isoDate(%q) = %q, %v, want %q", in, got, ok, want)
		}
	}
}

func TestDocument(t *testing.T) {
	a, err := Parse("x.md", []byte("---\ntitle: X\ndate: 2016-10-03\n---\nRussia must stop\n\nKerry called Lavrov.\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := a.Document()
	if d.Source != a.Source {
		t.Errorf("source %q, want %q", d.Source, a.Source)
	}
	if d.Fields.Title != "X" || d.Fields.Date != "2016-10-03" {
		t.Errorf("the front matter did not win: %+v", d.Fields)
	}
	for _, key := range []string{"title", "date"} {
		if s, ok := d.Evidence[key]; ok {
			t.Errorf("%s came from the front matter, but has evidence in %q", key, d.Text(s))
		}
	}
	for _, a := range Founding() { // what the text says itself stays evidence
		d := a.Document()
		for key, s := range d.Evidence {
			if d.Text(s) == "" || !slices.Contains(keys, key) {
				t.Errorf("%s: evidence %v for %q", a.Name, s, key)
			}
		}
	}
}
