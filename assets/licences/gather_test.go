package licences

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "gather the licences anew into licences.txt.gz")

// ours names what stands in the project and is not of it, or has a word of its
// own to say, by the folder of its licence.
var ours = map[string]string{
	".":                       "Diptych",
	"assets/fonts":            "Noto Serif, the reading face",
	"compare/align/vectors":   "Word vectors, cut from GloVe",
	"compare/frame/lexicon":   "VADER, words of strong feeling",
	"compare/reuse/frequency": "The list of common words",
	"compare/grammar/arcs":    "The table of the grammar",
}

// legal are the files that say on what terms a work is given away.
var legal = regexp.MustCompile(`(?i)^(licen[sc]e|copying|notice|patents|copyright|unlicense|ofl)([-_.]?[\w-]+)?(\.(txt|md|libyaml))?$`)

// linked is a package of another module in the program.
type linked struct {
	Dir    string
	Module *struct {
		Path, Dir string
		Main      bool
	}
}

// systems are those that the program is built for.
var systems = []string{"linux", "windows", "darwin"}

// packages are those of other modules that the project imports on any system.
func packages(t *testing.T) (list []linked) {
	t.Helper()
	for _, system := range systems {
		c := exec.Command("go", "list", "-deps", "-json=Dir,Module", "diptych/...")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := c.Output()
		if err != nil {
			t.Fatalf("%v: %v", c, err)
		}
		for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
			var p linked
			if err := d.Decode(&p); err != nil {
				t.Fatal(err)
			}
			if p.Module != nil && !p.Module.Main {
				list = append(list, p)
			}
		}
	}
	return list
}

// gather reads the licences of all that is in the program. A library has those
// at its top, and those beside what is imported of it or one folder below.
func gather(t *testing.T) []Work {
	t.Helper()
	folders, at := map[string]string{}, map[string]string{} // of a module; module of a folder
	for _, p := range packages(t) {
		folders[p.Module.Path] = p.Module.Dir
		for _, dir := range append(below(p.Dir), p.Dir, p.Module.Dir) {
			if _, known := at[dir]; !known || dir == p.Module.Dir {
				at[dir] = p.Module.Path
			}
		}
	}
	texts := map[string]string{}
	for _, dir := range slices.Sorted(keys(at)) {
		texts[at[dir]] += read(t, dir, folders[at[dir]])
	}
	list := append(own(t), Work{"Go, its standard library and runtime", strings.TrimSpace(read(t, root(t), root(t)))})
	for _, module := range slices.Sorted(keys(folders)) {
		list = append(list, Work{module, strings.TrimSpace(texts[module])})
	}
	return list
}

func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// below are the folders in a folder.
func below(dir string) (list []string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.IsDir() {
			list = append(list, filepath.Join(dir, e.Name()))
		}
	}
	return list
}

// read is the licences in a folder of a work, each but those at its top under
// the name of its file. Runs of blank lines become one.
func read(t *testing.T, dir, top string) string {
	t.Helper()
	var all strings.Builder
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() || !legal.MatchString(e.Name()) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		name, _ := filepath.Rel(top, filepath.Join(dir, e.Name()))
		if name = filepath.ToSlash(name); !strings.HasPrefix(strings.ToUpper(name), "LICEN") {
			all.WriteString("(" + name + ")\n\n")
		}
		all.WriteString(tidy(string(data)) + "\n\n")
	}
	return all.String()
}

var blanks = regexp.MustCompile(`\n{3,}`)

func tidy(s string) string {
	s = strings.TrimPrefix(strings.ReplaceAll(s, "\r\n", "\n"), "\ufeff")
	return strings.Trim(blanks.ReplaceAllString(strings.ToValidUTF8(s, "\ufffd"), "\n\n"), "\n")
}

// own reads the licences that stand in the project; the table of the grammar
// says in its README on what terms it is.
func own(t *testing.T) (list []Work) {
	t.Helper()
	top := filepath.Join("..", "..")
	texts := map[string]string{}
	err := filepath.WalkDir(top, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && file != top && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata" || e.Name() == "findings") {
			return filepath.SkipDir
		}
		name, _ := filepath.Rel(top, file)
		dir := path.Dir(filepath.ToSlash(name))
		if e.IsDir() || !legal.MatchString(e.Name()) && (dir != "compare/grammar/arcs" || e.Name() != "README.md") || filepath.Ext(e.Name()) == ".go" {
			return nil
		}
		if ours[dir] == "" {
			t.Fatalf("%s is the licence of something that has no name here: name its folder in ours", name)
		}
		data, err := os.ReadFile(file)
		texts[dir] += tidy(string(data)) + "\n"
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range slices.Sorted(keys(ours)) {
		list = append(list, Work{ours[dir], strings.TrimSpace(texts[dir])})
	}
	return list
}

// root is where Go stands with its own licence.
func root(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func pack(t *testing.T, list []Work) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = w.Write([]byte(join(list)))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEveryWorkInTheProgramHasItsLicence(t *testing.T) {
	want := gather(t)
	if *update {
		if err := os.WriteFile("licences.txt.gz", pack(t, want), 0o644); err != nil {
			t.Fatal(err)
		}
		packed, _ = os.ReadFile("licences.txt.gz")
	}
	got := map[string]string{}
	for _, w := range Works() {
		got[w.Name] = w.Text
	}
	for _, w := range want {
		switch {
		case len(w.Text) < 200:
			t.Errorf("%s comes without a licence: may it be in the program?", w.Name)
		case got[w.Name] == "":
			t.Errorf("%s is in the program and its licence is not: run .ci/licences", w.Name)
		case got[w.Name] != w.Text:
			t.Errorf("%s has another licence now: run .ci/licences", w.Name)
		}
	}
}

// TestWhatMustBeToldIsTold looks for words that a gathering by file names loses first.
func TestWhatMustBeToldIsTold(t *testing.T) {
	texts := map[string]string{}
	for _, w := range Works() {
		texts[w.Name] = w.Text
	}
	for name, words := range map[string][]string{
		"Diptych":                              {"MIT License"},
		"Noto Serif, the reading face":         {"SIL OPEN FONT LICENSE"},
		"VADER, words of strong feeling":       {"Hutto"},
		"Word vectors, cut from GloVe":         {"GRAYPE"},
		"The table of the grammar":             {"https://creativecommons.org/licenses/by-sa/4.0/legalcode", "Silveira", "Zeldes"},
		"Go, its standard library and runtime": {"The Go Authors"},
		"fyne.io/fyne/v2":                      {"Fyne.io developers", "Bitstream", "DejaVu", "Adobe", "OPEN FONT LICENSE", "Inter"},
		"github.com/go-gl/glfw/v3.4/glfw":      {"Camilla L"},
		"gopkg.in/yaml.v2":                     {"Apache License", "(NOTICE)", "Canonical"},
	} {
		for _, w := range words {
			if !strings.Contains(texts[name], w) {
				t.Errorf("%s: nothing is said of %q", name, w)
			}
		}
	}
}

func TestWorksComeApartAsTheyWereJoined(t *testing.T) {
	list := []Work{{"one", "first line\n\n===== no name\nlast line"}, {"two", "all of it"}}
	if got := split(join(list)); !slices.Equal(got, list) {
		t.Errorf("got %q", got)
	}
}
