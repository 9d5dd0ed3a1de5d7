package seeds

import (
	"strings"
	"time"
)

// moments and days are the ways of writing a date that can be read in one way
// only: 03/10/2016 is not among them.
var (
	moments = []string{
		"2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339, "2006-01-02T15:04Z07:00",
		"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
		"Jan 2, 2006 3:04 PM", "January 2, 2006 3:04 PM", "2 Jan 2006 15:04", "2 January 2006 15:04",
	}
	days = []string{"2006-01-02", "2006/01/02", "Jan 2, 2006", "January 2, 2006", "2 Jan 2006", "2 January 2006"}
)

// isoDate writes s as text.Fields.Date wants it: the clock of the place where
// it was written, to the minute when s has one. False when s is no date.
func isoDate(s string) (string, bool) {
	s = strings.NewReplacer("a.m.", "AM", "p.m.", "PM", " am", " AM", " pm", " PM", "Sept.", "Sep", "Sept ", "Sep ").Replace(s)
	s = dots.Replace(s)
	for _, layout := range moments {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1600 {
			return t.Format("2006-01-02T15:04"), true
		}
	}
	for _, layout := range days {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1600 {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

// dots takes the stops off shortened months.
var dots = strings.NewReplacer("Jan.", "Jan", "Feb.", "Feb", "Mar.", "Mar", "Apr.", "Apr", "Jun.", "Jun",
	"Jul.", "Jul", "Aug.", "Aug", "Sep.", "Sep", "Oct.", "Oct", "Nov.", "Nov", "Dec.", "Dec")
