package quote_test

import "testing"

// "According to" lays its own clause to a source, and not the next one.
func TestOwnClause(t *testing.T) {
	hold(t, []ruleCase{
		{"an aside within the account", "According to notes that began after, under pressure by the crew, most towns opened their doors, the fire was started by sailors.", "notes | According to | ~under pressure by the crew, most towns opened their doors, the fire was started by sailors"},
		{"the day after", "According to a note the day after, the boats were late.", "a note | According to | the boats were late"},
		{"an account that ends", "According to notes that began at noon, most towns opened their doors.", "notes | According to | most towns opened their doors"},
		{"what a body measures", "Frightened guests fled to the hills as the first quake of 7.6 struck at noon, according to the Ostby Survey.", "the Ostby Survey | according to | the first quake of 7.6 struck at noon"},
		{"nothing measured", "Frightened guests fled to the hills as the first quake struck, according to the Ostby Survey.", "the Ostby Survey | according to | Frightened guests fled to the hills as the first quake struck"},
		{"both measured", "Some 40 guests fled to the hills as the first quake of 7.6 struck, according to the Ostby Survey.", "the Ostby Survey | according to | Some 40 guests fled to the hills as the first quake of 7.6 struck"},
		{"by a person", "Frightened guests fled to the hills as the first quake of 7.6 struck, according to Ann Lee.", "Ann Lee | according to | Frightened guests fled to the hills as the first quake of 7.6 struck"},
		{"as low as", "Rates are as low as the 4 percent of last year, according to the Harbor Office.", "the Harbor Office | according to | Rates are as low as the 4 percent of last year"},
	})
}

// A clause that "as" opens behind a thing that is spoken of is the outlet's; what somebody
// is, and a clause behind a statement, are not.
func TestClauseBesideThing(t *testing.T) {
	hold(t, []ruleCase{
		{"a verb that may be a noun", "The league has expressed concern about the law, as figures in business and film voice their opposition.", "The league | has expressed | concern about the law"},
		{"a verb before an article", "The league has expressed concern about the law, as crews in town doubt the mayor.", "The league | has expressed | concern about the law"},
		{"behind a statement", "The league has expressed concern that the law is old, as figures in business and film voice their opposition.", "The league | has expressed | concern that the law is old, as figures in business and film voice their opposition"},
		{"what somebody is", "The league voiced anger at the law, as president this year of the club.", "The league | voiced | anger at the law, as president this year of the club"},
		{"what it is for", "The league voiced anger at the law, as a way to press the board.", "The league | voiced | anger at the law, as a way to press the board"},
	})
}

// What a paper reads is what stands in marks before the verb, not the sentence around it.
func TestReadOut(t *testing.T) {
	const said = "The Harbour Board said the ferry was late."
	const row = "The Harbour Board | said | the ferry was late; it | read | "
	hold(t, []ruleCase{
		{"told around it", said + " When its log was printed, there was a line to Lee's answer, “This was not checked by anyone,” it read.", row + "“This was not checked by anyone,”"},
		{"two sentences of it", said + " “This was late. It was not checked by anyone,” it read.", row + "“This was late. It was not checked by anyone,”"},
		{"a verb of saying", said + " The line to Lee's answer, “which was not checked by anyone,” was late, it said.", "The Harbour Board | said | the ferry was late; it | said | The line to Lee's answer, “which was not checked by anyone,” was late"},
	})
}
