package main

import (
	"os"

	"diptych/compare/text"
)

// PROVISIONAL, until package seeds loads articles.
func load(path string) (*text.Document, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return text.Parse(string(b)), nil
}
