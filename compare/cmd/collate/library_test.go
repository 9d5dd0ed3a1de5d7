package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const shared = "It was built for horses and it carries forty thousand lorries a week, and nobody on the council will say when the new deck is to be laid."

// folder is a library of three articles, two of which share a passage with
// the article that is returned, and of one file that is none.
func folder(t *testing.T) (dir, one string) {
	t.Helper()
	dir = t.TempDir()
	for name, content := range map[string]string{
		"bridge.md": "---\ntitle: Bridge to close\noutlet: Harbour Post\ndate: 2019-03-05\n---\nBridge to close\n\nThe bridge is tired. " + shared + "\n",
		"half.txt":  "Letters\n\nSir, your bridge was built for horses and it carries forty thousand lorries a week.\n",
		"pears.txt": "Pears\n\nGrowers in the south ask a third more for their pears than a year ago.\n",
		"empty.txt": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, article(t, "one.txt", "A long summer\n\nShopkeepers fear for their trade.\n\n"+shared+"\n")
}

func TestPartnersForAPerson(t *testing.T) {
	dir, one := folder(t)
	want := `2 articles of 3 share wording with one.txt, the one that shares most first.

 1. Bridge to close
    Harbour Post · 2019-03-05 · 35 words · bridge.md
    1 copied passage (28 words).
    Rarest: It was built for horses and it carries forty thousand lorries a
    week, and nobody on the council will say when the new deck is to be laid

 2. Letters
    16 words · half.txt
    1 copied passage (12 words).
    Rarest: was built for horses and it carries forty thousand lorries a week
`
	problem := "collate: " + filepath.Join(dir, "empty.txt") + ": the file is empty; fill it with the article's text.\n"
	for range 2 { // the second time with what the first one kept
		status, out, errs := collate(t, "-library", dir, "partners", one)
		if status != done || out != want || errs != problem {
			t.Errorf("status %d, said %sgot\n%s\nwant\n%s", status, errs, out, want)
		}
	}
}

func TestPartnersForAProgram(t *testing.T) {
	dir, one := folder(t)
	status, out, _ := collate(t, "-format", "json", "-library", dir, "partners", one)
	var read struct {
		Name     string
		Articles int
		Partners []struct {
			Name     string
			Passages []struct {
				Class string
				Words int
			}
		}
		Problems []string
	}
	if err := json.Unmarshal([]byte(out), &read); err != nil || status != done {
		t.Fatalf("status %d, %v", status, err)
	}
	if read.Name != "one.txt" || read.Articles != 3 || len(read.Partners) != 2 || read.Partners[0].Name != "bridge.md" ||
		read.Partners[0].Passages[0].Words != 28 || len(read.Problems) != 1 || !strings.Contains(read.Problems[0], "the file is empty") {
		t.Errorf("%s", out)
	}
}

func TestWrongLibrary(t *testing.T) {
	dir, one := folder(t)
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"-library", dir}, misused, "-library is followed by its folder and one of the words partners, phrase, search, stories, accounts and pairs\n" + usage},
		{[]string{"-library", dir, "friends", one}, misused, "-library is followed by its folder and one of the words partners, phrase, search, stories, accounts and pairs\n" + usage},
		{[]string{"-library", dir, "partners"}, misused, "partners is followed by one article\n" + usage},
		{[]string{"-library", dir, "partners", one, one}, misused, "partners is followed by one article\n" + usage},
		{[]string{"-library", dir, "phrase"}, misused, "phrase is followed by some words\n" + usage},
		{[]string{"-library", one, "partners", one}, failed, one + ": this is a file, not a folder; name a folder with articles in it\n"},
		{[]string{"-library", dir + "x", "partners", one}, failed, dir + "x: there is no such folder; name a folder with articles in it\n"},
		{[]string{"-library", dir, "partners", dir}, failed, dir + ": this is a folder, not a file; name a text or Markdown file.\n"},
	} {
		status, out, errs := collate(t, c.args...)
		if status != c.status || out != "" || errs != "collate: "+c.want {
			t.Errorf("%q: status %d, output %q, said %s", c.args, status, out, errs)
		}
	}
}

func TestPhrase(t *testing.T) {
	dir, _ := folder(t)
	want := `2 articles of 3 hold “forty thousand lorries”, first use first.

 1. Bridge to close
    Harbour Post · 2019-03-05 · 35 words · bridge.md
    paragraph 1: It was built for horses and it carries _forty thousand lorries_
    a week, and nobody on the council will say …

 2. Letters
    16 words · half.txt
    paragraph 1: Sir, your bridge was built for horses and it carries _forty
    thousand lorries_ a week.
`
	status, out, _ := collate(t, "-library", dir, "phrase", "forty", "thousand lorries")
	if status != done || out != want {
		t.Errorf("status %d, got\n%s\nwant\n%s", status, out, want)
	}
	status, out, _ = collate(t, "-format", "json", "-library", dir, "phrase", "forty thousand ferries")
	if status != done || !strings.Contains(out, `"phrase":"forty thousand ferries","articles":3,"uses":[]`) {
		t.Errorf("status %d, %s", status, out)
	}
}
