// Package report turns a Comparison into bytes for people and programs: it
// opens no file, and words no finding of its own.
package report

// Names are what the two articles are called in a report: the base names of
// their files.
type Names struct{ A, B string }
