package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/text"
)

// pieces is what was written, and the longest piece of it.
type pieces struct {
	bytes.Buffer
	longest int
}

func (p *pieces) Write(data []byte) (int, error) {
	p.longest = max(p.longest, len(data))
	return p.Buffer.Write(data)
}

// What is written item by item is what is made in one piece, and no piece of it
// is much longer than a source.
func TestWriteJSON(t *testing.T) {
	var source strings.Builder
	for i := range 400 {
		fmt.Fprintf(&source, "Ann Lund of pier %d said the %d boats were late. The mill at %d Kent Road closed on %d May.\n\n", i, 3*i, i+7, 1+i%28)
	}
	d := text.Parse("The mill\n\n" + source.String())
	c := compare.Documents(d, d)
	var written pieces
	if err := report.WriteJSON(&written, c, report.File{Name: "a"}, report.File{Name: "b"}); err != nil {
		t.Fatal(err)
	}
	whole, err := report.JSON(c, report.File{Name: "a"}, report.File{Name: "b"})
	if err != nil || !bytes.Equal(whole, written.Bytes()) {
		t.Errorf("%d bytes written, %d made at once, %v", written.Len(), len(whole), err)
	}
	if most := 3 * len(d.Source); written.Len() < 2*most || written.longest > most {
		t.Errorf("of %d bytes %d were written at once; the source has %d", written.Len(), written.longest, len(d.Source))
	}
}

// A comparison of nothing is JSON too.
func TestWriteJSONOfNothing(t *testing.T) {
	var out bytes.Buffer
	d := text.Parse("")
	if err := report.WriteJSON(&out, compare.Documents(d, d), report.File{}, report.File{}); err != nil || !strings.HasSuffix(out.String(), "}\n") || strings.Contains(out.String(), "[,") {
		t.Errorf("%s, %v", out.String(), err)
	}
}
