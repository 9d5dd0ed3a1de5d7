package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html/charset"
)

// Bounds of what is unpacked of one file: a small file can hold very much.
const (
	maxUnpacked = 64 << 20 // bytes of all members that are read
	maxMembers  = 20000
	maxNested   = 500       // elements of XML inside one another
	maxElements = 3_000_000 // elements of a part
)

// pack is a ZIP archive in which a word processor, a spreadsheet or an e-book
// keeps its parts.
type pack struct {
	members map[string]*zip.File // by their names with forward slashes
	names   []string             // in the order of the file
	left    int64                // bytes that may still be unpacked
	about   *string              // see main
}

// packed is the archive that the file is. It is opened once.
func (in *input) packed() (*pack, *seeds.Error) {
	if in.pack == nil && in.packErr == nil {
		in.pack, in.packErr = openPack(in.data)
	}
	return in.pack, in.packErr
}

// isPack tells whether the file begins as a ZIP archive.
func (in *input) isPack() bool { return bytes.HasPrefix(in.data, []byte("PK\x03\x04")) }

func openPack(data []byte) (*pack, *seeds.Error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged(seeds.Say("the file is damaged: the list of its parts at the end is missing or broken"))
	}
	if len(r.File) > maxMembers {
		return nil, &seeds.Error{Problem: seeds.Say("the file is a packed one with {{.N}} parts, more than the {{.Most}} that are read", seeds.With{"N": len(r.File), "Most": maxMembers}), Cure: seeds.Say("bring fewer articles in one file")}
	}
	p := &pack{members: map[string]*zip.File{}, left: maxUnpacked}
	for _, f := range r.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		if _, twice := p.members[name]; !twice {
			p.members[name] = f
			p.names = append(p.names, name)
		}
	}
	return p, nil
}

func damaged(how seeds.Said) *seeds.Error {
	return &seeds.Error{Problem: how, Cure: seeds.Say("download or save it once more")}
}

func locked() *seeds.Error {
	return &seeds.Error{Problem: seeds.Say("the file is locked with a password or by a bookseller"), Cure: seeds.Say("open it in its own program and save a copy without the lock")}
}

func (p *pack) has(name string) bool { return p.members[name] != nil }

// read is the member called name, unpacked; nil of one that is not there.
func (p *pack) read(name string) ([]byte, *seeds.Error) {
	f := p.members[name]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, locked()
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(seeds.Say("the file is damaged: its part {{.Part}} cannot be unpacked", seeds.With{"Part": name}))
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, p.left+1))
	if p.left -= int64(len(data)); p.left < 0 {
		return nil, &seeds.Error{Problem: seeds.Say("unpacked, the file is larger than {{.MB}} MB", seeds.With{"MB": maxUnpacked >> 20}), Cure: seeds.Say("bring its articles in smaller files")}
	}
	if err != nil {
		return nil, damaged(seeds.Say("the file is damaged: its part {{.Part}} cannot be unpacked", seeds.With{"Part": name}))
	}
	return data, nil
}

// related lists where the relations of a part lead, by their numbers; a part
// of the archive by its name in it, anything else by its address.
func (p *pack) related(part string) (map[string]relation, *seeds.Error) {
	dir, base := path.Split(part)
	data, err := p.read(dir + "_rels/" + base + ".rels")
	if data == nil || err != nil {
		return nil, err
	}
	out := map[string]relation{}
	err = walkXML(part, data, func(t xml.Token, _ int) {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			to := attribute(e, "Target")
			switch {
			case attribute(e, "TargetMode") == "External":
			case strings.HasPrefix(to, "/"):
				to = to[1:]
			default:
				to = path.Join(path.Dir(part), to)
			}
			kind := attribute(e, "Type")
			out[attribute(e, "Id")] = relation{kind[strings.LastIndexByte(kind, '/')+1:], to}
		}
	})
	return out, err
}

// relation is how a part of an archive is tied to another, and to which.
type relation struct{ kind, target string }

// inOrder are the relations of a part, by their numbers.
func inOrder(rels map[string]relation) []relation {
	var out []relation
	for _, id := range slices.Sorted(maps.Keys(rels)) {
		out = append(out, rels[id])
	}
	return out
}

// main is the part that the archive as a whole is about, "" where it says none.
// It is looked up once.
func (p *pack) main() (string, *seeds.Error) {
	if p.about != nil {
		return *p.about, nil
	}
	rels, err := p.related("")
	if err != nil {
		return "", err
	}
	p.about = new(string)
	for _, r := range inOrder(rels) {
		if r.kind == "officeDocument" && p.has(r.target) && *p.about == "" {
			*p.about = r.target
		}
	}
	return *p.about, nil
}

// walkXML calls visit for every token of a part and its depth: that of the
// element which begins or ends, of the text's own element for text. Entities
// of the file's own are refused, and so is what is nested very deeply.
func walkXML(part string, data []byte, visit func(t xml.Token, depth int)) *seeds.Error {
	d := xml.NewDecoder(bytes.NewReader(plainXML(data)))
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return r, nil // plainXML has made UTF-8 of it
		}
		return charset.NewReaderLabel(label, r)
	}
	depth, elements := 0, 0
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			line, _ := d.InputPos()
			return damaged(seeds.Say("the file is damaged: its part {{.Part}} breaks off or is broken in line {{.Line}}", seeds.With{"Part": part, "Line": line}))
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxNested {
				return &seeds.Error{Problem: seeds.Say("the elements of its part {{.Part}} stand too deep inside one another", seeds.With{"Part": part}), Cure: seeds.Say("open it in its own program and save it once more")}
			}
			if elements++; elements > maxElements {
				return &seeds.Error{Problem: seeds.Say("its part {{.Part}} holds more than the {{.Most}} elements that are read", seeds.With{"Part": part, "Most": maxElements}), Cure: seeds.Say("bring its articles in smaller files")}
			}
			visit(t, depth)
		case xml.EndElement:
			visit(t, depth)
			depth--
		case xml.CharData:
			visit(t, depth)
		case xml.Directive:
			if bytes.Contains(t, []byte("ENTITY")) {
				return &seeds.Error{Problem: seeds.Say("its part {{.Part}} declares abbreviations of its own, as files do that are meant to do harm", seeds.With{"Part": part}), Cure: seeds.Say("open it in its own program and save it once more")}
			}
		}
	}
}

// markup is where the reader of a part stands: which elements are around, and
// which of them is left out.
type markup struct {
	open  []string
	muted int // depth of the element that is left out, 0 of none
}

// markupReader takes what of a part is not left out; words with the name of
// the element that they stand in.
type markupReader interface {
	start(name string, e xml.StartElement, depth int)
	end(name string)
	chars(in, s string)
}

// walk leads r through a part, whose elements it calls as nameOf does. r leaves
// an element out by setting m.muted to its depth.
func (m *markup) walk(part string, data []byte, nameOf func(xml.Name) string, r markupReader) *seeds.Error {
	return walkXML(part, data, func(t xml.Token, depth int) {
		switch t := t.(type) {
		case xml.StartElement:
			name := nameOf(t.Name)
			m.open = append(m.open, name)
			if m.muted == 0 {
				r.start(name, t, depth)
			}
		case xml.EndElement:
			name := m.around(0)
			m.open = m.open[:len(m.open)-1]
			if m.muted == depth {
				m.muted = 0
			} else if m.muted == 0 {
				r.end(name)
			}
		case xml.CharData:
			if m.muted == 0 && len(m.open) > 0 {
				r.chars(m.around(0), string(t))
			}
		}
	})
}

// around is the element n levels above the one that began last.
func (m *markup) around(n int) string {
	if i := len(m.open) - 1 - n; i >= 0 {
		return m.open[i]
	}
	return ""
}

// plainXML is data as UTF-8 without the control characters that XML forbids
// and programs write all the same.
func plainXML(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		data = []byte(decode(data, ""))
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if bytes.Contains(data, []byte("&#")) {
		data = controlReference().ReplaceAll(data, []byte(" "))
	}
	clean := data
	for i, c := range data {
		if c >= ' ' || c == '\t' || c == '\n' || c == '\r' {
			continue
		}
		if &clean[0] == &data[0] {
			clean = bytes.Clone(data)
		}
		clean[i] = ' '
	}
	return clean
}

// attribute is the value of the attribute of e with that local name.
func attribute(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}
