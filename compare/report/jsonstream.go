package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// jsonStream writes one JSON object, key after key. It keeps no more than a value
// of one key, or an item of a list. What went wrong is said at its end.
type jsonStream struct {
	out   *bufio.Writer
	room  bytes.Buffer
	into  *json.Encoder // room
	first bool          // nothing stands yet in the object or list that is open
	err   error
}

func newJSONStream(w io.Writer) *jsonStream {
	s := &jsonStream{out: bufio.NewWriterSize(w, 1<<16)}
	s.into = json.NewEncoder(&s.room)
	s.into.SetEscapeHTML(false)
	return s
}

// open begins an object.
func (s *jsonStream) open() { s.begin('{') }

// close ends the object that was begun last.
func (s *jsonStream) close() { s.finish('}') }

func (s *jsonStream) begin(mark byte) {
	s.out.WriteByte(mark)
	s.first = true
}

func (s *jsonStream) finish(mark byte) {
	s.out.WriteByte(mark)
	s.first = false
}

// next comes before each key and item: all but the first have a comma before them.
func (s *jsonStream) next() {
	if !s.first {
		s.out.WriteByte(',')
	}
	s.first = false
}

// key begins a member of the object that is open; its value follows.
func (s *jsonStream) key(name string) {
	s.next()
	s.value(name)
	s.out.WriteByte(':')
}

func (s *jsonStream) put(key string, v any) {
	s.key(key)
	s.value(v)
}

// value writes v, "<", ">" and "&" as they are.
func (s *jsonStream) value(v any) { s.out.Write(s.encoded(v)) }

// more begins an object with the members of v, one or more; others may follow.
func (s *jsonStream) more(v any) {
	if data := s.encoded(v); len(data) > 0 {
		s.out.Write(data[:len(data)-1])
	}
	s.first = false
}

// encoded is v as JSON, until the next value is; nil after an error.
func (s *jsonStream) encoded(v any) []byte {
	if s.err != nil {
		return nil
	}
	if s.room.Cap() > largeValue {
		s.room = bytes.Buffer{} // the source of a book was in it
	}
	s.room.Reset()
	s.err = s.into.Encode(v)
	return bytes.TrimSuffix(s.room.Bytes(), []byte{'\n'})
}

// largeValue is more bytes than a value but the source of an article has.
const largeValue = 1 << 20

// putEach writes a list: f of each item of from.
func putEach[T, U any](s *jsonStream, key string, from []T, f func(T) U) {
	s.key(key)
	s.begin('[')
	for _, v := range from {
		if s.err != nil {
			return
		}
		s.next()
		s.value(f(v))
	}
	s.finish(']')
}

// end writes a line feed, and says what went wrong.
func (s *jsonStream) end() error {
	s.out.WriteByte('\n')
	if err := s.out.Flush(); s.err == nil {
		s.err = err
	}
	return s.err
}
