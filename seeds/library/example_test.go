package library_test

import (
	"fmt"
	"os"
	"path/filepath"

	"diptych/seeds/library"
)

func Example() {
	dir, err := os.MkdirTemp("", "articles")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	const shared = "The bridge was built for horses and it carries forty thousand lorries a week."
	os.WriteFile(filepath.Join(dir, "one.txt"), []byte("Bridge to close\n\n"+shared+"\n"), 0o644)
	os.WriteFile(filepath.Join(dir, "two.txt"), []byte("A long summer\n\nShopkeepers fear for their trade. "+shared+"\n"), 0o644)

	l, err := library.Open(dir)
	if err != nil {
		panic(err)
	}
	l.Update(nil)
	a, err := l.Load("one.txt")
	if err != nil {
		panic(err)
	}
	for _, p := range l.Partners(a.Document(), "one.txt", 10) {
		fmt.Println(p.Article.Name, p.Words(), "words")
	}
	for _, u := range l.Uses("forty thousand lorries") {
		fmt.Println(u.Article.Name, u.Document.Text(u.Spans[0]))
	}
	// Output:
	// two.txt 14 words
	// one.txt forty thousand lorries
	// two.txt forty thousand lorries
}
