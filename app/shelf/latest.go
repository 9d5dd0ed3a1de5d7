package shelf

import "slices"

// mostOpened is how many files are remembered from one start to the next.
const mostOpened = 60

// Latest is files that were opened before, with those of a pair first; what else
// is on the shelf follows.
func Latest(pair [2]*Book, before []string, all Shelf) []string {
	var list []string
	add := func(path string) {
		if path != "" && len(list) < mostOpened && !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	for _, b := range pair {
		if b != nil {
			add(b.Path)
		}
	}
	for _, path := range before {
		add(path)
	}
	for _, b := range all {
		add(b.Path)
	}
	return list
}

// found is what could be read of some files.
type found struct {
	books   []*Book
	problem error // of the first that a reader named and that cannot be read
}

// readable is those of the files that are still there and hold an article; the
// first of them were named by the reader.
func readable(paths []string, named int) (f found) {
	for i, path := range paths {
		b, err := load(path)
		if err != nil {
			if i < named && f.problem == nil {
				f.problem = err
			}
			continue
		}
		b.title = titled(b.Article, b.Document())
		f.books = append(f.books, b)
	}
	return f
}
