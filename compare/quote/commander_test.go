package quote_test

import (
	"testing"

	"diptych/compare/text"
)

// A commander without a name, and an officer who speaks on, are not listed as two.
func TestCommanderNamedLater(t *testing.T) {
	const office = "The commander of the Kent Fleet expressed doubt Friday about the raids on the port.\n\n"
	for _, tt := range []struct{ name, source, want string }{
		{"named next", office + "Vice Adm. Carl Berg told reporters that the pirates are hard to find.", "~commander of the Kent Fleet, Carl Berg"},
		{"another office told of", office + "Vice Adm. Carl Berg, his deputy, told reporters that the pirates are hard to find.", "commander of the Kent Fleet, Carl Berg"},
		{"no officer", office + "Mayor Carl Berg told reporters that the pirates are hard to find.", "commander of the Kent Fleet, Carl Berg"},
		{"known before", "Vice Adm. Carl Berg left the port.\n\n" + office + "Vice Adm. Carl Berg told reporters that the pirates are hard to find.", "commander of the Kent Fleet, Carl Berg"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := speakers(text.Parse("The raids on the port\n\n" + tt.source)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.source, got, tt.want)
			}
		})
	}
}
