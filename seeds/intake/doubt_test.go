package intake

import (
	"errors"
	"testing"

	"diptych/seeds"
)

func TestWhatIsShownAtOnce(t *testing.T) {
	whole := seeds.Article{Name: "a.html", Source: "The mill burned on Monday night, the police said.\n"}
	whole.Fields.Title, whole.Fields.Outlet, whole.Fields.Date = "Mill burns", "The Paper", "2016-10-03"
	lost, undated := whole, whole
	lost.Notes = []seeds.Said{seeds.Say("Clipped: may be shortened.")}
	undated.Fields.Date = ""
	one := func(a seeds.Article) []Article { return []Article{{Article: a}} }
	for name, c := range map[string]struct {
		File
		clear bool
	}{
		"whole":                  {File{Kind: "nitf", Articles: one(whole)}, true},
		"something lost":         {File{Kind: "nitf", Articles: one(lost)}, false},
		"no date":                {File{Kind: "nitf", Articles: one(undated)}, false},
		"no date, by its writer": {File{Kind: "text", Articles: one(undated)}, true},
		"Markdown of a clipper":  {File{Kind: "markdown", Articles: one(lost)}, false},
		"two":                    {File{Kind: "nitf", Articles: append(one(whole), one(whole)...)}, false},
		"none":                   {File{Kind: "nitf"}, false},
	} {
		if c.Clear() != c.clear {
			t.Errorf("%s: clear %v", name, c.Clear())
		}
	}
	f, err := Read("b.md", []byte("---\ntitle: Mill burns\nmood: grim\ndate: someday\n---\nThe mill \\*burned\\* on Monday night, the police said.\n"))
	if err != nil || !f.Clear() || len(f.Articles[0].Notes) < 2 {
		t.Errorf("notes on the front matter: clear %v, %v", f.Clear(), err)
	}
}

func TestColumnsThatNobodyNamed(t *testing.T) {
	table := []byte("nr,kopf,rumpf\n1,Mill burns,The mill burned on Monday night.\n")
	if _, err := Read("a.csv", table); !errors.Is(err, ErrColumns) {
		t.Errorf("error %v", err)
	}
	if _, err := Read("a.csv", []byte("nr,title,text\n1,Mill burns,The mill burned on Monday night.\n")); err != nil {
		t.Error(err)
	}
}
