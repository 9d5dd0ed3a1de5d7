package lesson

import (
	"fmt"

	"diptych/app/reading"
	"diptych/compare/text"
)

// reasons are the keys of what two statements share, by the forms in which the engine
// says it.
var reasons = map[string]string{
	"the same words": "reason.same",
	"shares the quoted words “{{.Words}}”": "reason.quoted",
	"shares the words “{{.Words}}”":        "reason.wording",
	"shares {{.Some}} and {{.Last}}":       "reason.several",
	"shares {{.Words}}":                    "reason.one",
	"“{{.A}}” here, “{{.B}}” there":        "reason.alike",
	"tells of the same in other words":     "reason.otherwise",
}

// reason is why two statements tell the same in the words of w, or in English where
// these have none for it.
func (w Wording) reason(why text.Said) string {
	unknown := false
	said := why.In(func(form string, with ...any) string {
		key, ok := reasons[form]
		unknown = unknown || !ok
		var in []string
		for _, values := range with {
			for name, value := range values.(reading.With) {
				in = append(in, name, fmt.Sprint(value))
			}
		}
		return w.say(key, in...)
	}, func(int, string, string, ...map[string]any) string {
		unknown = true
		return ""
	})
	if unknown {
		return why.String()
	}
	return said
}
