package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What the grammar of a sentence says of a row that the rules find: * before
// the rows that stay sure, and nothing of those that do not.
func TestReferee(t *testing.T) {
	for _, tt := range []struct{ source, want string }{
		// a verb, and its subject
		{"Anna Lund, who owns the mill, said that the river would rise.", "Anna Lund said"},
		{"The mayor of Ashton told the Gazette that the pier was safe.", "The mayor of Ashton told"},
		{"“The pier is safe and it will stay so,” said Petra Holm, an engineer.", "Petra Holm, an engineer said"},
		{"The council of the town blamed the company for the fire.", "The council of the town blamed"},
		// a name within the words for the subject
		{"An aide who met Petra Lund said the pier was safe.", "An aide said"},
		{"A nurse who saw the boys after their release said all but three were well.", "A nurse said"},
		// a form in -ing of who opens the sentence, and one of another
		{"The keeper Ruth Berg hasn’t been shy in recent days about the prospect of a new wall, joking that she might move to the hills if it ever comes.", "The keeper Ruth Berg joking"},
		{"Union officials said the letter was referring to the support the mayor has shown for sailors on many issues, adding that members of the crew have felt better now.", "Union officials said; Union officials adding"},
		{"The keeper met a sailor on Friday, who left the hall at once, warning that the pier was old.", ""},
		// a noun, an object, a subject that is not one
		{"The company will report to the council on Monday.", ""},
		{"They waited for the report that the council had asked for.", ""},
		{"The sailor who was told that the pier was safe went home.", ""},
		// only perhaps, or not at all
		{"If the council says that the pier is safe, the boats will return.", ""},
		{"The council might say that the pier is safe.", ""},
		{"A man claiming to be a sailor asked for food.", ""},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		sure, _ := quote.Sure(quote.Attributions(d))
		var got []string
		for _, a := range sure {
			got = append(got, d.Text(a.Source)+" "+d.Text(a.Cue))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.source, s, tt.want)
		}
	}
}
