package seeds

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// moments and days are the ways of writing a date that can be read in one way
// only: 03/10/2016 is not among them.
var (
	moments = []string{
		"2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700",
		"20060102T150405", "20060102T150405Z0700",
		"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700",
		"2006-01-02 15:04 -0700", "2006-01-02 15:04:05 MST", "2006-01-02 3:04 PM",
		"Jan 2, 2006 3:04 PM", "January 2, 2006 3:04 PM", "Jan 2, 2006 15:04", "January 2, 2006 15:04", "2 Jan 2006 15:04", "2 January 2006 15:04",
		"2 Jan 2006 3:04 PM", "2 January 2006 3:04 PM", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "January 2, 2006 15:04:05",
	}
	days = []string{
		"2006-01-02", "2006/01/02", "2006.01.02", "20060102",
		"Jan 2, 2006", "January 2, 2006", "Jan 2 2006", "January 2 2006", "2 Jan 2006", "2 January 2006", "2-Jan-2006",
	}
)

var (
	weekdayName = pattern(`(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+`)
	ordinal     = pattern(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
	numeric     = pattern(`^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})\b`)
)

// isoDate writes s as text.Fields.Date wants it: the clock of the place where
// it was written, to the minute when s has one. False when s is no date.
func isoDate(s string) (string, bool) {
	s = ordinal().ReplaceAllString(weekdayName().ReplaceAllString(strings.TrimSpace(s), ""), "$1")
	s = strings.NewReplacer("a.m.", "AM", "p.m.", "PM", " am", " AM", " pm", " PM", "Sept.", "Sep", "Sept ", "Sep ", " at ", " ").Replace(s)
	s = yearFirst(dots.Replace(s))
	clocked := s
	if date, clock, ok := strings.Cut(s, ","); ok && strings.Contains(clock, ":") && !strings.Contains(clock, ",") {
		clocked = date + clock // "24/09/2024, 18:01"
	}
	for _, s := range []string{s, clocked, strings.Replace(s, ", ", " ", 1)} {
		if !strings.ContainsAny(s, ":T") {
			continue // every moment has one of them
		}
		for _, layout := range moments {
			if t, err := time.Parse(layout, s); err == nil && t.Year() > 1600 {
				return t.Format("2006-01-02T15:04"), true
			}
		}
	}
	for _, layout := range days {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1600 {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

// yearFirst is s with 23.09.2024 or 9/23/2024 at its beginning as 2024-09-23:
// one of them is over twelve, or both are one number.
func yearFirst(s string) string {
	m := numeric().FindStringSubmatch(s)
	if m == nil {
		return s
	}
	day, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[3])
	if day <= 12 && month > 12 {
		day, month = month, day
	}
	if day <= 12 && day != month || month > 12 {
		return s
	}
	return fmt.Sprintf("%s-%02d-%02d%s", m[4], month, day, s[len(m[0]):])
}

// dots takes the stops off shortened months.
var dots = strings.NewReplacer("Jan.", "Jan", "Feb.", "Feb", "Mar.", "Mar", "Apr.", "Apr", "Jun.", "Jun",
	"Jul.", "Jul", "Aug.", "Aug", "Sep.", "Sep", "Oct.", "Oct", "Nov.", "Nov", "Dec.", "Dec")
