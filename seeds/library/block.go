package library

import (
	"bufio"
	"encoding/binary"
	"hash"
	"io"
)

// summed reads blocks, each a length as an unsigned varint and so many bytes,
// and adds all it reads to a sum.
type summed struct {
	r   io.Reader
	sum hash.Hash32
	one [1]byte
}

// largestBlock is longer than any that is kept: a text is no longer than a file.
const largestBlock = 1 << 30

func (b *summed) ReadByte() (byte, error) {
	if _, err := io.ReadFull(b.r, b.one[:]); err != nil {
		return 0, err
	}
	b.sum.Write(b.one[:])
	return b.one[0], nil
}

func (b *summed) block() ([]byte, error) {
	n, err := binary.ReadUvarint(b)
	if err != nil || n > largestBlock {
		return nil, errKept
	}
	if n > 1<<20 { // so that memory follows what is really there
		data, err := io.ReadAll(io.LimitReader(b.r, int64(n)))
		if err != nil || uint64(len(data)) != n {
			return nil, errKept
		}
		b.sum.Write(data)
		return data, nil
	}
	data := make([]byte, n)
	if _, err := io.ReadFull(b.r, data); err != nil {
		return nil, errKept
	}
	b.sum.Write(data)
	return data, nil
}

func writeBlock(w *bufio.Writer, data []byte) {
	w.Write(binary.AppendUvarint(nil, uint64(len(data)))) // its error stays for Flush
	w.Write(data)
}
