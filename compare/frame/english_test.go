package frame

import (
	"testing"

	"diptych/compare/text"
	"diptych/seeds"
)

func TestEnglish(t *testing.T) {
	for _, other := range []string{
		"Der Minister sagte am Montag, die Regierung werde in den Verhandlungen auf ihrem Standpunkt bleiben, was auch immer man in Brüssel denke.",
		"Le ministre a déclaré lundi que le gouvernement ne céderait pas, on le sait, et que les négociations seraient longues.",
		"El ministro dijo el lunes que no he visto nada como esto, y que a la larga se negociará en Madrid.",
		"O ministro disse que as negociações são longas e a decisão é do governo.",
		"Министр заявил в понедельник, что правительство не уступит.",
		"部长周一表示，政府不会让步。",
		"Ministeren sa at de ville forhandle, men at han ikke visste hva som kom for dagen i Oslo.",
		"De minister zei dat de regering was begonnen in het land, en het is nog niet over.",
		"",
	} {
		if text.Parse(other).English() {
			t.Errorf("called English: %s", other)
		}
	}
	for _, a := range seeds.Founding() {
		if !text.Parse(a.Source).English() {
			t.Errorf("not called English: %s", a.Name)
		}
	}
	for _, short := range []string{
		"Mayor opens bridge\n\nThe mayor opened the bridge on Friday.",
		"Troops fired at protesters in the square, killing two.",
	} {
		if !text.Parse(short).English() {
			t.Errorf("not called English: %s", short)
		}
	}
}

// What goes by English words says nothing of an article in another language.
func TestOtherLanguage(t *testing.T) {
	a := text.Parse("Brücke in Velden\n\nDie Polizei nahm am Montag in Velden 14 Arbeiter fest, sagte Bürgermeisterin Lena Orlo. „Wir werden die Brücke im Juni öffnen“, sagte sie.")
	b := text.Parse("Brücke in Velden\n\nIn Velden wurden am Montag 19 Arbeiter festgenommen, behauptete Bürgermeisterin Lena Orlo. „Wir werden die Brücke im Juni öffnen, wenn das Ministerium die Pfeiler zahlt“, sagte sie in Gradina.")
	c := caseOf(a, b)
	for _, d := range []Device{agency, numbers, onlyHere, reportingVerb} {
		if found := d.Find(c); len(found) > 0 {
			t.Errorf("of German articles: %s", readable(c, found))
		}
	}
}
