package shelf

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/seeds"
)

// Sentence is an error as a reader wants it: what, why, and what to do. The
// details of a mistake in the program are not for this place.
func Sentence(err error) string {
	var e *seeds.Error
	if !errors.As(err, &e) {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return lang.L("{{.Problem}}. What was open is still here.", kit.With{"Problem": reading.Capital(first)})
	}
	with := kit.With{"File": filepath.Base(e.File), "Line": e.Line, "Problem": kit.Say(e.Problem), "Cure": reading.Capital(kit.Say(e.Cure))}
	if errors.Is(err, fs.ErrNotExist) {
		with["File"] = e.File // it may be looked for in another folder
	}
	if e.Line > 0 {
		return lang.L("{{.File}} could not be opened: {{.Problem}} (line {{.Line}}). {{.Cure}}.", with)
	}
	return lang.L("{{.File}} could not be opened: {{.Problem}}. {{.Cure}}.", with)
}
