package intake

import (
	"fmt"
	"strings"
	"testing"
)

// TestDatesOfAColumn has dates that can be read as two days, beside others of their
// column that can not.
func TestDatesOfAColumn(t *testing.T) {
	for rows, want := range map[string]string{
		"03.10.2016\n25.10.2016":             "2016-10-03 2016-10-25",
		"03/10/2016\n10/25/2016 18:30":       "2016-03-10 2016-10-25T18:30",
		"03/10/2016\n04/10/2016":             " ",
		"03/10/2016\n25/10/2016\n10/25/2016": " 2016-10-25 2016-10-25",
	} {
		var b strings.Builder
		b.WriteString("title,date,text\n")
		for i, day := range strings.Split(rows, "\n") {
			fmt.Fprintf(&b, "Bridge %d,%s,The bridge opens.\n", i, day)
		}
		f, err := Read("a.csv", []byte(b.String()))
		var got []string
		for _, a := range f.Articles {
			got = append(got, a.Fields.Date)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q %v", rows, got, err)
		}
	}
}
