package lesson

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html"
	"html/template"
	"regexp"
	"strings"

	"diptych/compare/text"
)

// pageData is what the page's script knows. No place of the articles but those
// of the words to mark, and no key, is in it.
type pageData struct {
	ID      string     `json:"id"`
	Version int        `json:"version"`
	Cover   string     `json:"cover"`
	File    string     `json:"file"`
	Names   []string   `json:"names"`
	Words   Wording    `json:"words"`
	Items   []pageItem `json:"items"`
}

type pageItem struct {
	ID      string   `json:"id"`
	Form    Form     `json:"form"`
	Again   string   `json:"again,omitempty"`
	Side    string   `json:"side,omitempty"`
	Top     int      `json:"top,omitempty"`
	Options []string `json:"options"`
	Targets []string `json:"targets,omitempty"`
}

// HTML is s as one page that needs no network and no other file: articles,
// tasks, and the means to keep, save and copy answers. Its policy forbids the
// browser to load or send anything.
func (s Sheet) HTML() ([]byte, error) {
	script := source("code.js") + source("page.js")
	style := source("page.css")
	policy := "default-src 'none'; script-src '" + hashed(script) + "'; style-src '" + hashed(style) + "'; img-src data:; base-uri 'none'; form-action 'none'"
	boxed := map[string]bool{} // articles whose words stand in a box to mark
	t := template.New("page").Funcs(template.FuncMap{
		"policy":  func() string { return policy },
		"style":   func() template.CSS { return template.CSS(style) },
		"script":  func() template.JS { return template.JS(script) },
		"data":    s.pageData,
		"say":     s.say,
		"names":   s.Words.CodeNames,
		"cover":   s.coveredHTML,
		"whole":   func(t string) bool { return t == Cover },
		"column":  s.Column,
		"subhead": func(k text.Kind) bool { return k == text.Subhead },
		"letter":  Letter,
		"upper":   strings.ToUpper,
		"short":   func(s string) string { return shortened(s, 90) },
		"inc":     func(i int) int { return i + 1 },
		"steps":   steps,
		"first": func(side string) bool {
			was := boxed[side]
			boxed[side] = true
			return !was
		},
		"altered": func(t Token) bool { return t.Len() != len(t.Text) },
	})
	t, err := t.Parse(source("page.html"))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, s)
	return out.Bytes(), err
}

func (s Sheet) pageData() (template.JS, error) {
	d := pageData{ID: s.ID, Version: Version, Cover: Cover, File: s.FileName("", ""), Names: s.Words.CodeNames(), Words: map[string]string{}}
	for name, words := range s.Words {
		if name, own := strings.CutPrefix(name, "page."); own {
			d.Words[name] = words
		}
	}
	for _, q := range s.Questions() {
		d.Items = append(d.Items, pageItem{q.ID, q.Form, q.Again, q.Side, q.Top, ids(q.Options), ids(q.Targets)})
	}
	data, err := json.Marshal(d) // it writes <, > and & as \u003c and so on: no "</script>" can stand in it
	return template.JS(data), err
}

func ids(options []Option) []string {
	list := []string{}
	for _, o := range options {
		list = append(list, o.ID)
	}
	return list
}

func steps(top int) []int {
	list := make([]int, min(max(top, 0), 100))
	for i := range list {
		list[i] = i + 1
	}
	return list
}

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// covers are the bars in a text: several that stand together are one.
var covers = regexp.MustCompile(Cover + `(?: ` + Cover + `)*`)

// coveredHTML is t, with bars that are seen and that a screen reader says.
func (s Sheet) coveredHTML(t string) template.HTML {
	said := html.EscapeString(s.say("covered"))
	return template.HTML(covers.ReplaceAllStringFunc(html.EscapeString(oneLine(t)), func(bar string) string {
		return `<span class="cover" aria-hidden="true">` + bar + `</span><span class="unseen">` + said + `</span>`
	}))
}

// shortened is t, cut at a blank where it is longer than n characters.
func shortened(t string, n int) string {
	t = oneLine(t)
	letters := []rune(t)
	if len(letters) <= n {
		return t
	}
	cut := string(letters[:n])
	if at := strings.LastIndexByte(cut, ' '); at > n/2 {
		cut = cut[:at]
	}
	return cut + " …"
}
