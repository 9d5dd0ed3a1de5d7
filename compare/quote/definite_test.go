package quote_test

import (
	"testing"

	"diptych/compare/text"
)

// TestDefinite asks under which label one is listed whom the article calls by "the" and
// other words than those by which he or she spoke before; ~ is before one who is not certain.
func TestDefinite(t *testing.T) {
	for _, x := range []struct{ name, source, want string }{
		{"by fewer words", "Mayor Jo Lund went home. A Norse Cable spokesman said it was late. It rained. The Norse spokesman said it was over.", "Norse Cable spokesman, Norse Cable spokesman"},
		{"by another word among them", "Mayor Jo Lund went home. A Norse Cable spokesman said it was late. It rained. The Ostline spokesman said it was over.", "Norse Cable spokesman, Ostline spokesman"},
		{"many of one noun", "Mayor Jo Lund went home. The chairmen of the three boards said it was late. “It is over,” the chairmen said.", "chairmen of the three boards, chairmen of the three boards"},
		{"a family", "Mayor Jo Lund went home. The family of the great Jo Lund said it was late. “It is over,” the Lund family said.", "family of the great Jo Lund, family of the great Jo Lund"},
		{"a wide word", "Mayor Jo Lund went home. A spokesperson for Berg said it was late. “It is over,” the aide said.", "spokesperson for Berg, spokesperson for Berg"},
		{"a wide word, with a man named since", "Mayor Jo Lund went home. A spokesperson for Berg said it was late. Mayor Lund came back. “It is over,” the aide said.", "spokesperson for Berg, ~aide"},
		{"an aide who was told of", "An aide met Jo Lund. A clerk for Berg said it was late. “It is over,” the aide said.", "clerk for Berg, aide"},
		{"a trade of one named", "Ann Berg mourned. The singer wrote that it was over.", "~singer"},
		{"one who was told of", "A singer met Ann Berg. The singer wrote that it was over.", "singer"},
		{"a pilot", "Ann Berg was on board. The pilot said it was over.", "pilot"},
		{"a host, of two", "Talk show host Karl Berg spoke, and radio host Jo Lund left. The Ostline News host said it was over.", "~Ostline News host"},
		{"a champion", "Karl Berg was angry. The four-times champion said it was over.", "~four-times champion"},
		{"a champion who was told of by name", "The town's old champion Karl Berg was angry. Ann Lee left. The four-times champion said it was over.", "~four-times champion"},
		{"a champion who was told of", "A champion met Karl Berg. The old champion said it was over.", "old champion"},
		{"what somebody was", "Karl Berg was angry. The rich ex-sailor said it was late.", "~rich ex-sailor"},
		{"who, of other words", "Karl Berg was angry. The rich sailor, who said it was late, left.", "~rich sailor"},
		{"who, of one told of", "A sailor met Karl Berg. The rich sailor, who said it was late, left.", "sailor"},
		{"as what one is", "Karl Berg was angry. “As a singer, you learn,” Berg said. The singer wrote that it was over.", "Karl Berg, ~singer"},
		{"as what one is, beside one", "Karl Berg was angry. “As a singer, you learn,” Berg told a singer. The singer wrote that it was over.", "Karl Berg, singer"},
		{"a star, with capitals", "Karl Berg was angry. The old TV star said it was over.", "~old TV star"},
		{"a champion by name", "Karl Berg was angry. The champion Bo Moss said it was over.", "Bo Moss"},
		{"nobody has a name", "The singer wrote that it was over.", "singer"},
	} {
		if got := speakers(text.Parse("A headline without a verb\n\n" + x.source + "\n")); got != x.want {
			t.Errorf("%s: %s\n got %q\nwant %q", x.name, x.source, got, x.want)
		}
	}
}
