package lesson

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// Decode reads an answer code for e. Its error is an *Error that says which
// group is mistyped, or what else is wrong.
func Decode(e Exercise, code string) (Answers, error) {
	list, err := ungrouped(code)
	if err != nil {
		return Answers{}, err
	}
	r := &bitReader{bits: list}
	if v := r.number(4); v != codeVersion {
		return Answers{}, fails("error.code-version", "n", v, "m", codeVersion)
	}
	if r.number(16) != exerciseNumber(e.ID) {
		return Answers{}, fails("error.code-foreign")
	}
	a := Answers{Version: Version, Exercise: e.ID, Items: map[string]Answer{}}
	for _, t := range e.Tasks {
		for i := range t.Items {
			it := &t.Items[i]
			if x, answered := it.decode(r); answered {
				a.Items[it.ID] = x
			}
		}
	}
	return checked(a, e, r)
}

// checked is a when all of the code has been read and was whole.
func checked(a Answers, e Exercise, r *bitReader) (Answers, error) {
	end := min(r.at, len(r.bits))
	want := whole(r.bits[:end])
	switch got := r.number(10); {
	case r.short:
		return Answers{}, fails("error.code-short")
	case got != want:
		return Answers{}, fails("error.code-mistyped")
	case len(r.bits)-r.at >= 20 || slices.Contains(r.bits[r.at:], 1):
		return Answers{}, fails("error.code-long", "n", (r.at+19)/20)
	}
	fitted, left := a.Fitted(e)
	if len(left) > 0 {
		return Answers{}, fails("error.code-misfit")
	}
	return fitted, nil
}

// ungrouped checks the groups of a code and gives its bits.
func ungrouped(code string) ([]byte, error) {
	var values []int
	for _, r := range strings.ToUpper(code) {
		switch v := strings.IndexRune(digits, r); {
		case v >= 0:
			values = append(values, v)
		case r == 'O':
			values = append(values, 0)
		case r == 'I' || r == 'L':
			values = append(values, 1)
		case strings.ContainsRune(between, r):
		default:
			return nil, fails("error.code-sign", "n", len(values)/5+1, "x", printable(string(r), 1))
		}
	}
	if len(values) == 0 || len(values) > 5*maxGroups {
		return nil, fails("error.no-code")
	}
	if i, group := oddGroup(code); i > 0 {
		return nil, fails("error.code-odd", "n", i, "x", group, "m", len(group))
	}
	w := &bitWriter{}
	for i := 0; i*5 < len(values); i++ {
		group := values[i*5 : min(i*5+5, len(values))]
		if len(group) < 5 {
			return nil, fails("error.code-cut", "n", i+1, "m", len(group))
		}
		if checkDigit(i, group[:4]) != group[4] {
			return nil, fails("error.code-group", "n", i+1, "x", spelled(group))
		}
		for _, v := range group[:4] {
			w.number(v, 5)
		}
	}
	return w.bits, nil
}

// oddGroup is the number, from 1, of the first group that has not five signs,
// in a code that is written in groups; 0 where there is none.
func oddGroup(code string) (int, string) {
	groups := strings.FieldsFunc(code, func(r rune) bool { return strings.ContainsRune(between, r) })
	odd, n := 0, 0
	for i, g := range groups {
		if len(g) != 5 {
			if n++; odd == 0 {
				odd = i + 1
			}
		}
	}
	if odd == 0 || 2*n > len(groups) {
		return 0, "" // whole, or broken elsewhere than at its groups
	}
	return odd, groups[odd-1]
}

func spelled(group []int) string {
	var b strings.Builder
	for _, v := range group {
		b.WriteByte(digits[v])
	}
	return b.String()
}

func (it *Item) decode(r *bitReader) (x Answer, answered bool) {
	n := len(it.Options)
	switch it.Form {
	case One:
		i := r.number(width(n))
		return Answer{Chosen: []string{optionID(it.Options, i-1)}}, i > 0
	case Scale:
		x.Number = r.number(width(it.Top))
		return x, x.Number > 0
	case Order:
		x.Chosen = it.decodeOrder(r)
		return x, len(x.Chosen) > 0
	case Words:
		return x, false
	}
	if r.number(1) == 0 {
		return x, false
	}
	switch it.Form {
	case Many:
		for _, o := range it.Options {
			if r.number(1) == 1 {
				x.Chosen = append(x.Chosen, o.ID)
			}
		}
	case Match:
		x.Pairs = map[string]string{}
		for _, o := range it.Options {
			if t := r.number(width(len(it.Targets))); t > 0 {
				x.Pairs[o.ID] = optionID(it.Targets, t-1)
			}
		}
	case Marks:
		x.Spans = it.decodeMarks(r)
	}
	return x, true
}

// optionID is the ID of the option at a place, none that fits where there is
// no such.
func optionID(list []Option, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i].ID
}

func (it *Item) decodeOrder(r *bitReader) (chosen []string) {
	left := slices.Clone(it.Options)
	for range r.number(width(len(left))) {
		if len(left) == 0 || r.short {
			return chosen
		}
		i := min(r.number(width(len(left)-1)), len(left)-1)
		chosen = append(chosen, left[i].ID)
		left = slices.Delete(left, i, i+1)
	}
	return chosen
}

func (it *Item) decodeMarks(r *bitReader) (marks []Marked) {
	last := 0
	for range min(r.golomb(3), maxMarks+1) {
		last += r.golomb(6)
		length := r.golomb(3) + 1
		option := optionID(it.Options, r.number(width(len(it.Options)-1)))
		if r.short {
			return marks
		}
		marks = append(marks, Marked{text.Span{Start: last, End: last + length}, option})
	}
	return marks
}

// Pasted is a line that was pasted: a code and the name before it.
type Pasted struct{ Name, Code string }

// Paste reads lines of codes, each with a code name before it and a colon or a
// tab between them; a line without a name goes on with the code above, unless
// that is whole with it.
func Paste(lines string) (list []Pasted) {
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		at := strings.LastIndexAny(line, ":\t=")
		switch {
		case line == "":
		case at >= 0:
			list = append(list, Pasted{codeName(line[:at]), strings.TrimSpace(line[at+1:])})
		case len(list) > 0 && list[len(list)-1].Name != "" && !begins(list, line):
			list[len(list)-1].Code += " " + line
		default:
			list = append(list, Pasted{Code: line})
		}
	}
	return list
}

// begins reports whether line begins with the group that another code began
// with, as all codes of an exercise do.
func begins(list []Pasted, line string) bool {
	head := func(s string) string { return s[:min(len(s), 5)] }
	return slices.ContainsFunc(list, func(p Pasted) bool { return strings.EqualFold(head(p.Code), head(line)) })
}
