package paper

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// tags is the structure of a document (ISO 32000-1, 14.7 and 14.8): a tree of
// elements, whose leaves are pieces of the pages marked in their content. The
// writer below knows none of it, so the tree is put behind its file, as an
// incremental update does.
type tags struct {
	pdf   *fpdf.Fpdf
	page  int        // that is written on, from 1
	all   []*element // in the order they were opened
	stack []*element
	pages []int // marked pieces so far, by page from 0
	on    bool  // a piece is open
}

// element is one node of the tree.
type element struct {
	kind   string // H1, P, Table, ...
	parent *element
	kids   []kid
	object int
}

// kid is an element or a marked piece.
type kid struct {
	*element
	page, piece int
}

// leaves are the kinds that hold words themselves.
var leaves = regexp.MustCompile(`^(H[1-6]|P|Lbl|LBody|TH|TD)$`)

// open begins an element inside the one that is open.
func (t *tags) open(kind string) {
	e := &element{kind: kind}
	if n := len(t.stack); n > 0 {
		e.parent = t.stack[n-1]
		e.parent.kids = append(e.parent.kids, kid{element: e})
	}
	t.all, t.stack = append(t.all, e), append(t.stack, e)
	t.resume()
}

func (t *tags) close() {
	t.pause()
	t.stack = t.stack[:len(t.stack)-1]
}

// pause ends the piece that is open, resume begins another of the same
// element: a piece does not go over two pages.
func (t *tags) pause() {
	if t.on {
		t.pdf.RawWriteStr("EMC\n")
		t.on = false
	}
}

func (t *tags) resume() {
	n := len(t.stack)
	if t.on || n == 0 || !leaves.MatchString(t.stack[n-1].kind) {
		return
	}
	for len(t.pages) < t.page {
		t.pages = append(t.pages, 0)
	}
	e, piece := t.stack[n-1], t.pages[t.page-1]
	e.kids = append(e.kids, kid{page: t.page, piece: piece})
	t.pages[t.page-1]++
	t.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC\n", e.kind, piece))
	t.on = true
}

var (
	trailer   = regexp.MustCompile(`/Size (\d+)\s+/Root (\d+) 0 R\s+/Info (\d+) 0 R`)
	startXref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
)

// append is file with the tree behind it, and the letters that are drawn.
func (t *tags) append(file []byte, letters *drawn) ([]byte, error) {
	last, before := trailer.FindSubmatch(file), startXref.FindSubmatch(file)
	if last == nil || before == nil {
		return nil, errors.New("the PDF has no trailer that can be continued")
	}
	u := &update{out: bytes.NewBuffer(file), next: number(last[1]), at: map[int]int{}}
	root := u.reserve()
	document := &element{kind: "Document", object: u.reserve()}
	for _, e := range t.all {
		e.object = u.reserve()
		if e.parent == nil {
			document.kids = append(document.kids, kid{element: e})
			e.parent = document
		}
	}
	parents := u.reserve()
	u.object(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>", document.object, parents, len(t.pages)))
	u.element(document, root)
	for _, e := range t.all {
		u.element(e, e.parent.object)
	}
	u.object(parents, "<</Nums ["+t.parentTree()+"]>>")
	for page := range t.pages {
		n := pageObject(page + 1)
		dict, err := dictionary(file, n)
		if err != nil {
			return nil, err
		}
		u.object(n, strings.TrimSuffix(dict, ">>")+fmt.Sprintf(" /StructParents %d /Tabs /S>>", page))
	}
	catalog := number(last[2])
	dict, err := dictionary(file, catalog)
	if err != nil {
		return nil, err
	}
	u.object(catalog, strings.TrimSuffix(dict, ">>")+fmt.Sprintf(" /Version /1.7 /StructTreeRoot %d 0 R /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>>>>", root))
	if len(letters.signs) > 0 {
		dict, err := dictionary(file, resources)
		if err != nil {
			return nil, err
		}
		u.object(resources, strings.Replace(dict, "/Font <<", "/Font <<"+letters.fonts(u), 1))
	}
	u.finish(catalog, number(last[3]), number(before[1]))
	return u.out.Bytes(), nil
}

// parentTree lists for each page the elements of its pieces.
func (t *tags) parentTree() string {
	of := make([][]string, len(t.pages))
	for i, n := range t.pages {
		of[i] = make([]string, n)
	}
	for _, e := range t.all {
		for _, k := range e.kids {
			if k.element == nil {
				of[k.page-1][k.piece] = fmt.Sprintf("%d 0 R", e.object)
			}
		}
	}
	var b strings.Builder
	for i, list := range of {
		fmt.Fprintf(&b, "%d [%s] ", i, strings.Join(list, " "))
	}
	return b.String()
}

// resources is the number that the writer gives the object of what pages use.
const resources = 2

// pageObject is the number that the writer gives the object of a page, from 1.
func pageObject(page int) int { return 1 + 2*page }

// dictionary is the dictionary that object n of file is.
func dictionary(file []byte, n int) (string, error) {
	head := []byte("\n" + itoa(n) + " 0 obj\n")
	i := bytes.Index(file, head)
	if i < 0 {
		return "", fmt.Errorf("the PDF has no object %d", n)
	}
	rest := file[i+len(head):]
	end := bytes.Index(rest, []byte("endobj"))
	dict := strings.TrimSpace(string(rest[:max(end, 0)]))
	if !strings.HasPrefix(dict, "<<") || !strings.HasSuffix(dict, ">>") {
		return "", fmt.Errorf("object %d of the PDF is no dictionary", n)
	}
	return dict, nil
}

// update is what is put behind a PDF.
type update struct {
	out  *bytes.Buffer
	next int         // object number
	at   map[int]int // where each object that is written begins
	list []int
}

func (u *update) reserve() int {
	u.next++
	return u.next - 1
}

func (u *update) object(n int, body string) {
	u.at[n] = u.out.Len()
	u.list = append(u.list, n)
	fmt.Fprintf(u.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

func (u *update) element(e *element, parent int) {
	var kids strings.Builder
	for _, k := range e.kids {
		if k.element != nil {
			fmt.Fprintf(&kids, "%d 0 R ", k.object)
		} else {
			fmt.Fprintf(&kids, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pageObject(k.page), k.piece)
		}
	}
	extra := ""
	if e.kind == "TH" {
		extra = " /A <</O /Table /Scope /Column>>"
	}
	u.object(e.object, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /K [%s]%s>>", e.kind, parent, kids.String(), extra))
}

// finish writes where the objects stand, after what stood before.
func (u *update) finish(root, info, before int) {
	start := u.out.Len()
	u.out.WriteString("xref\n")
	for _, n := range u.list {
		fmt.Fprintf(u.out, "%d 1\n%010d 00000 n \n", n, u.at[n])
	}
	fmt.Fprintf(u.out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", u.next, root, info, before, start)
}

func number(digits []byte) int {
	n, _ := strconv.Atoi(string(digits))
	return n
}
