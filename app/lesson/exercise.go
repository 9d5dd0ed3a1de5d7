// Package lesson makes exercises of two articles and reads back what a class
// answered. It opens no file and shows nothing: an Exercise is a value, what is
// handed out are bytes made of it.
//
//	Build ─► Exercise ─► curate ─► Handed ─► worksheet, page ... ─► Answers
//	                 └──────────────────────────────► Gather ◄─────────┘ ─► Pool
//
// The files of an exercise and of answers, and the answer code, are described in
// FORMAT.md.
package lesson

import (
	"encoding/json"

	"diptych/compare/text"
)

// Version is the "version" of the exercise files that are written. Files of
// lower ones are read.
const Version = 1

// Exercise is a lesson on two articles, as its file has it (JSON).
type Exercise struct {
	Version  int     `json:"version"`
	ID       string  `json:"id"` // of all that is asked: the same items have the same
	Title    string  `json:"title"`
	Language string  `json:"language"` // of the words around the articles: "en", "de"
	A        Article `json:"a"`
	B        Article `json:"b"`
	Blind    bool    `json:"blind"` // the masks are on until the reveal
	Tasks    []Task  `json:"tasks"`
	Words    Wording `json:"words,omitempty"` // of a language that does not come with the program: a translation, as ReadWording gives it
}

// Article is an article of an exercise, whole. What is masked is covered where
// it is shown and left out of what is handed out, never altered here: outputs
// are made of Exercise.Handed, which is safe to print whole.
type Article struct {
	Title      string      `json:"title"`
	Outlet     string      `json:"outlet"`
	Agency     string      `json:"agency"`
	Byline     string      `json:"byline"`
	Date       string      `json:"date"`
	URL        string      `json:"url"`
	Source     string      `json:"source"` // as a reader sees it: that of text.Document.Unmarked, which every place here is of
	Paragraphs []Paragraph `json:"paragraphs"`
	Masks      []Mask      `json:"masks"`
}

// Paragraph is a piece of an article's source, as text.Document has it.
type Paragraph struct {
	text.Span
	Kind text.Kind `json:"kind"`
}

// Mask covers words of an article that tell who published it.
type Mask struct {
	text.Span        // of Source
	Why       string `json:"why"` // "outlet", "agency", "medium", "byline", "address", "headline", "by the teacher"
	Lifted    bool   `json:"lifted"`
}

// Kind is a kind of task, by the name it has in files and on the command line.
type Kind string

// Task is one part of a lesson.
type Task struct {
	Kind    Kind   `json:"kind"`
	Title   string `json:"title"`
	Prompt  string `json:"prompt"`
	Minutes int    `json:"minutes"`
	Items   []Item `json:"items"`
}

// Form is how an item is answered.
type Form string

const (
	One   Form = "one"   // one of the options
	Many  Form = "many"  // any of the options
	Match Form = "match" // each option goes with one of the targets, or with none
	Order Form = "order" // the options in an order
	Scale Form = "scale" // a number from 1 to Top
	Marks Form = "marks" // words of an article, marked with one of the options as colours
	Words Form = "words" // written in the pupil's own words
)

// Item is one thing that a pupil answers.
type Item struct {
	ID      string   `json:"id"` // unique in the exercise: "2.3"
	Form    Form     `json:"form"`
	Prompt  string   `json:"prompt"`
	Side    string   `json:"side,omitempty"`  // of Marks, and of what is asked of one article: "a" or "b"
	Again   string   `json:"again,omitempty"` // the ID of the item that this one asks again after the reveal
	Top     int      `json:"top,omitempty"`   // of Scale
	Options []Option `json:"options,omitempty"`
	Targets []Option `json:"targets,omitempty"` // of Match
	// Key is the right answer where the text itself is the key: ids of options;
	// of Match "option=target" for each option that has one. It is empty where
	// there is none, and the class's answers are shown instead.
	Key    []string `json:"key,omitempty"`
	ByHand bool     `json:"by_hand,omitempty"` // the key, or its being empty, is the teacher's
	Why    string   `json:"why,omitempty"`     // the words of the articles that prove the key, for the teacher: masked words may be in it
	Rubric []string `json:"rubric,omitempty"`  // of Words: what a good answer has
}

// Option is something to choose, to match or to put in order.
type Option struct {
	ID   string     `json:"id"`
	Text string     `json:"text"`
	Side string     `json:"side,omitempty"` // the article it stands in: "a", "b"
	At   *text.Span `json:"at,omitempty"`   // where
}

// Answers are one pupil's, as a file or a code brings them back.
type Answers struct {
	Version  int               `json:"version"`
	Exercise string            `json:"exercise"` // its ID
	Name     string            `json:"name"`     // a code name: "Blue Heron"
	Made     string            `json:"made"`     // by the pupil's clock, RFC 3339; only to tell which of two is newer
	Items    map[string]Answer `json:"items"`    // by ID; an item that was skipped is not in it

	Unknown map[string]json.RawMessage `json:"-"` // fields of later versions, kept as they are
}

// Answer is that of one item, in the field of its form.
type Answer struct {
	Chosen []string          `json:"chosen,omitempty"` // One, Many, Order
	Pairs  map[string]string `json:"pairs,omitempty"`  // Match, target by option
	Number int               `json:"number,omitempty"` // Scale
	Spans  []Marked          `json:"spans,omitempty"`  // Marks
	Text   string            `json:"text,omitempty"`   // Words
}

// Marked is a stretch of an article's source that a pupil marked.
type Marked struct {
	text.Span
	Option string `json:"option"`
}
