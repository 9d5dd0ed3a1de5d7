package app

import (
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"testing"
)

func TestNoWordsStandOutside(t *testing.T) {
	used := map[string]bool{}
	for _, f := range speaking(t) {
		s := scanned(f)
		for _, l := range s.lookups {
			if !slices.Contains(lookups[f.path], l) {
				t.Errorf("%s looks up %s: no file can have what is not written here", f.path, l)
			}
		}
		for _, words := range s.outside() {
			at := f.path + ": " + words
			switch {
			case outsiders[at] != "":
				used[at] = true
			case mute[f.path] != "":
				used[f.path] = true
			case identifiers[f.path] != "" && word.MatchString(words):
				used[f.path] = true
			default:
				t.Errorf("%s says %q, and in one language only", f.path, words)
			}
		}
	}
	for _, list := range []map[string]string{outsiders, identifiers, mute} {
		for at := range list {
			if !used[at] {
				t.Errorf("nothing is outside any more at %s", at)
			}
		}
	}
}

// What the files of articles are said to be, and how they were read, is said in
// words that a file of a language can have.
func TestWhatIsToldOfFilesIsWrittenWhereItIsTold(t *testing.T) {
	n := 0
	for _, f := range sources(t) {
		if !told.MatchString(f.room) {
			continue
		}
		s := scanned(f)
		n += len(s.said)
		for _, l := range s.lookups {
			t.Errorf("%s says %s: no file can have what is not written here", f.path, l)
		}
	}
	if n < 150 {
		t.Errorf("%d things are told", n)
	}
}

func TestWordsOutsideAreFound(t *testing.T) {
	const source = `package sheet
import "fmt"
type x struct { y string ` + "`json:\"y,omitempty\"`" + ` }
func f(n int) {
	kit.NewTextButton("Close", nil)
	kit.NewTextButton(lang.L("Open"), nil)
	l.SetText("done")
	l.SetText(fmt.Sprintf("%d of %d", 1, 2) + fmt.Sprintf("%s: %d\n", name, n))
	l.SetText(lang.L("in {{.Page}}", kit.With{"Page": say("Page")}) + kit.N(n, "{{.N}} mark", "{{.N}} marks"))
	fyne.LogError("drawing it", err)
	return ".docx", "text.size", "https://…", "…", "article", lang.L(dynamic)
}`
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "x.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := scanned(file{"app/sheet/x.go", "diptych/app/sheet", set, parsed})
	if got, want := s.outside(), []string{"Close", "done", "%d of %d", "Page", "article"}; !slices.Equal(got, want) {
		t.Errorf("outside are %q, wanted %q", got, want)
	}
	if got := slices.Sorted(maps.Keys(s.said)); !slices.Equal(got, []string{"Open", "in {{.Page}}", "{{.N}} marks"}) {
		t.Errorf("looked up are %q", got)
	}
	if !slices.Equal(s.lookups, []string{"dynamic"}) {
		t.Errorf("looked up, and nobody knows what: %q", s.lookups)
	}
}

// identifiers are files in which a word of small letters is the name of
// something, and seen by no reader.
var identifiers = map[string]string{
	"app/classroom/builder.go": "what is saved, as files are called",
	"app/classroom/tongue.go":  "codes of languages",
	"app/classroom/pool.go":    "what is saved, as files are called",
	"app/classroom/tally.go":   "what is saved, as files are called",
	"app/window/library.go":    "facts as the files of articles name them",
	"app/kit/language.go":      "codes of languages, and plural forms as files name them",
	"app/window/log.go":        "the scheme of an address",
	"app/reading/item.go":      "devices of the engine",
	"app/reading/judged.go":    "kinds as the files of notes name them",
	"app/sheet/columns.go":     "facts as the files of articles name them",
	"app/sheet/paste.go":       "facts as the files of articles name them",
	"app/window/state.go":      "the state file, which programs read",
}

// outsiders are strings that stay as they are in every language.
var outsiders = map[string]string{
	"app/background/background.go: a mistake in Diptych itself: %v\n%s": inLog,
	"app/classroom/tongue.go: English":                                  "languages, as those call them who speak them",
	"app/classroom/tongue.go: Deutsch":                                  "languages, as those call them who speak them",
	"app/classroom/papers.go: US Letter":                                "a paper, as it is called everywhere",
	"app/classroom/ready.go: <!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>\n<style>body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.5 serif}</style></head><body>\n": "the source of a page",
	"app/classroom/ready.go: </body></html>\n":                              "the source of a page",
	"app/classroom/stage.go: %d of %d kinds, %d covered, task %d of %d, %s": "the state, which programs read",
	"app/notebook/judge.go: put aside":                                      inFiles,
	"app/notebook/judge.go: confirmed":                                      inFiles,
	"app/notebook/judge.go: finding: ":                                      inFiles,
	"app/notebook/judge.go: beside: ":                                       inFiles,
	"app/notebook/notebook.go: the notes in ":                               inLog,
	"app/shelf/opened.go: the comparison was given up":                      "nobody sees it",
	"app/window/hold.go: Diptych: ":                                         "a name",
	"app/window/packet.go: ready ":                                          "the name of a folder",
	"app/crash.go: (words left out)\n":                                      "a report for those who mend the program",
	"app/crash.go: Diptych %s, %s, %s %s\n\n%s":                             "a report for those who mend the program",
	"app/kit/language.go: %s.json: %w":                                      inLog,
	"app/pane/face.go: Hg":                                                  "measured, and never shown",
	"app/pane/type.go: The minister said on Friday that both sides had agreed to hold further talks.": "measured, and never shown",
	"app/reading/citation.go: by ":                                 inFiles,
	"app/reading/citation.go: no date":                             inFiles,
	"app/reading/citation.go: no headline":                         inFiles,
	"app/reading/citation.go: outlet not named":                    inFiles,
	"app/reading/naming.go: The ":                                  "words of articles",
	"app/reading/naming.go: the ":                                  "words of articles",
	"app/reading/naming.go: An ":                                   "words of articles",
	"app/reading/naming.go: an ":                                   "words of articles",
	"app/reading/row.go:  only":                                    "names of groups, by which they are told apart",
	"app/reading/row.go: differences":                              "names of groups, by which they are told apart",
	"app/reading/row.go: in ":                                      "names of groups, by which they are told apart",
	"app/reading/row.go: names, set phrases and lines of the site": "names of groups, by which they are told apart",
	"app/reading/row.go: put aside":                                "names of groups, by which they are told apart",
	"app/reading/row.go: shared passages":                          "names of groups, by which they are told apart",
	"app/reading/row.go: statements side by side":                  "names of groups, by which they are told apart",
	"app/sheet/about.go: CC BY-SA 4.0":                             "a name",
	"app/sheet/about.go: Diptych":                                  "a name",
	"app/sheet/about.go: Noto Sans":                                "a name",
	"app/sheet/about.go: Noto Serif":                               "a name",
	"app/sheet/about.go: VADER":                                    "a name",
	"app/sheet/details.go: : as typed by a reader":                 inFiles,
	"app/sheet/many.go: as read from ":                             inFiles,
	"app/sheet/paste.go: %s: as typed when the text was pasted":    inFiles,
	"app/sheet/paste.go: pasted text":                              inFiles,
	"app/sheet/taken.go: as read from ":                            inFiles,
	"app/sheet/taken.go: ; the rest as read from ":                 inFiles,
	"app/sheet/export.go: writing ":                                inLog,
	"app/window/log.go: opening ":                                  inLog,
	"app/window/bare.go: Diptych":                                  "a name",
	"app/window/window.go: Diptych: %s | %s":                       "a name",
}

const (
	inLog   = "the log, which is read by those who mend the program"
	inFiles = "kept in files, which others read: those are in English"
)

// mute are files without a word to a reader.
var mute = map[string]string{
	"app/compose.go":          "names in the environment",
	"app/explain_windows.go":  "calls of Windows",
	"app/kit/still.go":        "fields of a widget of Fyne",
	"app/openfile_windows.go": "calls of Windows",
	"app/portable.go":         "names in the environment",
	"app/reading/fold.go":     "letters, and those that they are found by",
}
