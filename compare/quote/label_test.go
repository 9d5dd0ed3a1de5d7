package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// The speakers of each text, in order; ~ marks those that are not sure.
func TestLabels(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"an adverb behind", "Smith initially said the fares were fair. Advocates last month said they were not.", "Smith, Advocates"},
		{"an adverb behind a noun", "A source reportedly told the Herald that the mayor knew.", "source"},
		{"an adverb alone", "The rest allegedly asked Tom Lund to go.", "~"},
		{"-ly in nouns", "Isiah's family said that the boy was well. An ally of Lund said that it was late.", "Isiah's family, ally of Lund"},
		{"according to, no aside", "According to Jo Park, the fares rise.", "Jo Park"},
		{"according to, an aside", "According to Jo Park, the mayor, the fares rise.", "Jo Park"},
		{"a role, then its name", "The Democrat, Representative Ann Lee of Ohio, said it was over.", "Ann Lee"},
		{"however, the mayor", "However, the mayor of the town, Ann Roth, said it was over.", "Ann Roth"},
		{"a surname in -s", "It rained on Tina Albers. Albers said it was over.", "Tina Albers"},
		{"plain words in -s", "Proponents say it is over.", "Proponents"},
		{"a month as a name", "The mayor of the village, Jan Roth, said it was over. Roth said it was late.", "Jan Roth, Jan Roth"},
		{"a word of time as a surname", "Michael Day went home. Day disputed that it was over. On Monday a day passed.", "Michael Day"},
		{"days", "On Monday Ann Lee said it was over.", "Ann Lee"},
		{"credits", "Bob Orr/Reuters Carl Berg said it was late.", "~Reuters Carl Berg"},
		{"to be", "Speaker-to-be Ann Pelham said it was late.", "Ann Pelham"},
		{"of a party", "Governor Paul Lund spoke. The Republican governor said it was over.", "Paul Lund"},
		{"of another country", "Russian minister Paul Lund spoke. The French minister said it was over.", "~French minister"},
		{"at a place", "Sellers at the old Lund Gate said it was over.", "~Lund Gate"},
		{"a thing", "The front of the station said it was over.", "~"},
		{"a crowd", "The zoo said it was over. The school disputed that the roof was unsafe.", "zoo, school"},
		{"he, of one", "Mark Toner said it was over. He said it was late.", "Mark Toner, Mark Toner"},
		{"he, of two", "Mark Toner met John Lindt. He said it was late.", "~Mark Toner"},
		{"he who spoke last", "Mark Toner told John Lindt that it was over. He said it was late.", "Mark Toner, Mark Toner"},
		{"they who spoke last", "US officials said it was over. They said it was late.", "US officials, US officials"},
		{"we", "We have reported that it was late.", "~"},
		{"with a gerund", "With Austria saying it was over, they went home.", "~Austria"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range quote.Attributions(text.Parse(tt.source)) {
				got = append(got, fmt.Sprint(map[bool]string{true: "~"}[a.Unsure], a.Speaker))
			}
			if g := strings.Join(got, ", "); g != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.source, g, tt.want)
			}
		})
	}
}
