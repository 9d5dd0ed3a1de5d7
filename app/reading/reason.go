package reading

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"diptych/compare/frame"
)

// The engine gives its reasons in English, one sentence for a passage or for two
// statements side by side. They are read back into the form that they were made
// from and its values, and said in the language of the reader. A sentence that is
// of none of the forms is left as it is.

// sharedForms say what two statements share.
var sharedForms = []string{
	"the same words",
	"shares the quoted words “{{.Words}}”",
	"shares the words “{{.Words}}”",
	"shares {{.Some}} and {{.Last}}",
	"shares {{.Words}}",
	"“{{.A}}” here, “{{.B}}” there",
	"tells of the same in other words",
}

// butForms say what they tell otherwise, or what keeps them from being the same.
var butForms = []string{
	"alike in part only",
	"both recall what has lasted",
	"nothing says that it is the same occasion",
	"only one of them denies it",
	"another stage: {{.Words}}",
	"another speaker: {{.Words}}",
	"another day: {{.Words}}",
	"another number: {{.Words}}",
	"another word: {{.Words}}",
}

// passageForms are the whole reason of a passage.
var passageForms = []string{
	"Names, titles and the small words between them.",
	"Stands outside the article's text: in a credit, a notice or a form.",
	"Stands in {{.N}} articles of the library.",
	"A stock phrase of news writing.",
	"Only {{.N}} words, beside quoted ones.",
	"Only {{.N}} words, and all of them common.",
}

// amountForms say how much is shared; one of whoseForms comes after it.
var amountForms = []string{
	"{{.N}} words in a row, rare ones among them",
	"{{.N}} words in a row",
	"{{.N}} matching words; different: {{.Words}}, rare ones among them",
	"{{.N}} matching words; different: {{.Words}}",
}

// whoseForms say in whose words a passage stands; those with a capital are
// sentences of their own.
var whoseForms = []string{
	"printed as the speaker's or writer's own on both sides.",
	"in quotation marks here and beside or within others there.",
	"quoted on both sides, though one quotation mark is never closed.",
	"quoted on both sides.",
	"quoted on neither side.",
	"twice in this article.",
	"after a quotation mark that is never closed.",
	"Quoted in {{.Here}}; in {{.There}} printed as the speaker's or writer's own words, without quotation marks.",
	"Quoted in {{.Here}}; reported without quotation marks in {{.There}}.",
	"Quoted in {{.Here}}; in {{.There}} without quotation marks and without a speaker.",
	"Quoted in {{.Here}}; without quotation marks in {{.There}}.",
}

// markedForms say how much of a passage stands in quotation marks; several come
// one after another.
var markedForms = []string{
	"all in quotation marks on both sides",
	"all in quotation marks in {{.Page}} only",
	"{{.N}} in quotation marks on both sides",
	"{{.N}} in quotation marks in {{.Page}} only",
}

// differForms are the entries of the list of what differs in a passage, beside
// words that stand for others.
var differForms = []string{
	"“{{.Words}}” only in {{.Page}}",
	"{{.N}} more",
}

// reason is why an item that is no finding is one, in the language of the reader.
func (r *Reading) reason(it Item) string {
	if it.Kind != Statement {
		return Tongue{}.Passage(it.Why)
	}
	return Tongue{}.Link(it.Why, r.Findings)
}

// contradicted parts the reason of two statements that a finding contradicts: it
// is the claim of that, and what they share.
func contradicted(why string, findings []frame.Finding) (claim, shared string, ok bool) {
	for _, f := range findings {
		if said := strings.TrimSuffix(f.Claim.String(), "."); strings.HasPrefix(why, said+"; ") {
			return strings.TrimSuffix(f.Claim.In(L, N), "."), why[len(said)+2:], true
		}
	}
	return "", "", false
}

func linkReason(why string) string { return LinkReason(why, L) }

// LinkReason is why two statements stand side by side, as the engine gives it, in
// the language in which say says forms.
func LinkReason(why string, say func(form string, with ...any) string) string {
	for i := range why {
		if !strings.HasPrefix(why[i:], "; ") {
			continue
		}
		for _, order := range [2][2][]string{{sharedForms, butForms}, {butForms, sharedForms}} {
			first, ok := said(say, order[0], why[:i])
			second, fits := said(say, order[1], why[i+2:])
			if ok && fits {
				return first + "; " + second
			}
		}
	}
	whole, _ := said(say, sharedForms, why)
	return whole
}

func passageReason(why string) string {
	if whole, ok := said(L, passageForms, why); ok {
		return whole
	}
	for i := range why {
		for _, joint := range []string{", ", ". "} {
			if !strings.HasPrefix(why[i:], joint) {
				continue
			}
			whose, ok := saidWhose(why[i+2:])
			amount, fits := saidAmount(why[:i])
			if ok && fits {
				return amount + joint + whose
			}
		}
	}
	return why
}

func saidWhose(s string) (string, bool) {
	if whose, ok := said(L, whoseForms, s); ok {
		return whose, true
	}
	parts := strings.Split(strings.TrimSuffix(s, "."), ", ")
	for i, p := range parts {
		part, ok := said(L, markedForms, p)
		if !ok {
			return s, false
		}
		parts[i] = part
	}
	return strings.Join(parts, ", ") + ".", true
}

func saidAmount(s string) (string, bool) {
	form, values, ok := readBack(amountForms, s)
	if !ok {
		return s, false
	}
	if list, ok := values["Words"].(string); ok {
		values["Words"] = saidDiffering(list)
	}
	return L(form, values), true
}

// nextDiffer is where one entry of what differs ends and the next begins: words of
// an article may have commas too.
var nextDiffer = regexp.MustCompile(`(”|only in [AB]), (“|\d+ more$)`)

func saidDiffering(list string) string {
	parts := strings.Split(nextDiffer.ReplaceAllString(list, "$1\x00$2"), "\x00")
	for i, p := range parts {
		if a, b, ok := strings.Cut(p, "” / “"); ok {
			parts[i] = requoted(a+"”") + " / " + requoted("“"+b)
			continue
		}
		parts[i], _ = said(L, differForms, p)
	}
	return strings.Join(parts, ", ")
}

// said is s in the language in which say says forms, and as it is where it is of
// none of them.
func said(say func(form string, with ...any) string, forms []string, s string) (string, bool) {
	form, values, ok := readBack(forms, s)
	if !ok {
		return s, false
	}
	return say(form, values), true
}

// readBack is the first of the forms that s is of, with the values that make it s.
func readBack(forms []string, s string) (form string, values With, ok bool) {
	for _, form := range forms {
		shape := shapes()[form]
		found := shape.FindStringSubmatch(s)
		if found == nil {
			continue
		}
		values := With{}
		for i, name := range shape.SubexpNames() {
			if name != "" {
				values[name] = found[i]
			}
		}
		return form, values, true
	}
	return "", nil, false
}

// field is room for a value in a form, as [regexp.QuoteMeta] writes it.
var field = regexp.MustCompile(`\\\{\\\{\\\.(\w+)\\\}\\\}`)

// shapes are what sentences of each form look like.
var shapes = sync.OnceValue(func() map[string]*regexp.Regexp {
	all := map[string]*regexp.Regexp{}
	for _, form := range slices.Concat(sharedForms, butForms, passageForms, amountForms, whoseForms, markedForms, differForms) {
		shape := field.ReplaceAllStringFunc(regexp.QuoteMeta(form), func(f string) string {
			name, any := field.FindStringSubmatch(f)[1], ".+"
			switch name {
			case "N":
				any = `\d+`
			case "Page", "Here", "There":
				any = "A|B"
			}
			return "(?P<" + name + ">" + any + ")"
		})
		all[form] = regexp.MustCompile("(?s)^" + shape + "$")
	}
	return all
})
