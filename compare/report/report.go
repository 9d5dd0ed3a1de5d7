// Package report turns a Comparison into bytes for people and programs: it
// opens no file, and words no finding of its own.
package report

// File is what a report says of an article besides what its Document holds.
type File struct {
	Name  string   // its base name
	Basis string   // how a field that the text does not state came to be known
	Notes []string // sentences on what had to be done to read it
}
