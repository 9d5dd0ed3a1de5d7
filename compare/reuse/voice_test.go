package reuse

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Words are called quoted here and the outlet's own there only where the marks
// of both sides are plain.
func TestPlainVoice(t *testing.T) {
	const quoted = "Dam halted\n\n\"The valley will be under forty metres of water before a turbine turns,\" said Tomas Reyes, who farms there.\n"
	for _, c := range []struct{ name, a, b, want string }{
		{"own words", quoted, "A last harvest\n\nFew here still plant. The valley will be under forty metres of water before a turbine turns.\n", "voice"},
		{"marks within the post", quoted, "A last harvest\n\n“No, not 'under a lake' - the valley will be under forty metres of water before a turbine turns. A farmer knows.\n", "quotation"},
		{"a quotation goes on behind it", quoted, "A last harvest\n\nFew here still plant. The valley will be under forty metres \"of muddy water\" in May.\n", ""},
		{"no telling word", "Girls freed\n\nThe spokesman said: \"The release of all of the girls is not yet near.\"\n", "Talks go on\n\nIt was about the release of all of the men in the north.\n", ""},
	} {
		a, b := text.Parse(c.a), text.Parse(c.b)
		got := ""
		for _, p := range Passages(a, b) {
			if p.Class.Shown() {
				got = string(p.Class)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Of a quotation that goes on over paragraphs either has an odd number of marks; one
// that is closed at its end is plain all the same.
func TestVoiceOverParagraphs(t *testing.T) {
	const shared = "While two of the barges slipped away in the fog, the patrol stopped the last three "
	own := text.Parse("Barges held\n\nThe patrol met five barges on Monday.\n\n" + shared + "of them and took eleven smugglers ashore.\n")
	for _, c := range []struct{ name, quoted, want string }{
		{"closed at its end", "\"The patrol turned at once and hailed the barges.\n\n" + shared + "and searched them,\" said Captain Iva Holm.\n", "voice"},
		{"each paragraph opens anew", "\"The patrol turned at once and hailed the barges.\n\n\"" + shared + "and searched them,\" said Captain Iva Holm.\n", "voice"},
		{"never closed", "\"The patrol turned at once and hailed the barges.\n\n\"" + shared + "and searched them, said Captain Iva Holm.\n", "copy"},
	} {
		got := ""
		for _, p := range Passages(own, text.Parse("Barges stopped\n\n"+c.quoted)) {
			if p.Class.Shown() {
				got = string(p.Class)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Of words behind a mark that nothing closes it is not said that they stand in none.
func TestNeverClosed(t *testing.T) {
	const said = "We must reject any thought of our towns as a field of war that soldiers are sent to take from those who live in them. "
	const shared = "It wears away the ground that holds the trust between the towns and those who serve them."
	a := text.Parse("The letter\n\nThe general wrote: “" + shared + "”\n")
	for _, c := range []struct{ name, b, want string }{
		{"left open", "The letter\n\nThe general wrote: “" + strings.Repeat(said, 4) + shared + "\n", "never closed"},
		{"a post", "The letter\n\n" + shared + " pic.twitter.com/AbC12\n— Ann Lund (@annlund) September 23, 2024\n", "without quotation marks"},
	} {
		got := ""
		for _, p := range Passages(a, text.Parse(c.b)) {
			if p.Class == Quotation {
				got = p.Why.String()
			}
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Words that both articles quote are not said to be quoted in one only where the other
// reports them besides.
func TestVoiceBesideQuotation(t *testing.T) {
	const (
		reported = "Ada Brin confirmed to Radio Velden on Monday that the company and the council have received letters relating to the closing of the two old locks near the mill of Orlo last year.\n\n"
		quotes   = "\"All three letters deal with the closing of the two old locks at the mill of Orlo. The company will answer them in time and in full, and it will open its books to the council of Velden next week,\" Ada Brin said.\n"
		other    = "\"We have nothing to hide and nothing to add to what we wrote to the council in May,\" Ada Brin said.\n"
	)
	b := text.Parse("Locks\n\n" + quotes)
	for _, c := range []struct {
		name, a string
		want    bool
	}{{"quoted besides", reported + quotes, false}, {"only reported", reported + other, true}} {
		got := slices.ContainsFunc(Passages(text.Parse("Letters\n\n"+c.a), b), func(p Passage) bool { return p.Class == Voice })
		if got != c.want {
			t.Errorf("%s: a passage in marks on one side only: %t", c.name, got)
		}
	}
}
