// Package intake takes articles out of the files that people have: saved web
// pages, word processor files, exports of news databases, feeds and agency
// wires; one or many from each, every field with the words it was read from.
package intake

import "diptych/seeds"

// MaxBytes is the size of the largest file that is read: an export of ten
// thousand articles and more, or a paper with its pictures. Only the formats in
// large are read beyond seeds.MaxBytes; that takes up to sixteen times as much memory.
const MaxBytes = 64 << 20

// Bounds of what is read of one file that holds many articles: a collection of
// a hundred thousand, of which each takes some kilobytes beside its text.
const (
	maxArticles = 100_000
	maxValues   = 3_000_000 // cells of a table, values of JSON
)

var onlyFirst = seeds.Say("Only the first {{.N}} articles of the file were read.", seeds.With{"N": maxArticles})

// File is what was read of one file.
type File struct {
	Name     string // its own name, without its folders
	Kind     string // what it was read as, a name of the table of readers: "nexis-docx"
	Articles []Article
}

// Article is an article and how it came out of its file. Its Source is the
// text that was made of the file's: paragraphs with a blank line between them,
// without the headline, which is the Title of its Fields.
type Article struct {
	seeds.Article
	Language string            // as the file states it: "en", "en-GB"; often empty
	Evidence map[string]string // the words of the file that a field was read from, by its key: "date"
	Left     []Left            // what stands in the file around the text and is not part of it
}

// Left is a piece of a file that was left out of the article's text.
type Left struct {
	Text   string
	Why    string // what it was taken for: "caption", "copyright"
	Before int    // the paragraph of Source that it stands before, from 0; their number after the last
}

// Read takes the articles out of the bytes of the file called name. Nothing
// is guessed: a field that the file does not state stays empty, and the days
// on which a file was saved, loaded or printed are no article's date. Every
// error is a *seeds.Error; of a file that is refused no more than its name is told.
func Read(name string, data []byte) (File, error) {
	in := inputOf(name, data)
	f, err := read(name, in)
	f.Name = in.name
	return f, err
}

func read(name string, in *input) (File, error) {
	for _, r := range readers {
		if !r.fits(in) {
			continue
		}
		if err := bounded(name, r.kind, in); err != nil {
			return File{}, err
		}
		articles, err := r.read(in)
		if err != nil {
			err.File = name
			return File{}, err
		}
		return whole(name, File{in.name, r.kind, articles})
	}
	if err := bounded(name, "text", in); err != nil {
		return File{}, err
	}
	a, err := seeds.Parse(name, in.data)
	if err != nil {
		return File{}, err
	}
	return File{in.name, "text", []Article{{Article: a}}}, nil
}

// bounded refuses a file that is too large for its kind, or too large and of
// too many pieces.
func bounded(name, kind string, in *input) error {
	most, ok := large[kind]
	switch n := len(in.data); {
	case n <= seeds.MaxBytes:
		return nil
	case ok && n > MaxBytes:
		return tooLarge(name, MaxBytes)
	case !ok, most > 0 && pieces(in.data) > most:
		return tooLarge(name, seeds.MaxBytes)
	}
	return nil
}

// whole is f, which was read of the file called name, unless an article in it
// is larger than any may be.
func whole(name string, f File) (File, error) {
	for _, a := range f.Articles {
		if len(a.Source) > seeds.MaxBytes {
			return File{}, tooLarge(name, seeds.MaxBytes)
		}
	}
	return f, nil
}

func tooLarge(name string, most int) error {
	err := seeds.TooLarge(most)
	err.File = name
	return err
}
