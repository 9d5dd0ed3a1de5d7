package pane

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// Date writes 2016-10-03, 2016-10 or 2016-10-03T13:04 as a newspaper would; what is
// in another form it leaves as it is.
func Date(s string) string {
	for _, layout := range []string{"2006-01-02T15:04", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return lang.L("{{.Day}}, {{.Time}}", kit.With{"Day": day(t), "Time": t.Format("15:04")})
		}
	}
	if t, err := time.Parse("2006-01-02", s); err == nil {
		return day(t)
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		return Month(t)
	}
	return s
}

func day(t time.Time) string {
	return lang.L("{{.Day}} {{.Month}}", kit.With{"Day": t.Day(), "Month": Month(t)})
}

// Month is “October 2016”.
func Month(t time.Time) string {
	return lang.L(t.Month().String()) + t.Format(" 2006")
}
