package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

func TestWholeCue(t *testing.T) {
	for _, tt := range []struct{ source, want string }{
		{"Ann Lee said on Twitter that the boat was late.", "said on Twitter"},
		{"Ann Lee said on Twitterville’s pier that the boat was late.", "said"},
		{"“It is late,” Ann Lee said on “Face the Day.”", "said on “Face the Day.”"},
		{"Ann Lee said on the pier that the boat was late.", "said"},
		{"Ann Lee said in public filings that the boat was late.", "said in public filings"},
		{"Ann Lee said in a low voice that the boat was late.", "said"},
		{"Ann Lee vowed again to leave the pier.", "vowed again"},
		{"Ann Lee issued a long statement saying that the boat was late.", "issued a long statement saying"},
		{"Ann Lee bought a paper saying that the boat was late.", "saying"},
		{"Ann Lee said that the boat was late.", "said"},
	} {
		d := text.Parse(tt.source)
		as := quote.Attributions(d)
		if len(as) == 0 {
			t.Errorf("%s: no row", tt.source)
			continue
		}
		if got := d.Text(quote.WholeCue(d, &as[0])); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.source, got, tt.want)
		}
	}
}
