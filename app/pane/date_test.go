package pane

import "testing"

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2016-10-03": "3 October 2016", "2016-10-03T13:04": "3 October 2016, 13:04", "2016-10": "October 2016",
		"": "", "last week": "last week", "2016-13-45": "2016-13-45",
	} {
		if got := Date(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
