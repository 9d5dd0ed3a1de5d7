package compare_test

import (
	"bytes"
	"sync"
	"testing"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/text"
)

// beside works in goroutines.
func beside(work func()) (wait func()) {
	wait = sync.OnceFunc(work)
	go wait()
	return wait
}

// asJSON is all of c as bytes.
func asJSON(t *testing.T, c *compare.Comparison) []byte {
	t.Helper()
	data, err := report.JSON(c, report.File{Name: "a"}, report.File{Name: "b"})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// What is found does not depend on who works, or when.
func TestEngineFindsTheSame(t *testing.T) {
	one, two := pair(800)
	late := func(work func()) (wait func()) { return work }
	early := func(work func()) (wait func()) {
		work()
		return func() {}
	}
	x, y := foundingArticle(t, "002").Source, foundingArticle(t, "004").Source
	for _, s := range [][2]string{{one, two}, {two, one}, {one, one}, {one, ""}, {"", ""}, {x, y}, {y, x}} {
		want := asJSON(t, compare.Pair(compare.Read(text.Parse(s[0])), compare.Read(text.Parse(s[1]))))
		for name, aside := range map[string]func(func()) func(){"none": nil, "late": late, "early": early, "beside": beside} {
			e := compare.Engine{Aside: aside}
			if got := asJSON(t, e.Documents(text.Parse(s[0]), text.Parse(s[1]))); !bytes.Equal(got, want) {
				t.Errorf("%s: %d bytes and %d bytes of article compare otherwise", name, len(s[0]), len(s[1]))
			}
		}
	}
}

// Two documents that say the same in all are one article; two that only print
// the same are not.
func TestDocumentsThatAreTheSame(t *testing.T) {
	one, _ := pair(200)
	a, b := text.Parse(one), text.Parse(one)
	b.Fields.Outlet = "The Courier"
	if c := compare.Documents(a, b); c.A.Fields.Outlet != "" || c.B.Fields.Outlet != "The Courier" {
		t.Errorf("the outlets are %q and %q", c.A.Fields.Outlet, c.B.Fields.Outlet)
	}
}

// What is given up while two work is given up by both.
func TestGivenUpBeside(t *testing.T) {
	one, two := pair(200)
	e := compare.Engine{Stop: func() bool { return true }, Aside: beside}
	if e.Documents(text.Parse(one), text.Parse(two)) != nil {
		t.Error("there is a comparison that was given up")
	}
}
