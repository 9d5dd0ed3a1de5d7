package app

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"diptych/app/command"
)

// scan finds the words that a file has looked up, by their keys, and says of
// all other strings that they are outside.
type scan struct {
	file    file
	said    map[string]entry
	seen    map[*ast.BasicLit]bool
	lookups []string // that stand in no list
}

func scanned(f file) *scan {
	s := &scan{file: f, said: map[string]entry{}, seen: map[*ast.BasicLit]bool{}}
	for _, d := range f.Decls {
		if g, ok := d.(*ast.GenDecl); ok {
			s.tables(g)
		}
	}
	ast.Inspect(f.File, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			s.call(c)
		}
		return true
	})
	return s
}

func (s *scan) tables(g *ast.GenDecl) {
	for _, spec := range g.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || !slices.Contains(tables[s.file.path], v.Names[0].Name) {
			continue
		}
		ast.Inspect(v, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.BasicLit); ok {
					s.seen[key] = true
				}
			case *ast.BasicLit:
				if words, ok := literal(n); ok && !s.seen[n] && spoken(words) && !word.MatchString(words) {
					s.seen[n] = true
					s.said[words] = entry{"other": words}
				}
			}
			return true
		})
	}
}

func (s *scan) call(c *ast.CallExpr) {
	name := types.ExprString(c.Fun)
	if of, ok := named[s.file.room][name]; ok {
		name = of
	}
	call, ok := calls[name]
	if !ok || len(c.Args) < call.before+call.words {
		return
	}
	var words []string
	for _, arg := range c.Args[call.before : call.before+call.words] {
		lit, ok := arg.(*ast.BasicLit)
		w, fits := literal(lit)
		if !ok || !fits {
			s.lookups = append(s.lookups, types.ExprString(arg))
			return
		}
		s.seen[lit] = true
		words = append(words, w)
	}
	switch name {
	case "kit.N", "text.Count":
		s.said[words[1]] = entry{"one": words[0], "other": words[1]}
	case "lang.X":
		s.said[words[0]] = entry{"other": words[1]}
	default:
		s.said[words[0]] = entry{"other": words[0]}
	}
}

func literal(b *ast.BasicLit) (string, bool) {
	if b == nil || b.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(b.Value)
	return s, err == nil
}

var (
	verb = regexp.MustCompile(`%[-+# 0]*[\d.]*[a-zA-Z]`)
	// name is how files, settings, addresses and formats are called, never a
	// word of a sentence.
	name    = regexp.MustCompile(`^[*#:.\w%-]*[\d./:_#*%-][*#:./\w%…-]*$`)
	word    = regexp.MustCompile(`^[a-z]+$`)
	letters = regexp.MustCompile(`\pL\pL`)
)

// spoken reports whether a string may be words of a language: it has two
// letters side by side. A and B are the pages, whatever their reader speaks.
func spoken(s string) bool {
	s = verb.ReplaceAllString(s, "")
	return letters.MatchString(s) && !name.MatchString(s)
}

// deaf are calls whose strings no reader sees in the window.
var deaf = regexp.MustCompile(`^(fyne\.LogError|log\.Print|panic|icon|regexp\.MustCompile|filepath\.Join|os\.(Getenv|Setenv|MkdirTemp)|exec\.Command|` +
	`(s|a\.Preferences\(\))\.(Set)?(String|StringList|Int|IntList|Float|FloatList|Bool)(WithFallback)?|` +
	`strings\.(HasPrefix|HasSuffix|CutPrefix|CutSuffix|TrimPrefix|TrimSuffix|Index|LastIndex|Contains|Cut|EqualFold))$`)

// unsaid marks strings that are compared with others, or are names of values:
// nobody is told them.
func (s *scan) unsaid(n ast.Node) {
	var list []ast.Expr
	switch n := n.(type) {
	case *ast.CallExpr:
		if deaf.MatchString(types.ExprString(n.Fun)) {
			list = n.Args
		}
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			list = []ast.Expr{n.X, n.Y}
		}
	case *ast.CaseClause:
		list = n.List
	case *ast.IndexExpr:
		list = []ast.Expr{n.Index}
	case *ast.CompositeLit:
		with := n.Type != nil && strings.HasSuffix(types.ExprString(n.Type), "With")
		for _, e := range n.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if ok && with {
				list = append(list, kv.Key)
			}
			if ok && types.ExprString(kv.Key) == "Menu" && s.menu(kv.Value) {
				list = append(list, kv.Value)
			}
		}
	}
	for _, e := range list {
		if lit, ok := e.(*ast.BasicLit); ok {
			s.seen[lit] = true
		}
	}
}

// menu reports whether a string is one of the table of menus.
func (s *scan) menu(e ast.Expr) bool {
	lit, _ := e.(*ast.BasicLit)
	words, ok := literal(lit)
	return ok && slices.Contains(command.Menus, words)
}

// outside are the strings of a file that may be words and are not looked up.
func (s *scan) outside() (list []string) {
	ast.Inspect(s.file.File, func(n ast.Node) bool {
		s.unsaid(n)
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			n.Tag = nil
		case *ast.BasicLit:
			if words, ok := literal(n); ok && !s.seen[n] && spoken(words) {
				list = append(list, words)
			}
		}
		return true
	})
	return list
}
