package shelf

import "slices"

// mostOpened is how many files are remembered from one start to the next.
const mostOpened = 60

// Latest is files that were opened before, with those of a pair first.
func Latest(pair [2]*Book, before []string) []string {
	var list []string
	for _, b := range pair {
		if b.Path != "" {
			list = append(list, b.Path)
		}
	}
	for _, path := range before {
		if !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	list = slices.Compact(list) // one file may be on both pages
	return list[:min(len(list), mostOpened)]
}

// readable is those of the files that are still there and hold an article.
func readable(paths []string) []*Book {
	var books []*Book
	for _, path := range paths {
		if b, err := load(path); err == nil {
			b.title = titled(b.Article, b.Document())
			books = append(books, b)
		}
	}
	return books
}
