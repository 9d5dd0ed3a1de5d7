package report_test

import (
	"testing"

	"diptych/compare/report"
)

func BenchmarkFormats(b *testing.B) {
	c := found(b)
	for _, f := range report.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if _, err := f.Write(c, fileA, fileB, told(c)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
