package sheet

import (
	"io"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage/repository"
)

// unopened is the files of this computer, but for one thing: what is opened to
// be written is not touched before the first byte comes. Fyne's dialog opens
// the file that a reader chooses, which empties it, and a disk that is full
// would then have neither the old one nor the new.
type unopened struct{ files }

// files is all that Fyne can do with the files of this computer.
type files interface {
	repository.WritableRepository
	repository.AppendableRepository
	repository.DeleteAllRepository
	repository.HierarchicalRepository
	repository.ListableRepository
	repository.CopyableRepository
	repository.MovableRepository
}

// leaveUnopened has Fyne know the files of this computer so.
func leaveUnopened() {
	known, err := repository.ForScheme("file")
	if err != nil {
		return
	}
	if f, ok := known.(files); ok {
		if _, done := known.(unopened); !done {
			repository.Register("file", unopened{f})
		}
	}
}

// Writer opens nothing.
func (u unopened) Writer(at fyne.URI) (fyne.URIWriteCloser, error) { return &unwritten{at: at}, nil }

// unwritten is a file of which only the name is known as long as nothing is written.
type unwritten struct {
	at   fyne.URI
	file io.WriteCloser
}

func (w *unwritten) URI() fyne.URI { return w.at }

func (w *unwritten) Write(p []byte) (int, error) {
	if w.file == nil {
		f, err := os.Create(w.at.Path())
		if err != nil {
			return 0, err
		}
		w.file = f
	}
	return w.file.Write(p)
}

func (w *unwritten) Close() error {
	if w.file == nil {
		return nil
	}
	return w.file.Close()
}
