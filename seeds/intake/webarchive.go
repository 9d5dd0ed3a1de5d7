package intake

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"

	"diptych/seeds"
)

// isWebArchive tells what Safari saves: a binary property list with a main
// resource.
func isWebArchive(in *input) bool {
	return bytes.HasPrefix(in.data, []byte("bplist00")) && bytes.Contains(in.data, []byte("WebMainResource"))
}

func readWebArchive(in *input) ([]Article, *seeds.Error) {
	list, ok := openList(in.data)
	if !ok {
		return nil, &seeds.Error{Problem: seeds.Say("this web archive is damaged"), Cure: seeds.Say("save the page again")}
	}
	files := list.pages(list.top, 0, nil)
	address := ""
	if len(files) > 0 {
		address = files[0].location
	}
	return in.archive(files, address, "")
}

// binaryList is a binary property list, of which only what is asked for is
// read: its objects may name one another without end.
type binaryList struct {
	data    []byte
	table   []byte // where the objects begin
	offset  int    // bytes of an entry of table
	ref     int    // bytes of the number of an object
	objects int
	top     int
}

// openList reads the last 32 bytes of a property list, which tell the rest.
func openList(data []byte) (l binaryList, ok bool) {
	if len(data) < 40 {
		return l, false
	}
	tail := data[len(data)-32:]
	l = binaryList{data: data, offset: int(tail[6]), ref: int(tail[7])}
	n, top, at := binary.BigEndian.Uint64(tail[8:]), binary.BigEndian.Uint64(tail[16:]), binary.BigEndian.Uint64(tail[24:])
	size := uint64(len(data))
	if l.offset < 1 || l.offset > 8 || l.ref < 1 || l.ref > 8 || n > size || top >= n || at > size || at+n*uint64(l.offset) > size {
		return l, false
	}
	l.objects, l.top, l.table = int(n), int(top), data[at:at+n*uint64(l.offset)]
	return l, true
}

// bigEndian is the number in b, -1 where it is larger than any file.
func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		if n = n<<8 | int(c); n > 1<<40 {
			return -1
		}
	}
	return n
}

// object is the kind of object i (the upper half of its first byte), how many
// bytes or others it holds, and what follows.
func (l binaryList) object(i int) (kind byte, count int, rest []byte) {
	if i < 0 || i >= l.objects {
		return 0, 0, nil
	}
	at := bigEndian(l.table[i*l.offset : (i+1)*l.offset])
	if at < 0 || at >= len(l.data) {
		return 0, 0, nil
	}
	kind, count, rest = l.data[at]>>4, int(l.data[at]&15), l.data[at+1:]
	if count == 15 && kind != 0 && len(rest) > 0 {
		size := 1 << (rest[0] & 15)
		if rest[0]>>4 != 1 || size > 8 || len(rest) < 1+size {
			return 0, 0, nil
		}
		count, rest = bigEndian(rest[1:1+size]), rest[1+size:]
	}
	if count < 0 || count > len(rest) {
		return 0, 0, nil
	}
	return kind, count, rest
}

// bytes are those of a string or of data.
func (l binaryList) bytes(i int) []byte {
	switch kind, n, rest := l.object(i); {
	case kind == 4, kind == 5:
		return rest[:n]
	case kind == 6 && 2*n <= len(rest):
		units := make([]uint16, n)
		for k := range units {
			units[k] = binary.BigEndian.Uint16(rest[2*k:])
		}
		return []byte(string(utf16.Decode(units)))
	}
	return nil
}

// refs are the numbers of the objects from from to before to of those that an
// array or dictionary holds.
func (l binaryList) refs(rest []byte, from, to int) (out []int) {
	for k := from; k < to && (k+1)*l.ref <= len(rest); k++ {
		out = append(out, bigEndian(rest[k*l.ref:(k+1)*l.ref]))
	}
	return out
}

// get is the object under key in dictionary i, -1 where there is none.
func (l binaryList) get(i int, key string) int {
	kind, n, rest := l.object(i)
	if kind != 13 || n > 64 {
		return -1
	}
	values := l.refs(rest, n, 2*n)
	for k, ref := range l.refs(rest, 0, n) {
		if string(l.bytes(ref)) == key && k < len(values) {
			return values[k]
		}
	}
	return -1
}

// pages adds the page of archive i, then those of its frames.
func (l binaryList) pages(i, depth int, out []savedFile) []savedFile {
	const most = 20
	if depth > 8 || len(out) >= most {
		return out
	}
	main := l.get(i, "WebMainResource")
	f := savedFile{
		kind: string(l.bytes(l.get(main, "WebResourceMIMEType"))), charset: string(l.bytes(l.get(main, "WebResourceTextEncodingName"))),
		location: string(l.bytes(l.get(main, "WebResourceURL"))), data: l.bytes(l.get(main, "WebResourceData")),
	}
	if len(f.data) > 0 && (f.kind == "" || isHTML(f.kind)) {
		out = append(out, f)
	}
	if kind, n, rest := l.object(l.get(i, "WebSubframeArchives")); kind == 10 {
		for _, frame := range l.refs(rest, 0, min(n, most)) {
			out = l.pages(frame, depth+1, out)
		}
	}
	return out
}
