package lesson

import (
	"fmt"

	"diptych/app/reading"
)

// reasons are the keys of what two statements share and how they differ, by the
// forms of [reading.LinkReason].
var reasons = map[string]string{
	"the same words": "reason.same",
	"shares the quoted words “{{.Words}}”": "reason.quoted",
	"shares the words “{{.Words}}”":        "reason.wording",
	"shares {{.Some}} and {{.Last}}":       "reason.several",
	"shares {{.Words}}":                    "reason.one",
	"“{{.A}}” here, “{{.B}}” there":        "reason.alike",
	"tells of the same in other words":     "reason.otherwise",
}

// reason is why two statements tell the same, as the engine gives it, in the words
// of w. What is of no form that these know stays as it is.
func (w Wording) reason(why string) string {
	unknown := false
	said := reading.LinkReason(why, func(form string, with ...any) string {
		key, ok := reasons[form]
		unknown = unknown || !ok
		var in []string
		for _, values := range with {
			for name, value := range values.(reading.With) {
				in = append(in, name, fmt.Sprint(value))
			}
		}
		return w.say(key, in...)
	})
	if unknown {
		return why
	}
	return said
}
