package library

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// keptName is the hidden file in a library's folder that holds what Update
// learned, so that the next Open need not read every article again:
//
//	keptFormat, one line
//	the length of the head, 8 bytes, little-endian
//	the head: a JSON list of kept
//	the index, as reuse.Index writes itself
//	the CRC-32C of all before it, 4 bytes, little-endian
//
// It is a cache. Whatever is wrong with it, it is made anew.
const keptName = ".diptych-index"

const keptFormat = "diptych library 1\n"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// kept is an Article as the file has it.
type kept struct {
	Name   string
	Stamp  stamp
	ID     int
	Words  int
	Fields text.Fields
}

var errDamaged = errors.New("the index of this library is damaged or of another version")

// recall takes over what was kept for the files that are as they were. Without
// a file that can be trusted the library starts anew.
func (l *Library) recall() {
	l.index = reuse.NewIndex()
	data, err := os.ReadFile(filepath.Join(l.dir, keptName))
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil {
		err = l.take(data)
	}
	if err != nil {
		l.index = reuse.NewIndex()
		l.problem(fmt.Errorf("%s: the index could not be used (%w); every article is read again", l.dir, err))
	}
}

// take reads the file that keep wrote.
func (l *Library) take(data []byte) error {
	body, ok := bytes.CutPrefix(data, []byte(keptFormat))
	if !ok || len(body) < 12 {
		return errDamaged
	}
	sum := binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.Checksum(data[:len(data)-4], castagnoli) != sum {
		return errDamaged
	}
	size := binary.LittleEndian.Uint64(body)
	body = body[8 : len(body)-4]
	if size > uint64(len(body)) {
		return errDamaged
	}
	var head []kept
	if err := json.Unmarshal(body[:size], &head); err != nil {
		return errDamaged
	}
	if _, err := l.index.ReadFrom(bytes.NewReader(body[size:])); err != nil {
		return errDamaged
	}
	l.match(head)
	return nil
}

// match gives every file that is as it was what was kept of it.
func (l *Library) match(head []kept) {
	byName := make(map[string]kept, len(head))
	for _, k := range head {
		byName[k.Name] = k
	}
	for i := range l.articles {
		a := &l.articles[i]
		if k, ok := byName[a.Name]; ok && k.Stamp == a.stamp && k.ID >= 0 && k.ID < l.index.Len() {
			a.Fields, a.Words, a.id = k.Fields, k.Words, k.ID
		}
	}
}

// keep writes the file that recall reads. It appears whole or not at all, also
// when two programs keep the same library: the later one stays.
func (l *Library) keep() error {
	f, err := os.CreateTemp(l.dir, keptName+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // it is gone when all went well
	err = l.write(f)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = atomic.ReplaceFile(f.Name(), filepath.Join(l.dir, keptName))
	}
	return err
}

func (l *Library) write(f io.Writer) error {
	sum := crc32.New(castagnoli)
	w := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<20)
	var head []kept
	for _, a := range l.articles {
		if a.id != none {
			head = append(head, kept{a.Name, a.stamp, a.id, a.Words, a.Fields})
		}
	}
	list, err := json.Marshal(head)
	if err != nil {
		return err
	}
	w.WriteString(keptFormat) // errors of w stay until Flush
	binary.Write(w, binary.LittleEndian, uint64(len(list)))
	w.Write(list)
	if _, err := l.index.WriteTo(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return binary.Write(f, binary.LittleEndian, sum.Sum32())
}
