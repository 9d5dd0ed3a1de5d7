package lesson

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// Inbox sorts the files that lie in a class's folder: exercises, answer files,
// codes (.txt) and tallies (.csv). Take is called for each file, then Sorted
// once. The zero Inbox is empty.
type Inbox struct {
	Exercises []Exercise // of copies the first
	Left      []string   // names of files that are none of these
	Refused   *Refused   // an exercise that could not be read, the last one; nil for none

	received []Received
	texts    map[string]string
}

// Refused is a file that could not be read, and why.
type Refused struct {
	Name string
	Err  error
}

// Gathers reports whether a file of this name may hold something of a class:
// others need not be read.
func Gathers(name string) bool {
	return slices.Contains([]string{".json", ".txt", ".csv"}, strings.ToLower(filepath.Ext(name)))
}

// Add takes an exercise that its reader named; the first one is that of the
// tallies.
func (in *Inbox) Add(data []byte) error {
	e, err := Read(data)
	if err == nil && !slices.ContainsFunc(in.Exercises, func(x Exercise) bool { return x.ID == e.ID }) {
		in.Exercises = append(in.Exercises, e)
	}
	return err
}

// Take takes a file; err is why its data could not be read.
func (in *Inbox) Take(name string, data []byte, err error) {
	answers := strings.EqualFold(filepath.Ext(name), ".json") || strings.HasPrefix(strings.TrimSpace(string(withoutMark(data))), "{")
	switch {
	case !Gathers(name):
		in.Left = append(in.Left, name)
	case err != nil:
		in.received = append(in.received, Received{From: name, Err: err})
	case !answers && ownTable(string(data)):
		in.Left = append(in.Left, name)
	case !answers:
		if in.texts == nil {
			in.texts = map[string]string{}
		}
		in.texts[name] = string(data)
	case !IsExercise(data):
		in.received = append(in.received, Returned(name, data))
	default:
		if err := in.Add(data); err != nil {
			in.Refused = &Refused{name, err}
			in.received = append(in.received, Received{From: name, Err: err})
		}
	}
}

// Sorted is all that was received, with the codes and tallies read for the
// exercises that are there; it is empty where there is none.
func (in *Inbox) Sorted() []Received {
	if len(in.Exercises) == 0 {
		return nil
	}
	list := slices.Clone(in.received)
	for _, name := range slices.Sorted(maps.Keys(in.texts)) {
		if strings.EqualFold(filepath.Ext(name), ".csv") {
			tally, err := ReadTally(in.Exercises[0], in.texts[name])
			r := Received{From: name, Tally: tally, Err: err}
			r.Answers.Exercise = in.Exercises[0].ID
			list = append(list, r)
			continue
		}
		for _, r := range Codes(in.texts[name], in.Exercises...) {
			r.From = name + ", " + r.From
			list = append(list, r)
		}
	}
	return list
}

// LeftOut says of each file that no exercise has a use for why: those of Left, and
// those that answer exercises which are not here, as Apart sorts them.
func (in *Inbox) LeftOut(foreign map[string][]Received) (list []Said) {
	for _, name := range in.Left {
		list = append(list, say("list.left", "x", name))
	}
	for _, id := range slices.Sorted(maps.Keys(foreign)) {
		for _, r := range foreign[id] {
			list = append(list, say("list.elsewhere", "x", r.From))
		}
	}
	return list
}

// ownTables is how the first lines of the tables begin that are saved here.
var ownTables = []string{"item,task,form,question,", "code name,made", "task,task_title,item,"}

// ownTable reports whether data is a table that was saved of a pool or of an
// exercise, by a spreadsheet too, and so no tally.
func ownTable(data string) bool {
	first, _, _ := strings.Cut(data, "\n")
	first = strings.NewReplacer("\ufeff", "", `"`, "", ";", ",", "\t", ",").Replace(first)
	return slices.ContainsFunc(ownTables, func(head string) bool { return strings.HasPrefix(first, head) })
}
