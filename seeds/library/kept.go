package library

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"diptych/compare/reuse"
	"diptych/compare/text"
	"diptych/seeds"
)

// keptName is the hidden file in a library's folder that holds what Update
// learned, so that the next Open need not read every article again:
//
//	keptFormat, one line
//	the length of the head, 8 bytes, little-endian
//	the head: a JSON list of kept
//	the CRC-32C of all before it, 4 bytes, little-endian
//	the index, as reuse.Index writes itself, with a sum of its own
//
// It is a cache. Whatever is wrong with it, it is made anew; but what a newer
// version of this program made, or what is no file, stays as it is.
const keptName = ".diptych-index"

const (
	keptKind    = "diptych library "
	keptVersion = 1
)

var keptFormat = fmt.Sprintf("%s%d\n", keptKind, keptVersion)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// kept is an Article as the file has it.
type kept struct {
	Name   string
	Stamp  stamp
	Words  int
	Fields text.Fields
}

var (
	errKept   = errors.New("it is damaged or of another version")
	errLarge  = errors.New("it is larger than these articles make it")
	errNewer  = errors.New("a newer version of this program made it")
	errNoFile = errors.New("it is a pipe, a folder or a device")
)

// recall takes over what was kept for the files that are as they were. Without
// a file that can be trusted the library starts anew.
func (l *Library) recall() {
	l.index = &reuse.Index{}
	f, err := l.openKept()
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil {
		defer f.Close()
		err = l.take(bufio.NewReaderSize(io.LimitReader(f, l.bound()), 1<<20))
	}
	l.others = errors.Is(err, errNewer) || errors.Is(err, errNoFile)
	switch {
	case l.others:
		l.problem(fmt.Errorf("%s: the index could not be used (%w); every article is read again each time; remove %s to have it made anew", l.dir, err, keptName))
	case err != nil:
		l.problem(fmt.Errorf("%s: the index could not be used (%w); every article is read again", l.dir, err))
	}
}

// openKept opens the file that keep wrote.
func (l *Library) openKept() (*os.File, error) {
	path := filepath.Join(l.dir, keptName)
	info, err := os.Stat(path) // before opening: to open a pipe is to wait
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNoFile
	case info.Size() > l.bound():
		return nil, errLarge
	}
	return os.Open(path)
}

// bound is more bytes than keep writes of the articles there are: ten, the
// most that an entry takes, for each byte of an article, and their names and fields.
func (l *Library) bound() int64 {
	bound := int64(1 << 20)
	for _, a := range l.articles {
		bound += 10*a.stamp.Size + 1<<13
	}
	return bound
}

// take reads what keep wrote, all or nothing.
func (l *Library) take(r io.Reader) error {
	sum := crc32.New(castagnoli)
	t := io.TeeReader(r, sum)
	start := make([]byte, len(keptFormat)+8)
	if _, err := io.ReadFull(t, start); err != nil || string(start[:len(keptFormat)]) != keptFormat {
		if version(start) > keptVersion {
			return errNewer
		}
		return errKept
	}
	size := binary.LittleEndian.Uint64(start[len(keptFormat):])
	list, err := io.ReadAll(io.LimitReader(t, int64(min(size, 1<<40))))
	if err != nil || uint64(len(list)) != size {
		return errKept
	}
	want := sum.Sum32()
	var got uint32
	if binary.Read(r, binary.LittleEndian, &got) != nil || got != want {
		return errKept
	}
	var head []kept
	if json.Unmarshal(list, &head) != nil {
		return errKept
	}
	index := &reuse.Index{}
	switch _, err := index.ReadFrom(r); {
	case errors.Is(err, reuse.ErrNewer):
		return errNewer
	case err != nil:
		return errKept
	}
	l.index = index
	l.match(head)
	return nil
}

// version is the one in the first line of what was kept, 0 where there is none.
func version(start []byte) int {
	line, _, _ := strings.Cut(string(start), "\n")
	n, _ := strconv.Atoi(strings.TrimPrefix(line, keptKind))
	return n
}

// match gives every file that is as it was what was kept of it, and takes the
// others out of the index.
func (l *Library) match(head []kept) {
	for _, k := range head {
		i, ok := l.find(k.Name)
		if !ok || l.articles[i].stamp != k.Stamp || !l.index.Has(k.Name) {
			l.index.Remove(k.Name)
			continue
		}
		a := &l.articles[i]
		a.Fields, a.Words, a.read = k.Fields, k.Words, true
	}
}

// keep writes the file that recall reads. It appears whole or not at all, also
// when two programs keep the same library: the later one stays.
func (l *Library) keep() error {
	l.sweep()
	return seeds.Replace(filepath.Join(l.dir, keptName), keptName+"-*", 0o644, l.write)
}

// sweep removes what a program that was ended in the middle of keep left
// behind. No program takes an hour for it.
func (l *Library) sweep() {
	left, _ := fs.Glob(os.DirFS(l.dir), keptName+"-*")
	for _, name := range left {
		path := filepath.Join(l.dir, name)
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > time.Hour {
			os.Remove(path)
		}
	}
}

func (l *Library) write(f io.Writer) error {
	head := []kept{}
	for _, a := range l.articles {
		if a.read {
			head = append(head, kept{a.Name, a.stamp, a.Words, a.Fields})
		}
	}
	list, err := json.Marshal(head)
	if err != nil {
		return err
	}
	start := binary.LittleEndian.AppendUint64([]byte(keptFormat), uint64(len(list)))
	start = append(start, list...)
	start = binary.LittleEndian.AppendUint32(start, crc32.Checksum(start, castagnoli))
	if _, err := f.Write(start); err != nil {
		return err
	}
	_, err = l.index.WriteTo(f)
	return err
}
