package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// TestTakenUp asks for whom "the company" or "the station" stands behind a row.
func TestTakenUp(t *testing.T) {
	for _, x := range []struct{ name, source, want string }{
		{"the company", "Norse Cable says the cut is a riddle. There may have been a slide. The company says most calls go by ship.", "Norse Cable, Norse Cable"},
		{"the kind of company", "Norse Cable said the line was cut. The old line is 40 years old, the telephone company said.", "Norse Cable, Norse Cable"},
		{"another firm since", "Norse Cable said the line was cut. Ostline lost its contract in June. The company said it was sorry.", "Norse Cable, "},
		{"another firm, not of whom is told", "Norse Cable said the line was cut outside the Ostline tower in Varby. The company said it was sorry.", "Norse Cable, Norse Cable"},
		{"a person before", "Karl Lund said the line was cut. The telephone company said it was sorry.", "Karl Lund, telephone company"},
		{"of another land", "Norse Cable said the line was cut. The French company said it was sorry.", "Norse Cable"},
		{"of its own land", "Ostland Cable said the line was cut. Norse Cable said it was late. The Ostlandic company said it was sorry.", "Ostland Cable, Norse Cable, Ostland Cable"},
		{"of a land of two", "Ostland Cable said the line was cut. Ostland Rail said it was late. The Ostlandic company said it was sorry.", "Ostland Cable, Ostland Rail"},
		{"of a land, a person before", "Karl Lund said the line was cut. The French company said it was sorry.", "Karl Lund, French company"},
		{"the agency", "CBX announced that it would not come. The agency said that it chose so.", "CBX, CBX"},
		{"the agency, of a person", "Karl Lund announced that he would not come. The agency said that it chose so.", "Karl Lund, agency"},
		{"the station", "The line was cut on Monday, WKBR-TV reported. The crew was at sea, the station said.", "WKBR-TV, WKBR-TV"},
		{"no station before", "The line was cut on Monday, Norse Cable said. The crew was at sea, the station said.", "Norse Cable, "},
		{"an agency of another kind since", "The FBI searched the line, AP reported. The agency said it was cut.", "AP, "},
		{"another paper since", "The Norse Times reported that the Kent Post had closed. The paper said it was sorry.", "Norse Times, "},
		{"another station since", "The Norse Times reported that Radio Kent had burned. The station said it was sorry.", "Norse Times, "},
		{"no other station since", "WKBR-TV reported that the council had met. The station said it was late.", "WKBR-TV, WKBR-TV"},
		{"the paper that another one answers", "The Kent navy said in a reply to a letter that it was late. The letter said it was early.", "Kent navy, letter"},
		{"the paper of another sentence", "The Kent navy said in a letter it was late. The report said it was early.", "Kent navy, report"},
		{"its paper behind a day", "The Kent navy said on Monday in a short written report that it was late. The report said it was dear.", "Kent navy, Kent navy"},
		{"its report", "The line was cut on Monday, according to a report from WKBR-TV. The crew was at sea, according to the report.", "report from WKBR-TV, report from WKBR-TV"},
	} {
		d := text.Parse("A headline without a verb\n\n" + x.source + "\n")
		sure, _ := quote.Sure(quote.Attributions(d))
		var got []string
		for _, a := range sure {
			got = append(got, a.Speaker)
		}
		if s := strings.Join(got, ", "); s != x.want {
			t.Errorf("%s: %s\n got %q\nwant %q", x.name, x.source, s, x.want)
		}
	}
}
