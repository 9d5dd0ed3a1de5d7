// Package seeds reads articles from files, each with its own front matter and
// its text untouched, and carries the five founding ones.
package seeds

import "embed"

//go:embed articles/*.md
var articles embed.FS

// Founding lists the five articles that the program is born with, in the order
// of their names. Every text is byte for byte as it came, debris included.
func Founding() []Article {
	files, err := articles.ReadDir("articles")
	if err != nil {
		panic(err) // they are in the binary
	}
	var list []Article
	for _, f := range files {
		a, err := Load(articles, "articles/"+f.Name())
		if err != nil {
			panic(err)
		}
		list = append(list, a)
	}
	return list
}
