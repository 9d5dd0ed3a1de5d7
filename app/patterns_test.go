package app

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"testing"
)

// A room that compiles its expressions when they are first asked for does not
// fail at the start where one of them is wrong: here it does.
func TestPatternsCompile(t *testing.T) {
	byRoom := map[string][]file{}
	for _, f := range sources(t) {
		byRoom[f.room] = append(byRoom[f.room], f)
	}
	found := 0
	for room, files := range byRoom {
		for _, expr := range patternsOf(t, room, files) {
			found++
			if _, err := regexp.Compile(expr); err != nil {
				t.Errorf("%s: %v", room, err)
			}
		}
	}
	if found < 150 {
		t.Errorf("found %d patterns only", found)
	}
}

// patternsOf are the expressions that a room gives to its pattern, which must
// be known without running it.
func patternsOf(t *testing.T, room string, files []file) (list []string) {
	set := token.NewFileSet()
	var trees []*ast.File
	for _, f := range files {
		tree, err := parser.ParseFile(set, "../"+f.path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, tree)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	check := types.Config{Importer: nothing{}, Error: func(error) {}}
	check.Check(room, set, trees, info)
	for _, tree := range trees {
		ast.Inspect(tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "pattern" {
				return true
			}
			value := info.Types[call.Args[0]].Value
			if value == nil {
				t.Errorf("%s: a pattern that is known only where it runs", set.Position(call.Pos()))
				return true
			}
			list = append(list, constant.StringVal(value))
			return true
		})
	}
	return list
}

// nothing imports no package: constants of the room are known without.
type nothing struct{}

func (nothing) Import(string) (*types.Package, error) { return nil, errors.New("not imported") }
