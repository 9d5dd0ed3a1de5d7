//go:build windows || darwin

package chooser

import (
	"errors"
	"path/filepath"

	"github.com/ncruces/zenity"
)

func (q Question) ask() (path string, err error) {
	defer enter()()
	options := []zenity.Option{
		zenity.Title(q.Title),
		zenity.Filename(filepath.Join(q.Folder, q.Name)),
		zenity.FileFilters{{Name: q.Kind, Patterns: q.patterns(), CaseFold: true}, {Name: q.Every, Patterns: []string{"*"}}},
	}
	if q.Parent != 0 {
		options = append(options, zenity.Attach(q.Parent))
	}
	if q.Name == "" {
		options[1] = zenity.Filename(q.Folder + string(filepath.Separator))
		path, err = zenity.SelectFile(options...)
	} else {
		path, err = zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
	}
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	if err != nil {
		return "", errors.Join(ErrNone, err)
	}
	return path, nil
}
