package reading

import "strings"

// facts are the details of a finding, a sentence each, in the language of the reader.
func (r *Reading) facts(finding int) (list []string) {
	for _, f := range r.Findings[finding].Facts {
		if say := fact(f.Name, f.Value); say != "" {
			list = append(list, sentence(say))
		}
	}
	return list
}

// fact says one detail; what has no form stands as the engine has it.
func fact(name, value string) string {
	with := With{"Value": requoted(value)}
	var words []string // of the name, without the page
	for _, w := range strings.Fields(name) {
		if w == "A" || w == "B" {
			with["Page"] = w
			continue
		}
		words = append(words, w)
	}
	shape := strings.Join(words, " ")
	form, ok := factForms[shape+": "+value]
	if !ok {
		form, ok = factForms[shape]
	}
	switch {
	case !ok:
		return name + ": " + value
	case form == "":
		return ""
	}
	return L(form, with)
}

// requoted is a value in the quotation marks of the language, if it is words of
// an article.
func requoted(value string) string {
	if words, ok := strings.CutPrefix(value, "“"); ok && strings.HasSuffix(words, "”") {
		return L("“{{.Words}}”", With{"Words": strings.TrimSuffix(words, "”")})
	}
	return value
}

// factForms say the details of the engine by their names without the page, and by
// what they are where that is a word of the engine's own. What has no words is not
// worth telling.
var factForms = map[string]string{
	"kind: words":                "It holds somebody’s words.",
	"kind: answer":               "It is an answer.",
	"kind: cause":                "It tells why, or what followed.",
	"kind: background":           "It tells what was before.",
	"kind: figure":               "It has a figure.",
	"kind: plain":                "",
	"speaker":                    "Speaker: {{.Value}}",
	"stance in: neutral":         "The verb of {{.Page}} only passes the words on.",
	"stance in: endorsing":       "The verb of {{.Page}} takes the words as a fact.",
	"stance in: distancing":      "The verb of {{.Page}} keeps a distance from the words.",
	"stance in: forceful":        "The verb of {{.Page}} tells of pressure.",
	"stance in: accusing":        "The verb of {{.Page}} tells of a quarrel.",
	"stance in: conceding":       "The verb of {{.Page}} tells of something that was hidden.",
	"stance in: denying":         "The verb of {{.Page}} tells of a denial.",
	"stance in: mental":          "The verb of {{.Page}} tells of a thought.",
	"words in":                   "Words in {{.Page}}: {{.Value}}",
	"shared words":               "Words of both: {{.Value}}",
	"more words in":              "More words in {{.Page}}: {{.Value}}",
	"uses":                       "Uses: {{.Value}}",
	"in the outlet's own voice":  "In the outlet’s own voice: {{.Value}}",
	"stems of both":              "In both, in some form: {{.Value}}",
	"says":                       "{{.Page}} says: {{.Value}}",
	"in: not found in this text": "Page {{.Page}}: not found in this text",
}
