package quote_test

import (
	"testing"

	"diptych/compare/text"
)

// TestOthers asks for whom words stand that tell of one who has a name elsewhere, or of more
// than the last noun before the verb.
func TestOthers(t *testing.T) {
	for _, x := range []struct{ name, source, want string }{
		{"one of a country", "Lewis Holm won. The Brit said it was late.", "~Brit"},
		{"he, after one of a country", "Lewis Holm won the race. The Brit was glad. He said it was late.", "Lewis Holm"},
		{"her doctor, by name", "Dr. Lisa Holm said Jo Lund was well. “She sleeps well and eats,” her doctor said.", "Lisa Holm, Lisa Holm"},
		{"her doctor, of two", "Dr. Lisa Holm said Jo Lund was well. Dr. Karl Berg left. “She sleeps well and eats,” her doctor said.", "Lisa Holm, her doctor"},
		{"our correspondent", "It is late, says the Herald's Karl Berg in Kent. It is over, our correspondent says.", "Karl Berg, ~correspondent"},
		{"our correspondent, alone", "It is over, our correspondent says.", "correspondent"},
		{"one among them", "Relatives – even including his brother, a Roman priest – insisted he was ill.", "~Relatives"},
		{"one among them, with blanks", "Relatives - even including his brother , a Roman Catholic priest - insisted , in vain , he was ill .", "~Roman Catholic priest"},
		{"his lawyer, perhaps not her", "Jo Lund and his lawyer Lisa Holm went home. Karl Berg stayed. “It is late,” his lawyer said.", "his lawyer"},
		{"along with others", "Villagers along with Norse and foreign activists said it was late.", "Villagers along with Norse and foreign activists"},
		{"a press conference", "The press conference underscored how late it was.", "~"},
		{"those who did not move others", "The report did not sway sailors, who say the case is weak.", "~sailors"},
		{"two kinds who", "It sent a payment to old farmers and Norse sailors, who said they were poor.", "~old farmers and Norse sailors"},
		{"a mogul and star", "Karl Berg went home. The estate mogul and television star said it was late.", "~estate mogul and television star"},
		{"whose publicist", "The original wreck Tara Holm's publicist said it was late.", "Tara Holm's publicist"},
		{"whose publicist, a singer's", "The old singer Tara Holm's publicist said it was late.", "old singer Tara Holm's publicist"},
		{"he, not whom he tells of", "The famous girl, who makes headlines for her parties, went home, her publicist confirmed. He did not say what Holm was up to. “We are glad,” he said.", "~publicist, "},
		{"a name like a month", "Theresa May met Karl Berg, said Sarah Holm. They ate in May. May was glad of what she called a “good day.”", "Sarah Holm, Theresa May"},
		{"an officer and many", "Mayor Karl Berg went home. The clerk and harbor leaders said it was late.", "clerk and harbor leaders"},
	} {
		if got := speakers(text.Parse("A headline without a verb\n\n" + x.source + "\n")); got != x.want {
			t.Errorf("%s: %s\n got %q\nwant %q", x.name, x.source, got, x.want)
		}
	}
}
