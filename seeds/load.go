package seeds

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// MaxBytes is the size of the largest article that is read, and of the largest
// file but those that Contents is asked for: ten long novels, or an export of
// some thousand articles. Reading takes up to twenty times as much memory.
const MaxBytes = 16 << 20

// LoadFile reads the article in the file at path. It does not wait on pipes and
// devices, and reads no more than MaxBytes. Every error is an *Error.
func LoadFile(path string) (Article, error) { return Load(disk{}, path) }

// Load reads the article called name in fsys, as LoadFile does.
func Load(fsys fs.FS, name string) (Article, error) {
	data, err := contents(fsys, name, MaxBytes)
	if err != nil {
		return Article{}, err
	}
	return Parse(name, data)
}

// Contents are the bytes of the file at path, read as LoadFile reads it but for
// its bound, which is most bytes. Every error is an *Error.
func Contents(path string, most int) ([]byte, error) { return contents(disk{}, path, most) }

// TooLarge is the refusal of a file of more than most bytes, without its name.
func TooLarge(most int) *Error { return doorError("", large(most)) }

// contents are those of a whole file, which is read again where somebody wrote
// to it in the meantime. Every error is an *Error.
func contents(fsys fs.FS, name string, most int) ([]byte, error) {
	data, err := read(fsys, name, most)
	if errors.Is(err, errChanged) {
		data, err = read(fsys, name, most)
	}
	if err != nil {
		return nil, doorError(name, err)
	}
	return data, nil
}

// disk is the computer's own files; unlike os.DirFS it takes any path.
type disk struct{}

// Open does not wait for a writer should path have become a pipe.
func (disk) Open(path string) (fs.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

func (disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

var errChanged = errors.New("changed while it was read")

// large is the error for a file of more bytes than these.
type large int

func (e large) Error() string { return "too large" }

// notFile is the error for what has a name but is no file.
type notFile struct{ what Said }

func (e notFile) Error() string { return e.what.String() }

// read returns a whole file that nobody touched in the meantime.
func read(fsys fs.FS, name string, most int) ([]byte, error) {
	info, err := fs.Stat(fsys, name) // before opening: to open a pipe is to wait
	if err == nil {
		err = readable(info, most)
	}
	if err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err == nil {
		err = readable(before, most)
	}
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > most {
		return nil, large(most)
	}
	after, err := f.Stat()
	if err == nil && (after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime())) {
		err = errChanged
	}
	return data, err
}

// readable refuses what is no plain file, and what has more than most bytes.
func readable(info fs.FileInfo, most int) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return notFile{Say("this is a folder, not a file")}
	case mode&fs.ModeNamedPipe != 0:
		return notFile{Say("this is a pipe, not a file")}
	case mode&fs.ModeSocket != 0:
		return notFile{Say("this is a socket, not a file")}
	case !mode.IsRegular():
		return notFile{Say("this is a device, not a file")}
	case info.Size() > int64(most):
		return large(most)
	}
	return nil
}

// doorError turns what the system said into a sentence with a way out.
func doorError(name string, err error) *Error {
	e := &Error{File: name, Err: err}
	var other notFile
	var most large
	switch {
	case errors.As(err, &other):
		e.Problem, e.Cure = other.what, Say("name a text or Markdown file")
	case errors.As(err, &most):
		e.Problem = Say("the file is larger than {{.MB}} MB, the most that is read of one file", With{"MB": int(most) >> 20})
		e.Cure = Say("export its articles in smaller parts, or save the one to be read in a file of its own")
	case errors.Is(err, errChanged):
		e.Problem, e.Cure = Say("the file was written to while it was read"), Say("open it again when the other program is done")
	case name == "":
		e.Problem, e.Cure = Say("the name of a file is empty"), Say("name a text or Markdown file")
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Cure = Say("there is no such file"), Say("check the name and the folder")
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Cure = Say("you may not read this file"), Say("ask its owner for permission, or copy it to a folder of your own")
	default:
		e.Problem, e.Cure = Say("the file could not be read ({{.Reason}})", With{"Reason": reason(err)}), Say("check its name and the disk or network it is on")
	}
	return e
}
