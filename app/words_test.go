package app

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/build"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"diptych/app/kit"
	"diptych/compare/frame"
)

var update = flag.Bool("words", false, "write languages/en.json anew")

// silent are rooms without words of the window: the worksheet has files of its
// own, and says what is asked in the language of the class; the dialog of the
// desktop says what it is given.
var silent = regexp.MustCompile(`^diptych/app/(chooser|lesson|kit/kittest|reading/crowd|background/byhand)$`)

// entry is what a file says for a key: plural forms, or one under "other".
type entry map[string]string

// calls are the functions that look words up, by how many arguments stand
// before the words, and how many words there are.
var calls = map[string]struct{ before, words int }{
	"lang.L": {0, 1}, "lang.X": {0, 2}, "kit.N": {1, 2}, "seeds.Say": {0, 1}, "text.Say": {0, 1}, "text.Count": {1, 2},
}

// named are calls inside the rooms that have the functions.
var named = map[string]map[string]string{
	"diptych/app/kit":     {"N": "kit.N"},
	"diptych/app/reading": {"L": "lang.L", "N": "kit.N"},
	"diptych/seeds":       {"Say": "seeds.Say"},
}

// tables are variables whose values are looked up where they are shown.
var tables = map[string][]string{
	"app/command/command.go":   {"Menus"},
	"app/reading/chip.go":      {"chips"},
	"app/classroom/builder.go": {"pageOutput", "sheetOutput", "keyOutput", "moreOutputs"},
	"app/pane/matrix_draw.go":  {"dotSizes"},
	"app/reading/item.go":      {"passageClaims", "linkClaims", "passageLabels", "linkLabels"},
	"app/sheet/paste.go":       {"factLabels"},
	"compare/frame/title.go":   {"titles"},
}

// lookups are the calls that look up what stands in a table, and so have no
// words of their own.
var lookups = map[string][]string{
	"app/bar/bar.go":           {"c.Label", "c.About"},
	"app/classroom/builder.go": {"o.title"},
	"app/command/keylist.go":   {"menu"},
	"app/pane/matrix_draw.go":  {"d.says"},
	"app/command/menu.go":      {"name"},
	"app/kit/language.go":      {"formKey(forms[form], other)", "form"},
	"app/pane/date.go":         {"t.Month().String()"},
	"app/reading/item.go":      {"passageLabels[it.Kind]", "passageClaims[it.Kind]", "linkLabels[l.Kind]", "linkClaims[l.Kind]", "f.Title()"},
	"app/reading/device.go":    {"p"},
	"app/reading/tongue.go":    {"words"},
	"app/reading/tell.go":      {"c.About"},
	"app/sheet/export.go":      {"c.Label"},
	"app/sheet/paste.go":       {"f[1]"},
}

// speaking are the files whose words are those of the window.
func speaking(t *testing.T) (list []file) {
	for _, f := range sources(t) {
		if strings.HasPrefix(f.room, "diptych/app") && !silent.MatchString(f.room) || tables[f.path] != nil {
			list = append(list, f)
		}
	}
	return list
}

// told are the rooms of which the window says only what they give to Say.
var told = regexp.MustCompile(`^diptych/(seeds(/intake|/library|/note)?|compare(/align|/frame|/report|/reuse)?)$`)

// said is all that the sources look up.
func said(t *testing.T) map[string]entry {
	all := map[string]entry{"language.name": {"other": "English"}}
	for m := time.January; m <= time.December; m++ {
		all[m.String()] = entry{"other": m.String()}
	}
	for _, f := range speaking(t) {
		for key, e := range scanned(f).said {
			if old, ok := all[key]; ok && !maps.Equal(old, e) {
				t.Errorf("%s says %v for %q, elsewhere it is %v", f.path, e, key, old)
			}
			all[key] = e
		}
	}
	for _, f := range sources(t) {
		if told.MatchString(f.room) {
			maps.Copy(all, scanned(f).said)
		}
	}
	for _, d := range frame.Devices() {
		for _, p := range strings.Split(d.Doc, "\n\n") {
			all[p] = entry{"other": p}
		}
	}
	for key, e := range fynesOwn(t) {
		if old, ok := all[key]; ok && !maps.Equal(old, e) {
			t.Errorf("Fyne says %v for %q, and we say %v", e, key, old)
		}
		all[key] = e
	}
	return all
}

// fynesOwn are the words of Fyne itself, which come in our language too.
func fynesOwn(t *testing.T) map[string]entry {
	pkg, err := build.Import("fyne.io/fyne/v2/lang", ".", build.FindOnly)
	if err != nil {
		t.Fatal(err)
	}
	return entries(t, filepath.Join(pkg.Dir, "translations", "base.en.json"))
}

func entries(t *testing.T, path string) map[string]entry {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	all := map[string]entry{}
	for key, value := range raw {
		var words string
		e := entry{}
		if json.Unmarshal(value, &words) == nil {
			e["other"] = words
		} else if err := json.Unmarshal(value, &e); err != nil {
			t.Fatalf("%s: %q: %v", path, key, err)
		}
		all[key] = e
	}
	return all
}

const languages = "../assets/languages"

// English stands in the sources; its file has the words of them that are not their own key, those
// that have forms or a name: go test ./app -run Words -words.
func TestTheWordsOfTheSourcesAreThoseOfTheEnglishFile(t *testing.T) {
	all := said(t)
	if len(all) < 300 {
		t.Fatalf("the sources say %d things only", len(all))
	}
	path := filepath.Join(languages, "en.json")
	if *update {
		flat := map[string]any{}
		for key, e := range all {
			switch {
			case len(e) > 1:
				flat[key] = e
			case e["other"] != key:
				flat[key] = e["other"]
			}
		}
		var out bytes.Buffer
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(flat); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file := entries(t, path)
	for key, e := range all {
		if self := (entry{"other": key}); maps.Equal(e, self) && file[key] != nil {
			t.Errorf("en.json: %q need not be said", key)
		} else if !maps.Equal(e, self) && !maps.Equal(file[key], e) {
			t.Errorf("en.json has %v for %q, the sources %v", file[key], key, e)
		}
	}
	for key := range file {
		if all[key] == nil {
			t.Errorf("en.json: nothing says %q any more", key)
		}
	}
}

var field = regexp.MustCompile(`\{\{\.\w+\}\}`)

func fields(words string) []string {
	list := field.FindAllString(words, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// formsOf are the plural forms that a language counts in.
func formsOf(tag language.Tag) (list []string) {
	names := map[plural.Form]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
	for n := range 1000 {
		if form := names[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]; !slices.Contains(list, form) {
			list = append(list, form)
		}
	}
	return list
}

// reserved are words that mean something of their own in a file.
var reserved = regexp.MustCompile(`(?i)^(id|description|hash|leftdelim|rightdelim|zero|one|two|few|many|other|translation)$`)

// faults are what is wrong in the file of a language.
func faults(tag language.Tag, english, file map[string]entry) (list []string) {
	for _, key := range slices.Sorted(maps.Keys(english)) {
		e, words := english[key], file[key]
		if reserved.MatchString(key) {
			list = append(list, strconv.Quote(key)+" means something else in a file: give it a key of its own by lang.X")
		}
		forms := []string{"other"}
		if len(e) > 1 {
			forms = formsOf(tag)
		}
		for _, form := range forms {
			if strings.TrimSpace(words[form]) != words[form] || words[form] == "" {
				list = append(list, strconv.Quote(key)+": nothing is said, or blanks, for "+form)
			}
		}
		if !slices.Equal(fields(words["other"]), fields(e["other"])) {
			list = append(list, strconv.Quote(key)+": has room for other values than the English")
		}
		for form, say := range words {
			if form != "other" && !slices.Contains(forms, form) {
				list = append(list, strconv.Quote(key)+": the form "+form+" is never said")
			}
			for _, f := range fields(say) {
				if !slices.Contains(fields(e["other"]+e["one"]), f) {
					list = append(list, strconv.Quote(key)+": nothing is put into "+f)
				}
			}
			if strings.HasSuffix(e["other"], "…") != strings.HasSuffix(say, "…") {
				list = append(list, strconv.Quote(key)+": ends in … in one language only")
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(file)) {
		if english[key] == nil {
			list = append(list, strconv.Quote(key)+": nothing says this any more")
		}
	}
	return list
}

func TestEveryLanguageSaysAllWords(t *testing.T) {
	english := said(t)
	for _, l := range kit.Languages() {
		if l.Code == "en" {
			continue
		}
		file := entries(t, filepath.Join(languages, l.Code+".json"))
		for _, fault := range faults(language.Make(l.Code), english, file) {
			t.Errorf("%s.json: %s", l.Code, fault)
		}
	}
	if n := len(kit.Languages()); n < 2 {
		t.Errorf("%d languages", n)
	}
}

func TestTheFaultsOfALanguageAreFound(t *testing.T) {
	english := map[string]entry{
		"Open…": {"other": "Open…"}, "{{.N}} marks": {"one": "{{.N}} mark", "other": "{{.N}} marks"}, "in {{.Page}}": {"other": "in {{.Page}}"},
	}
	right := func() map[string]entry {
		return map[string]entry{
			"Open…": {"other": "Öffnen …"}, "{{.N}} marks": {"one": "eine Markierung", "other": "{{.N}} Markierungen"}, "in {{.Page}}": {"other": "in {{.Page}}"},
		}
	}
	if got := faults(language.German, english, right()); len(got) > 0 {
		t.Errorf("finds %q where all is right", got)
	}
	for name, spoil := range map[string]func(map[string]entry){
		"a key is missing":     func(f map[string]entry) { delete(f, "Open…") },
		"a key is dead":        func(f map[string]entry) { f["Shut"] = entry{"other": "Zu"} },
		"a value is forgotten": func(f map[string]entry) { f["in {{.Page}}"]["other"] = "darin" },
		"a value is misspelt":  func(f map[string]entry) { f["{{.N}} marks"]["one"] = "{{.M}} Markierung" },
		"a form is missing":    func(f map[string]entry) { delete(f["{{.N}} marks"], "one") },
		"a form is needless":   func(f map[string]entry) { f["{{.N}} marks"]["few"] = "{{.N}} Markierungen" },
		"an ellipsis is lost":  func(f map[string]entry) { f["Open…"]["other"] = "Öffnen" },
		"a blank is left":      func(f map[string]entry) { f["Open…"]["other"] = " Öffnen …" },
	} {
		file := right()
		if spoil(file); len(faults(language.German, english, file)) == 0 {
			t.Errorf("%s: nothing is found", name)
		}
	}
	if got := faults(language.Polish, english, right()); len(got) == 0 {
		t.Error("two forms are enough for Polish")
	}
}

func TestGermanIsSetInGermanQuotationMarks(t *testing.T) {
	for key, e := range entries(t, filepath.Join(languages, "de.json")) {
		for _, say := range e {
			if strings.ContainsAny(say, "\"”'") || strings.Count(say, "„") != strings.Count(say, "“") {
				t.Errorf("%q is %q", key, say)
			}
			if strings.Count(key, "“") != strings.Count(say, "„") {
				t.Errorf("%q quotes otherwise: %q", key, say)
			}
		}
	}
}
