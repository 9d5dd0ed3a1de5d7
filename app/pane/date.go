package pane

import "time"

// Date writes 2016-10-03, 2016-10 or 2016-10-03T13:04 as a newspaper would; what is
// in another form it leaves as it is.
func Date(s string) string {
	for _, f := range []struct{ in, out string }{
		{"2006-01-02T15:04", "2 January 2006, 15:04"},
		{time.RFC3339, "2 January 2006, 15:04"},
		{"2006-01-02", "2 January 2006"},
		{"2006-01", "January 2006"},
	} {
		if t, err := time.Parse(f.in, s); err == nil {
			return t.Format(f.out)
		}
	}
	return s
}
