package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"diptych/assets/licences"
)

// rooms says which packages of the program a package may import. It is the
// drawing of the house; what is not in it is not a room.
var rooms = map[string][]string{
	"diptych":                          {"app"},
	"diptych/app":                      {"app/background", "app/kit", "app/shelf", "app/window", "seeds/library"},
	"diptych/app/window":               {"app/background", "app/bar", "app/classroom", "app/command", "app/desk", "app/find", "app/kit", "app/lesson", "app/notebook", "app/pane", "app/panel", "app/reading", "app/sheet", "app/shelf", "compare", "compare/text", "seeds", "seeds/intake"},
	"diptych/app/classroom":            {"app/kit", "app/lesson", "app/pane", "app/reading", "assets", "assets/installed", "compare", "compare/text"},
	"diptych/app/background":           {},
	"diptych/app/background/byhand":    {"app/background"},
	"diptych/app/notebook":             {"app/background", "app/kit", "app/pane", "app/reading", "compare/text", "seeds/note"},
	"diptych/app/panel":                {"app/kit", "app/pane", "app/reading", "compare/text"},
	"diptych/app/shelf":                {"app/background", "app/kit", "app/pane", "app/reading", "compare", "compare/align", "compare/reuse", "compare/text", "seeds", "seeds/intake", "seeds/library"},
	"diptych/app/sheet":                {"app/background", "app/chooser", "app/kit", "app/pane", "app/reading", "assets/guides", "assets/installed", "assets/licences", "compare", "compare/report", "compare/text", "seeds", "seeds/intake", "seeds/note"},
	"diptych/app/chooser":              {},
	"diptych/app/bar":                  {"app/kit", "app/pane", "app/reading"},
	"diptych/app/command":              {"app/kit"},
	"diptych/app/find":                 {"app/kit", "app/reading", "compare/text"},
	"diptych/app/desk":                 {"app/kit", "app/pane", "app/reading", "compare/text"},
	"diptych/app/reading/crowd":        {"app/reading", "compare", "compare/align", "compare/frame", "compare/reuse", "compare/text"},
	"diptych/app/pane":                 {"app/kit", "app/reading", "compare/text"},
	"diptych/app/kit":                  {"assets", "assets/installed", "assets/languages"},
	"diptych/app/kit/kittest":          {},
	"diptych/app/lesson":               {"assets/packed", "app/reading", "compare", "compare/frame", "compare/align", "compare/quote", "compare/reuse", "compare/report/paper", "compare/text"},
	"diptych/app/reading":              {"compare", "compare/frame", "compare/align", "compare/quote", "compare/reuse", "compare/text"},
	"diptych/compare":                  {"compare/grammar", "compare/frame", "compare/align", "compare/quote", "compare/reuse", "compare/text"},
	"diptych/compare/report/paper":     {},
	"diptych/compare/report":           {"compare/report/paper", "compare", "compare/frame", "compare/align", "compare/quote", "compare/reuse", "compare/text"},
	"diptych/compare/cmd/collate":      {"app/lesson", "assets", "assets/installed", "compare", "compare/report", "compare/text", "seeds", "seeds/intake", "seeds/library"},
	"diptych/compare/frame":            {"compare/grammar", "compare/align", "compare/quote", "compare/reuse", "compare/text"},
	"diptych/compare/align":            {"compare/grammar", "compare/align/vectors", "compare/quote", "compare/reuse", "compare/text"},
	"diptych/compare/align/vectors":    {},
	"diptych/compare/quote":            {"compare/grammar", "compare/text"},
	"diptych/compare/grammar":          {"compare/grammar/arcs", "compare/text"},
	"diptych/compare/grammar/arcs":     {},
	"diptych/compare/cmd/treebank":     {"compare/grammar/arcs", "compare/grammar", "compare/quote", "compare/text"},
	"diptych/compare/reuse":            {"compare/quote", "compare/reuse/frequency", "compare/text"},
	"diptych/compare/story":            {"compare/reuse", "compare/text"},
	"diptych/compare/stable":           {},
	"diptych/compare/text":             {},
	"diptych/seeds":                    {"compare/text"},
	"diptych/seeds/intake":             {"seeds", "compare/text"},
	"diptych/seeds/library":            {"seeds", "seeds/intake", "compare/text", "compare/reuse", "compare/story"},
	"diptych/seeds/note":               {"compare/text"},
	"diptych/seeds/unwritable":         {},
	"diptych/assets":                   {"assets/packed"},
	"diptych/assets/guides":            {"assets/packed"},
	"diptych/assets/installed":         {},
	"diptych/assets/languages":         {"assets/packed"},
	"diptych/assets/licences":          {},
	"diptych/assets/packed":            {},
	"diptych/assets/packed/packedtest": {"assets/packed"},
}

// tool is no room: it sorts lists of anything, and every room may use it.
const tool = "compare/stable"

// pure are the packages that see no file, no network and no clock.
var pure = regexp.MustCompile(`^diptych/compare/(text|grammar|quote|reuse|align|frame|story|stable)(/|$)`)

// blind are the packages that know nothing of the window.
var blind = regexp.MustCompile(`^diptych/(compare|seeds|app/reading|app/lesson)(/|$)`)

// file is a Go file of the program, tests left out.
type file struct {
	path string // from the top, with slashes
	room string // its import path
	set  *token.FileSet
	*ast.File
}

// lines is how many lines a declaration has.
func (f file) lines(n ast.Node) int {
	return f.set.Position(n.End()).Line - f.set.Position(n.Pos()).Line + 1
}

func sources(t *testing.T) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if d != nil && strings.HasPrefix(d.Name(), ".") && d.Name() != ".." {
				return fs.SkipDir
			}
			return err
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		name, _ := filepath.Rel("..", path)
		name = filepath.ToSlash(name)
		room := strings.TrimSuffix("diptych/"+name[:strings.LastIndexByte(name, '/')+1], "/")
		if f != nil && !generator(f) {
			files = append(files, file{name, room, set, f})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 20 {
		t.Fatalf("found %d files only", len(files))
	}
	return files
}

// generator reports whether f is a program that makes data, run by hand.
func generator(f *ast.File) bool {
	for _, c := range f.Comments {
		if c.Pos() < f.Package && strings.Contains(c.List[0].Text, "go:build ignore") {
			return true
		}
	}
	return false
}

func (f file) imports() []string {
	var list []string
	for _, i := range f.Imports {
		path, _ := strconv.Unquote(i.Path.Value)
		list = append(list, path)
	}
	return list
}

func TestImportsPointDown(t *testing.T) {
	for _, f := range sources(t) {
		allowed, known := rooms[f.room]
		if !known {
			t.Errorf("%s: %s is no room of the house", f.path, f.room)
			continue
		}
		for _, path := range f.imports() {
			if own, ok := strings.CutPrefix(path, "diptych/"); ok && own != tool && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s", f.path, path)
			}
			if blind.MatchString(f.room) && strings.HasPrefix(path, "fyne.io/") {
				t.Errorf("%s imports %s: no window belongs there", f.path, path)
			}
			if path == "fyne.io/fyne/v2/app" && f.path != "main.go" {
				t.Errorf("%s imports Fyne’s app, which needs cgo; main.go alone may", f.path)
			}
			if pure.MatchString(f.room) && slices.Contains([]string{"os", "net", "net/http", "time", "math/rand", "math/rand/v2"}, path) {
				t.Errorf("%s imports %s: the engine is a function of two documents", f.path, path)
			}
		}
	}
}

// parts are the rooms that a window is put together from. Each knows no window
// and no other part, only what lies below all of them.
var parts = []string{"bar", "command", "desk", "find", "notebook", "panel", "sheet", "shelf"}

func TestNoPartKnowsAnother(t *testing.T) {
	below := []string{"app/background", "app/chooser", "app/kit", "app/pane", "app/reading", "assets/guides", "assets/installed", "assets/licences", "compare", "compare/align", "compare/report", "compare/reuse", "compare/text", "seeds", "seeds/intake", "seeds/library", "seeds/note"}
	for _, part := range parts {
		for _, other := range rooms["diptych/app/"+part] {
			if !slices.Contains(below, other) {
				t.Errorf("app/%s may import %s", part, other)
			}
		}
	}
	for room, lower := range map[string][]string{
		"app/kit": {"assets", "assets/installed", "assets/languages"}, "app/background": {}, "app/pane": {"app/kit", "app/reading", "compare/text"},
	} {
		if !slices.Equal(rooms["diptych/"+room], lower) {
			t.Errorf("%s may import %v", room, rooms["diptych/"+room])
		}
	}
}

// A window is wiring: its methods are few, and each is a few lines.
func TestTheWindowIsWiring(t *testing.T) {
	const methods, lines = 60, 40
	n := 0
	for _, f := range sources(t) {
		for _, d := range f.Decls {
			m, ok := d.(*ast.FuncDecl)
			if !ok || m.Recv == nil || f.room != "diptych/app/window" {
				continue
			}
			of, ok := m.Recv.List[0].Type.(*ast.StarExpr)
			if !ok {
				continue
			}
			if name, ok := of.X.(*ast.Ident); ok && name.Name == "Window" { // of a generic type it is no identifier
				n++
				if long := f.lines(m); long > lines && m.Name.Name != "commands" {
					t.Errorf("%s has %d lines", m.Name.Name, long)
				}
			}
		}
	}
	if n == 0 || n > methods {
		t.Errorf("the window has %d methods, at most %d are wanted", n, methods)
	}
}

// Goroutines are started in one room, and by the command that works without a
// window; by a go statement or the method Go of a sync.WaitGroup.
func TestGoroutinesStartInOneRoom(t *testing.T) {
	for _, f := range sources(t) {
		if f.room == "diptych/app/background" || f.room == "diptych/compare/cmd/collate" {
			continue
		}
		ast.Inspect(f.File, func(n ast.Node) bool {
			method, _ := n.(*ast.SelectorExpr)
			if _, is := n.(*ast.GoStmt); is || method != nil && method.Sel.Name == "Go" {
				t.Errorf("%s starts a goroutine", f.path)
			}
			return true
		})
	}
}

// verdicts are words that judge; a reader of this program is shown evidence.
var verdicts = regexp.MustCompile(`(?i)\b(bias\w*|plagiar\w*|omit\w*|propaganda\w*)\b`)

func TestNoSentenceJudges(t *testing.T) {
	for _, f := range sources(t) {
		if !strings.HasPrefix(f.room, "diptych/app") && !strings.HasPrefix(f.room, "diptych/compare") || f.room == "diptych/compare/text" {
			continue // compare/text lists words, and says no sentence
		}
		ast.Inspect(f.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				n.Tag = nil // `json:",omitempty"` is not a sentence
			case *ast.BasicLit:
				if n.Kind == token.STRING && strings.Contains(n.Value, " ") && verdicts.MatchString(n.Value) {
					t.Errorf("%s says %s", f.path, n.Value)
				}
			}
			return true
		})
	}
}

func TestEveryLibraryIsShownWithItsLicence(t *testing.T) {
	shown := map[string]bool{}
	for _, w := range licences.Works() {
		shown[w.Name] = true
	}
	for _, f := range sources(t) {
		for _, path := range f.imports() {
			first, _, _ := strings.Cut(path, "/")
			if strings.Contains(first, ".") && !within(shown, path) {
				t.Errorf("%s imports %s, whose licence is not shown: run .ci/licences", f.path, path)
			}
		}
	}
}

// within says whether a package is of one of some modules.
func within(modules map[string]bool, pkg string) bool {
	for ; pkg != "."; pkg = path.Dir(pkg) {
		if modules[pkg] {
			return true
		}
	}
	return false
}
