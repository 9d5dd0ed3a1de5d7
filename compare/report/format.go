package report

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"diptych/compare"
)

// Format is one way to write a comparison into a file.
type Format struct {
	Name    string   // as a command line has it
	Endings []string // of the names of such files, with a dot; the first is the usual one
	Says    string   // what it is good for
	write   func(c *compare.Comparison, a, b File, o Options) ([]byte, error)
}

// Formats lists all there are.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{
	{"text", []string{".txt"}, "plain text", func(c *compare.Comparison, a, b File, o Options) ([]byte, error) { return textTold(c, a, b, o), nil }},
	{"json", []string{".json"}, "for programs", jsonTold},
	{"html", []string{".html", ".htm"}, "a page for the browser", func(c *compare.Comparison, a, b File, o Options) ([]byte, error) { return HTML(c, a, b, o), nil }},
	{"pdf", []string{".pdf"}, "to print", PDF},
	{"docx", []string{".docx"}, "for Word and LibreOffice", DOCX},
	{"csv", []string{".csv"}, "for spreadsheets", CSV},
	{"annotations", []string{".jsonld"}, "notes for other readers (W3C Web Annotation)", Annotations},
}

// Named is the format of that name, false where there is none.
func Named(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// For is the format that the name of a file asks for by its ending, false where
// it asks for none.
func For(file string) (Format, bool) {
	file = strings.ToLower(file)
	i := slices.IndexFunc(formats, func(f Format) bool {
		return slices.ContainsFunc(f.Endings, func(e string) bool { return strings.HasSuffix(file, e) })
	})
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// Write is c in this format. The same input gives the same bytes. An error says
// in a sentence why it cannot be written so.
func (f Format) Write(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	data, err := f.write(c, a, b, o)
	if err != nil {
		return nil, fmt.Errorf("the report cannot be written as %s: %w", f.Name, err)
	}
	return data, nil
}

// longStem is how many bytes of an article's name the name of a report takes:
// two of them, and what goes with them, fit into the 255 that disks allow.
const longStem = 100

// FileName is what a report of two files is called, without an ending:
// "001-kerry-to-lavrov – 003-rein-in".
func FileName(a, b string) string {
	stem := func(name string) string {
		name = strings.TrimSuffix(name, path.Ext(name))
		return strings.ToValidUTF8(name[:min(len(name), longStem)], "")
	}
	return stem(a) + " – " + stem(b)
}
