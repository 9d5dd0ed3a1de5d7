package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Every quotation is printed in ⟨⟩, with its depth when it is nested, > when it
// goes on from the paragraph before and … when it is left open.
func TestQuotations(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"curly", "He said “yes, I will” and left.", "He said ⟨“yes, I will”⟩ and left."},
		{"straight", `He said "yes" and "no" today.`, `He said ⟨"yes"⟩ and ⟨"no"⟩ today.`},
		{"typewriter", "He said ``yes'' and ''no'' today.", "He said ⟨``yes''⟩ and ⟨''no''⟩ today."},
		{"angular", "Il a dit « oui » hier.", "Il a dit ⟨« oui »⟩ hier."},
		{"low", "Er sagte „ja“ und „nein”.", "Er sagte ⟨„ja“⟩ und ⟨„nein”⟩."},
		{"angular, inwards", "»Ja«, sagte er, »wir gehen.« Sie blieb.", "⟨»Ja«⟩, sagte er, ⟨»wir gehen.«⟩ Sie blieb."},
		{"angular, outwards and glued", "Il a dit «oui» et «non».", "Il a dit ⟨«oui»⟩ et ⟨«non»⟩."},
		{"angular, closing only", "Il a dit oui ! » et non.", "Il a dit oui ! » et non."},
		{"single straight", "Lavrov warns of 'incidents' between them.", "Lavrov warns of ⟨'incidents'⟩ between them."},
		{"single curly", "Lavrov warns of ‘incidents’ between them.", "Lavrov warns of ⟨‘incidents’⟩ between them."},
		{"apostrophes", "It's the others' way, isn't it, rock 'n' roll of the '90s.", "It's the others' way, isn't it, rock 'n' roll of the '90s."},
		{"curly apostrophes", "It’s the others’ way, isn’t it.", "It’s the others’ way, isn’t it."},
		{"single with apostrophe", "They call it ‘the people’s choice’ now.", "They call it ⟨‘the people’s choice’⟩ now."},
		{"single with plural owner", "They call it ‘the workers’ choice’ now.", "They call it ⟨‘the workers’ choice’⟩ now."},
		{"nested", "“He called it ‘ground’ zero,” she said.", "⟨“He called it ⟨1‘ground’⟩ zero,”⟩ she said."},
		{"nested straight", `"He called it 'ground' zero," she said.`, `⟨"He called it ⟨1'ground'⟩ zero,"⟩ she said.`},
		{"mixed marks", `He said “yes" and went.`, `He said ⟨“yes"⟩ and went.`},
		{"glued", `civilians in need."Kirby repeated it.`, `civilians in need."Kirby repeated it.`},
		{"glued with its opening", `He said "aid in need."Kirby repeated it.`, `He said ⟨"aid in need."⟩Kirby repeated it.`},
		{"brackets", `we [russia] say "[sic] so" now`, `we [russia] say ⟨"[sic] so"⟩ now`},
		{"dash before", `He said—"no"—twice.`, `He said—⟨"no"⟩—twice.`},
		{"left open and reopened", "“One two three.\n\n“Four five,” he said.", "⟨…“One two three.⟩\n\n⟨>“Four five,”⟩ he said."},
		{"left open, not reopened", "“One two three.\n\nFour “five” he said.", "⟨…“One two three.⟩\n\nFour ⟨“five”⟩ he said."},
		{"closing mark missing", "“One two, he said. “Three four,” he said.", "⟨…“One two, he said.⟩ ⟨“Three four,”⟩ he said."},
		{"closing only", "One two,” he said.", "One two,” he said."},
		{"double in double", `"By calling it a "golden rule," Lund lost her vote," Berg said.`, `⟨"By calling it a ⟨1"golden rule,"⟩ Lund lost her vote,"⟩ Berg said.`},
		{"double in double, curly", "“By calling it a “golden rule,” Lund lost her vote,” Berg said.", "⟨“By calling it a ⟨1“golden rule,”⟩ Lund lost her vote,”⟩ Berg said."},
		{"double in double, over paragraphs", "“The storm was not “of our making.” It came “from the sea.\n\nNobody saw it.\n\nIt is over.”", "⟨…“The storm was not ⟨1“of our making.”⟩ It came ⟨1…“from the sea.⟩⟩\n\n⟨>…Nobody saw it.⟩\n\n⟨>It is over.”⟩"},
		{"closing mark missing, a stray one behind", `"One two, he said. "Three four," he said. It is over."`, `⟨…"One two, he said.⟩ ⟨"Three four,"⟩ he said. It is over."`},
		{"inches", `A 6" gun and a 5" gun.`, `A 6" gun and a 5" gun.`},
		{"French blanks", "Il a dit «\u00a0oui\u00a0» hier.", "Il a dit ⟨«\u00a0oui\u00a0»⟩ hier."},
		{"Swedish", "”Ja”, sade hon. ”Vi går.”", "⟨”Ja”⟩, sade hon. ⟨”Vi går.”⟩"},
		{"low and single", "Er sagte: „Sie rief ‚Halt‘ und lief.“", "Er sagte: ⟨„Sie rief ⟨1‚Halt‘⟩ und lief.“⟩"},
		{"low single alone", "Er nannte es ‚gut‘ und ging.", "Er nannte es ⟨‚gut‘⟩ und ging."},
		{"commas for low marks", "He is ,,within reach'' of it.", "He is ⟨,,within reach''⟩ of it."},
		{"primes", "He is ″within reach″ of it.", "He is ⟨″within reach″⟩ of it."},
		{"corners", "彼は「はい、『駅』です」と言った。", "彼は⟨「はい、⟨1『駅』⟩です」⟩と言った。"},
		{"grave and apostrophe", "`It is over,' he said, `and done.'", "⟨`It is over,'⟩ he said, ⟨`and done.'⟩"},
		{"code", "Type `it's` and go.", "Type `it's` and go."},
		{"two single for a double", "He said ‘‘yes’’ today.", "He said ⟨‘‘yes’’⟩ today."},
		{"British", "‘The farmers’ union is ready whenever ministers are,’ said Hughes. ‘It’s their turn.’", "⟨‘The farmers’ union is ready whenever ministers are,’⟩ said Hughes. ⟨‘It’s their turn.’⟩"},
		{"British straight", "'The owners' plan isn't ours,' said Orr. 'It's theirs.'", "⟨'The owners' plan isn't ours,'⟩ said Orr. ⟨'It's theirs.'⟩"},
		{"British, double inside", "‘She said “no” to the miners’ leader,’ said Orr.", "⟨‘She said ⟨1“no”⟩ to the miners’ leader,’⟩ said Orr."},
		{"British straight, double inside", `'She said "no" to us,' said Orr.`, `⟨'She said ⟨1"no"⟩ to us,'⟩ said Orr.`},
		{"single in double", "“Your aunt asks, ‘It eats what?’ and you laugh,” said Hale, of Kiln’s Snake House.", "⟨“Your aunt asks, ⟨1‘It eats what?’⟩ and you laugh,”⟩ said Hale, of Kiln’s Snake House."},
		{"single that ends in s, then an owner", "He spoke of ‘cuts’ and of the miners’ pay.", "He spoke of ⟨‘cuts’⟩ and of the miners’ pay."},
		{"two that end in s", "He spoke of ‘cuts’ and the ‘odds’ against him.", "He spoke of ⟨‘cuts’⟩ and the ⟨‘odds’⟩ against him."},
		{"title with two owners", "The ‘Drivers’ and Owners’ Guide’ is out.", "The ⟨‘Drivers’ and Owners’ Guide’⟩ is out."},
		{"dropped letters", "They play rock 'n' roll, and nobody's talkin' 'bout the owners' plan or the '90s. It's the firm's.", "They play rock 'n' roll, and nobody's talkin' 'bout the owners' plan or the '90s. It's the firm's."},
		{"dropped letters, curly", "They play rock ’n’ roll in ’s-Hertogenbosch, like in ’68, the workers’ year.", "They play rock ’n’ roll in ’s-Hertogenbosch, like in ’68, the workers’ year."},
		{"opening mark for an apostrophe", "Songs of the ‘90s and the singers’ lives.", "Songs of the ‘90s and the singers’ lives."},
		{"dropped letters in a quotation", "‘Get ’em out of the workers’ homes,’ he said, ‘’cause it’s ’90s stuff.’", "⟨‘Get ’em out of the workers’ homes,’⟩ he said, ⟨‘’cause it’s ’90s stuff.’⟩"},
		{"a number first", "'24 ships are lost,' she said.", "⟨'24 ships are lost,'⟩ she said."},
		{"set off with blanks", "The regime 's allies' plan for a truce.", "The regime 's allies' plan for a truce."},
		{"set off with blanks, curly", "The firm ’s best ’ offer.", "The firm ’s best ’ offer."},
		{"two owners far apart", "The drivers' pay is low. The owners' share is not.", "The drivers' pay is low. The owners' share is not."},
		{"single over paragraphs", "‘We watch. The workers’ homes are cold and the drifts keep growing.\n\n‘We kept them warm.\n\n‘We stay.’\n\nIt was May.", "⟨…‘We watch. The workers’ homes are cold and the drifts keep growing.⟩\n\n⟨>…‘We kept them warm.⟩\n\n⟨>‘We stay.’⟩\n\nIt was May."},
		{"straight single over paragraphs", "'We watch,' he said. 'The drifts keep growing.\n\n'We kept them warm.'\n\nIt was May.", "⟨'We watch,'⟩ he said. ⟨…'The drifts keep growing.⟩\n\n⟨>'We kept them warm.'⟩\n\nIt was May."},
		{"over paragraphs without marks of their own", "He said: “We watch the valley roads.\n\nWe have kept them warm.\n\nWe stay.” It was May.", "He said: ⟨…“We watch the valley roads.⟩\n\n⟨>…We have kept them warm.⟩\n\n⟨>We stay.”⟩ It was May."},
		{"straight, over paragraphs without marks", "He said: \"We watch the valley roads.\n\nWe have kept them warm.\"\n\nIt was \"May\".", "He said: ⟨…\"We watch the valley roads.⟩\n\n⟨>We have kept them warm.\"⟩\n\nIt was ⟨\"May\"⟩."},
		{"stray mark", "The firm called it \"fair and final. It was signed at the pit.\n\n\"We go down,\" she said.", "The firm called it ⟨…\"fair and final.⟩ It was signed at the pit.\n\n⟨\"We go down,\"⟩ she said."},
		{"stray closing mark", "It was signed” at the pit. He said “no” again.", "It was signed” at the pit. He said ⟨“no”⟩ again."},
	}
	for _, tt := range tests {
		d := text.Parse(tt.source)
		if got := markQuotations(d); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestBlockQuotation(t *testing.T) {
	d := text.Parse("The letter reads as follows in full and at length.\n\n> We ask you to stop.\n\nIt was sent today.\n")
	qs := quote.Quotations(d)
	if len(qs) != 1 || d.Text(qs[0].Inner) != "We ask you to stop." {
		t.Fatalf("got %v", qs)
	}
}

func markQuotations(d *text.Document) string {
	open, shut := map[int]string{}, map[int]string{}
	for _, q := range quote.Quotations(d) {
		s := "⟨"
		if q.Depth > 0 {
			s += string(rune('0' + q.Depth))
		}
		if q.Continued {
			s += ">"
		}
		if q.Open {
			s += "…"
		}
		open[q.Start] += s
		shut[q.End] += "⟩"
	}
	var b strings.Builder
	for i := 0; i <= len(d.Source); i++ {
		b.WriteString(shut[i] + open[i])
		if i < len(d.Source) {
			b.WriteByte(d.Source[i])
		}
	}
	return b.String()
}
