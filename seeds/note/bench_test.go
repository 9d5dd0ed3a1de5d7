package note

import (
	"fmt"
	"testing"

	"diptych/compare/text"
)

// BenchmarkSave is a letter typed in one of many notes, to the disk.
func BenchmarkSave(b *testing.B) {
	d := text.Parse(book(10_000))
	for _, n := range []int{100, 1000, 3000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := opened(b, temp(b))
			var last Note
			for i := range n {
				at := d.Words[i*9%9000]
				last = New("some words on it", Mark("004.md", d, text.Span{Start: at.Start, End: d.Words[i*9%9000+5].End}))
				f.Put(last)
			}
			saved(b, f)
			for b.Loop() {
				last.Text += "x"
				f.Put(last)
				saved(b, f)
			}
		})
	}
}
