package lesson

import (
	"bytes"
	"encoding/xml"
	"strconv"
)

// Moodle is k in Moodle's own XML (question/format/xml), articles first.
func (k Key) Moodle() ([]byte, error) {
	quiz := moodleQuiz{Questions: []moodleQuestion{{Type: "category", Category: &moodleText{Text: "$course$/top/" + k.bracketed(k.Title)}}}}
	for _, a := range k.asked() {
		quiz.Questions = append(quiz.Questions, moodleAsked(a))
	}
	return xmlFile(quiz)
}

func xmlFile(v any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	err := e.Encode(v)
	b.WriteString("\n")
	return b.Bytes(), err
}

type moodleQuiz struct {
	XMLName   xml.Name         `xml:"quiz"`
	Questions []moodleQuestion `xml:"question"`
}

type moodleText struct {
	Format string `xml:"format,attr,omitempty"`
	Text   string `xml:"text"`
}

type moodleQuestion struct {
	Type           string          `xml:"type,attr"`
	Category       *moodleText     `xml:"category"`
	Name           *moodleText     `xml:"name"`
	Body           *moodleText     `xml:"questiontext"`
	After          *moodleText     `xml:"generalfeedback"`
	Grade          string          `xml:"defaultgrade,omitempty"`
	Single         string          `xml:"single,omitempty"`
	Shuffle        string          `xml:"shuffleanswers,omitempty"`
	Numbering      string          `xml:"answernumbering,omitempty"`
	ResponseFormat string          `xml:"responseformat,omitempty"`
	ResponseLines  string          `xml:"responsefieldlines,omitempty"`
	Answers        []moodleAnswer  `xml:"answer"`
	Rows           []moodleSubject `xml:"subquestion"`
}

type moodleAnswer struct {
	Fraction string     `xml:"fraction,attr"`
	Format   string     `xml:"format,attr"`
	Text     string     `xml:"text"`
	After    moodleText `xml:"feedback"`
}

type moodleSubject struct {
	Format string     `xml:"format,attr"`
	Text   string     `xml:"text"`
	Answer moodleText `xml:"answer"`
}

func moodleAsked(a asked) moodleQuestion {
	q := moodleQuestion{Name: &moodleText{Text: a.number}, Body: &moodleText{"html", a.body}, After: &moodleText{"html", a.after}, Grade: "1"}
	switch a.kind {
	case toRead:
		q.Type, q.Grade = "description", "0"
	case essay:
		q.Type, q.ResponseFormat, q.ResponseLines = "essay", "editor", "5"
		q.Answers = []moodleAnswer{{Fraction: "0", Format: "html", After: moodleText{Format: "html"}}}
	case choice, choices:
		q.Type, q.Shuffle, q.Numbering = "multichoice", "0", "abc"
		q.Single = strconv.FormatBool(a.kind == choice)
		right, wrong := "100", "0"
		if a.kind == choices {
			right, wrong = weights(a.picks)
		}
		for _, p := range a.picks {
			fraction := wrong
			if p.right {
				fraction = right
			}
			q.Answers = append(q.Answers, moodleAnswer{fraction, "html", markup(p.text), moodleText{Format: "html"}})
		}
	case pairs:
		q.Type, q.Shuffle = "matching", "1"
		for _, r := range a.rows {
			q.Rows = append(q.Rows, moodleSubject{"html", markup(r.question), moodleText{Text: r.answer}})
		}
		for _, m := range a.more {
			q.Rows = append(q.Rows, moodleSubject{"html", "", moodleText{Text: m}})
		}
	}
	return q
}
