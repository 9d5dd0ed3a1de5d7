package reuse

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"
	"slices"
)

// ErrIndex is what every error of [Index.ReadFrom] is, apart from those of its
// reader: the file is damaged, or of another version. The cure is to build the index anew.
var ErrIndex = errors.New("the index cannot be used")

// ErrNewer is an [ErrIndex] that says more: the file is whole as far as can be
// told, and a newer version of this package wrote it.
var ErrNewer = fmt.Errorf("%w: it is of a newer version", ErrIndex)

// The file: indexMagic; the number of articles, and for each its id and date,
// as length and bytes; the entries in order, each as what it adds to the one before,
// in chunks of their length and bytes, the last one empty; the CRC-32 (Castagnoli) of
// all before, little-endian. Numbers are unsigned varints. The last byte of the magic is
// the version: raise it whenever hashes or folding change.
const indexMagic = "diptych index\x00\x02"

const (
	longestID  = 1 << 12 // bytes of an id or a date
	chunkBytes = 1 << 16 // of entries read at a time, so that memory follows what is really there
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// WriteTo writes the index, removed articles left out, in its own format.
func (x *Index) WriteTo(w io.Writer) (int64, error) {
	c := &counter{w: w}
	b := bufio.NewWriterSize(c, 1<<16)
	b.WriteString(indexMagic)
	number := x.renumber(b)
	writeEntries(b, x.living(number))
	if err := b.Flush(); err != nil {
		return c.n, err
	}
	_, err := c.Write(binary.LittleEndian.AppendUint32(nil, c.sum))
	return c.n, err
}

// renumber writes the living articles and gives their new numbers, -1 to others.
func (x *Index) renumber(b *bufio.Writer) []int32 {
	b.Write(binary.AppendUvarint(nil, uint64(x.Len())))
	number := make([]int32, len(x.articles))
	next := int32(0)
	for i, a := range x.articles {
		if number[i] = -1; !a.alive {
			continue
		}
		number[i] = next
		next++
		for _, s := range []string{a.id, a.date} {
			b.Write(binary.AppendUvarint(nil, uint64(len(s))))
			b.WriteString(s)
		}
	}
	return number
}

// living gives the entries of the living articles, renumbered, in order. Beside an
// index that fills the memory it takes none.
func (x *Index) living(number []int32) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		rest := slices.Clone(x.segments)
		for {
			least := -1
			for i, s := range rest {
				if len(s) > 0 && (least < 0 || s[0] < rest[least][0]) {
					least = i
				}
			}
			if least < 0 {
				return
			}
			e := rest[least][0]
			rest[least] = rest[least][1:]
			if n := number[e&articleMask]; n >= 0 && !yield(e&^articleMask|uint64(n)) {
				return
			}
		}
	}
}

func writeEntries(b *bufio.Writer, entries iter.Seq[uint64]) {
	chunk := make([]byte, 0, chunkBytes)
	flush := func() {
		b.Write(binary.AppendUvarint(nil, uint64(len(chunk))))
		b.Write(chunk)
		chunk = chunk[:0]
	}
	last := uint64(0)
	for e := range entries {
		if len(chunk) > chunkBytes-binary.MaxVarintLen64 {
			flush()
		}
		chunk = binary.AppendUvarint(chunk, e-last)
		last = e
	}
	if len(chunk) > 0 {
		flush()
	}
	flush()
}

type counter struct {
	w   io.Writer
	n   int64
	sum uint32
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	c.sum = crc32.Update(c.sum, castagnoli, p[:n])
	return n, err
}

// ReadFrom replaces the index by one that WriteTo wrote, all or nothing. Its
// errors are [ErrIndex] unless r fails; nothing in the file is trusted, and memory is
// taken only for what has been read.
func (x *Index) ReadFrom(r io.Reader) (int64, error) {
	f := &indexReader{r: bufio.NewReaderSize(r, 1<<16)}
	read := f.index()
	if f.err != nil {
		return f.n, f.err
	}
	*x = *read
	return f.n, nil
}

type indexReader struct {
	r   *bufio.Reader
	n   int64
	sum uint32
	err error
}

func (f *indexReader) index() *Index {
	switch magic := string(f.bytes(len(indexMagic))); {
	case magic == indexMagic:
	case f.err == nil && magic[:len(magic)-1] == indexMagic[:len(magic)-1] && magic > indexMagic:
		f.err = ErrNewer
		return nil
	default:
		f.fail("it is no index of this version")
		return nil
	}
	x := &Index{number: map[string]int32{}}
	for n := f.count(articleMask); n > 0 && f.err == nil; n-- {
		a := article{id: f.string(), date: f.string(), alive: true}
		if x.Has(a.id) {
			f.fail("it holds an article twice")
		}
		x.number[a.id] = int32(len(x.articles))
		x.articles = append(x.articles, a)
	}
	if entries := f.entries(uint64(len(x.articles))); len(entries) > 0 {
		x.segments = []segment{entries}
	}
	sum := f.sum
	if got := f.bytes(4); f.err == nil && binary.LittleEndian.Uint32(got) != sum {
		f.fail("its check sum is wrong")
	}
	if _, err := f.r.ReadByte(); f.err == nil && err != io.EOF {
		f.fail("something follows its end")
	}
	return x
}

// entries reads the entries, in order and of articles below the number given.
func (f *indexReader) entries(articles uint64) segment {
	var out segment
	last := uint64(0)
	for f.err == nil {
		b := f.bytes(int(f.count(chunkBytes)))
		if len(b) == 0 {
			break
		}
		for len(b) > 0 {
			add, n := binary.Uvarint(b)
			e := last + add
			if n <= 0 || e < last || e&articleMask >= articles || len(out) > 0 && add == 0 {
				f.fail("its entries are out of order")
				return nil
			}
			out, last, b = append(out, e), e, b[n:]
		}
	}
	return out
}

// bytes reads n bytes, none after an error.
func (f *indexReader) bytes(n int) []byte {
	if f.err != nil {
		return nil
	}
	b := make([]byte, n)
	got, err := io.ReadFull(f.r, b)
	f.n += int64(got)
	f.sum = crc32.Update(f.sum, castagnoli, b[:got])
	switch {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		f.fail("it ends too early")
		return nil
	case err != nil:
		f.err = err
		return nil
	}
	return b
}

// count reads a number that is at most most.
func (f *indexReader) count(most uint64) uint64 {
	n := uint64(0)
	for shift := 0; f.err == nil; shift += 7 {
		b := f.bytes(1)
		if f.err != nil || shift > 56 {
			f.fail("a number in it is too large")
			return 0
		}
		if n |= uint64(b[0]&0x7f) << shift; b[0] < 0x80 {
			break
		}
	}
	if n > most {
		f.fail("a number in it is too large")
		return 0
	}
	return n
}

func (f *indexReader) string() string { return string(f.bytes(int(f.count(longestID)))) }

func (f *indexReader) fail(why string) {
	if f.err == nil {
		f.err = fmt.Errorf("%w: %s", ErrIndex, why)
	}
}
