package lesson

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"text/template"
)

const qtiManifest = xml.Header + `<manifest identifier="%[1]s_manifest" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
 <metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
 <organizations/>
 <resources>
  <resource identifier="%[1]s" type="imsqti_xmlv1p2"><file href="%[1]s/%[1]s.xml"/></resource>
 </resources>
</manifest>
`

type qtiItem struct {
	Number, Type, Points, Body, Cardinality string
	Picks                                   []qtiPick
	Rows                                    []qtiRow
	Answers                                 []string // of all Rows
	Written, Asks                           bool
}

type qtiPick struct {
	Text  string
	Right bool
}

type qtiRow struct {
	Question string
	Right    int // of Answers
	Share    string
}

// QTI is k as a package of questions (IMS Question and Test Interoperability
// 1.2, as Canvas reads it): a zip file, articles first.
func (k Key) QTI() ([]byte, error) {
	id := ident(k.ID)
	t, err := template.New("qti").Funcs(template.FuncMap{"esc": escapedXML, "ident": ident}).Parse(source("qti.xml"))
	if err != nil {
		return nil, err
	}
	var items []qtiItem
	for _, a := range k.asked() {
		items = append(items, qtiAsked(a))
	}
	var body bytes.Buffer
	err = t.Execute(&body, struct {
		ID, Title string
		Items     []qtiItem
	}{id, k.bracketed(k.Title), items})
	if err != nil {
		return nil, err
	}
	return inZip([]member{{"imsmanifest.xml", fmt.Appendf(nil, qtiManifest, id)}, {id + "/" + id + ".xml", body.Bytes()}})
}

type member struct {
	name string
	data []byte
}

// inZip is a zip file without dates: the same members give the same bytes.
func inZip(members []member) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, m := range members {
		w, err := z.Create(m.name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(m.data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

func qtiAsked(a asked) qtiItem {
	i := qtiItem{Number: a.number, Body: a.body, Points: "1", Cardinality: "Single", Asks: true}
	switch a.kind {
	case toRead:
		i.Type, i.Points, i.Asks = "text_only_question", "0", false
	case essay:
		i.Type, i.Written = "essay_question", true
	case choice:
		i.Type = "multiple_choice_question"
	case choices:
		i.Type, i.Cardinality = "multiple_answers_question", "Multiple"
	case pairs:
		i.Type = "matching_question"
		i.Rows, i.Answers = qtiRows(a)
	}
	for _, p := range a.picks {
		i.Picks = append(i.Picks, qtiPick{p.text, p.right})
	}
	return i
}

func qtiRows(a asked) (rows []qtiRow, answers []string) {
	place := map[string]int{}
	put := func(answer string) int {
		at, had := place[answer]
		if !had {
			at = len(answers)
			place[answer], answers = at, append(answers, answer)
		}
		return at
	}
	for _, r := range a.rows {
		rows = append(rows, qtiRow{r.question, put(r.answer), fmt.Sprintf("%.2f", 100/float64(len(a.rows)))})
	}
	for _, m := range a.more {
		put(m)
	}
	return rows, answers
}

// ident is s as a name that an identifier may have in XML.
func ident(s string) string {
	return "d_" + strings.Map(func(r rune) rune {
		if r < 128 && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return r
		}
		return '_'
	}, s)
}

func escapedXML(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes all
	return b.String()
}
