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
		{"inches", `A 6" gun and a 5" gun.`, `A 6" gun and a 5" gun.`},
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
