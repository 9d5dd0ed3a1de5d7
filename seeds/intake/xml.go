package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of an XML file: how deep it nests, and how many elements and pieces
// of text it has.
const (
	maxXMLDepth = 200
	maxXMLNodes = 3_000_000
)

var (
	errXMLDeep = errors.New("its elements stand too deep in one another")
	errXMLMany = errors.New("it has more elements than are read at once")
)

// xmlHead is what may stand before the first element of an XML file.
var xmlHead = pattern(`^(?:\s+|<\?[^>]*\?>|<!--(?s:.*?)-->|<!DOCTYPE[^>\[]*(?:\[(?s:.*?)\]\s*)?>)*<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)`)

// xmlRoot is the name of the first element of a file without its prefix, "" where
// it is none that begins with one.
func (in *input) xmlRoot() string {
	s := in.decoded()
	if m := xmlHead().FindStringSubmatch(s[:min(len(s), 1<<16)]); m != nil {
		return m[1]
	}
	return ""
}

// plainSpaces are the namespaces whose elements are called by their bare
// names, besides that of the first element; the others are called as in spaces.
var plainSpaces = []string{
	"http://www.w3.org/1999/xhtml", "http://iptc.org/std/NITF", "http://purl.org/rss/1.0/", "http://iptc.org/std/nar",
}

var spaces = []struct{ part, prefix string }{
	{"/rss/1.0/modules/content", "content"}, {"/dc/elements/", "dc"}, {"/dc/terms/", "dcterms"}, {"excerpt", "excerpt"},
	{"wordpress.org/export", "wp"}, {"2005/Atom", "atom"}, {"feedburner", "feedburner"}, {"search.yahoo.com/mrss", "media"},
}

// xmlTokens reads the text of an XML file, which is UTF-8 by now whatever it
// declares, as forgivingly as can be: control characters and those written as
// references are left out, names of HTML characters are known, what is not
// closed is closed where its parent is.
func xmlTokens(s string) *xml.Decoder {
	d := xml.NewDecoder(strings.NewReader(legibleXML(s)))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d
}

// xmlTree is XML that xmlTokens reads, as a tree. Elements of XHTML and NITF,
// and those of the first element's namespace, have their local name, others
// "content:encoded", whatever prefix the file gives them. What a broken file
// holds before the place where it breaks is returned with the error.
func xmlTree(s string) (*html.Node, error) {
	d := xmlTokens(s)
	root := &html.Node{Type: html.DocumentNode}
	at, depth, space := root, 0, ""
	for nodes := 0; ; nodes++ {
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return root, nil
		case err != nil:
			return root, err
		case depth > maxXMLDepth:
			return root, errXMLDeep
		case nodes > maxXMLNodes:
			return root, errXMLMany
		}
		switch t := token.(type) {
		case xml.StartElement:
			if at == root && root.FirstChild == nil {
				space = t.Name.Space
			}
			n := elementOf(t, space)
			at.AppendChild(n)
			at, depth = n, depth+1
		case xml.EndElement:
			if at.Parent != nil {
				at, depth = at.Parent, depth-1
			}
		case xml.CharData:
			if at != root {
				at.AppendChild(&html.Node{Type: html.TextNode, Data: string(t)})
			}
		}
	}
}

func elementOf(t xml.StartElement, space string) *html.Node {
	name := xmlName(t.Name, space)
	n := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(strings.ToLower(name)))}
	if t.Name.Space == "http://www.w3.org/1998/Math/MathML" {
		n.Data, n.Namespace = t.Name.Local, "math" // as html.Parse has it
	}
	for _, a := range t.Attr {
		key := a.Name.Local
		if a.Name.Space != "" && a.Name.Space != "xml" && a.Name.Space != "http://www.w3.org/XML/1998/namespace" {
			key = "x:" + key
		}
		n.Attr = append(n.Attr, html.Attribute{Key: key, Val: a.Value})
	}
	return n
}

func xmlName(name xml.Name, space string) string {
	if name.Space == "" || name.Space == space {
		return name.Local
	}
	for _, s := range spaces {
		if strings.Contains(name.Space, s.part) || name.Space == s.prefix {
			return s.prefix + ":" + name.Local
		}
	}
	for _, plain := range plainSpaces {
		if strings.HasPrefix(name.Space, plain) {
			return name.Local
		}
	}
	return "x:" + name.Local
}

// controlReference is a reference to a character that XML does not allow.
var controlReference = pattern(`&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));`)

// legibleXML is s without the characters that XML does not allow.
func legibleXML(s string) string {
	s = controlReference().ReplaceAllString(s, "")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, s)
}

// kids are the elements right in n that are called name.
func kids(n *html.Node, name string) (list []*html.Node) {
	if n == nil {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			list = append(list, c)
		}
	}
	return list
}

// at is the first element on the way that names tell down from n, nil where
// there is none: at(n, "head", "title").
func at(n *html.Node, names ...string) *html.Node {
	for _, name := range names {
		list := kids(n, name)
		if len(list) == 0 {
			return nil
		}
		n = list[0]
	}
	return n
}

// ofName wants elements that have one of names.
func ofName(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Type == html.ElementNode && slices.Contains(names, n.Data) }
}

// isLeaf tells an element that no other one stands in.
func isLeaf(n *html.Node) bool {
	return firstIn(n, func(c *html.Node) bool { return c != n && c.Type == html.ElementNode }) == nil
}

// named finds the first element in n, however deep, that has one of names; the
// earlier of them first.
func named(n *html.Node, names ...string) *html.Node {
	if n == nil {
		return nil
	}
	for _, name := range names {
		if found := firstIn(n, ofName(name)); found != nil {
			return found
		}
	}
	return nil
}

// said are the words in n as one line, "" where n is nil. Elements of their
// own lines are parted by blanks.
func said(n *html.Node) string {
	if n == nil {
		return ""
	}
	return flow(rawText(n))
}

// raw is the text in n as it stands in the file, "" where n is nil.
func raw(n *html.Node) string {
	if n == nil {
		return ""
	}
	return rawText(n)
}

// value is an attribute of n, "" where n is nil.
func value(n *html.Node, key string) string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(attr(n, key))
}

// remove takes n out of its tree.
func remove(n *html.Node) {
	if n != nil && n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}
