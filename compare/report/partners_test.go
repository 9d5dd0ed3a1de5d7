package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"diptych/compare/report"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

func partners(t *testing.T) report.Partners {
	c := found(t)
	long := "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.\n"
	d := text.Parse(strings.Repeat(long, 3))
	return report.Partners{
		Name: "a.md", Document: c.A, Articles: 1204,
		List: []report.Partner{
			{Name: "same.md", Document: c.A, Passages: []reuse.Passage{{Class: reuse.Copy, A: text.Span{Start: 0, End: len(articleA) - 1}, B: text.Span{Start: 0, End: len(articleA) - 1}, Words: 39}}},
			{Name: "old/b.txt", Document: c.B, Passages: c.Passages},
			{Name: "names.txt", Document: d, Passages: c.Passages[1:]},
		},
		Problems: []error{errors.New("bad.txt: the file is empty")},
	}
}

func TestPartnersText(t *testing.T) {
	golden(t, "partners.txt", partners(t).Text(report.TextOptions{}))
}

func TestNoPartners(t *testing.T) {
	p := report.Partners{Name: "a.md", Document: text.Parse("A.\n"), Articles: 7}
	if got, want := string(p.Text(report.TextOptions{})), "No article of 7 shares wording with a.md.\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	out, err := p.JSON()
	if want := `{"version":1,"name":"a.md","articles":7,"partners":[],"problems":[]}` + "\n"; err != nil || string(out) != want {
		t.Errorf("%s %v, want %s", out, err, want)
	}
}

func TestPartnersJSON(t *testing.T) {
	out, err := partners(t).JSON()
	if err != nil {
		t.Fatal(err)
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, out, "", "\t"); err != nil {
		t.Fatal(err)
	}
	golden(t, "partners.json", pretty.Bytes())
}

func TestUses(t *testing.T) {
	c := found(t)
	in := func(d *text.Document, words string) text.Span {
		i := strings.Index(d.Source, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	u := report.Uses{Phrase: "eighty\tfamilies", Articles: 1204, List: []report.Use{
		{Name: "a.md", Document: c.A, Spans: []text.Span{in(c.A, "eighty families")}},
		{Name: "old/b.txt", Document: c.B, Spans: []text.Span{in(c.B, "eighty families")}},
	}}
	golden(t, "uses.txt", u.Text(report.TextOptions{}))
	out, err := u.JSON()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "uses.json", out)
	u.List = nil
	if got, want := string(u.Text(report.TextOptions{})), "No article of 1204 holds “eighty families”.\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
