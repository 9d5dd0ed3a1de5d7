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
	"diptych/compare/story"
	"diptych/compare/text"
	"diptych/seeds"
)

// keptName is the hidden file in a library's folder that holds what Update
// learned, so that the next Open need not read every article again:
//
//	keptFormat, one line
//	the length of the head, 8 bytes, little-endian
//	the head: a JSON list of keptFile
//	the CRC-32C of all before it, 4 bytes, little-endian
//	for each article of the head, in order: its text as folded keeps it and its
//	gist, each after its length as an unsigned varint
//	the CRC-32C of these, 4 bytes, little-endian
//	the index of wording, as reuse.Index writes itself, with a sum of its own
//
// Open reads the head, Update the rest. It is a cache: whatever is wrong with
// it, it is made anew; but what a newer version of this program made, or what
// is no file, stays as it is.
const keptName = ".diptych-index"

const (
	keptKind    = "diptych library "
	keptVersion = 2
)

var keptFormat = fmt.Sprintf("%s%d\n", keptKind, keptVersion)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// keptFile is a file of the library and its articles as the head has them.
type keptFile struct {
	Name     string
	Stamp    stamp
	Kind     string
	Articles []keptArticle
}

type keptArticle struct {
	Fields text.Fields
	Tags   []string `json:",omitempty"`
	Words  int
}

var (
	errKept   = errors.New("it is damaged or of another version")
	errLarge  = errors.New("it is larger than these articles make it")
	errNewer  = errors.New("a newer version of this program made it")
	errNoFile = errors.New("it is a pipe, a folder or a device")
)

// recall takes over the head of what was kept, for the files that are as they
// were. Without one that can be trusted the library starts anew.
func (l *Library) recall() {
	l.recalled(func(r io.Reader) error {
		head, sum, err := readHead(r)
		if err == nil {
			l.kept, l.waiting = sum, true
			l.match(head)
		}
		return err
	})
}

// recallRest takes over the rest.
func (l *Library) recallRest() {
	if !l.waiting {
		return
	}
	l.waiting = false
	l.recalled(l.takeKept)
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, f := range l.files {
		if !f.indexed {
			f.read = false
		}
	}
}

// recalled lets take read what was kept, and says what is wrong with it.
func (l *Library) recalled(take func(io.Reader) error) {
	f, err := l.openKept()
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil {
		defer f.Close()
		err = take(bufio.NewReaderSize(io.LimitReader(f, l.bound()), 1<<20))
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

// bound is more bytes than keep writes of the articles there are: for each byte
// of a file, which may be packed, and for names, fields and gists.
func (l *Library) bound() int64 {
	l.mu.RLock()
	defer l.mu.RUnlock()
	bound := int64(1 << 20)
	for _, f := range l.files {
		bound += 64*f.stamp.Size + 1<<15
	}
	return bound
}

// readHead reads the head, and its sum.
func readHead(r io.Reader) (head []keptFile, sum uint32, err error) {
	crc := crc32.New(castagnoli)
	t := io.TeeReader(r, crc)
	start := make([]byte, len(keptFormat)+8)
	if _, err := io.ReadFull(t, start); err != nil || string(start[:len(keptFormat)]) != keptFormat {
		if version(start) > keptVersion {
			return nil, 0, errNewer
		}
		return nil, 0, errKept
	}
	size := binary.LittleEndian.Uint64(start[len(keptFormat):])
	list, err := io.ReadAll(io.LimitReader(t, int64(min(size, 1<<40))))
	if err != nil || uint64(len(list)) != size {
		return nil, 0, errKept
	}
	sum = crc.Sum32()
	var got uint32
	if binary.Read(r, binary.LittleEndian, &got) != nil || got != sum || json.Unmarshal(list, &head) != nil {
		return nil, 0, errKept
	}
	return head, sum, nil
}

// version is the one in the first line of what was kept, 0 where there is none.
func version(start []byte) int {
	line, _, _ := strings.Cut(string(start), "\n")
	n, _ := strconv.Atoi(strings.TrimPrefix(line, keptKind))
	return n
}

// match gives every file that is as it was the articles that it had.
func (l *Library) match(head []keptFile) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, k := range head {
		f := l.byName[k.Name]
		if f == nil || f.stamp != k.Stamp || f.read {
			continue
		}
		f.articles, f.read = k.held(), true
	}
	l.list = nil
}

func (k keptFile) held() []held {
	out := make([]held, len(k.Articles))
	for i, a := range k.Articles {
		out[i].Article = Article{Name: k.Name, File: k.Name, Kind: k.Kind, Fields: a.Fields, Tags: a.Tags, Words: a.Words, Read: true}
		if len(out) > 1 {
			out[i].Name, out[i].Part = partName(k.Name, i+1), i+1
		}
	}
	return out
}

// rest is what was kept beside the head.
type rest struct {
	index *reuse.Index
	texts []folded
	gists []story.Gist
}

// takeKept reads what keep wrote, all or nothing.
func (l *Library) takeKept(r io.Reader) error {
	head, sum, err := readHead(r)
	if err != nil {
		return err
	}
	rest, err := readRest(r, head)
	if err != nil {
		return err
	}
	if sum != l.kept { // another program kept it anew in the meantime
		l.match(head)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.admitKept(head, rest)
	return nil
}

func readRest(r io.Reader, head []keptFile) (rest, error) {
	x := rest{index: &reuse.Index{}}
	crc := crc32.New(castagnoli)
	b := &summed{r: r, sum: crc}
	for _, k := range head {
		for range k.Articles {
			var t folded
			var g story.Gist
			if err := errors.Join(t.read(b), readGist(b, &g)); err != nil {
				return x, errKept
			}
			x.texts, x.gists = append(x.texts, t), append(x.gists, g)
		}
	}
	want := crc.Sum32()
	var got uint32
	if binary.Read(r, binary.LittleEndian, &got) != nil || got != want {
		return x, errKept
	}
	switch _, err := x.index.ReadFrom(r); {
	case errors.Is(err, reuse.ErrNewer):
		return x, errNewer
	case err != nil:
		return x, errKept
	}
	return x, nil
}

func readGist(b *summed, g *story.Gist) error {
	data, err := b.block()
	if err == nil {
		var left []byte
		if left, err = g.Take(data); err == nil && len(left) > 0 {
			err = errKept
		}
	}
	return err
}

// admitKept gives the files that are as they were their places in the indexes
// that were kept, and takes the others out of these.
func (l *Library) admitKept(head []keptFile, x rest) {
	for _, f := range l.files {
		if f.indexed { // it was added since Open, and is read again into this index
			f.read, f.indexed = false, false
		}
	}
	l.index, l.gists, l.list = x.index, &story.Index{}, nil
	n := 0
	for _, k := range head {
		f := l.byName[k.Name]
		known := f != nil && f.read && f.stamp == k.Stamp && len(f.articles) == len(k.Articles)
		for i, h := range k.held() {
			if known = known && l.index.Has(h.Name); known {
				l.gists.Add(h.Name, x.gists[n])
				f.articles[i].folded = x.texts[n]
			} else {
				l.index.Remove(h.Name)
			}
			n++
		}
		if known {
			f.indexed = true
		}
	}
}

// keep writes the file that recall reads. It appears whole or not at all, also
// when two programs keep the same library: the later one stays.
func (l *Library) keep() error {
	l.sweep()
	l.mu.RLock()
	defer l.mu.RUnlock()
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
	list, err := json.Marshal(l.head())
	if err != nil {
		return err
	}
	start := binary.LittleEndian.AppendUint64([]byte(keptFormat), uint64(len(list)))
	start = append(start, list...)
	start = binary.LittleEndian.AppendUint32(start, crc32.Checksum(start, castagnoli))
	if _, err := f.Write(start); err != nil {
		return err
	}
	if err := l.writeTexts(f); err != nil {
		return err
	}
	_, err = l.index.WriteTo(f)
	return err
}

// head are the files that are in the indexes.
func (l *Library) head() []keptFile {
	head := []keptFile{}
	for _, f := range l.files {
		if !f.indexed || !f.read {
			continue
		}
		k := keptFile{Name: f.name, Stamp: f.stamp}
		for _, h := range f.articles {
			k.Kind = h.Kind
			k.Articles = append(k.Articles, keptArticle{h.Fields, h.Tags, h.Words})
		}
		head = append(head, k)
	}
	return head
}

func (l *Library) writeTexts(f io.Writer) error {
	crc := crc32.New(castagnoli)
	w := bufio.NewWriterSize(io.MultiWriter(f, crc), 1<<18)
	for _, f := range l.files {
		if !f.indexed || !f.read {
			continue
		}
		for _, h := range f.articles {
			h.folded.write(w)
			gist, _ := l.gists.Gist(h.Name).AppendBinary(nil)
			writeBlock(w, gist)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return binary.Write(f, binary.LittleEndian, crc.Sum32())
}
