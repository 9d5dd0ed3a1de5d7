package shelf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/reading"
	"diptych/seeds"
)

// written is a file with these bytes.
func written(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const (
	millNITF = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20161003T120000Z"/></docdata><pubdata name="The Paper"/></head><body><body.head><hedline><hl1>Mill burns</hl1></hedline></body.head><body.content><p>The mill burned on Monday night, the police said.</p></body.content></body></nitf>`
	twoRows  = "title,source,date,text\nMill burns,The Paper,2016-10-03,The mill burned on Monday night.\nShip leaves,The Post,2016-10-04,The ship left the harbour at noon.\n"
	noNames  = "nr,kopf,rumpf\n1,Mill burns,The mill burned on Monday night.\n"
)

func TestFilesThatAreOpenedAndFilesThatAreAskedAbout(t *testing.T) {
	for name, c := range map[string]struct {
		file, data string
		held       string // what is said of a file that is held, "" for one that is opened
		taken      bool   // it is no plain text
	}{
		"text":     {"a.txt", "Ship leaves\n\nThe ship left the harbour at noon.\n", "", false},
		"Markdown": {"a.md", "---\ntitle: Ship leaves\n---\nThe ship left the harbour at noon.\n", "", false},
		"guarded":  {"a.md", "The ship left the harbour \\(at noon\\).\n", "", false},
		"wire":     {"a.xml", millNITF, "", true},
		"undated":  {"a.xml", strings.Replace(millNITF, `norm="20161003T120000Z"`, "", 1), "what was read of a.xml is to be looked at", false},
		"table":    {"a.csv", twoRows, "there are 2 articles in a.csv", false},
		"nameless": {"a.csv", noNames, "the columns of a.csv are to be named", false},
	} {
		b, err := load(written(t, c.file, c.data))
		var held *Brought
		switch {
		case c.held == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.held == "" && (b.Taken != nil) != c.taken:
			t.Errorf("%s: taken %v", name, b.Taken)
		case c.held != "" && (!errors.As(err, &held) || err.Error() != c.held):
			t.Errorf("%s: %v", name, err)
		}
	}
}

// bringing is an opener that tells how far the reading of files is.
func bringing(t *testing.T) (*Opener, *byhand.Work, *[]string) {
	worker, l, told := background.New(), &byhand.Work{}, &[]string{}
	l.Install(worker)
	o := NewOpener(worker, Founding())
	o.OnBegin, o.OnEnd, o.OnShelf = func() {}, func() {}, func() {}
	o.OnRead, o.OnShow = func(Opened) {}, func(x Opened) { o.Pair = x.Books }
	o.OnReading = func(done, all int) { *told = append(*told, fmt.Sprintf("%d of %d", done, all)) }
	o.OnRefuse = func(err error, s reading.Side) { *told = append(*told, err.Error()) }
	return o, l, told
}

func TestManyFilesAreBrought(t *testing.T) {
	o, l, told := bringing(t)
	paths := []string{written(t, "a.txt", "Ship leaves\n\nIt left.\n"), written(t, "b.csv", twoRows), "gone.txt", written(t, "c.xml", millNITF), written(t, "d.txt", "Mill\n\nIt burned.\n")}
	var got Haul
	o.Bring(paths, func(h Haul) { got = h })
	l.Rest()
	l.Finish()
	if len(got.Books) != 3 || len(got.Held) != 1 || len(got.Failed) != 1 || got.Files != 5 {
		t.Errorf("%d books, %d held, %d failed", len(got.Books), len(got.Held), len(got.Failed))
	}
	if len(*told) == 0 || (*told)[0] != "0 of 5" {
		t.Errorf("told %q", *told)
	}
	o.OpenHaul(got.Books, reading.B, func() {})
	l.Finish()
	if o.Pair[0].Name != "a.txt" || o.Pair[1].Name != "c.xml" || len(o.Shelf) != 8 {
		t.Errorf("open %v, %d on the shelf", o.Pair, len(o.Shelf))
	}
	o.OpenHaul(got.Books[2:], reading.A, func() {})
	l.Finish()
	if o.Pair[0].Name != "d.txt" || o.Pair[1].Name != "c.xml" {
		t.Errorf("open %s, %s", o.Pair[0].Name, o.Pair[1].Name)
	}
}

func TestBringingIsGivenUp(t *testing.T) {
	o, l, told := bringing(t)
	came := false
	o.Bring([]string{written(t, "a.txt", "Ship leaves\n\nIt left.\n")}, func(Haul) { came = true })
	o.StopBringing()
	l.Finish()
	l.Rest()
	if came || len(*told) > 0 {
		t.Errorf("came %v, told %q", came, *told)
	}
}

func TestFilesNamedAtTheStartThatAreAskedAbout(t *testing.T) {
	o, l, _ := bringing(t)
	var why Haul
	o.OnMany = func(h Haul) { why = h }
	o.Start([]string{written(t, "a.csv", twoRows), written(t, "b.txt", "Ship leaves\n\nIt left.\n"), written(t, "c.csv", noNames), "gone.txt"}, [2]string{}, []string{written(t, "before.csv", twoRows)})
	l.Finish()
	if len(why.Held) != 2 || len(why.Failed) != 1 || o.Pair[0].Name != "001-kerry-to-lavrov.md" || o.Pair[1].Name != "b.txt" {
		t.Errorf("held %v, failed %v, open %s %s", why.Held, why.Failed, o.Pair[0].Name, o.Pair[1].Name)
	}
}

func TestWhatTheShelfHolds(t *testing.T) {
	s := Founding()
	holding := s.Holding()
	same := s[1].Article
	same.Source = strings.ReplaceAll(same.Source, "\n", " \n ")
	if b, text := holding(same); b != s[1] || !text {
		t.Errorf("found %v by its text: %v", b, text)
	}
	other := seeds.Article{Source: "Other words.\n"}
	if b, _ := holding(other); b != nil {
		t.Errorf("other words are %s", b.Name)
	}
	other.Fields.Title = strings.ToUpper(s[2].Headline())
	if b, text := holding(other); b != s[2] || text {
		t.Errorf("found %v by its headline", b)
	}
}
