package sheet

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/seeds"
)

// Unread lists the files that cannot be read: why, and what to do about it.
func Unread(over fyne.Canvas, to fyne.Clipboard, errs []error) {
	list := refusals(errs)
	var plain strings.Builder
	for _, r := range list {
		fmt.Fprintf(&plain, "%s: %s %s\n", r.File, r.Problem, r.Cure)
	}
	body := pane.NewRefusals(list)
	high := min(float32(len(list))*80+10, 400)
	s := kit.ShowSheet(over, kit.N(len(list), "{{.N}} file could not be read", "{{.N}} files could not be read"), 640, container.New(leastHigh(high), body),
		kit.NewTextButton(lang.L("Copy the list"), func() { to.SetContent(plain.String()) }))
	body.OnKey = s.Typed
}

// refusals words errors of seeds; of others only the first line is for readers.
func refusals(errs []error) (list []pane.Refusal) {
	for _, err := range errs {
		var e *seeds.Error
		if !errors.As(err, &e) {
			first, _, _ := strings.Cut(err.Error(), "\n")
			list = append(list, pane.Refusal{File: lang.L("A file"), Problem: reading.Capital(first) + "."})
			continue
		}
		r := pane.Refusal{File: oneLine(filepath.Base(e.File)), Problem: reading.Capital(kit.Say(e.Problem)) + ".", Cure: reading.Capital(kit.Say(e.Cure)) + "."}
		if e.Line > 0 {
			r.Problem = lang.L("Line {{.Line}}: {{.Problem}}.", kit.With{"Line": e.Line, "Problem": kit.Say(e.Problem)})
		}
		list = append(list, r)
	}
	return list
}

// oneLine is a name as a line can show it: names of files may hold anything.
func oneLine(name string) string { return strings.Join(strings.Fields(name), " ") }
