// Package intake takes articles out of the files that people have: saved web
// pages, word processor files, exports of news databases, feeds and agency
// wires; one or many from each, every field with the words it was read from.
package intake

import "diptych/seeds"

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
// error is a *seeds.Error.
func Read(name string, data []byte) (File, error) {
	return read(name, inputOf(name, data))
}

func read(name string, in *input) (File, error) {
	for _, r := range readers {
		if !r.fits(in) {
			continue
		}
		articles, err := r.read(in)
		if err != nil {
			err.File = name
			return File{}, err
		}
		return File{in.name, r.kind, articles}, nil
	}
	a, err := seeds.Parse(name, in.data)
	if err != nil {
		return File{}, err
	}
	return File{in.name, "text", []Article{{Article: a}}}, nil
}
