package note

import (
	"bytes"
	"encoding/json"
	"slices"
)

// object is a JSON object in the order in which it was written, so that what
// this package does not know goes back as it came.
type object []member

type member struct {
	name  string
	value json.RawMessage
}

// objectOf is the object that raw holds, false when it holds none.
func objectOf(raw json.RawMessage) (object, bool) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, false
	}
	o := object{}
	for dec.More() {
		name, err := dec.Token()
		var m member
		if err == nil {
			m.name = name.(string)
			err = dec.Decode(&m.value)
		}
		if err != nil {
			return nil, false
		}
		o = append(o, m)
	}
	return o, true
}

// MarshalJSON writes o with its members in order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, encoded(m.name)...), ':')
		b = append(b, m.value...)
	}
	return append(b, '}'), nil
}

// get is the value called name, nil when there is none. Of several it is the
// last, as in encoding/json.
func (o object) get(name string) json.RawMessage {
	for _, m := range slices.Backward(o) {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// with is o in which name has the value v; o itself stays as it was.
func (o object) with(name string, v any) object {
	o = slices.Clone(o)
	for i := range slices.Backward(o) {
		if o[i].name == name {
			o[i].value = encoded(v)
			return o
		}
	}
	return append(o, member{name, encoded(v)})
}

// orWith is o, with the value v called name unless it has one of its own.
func (o object) orWith(name string, v any) object {
	if o.get(name) != nil {
		return o
	}
	return o.with(name, v)
}

func (o object) without(name string) object {
	return slices.DeleteFunc(slices.Clone(o), func(m member) bool { return m.name == name })
}

// text is the string called name, empty when there is none.
func (o object) text(name string) string {
	var s string
	if json.Unmarshal(o.get(name), &s) != nil {
		return ""
	}
	return s
}

// has reports whether name is value, or a list in which value is.
func (o object) has(name, value string) bool {
	return slices.Contains(listOf(o.get(name)), string(encoded(value)))
}

func listOf(raw json.RawMessage) []string {
	var list []string
	for _, v := range values(raw) {
		list = append(list, string(bytes.TrimSpace(v)))
	}
	return list
}

// values are the members of a list, or raw alone where it is none: JSON-LD
// leaves the brackets away around a single value.
func values(raw json.RawMessage) []json.RawMessage {
	var list []json.RawMessage
	if raw = bytes.TrimSpace(raw); len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	if json.Unmarshal(raw, &list) == nil {
		return list
	}
	return []json.RawMessage{raw}
}

// encoded is v as JSON on one line, with < and & as they are.
func encoded(v any) json.RawMessage {
	if raw, ok := v.(json.RawMessage); ok {
		return raw
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // every value of this package is one of JSON
	}
	return bytes.TrimSpace(b.Bytes())
}
