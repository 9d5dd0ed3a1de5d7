package text

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// In each case what a reader sees stands beside what the file has.
func TestUnmarked(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"a card behind a name", "Mayor Anna Voss Anna (Annie) Marie VossFive things to know about the pier Voss leads in 2020 race MORE's aides met Carl Roe Carl RoeThe town waits MORE on Monday.", "Mayor Anna Voss's aides met Carl Roe on Monday."},
		{"no card", "Anna Voss wrote to VossBank and McRoe. MORE will come, said Roe of RoeCorp, and MOREOVER it rains. Anna Voss then left VossBank, MORE or less.", "Anna Voss wrote to VossBank and McRoe. MORE will come, said Roe of RoeCorp, and MOREOVER it rains. Anna Voss then left VossBank, MORE or less."},
		{"a link", "[Anna Voss](http://x.example/v) said so.", "Anna Voss said so."},
		{"a link with a title", `the [yard](/y "The yard") and [pier](<p> 'A pier' ) close`, "the yard and pier close"},
		{"brackets in an address", "the [yard](http://x.example/a_(b)_c) closes", "the yard closes"},
		{"a link in a link's words", "a [[quoted] word](x) here", "a [quoted] word here"},
		{"links by label", "the [yard][1], the [pier][] and [crane] close\n\n[1]: http://x.example/1\n[pier]: http://x.example/2\n[Crane]: <http://x.example/3>", "the yard, the pier and crane close\n\n[1]: http://x.example/1\n[pier]: http://x.example/2\n[Crane]: <http://x.example/3>"},
		{"words in brackets", "the [sic] yard [and pier] (so [he] said)", "the [sic] yard [and pier] (so [he] said)"},
		{"a picture in a line", "so ![a pier](p.jpg)it is, [![x](y.png)](z)he said", "so it is, he said"},
		{"a picture alone", "![a pier](p.jpg)", "![a pier](p.jpg)"},
		{"pages of a notebook", "the [[yard]], the [[Pier One|pier]] and ![[p.png]]more", "the yard, the pier and more"},
		{"emphasis", "*one* **two** ***three*** _four_ __five__ **_six_** *seven **eight***", "one two three four five six seven eight"},
		{"emphasis beside marks", "\"*No*,\" (_he_) said—**so**. **“Yes,”** *she*’s", "\"No,\" (he) said—so. “Yes,” she’s"},
		{"emphasis over a line end", "**one\ntwo** three", "one\ntwo three"},
		{"emphasis with a blank inside", "**Olsen: **yes", "Olsen: yes"},
		{"emphasis begins a word", "**O**lsen", "Olsen"},
		{"stars and bars that are none", "5 * 3 * 2, f***ing s***, snake_case, __init, a*b, * note, price*", "5 * 3 * 2, f***ing s***, snake_case, __init, a*b, * note, price*"},
		{"nothing over a blank line", "*one\n\ntwo*", "*one\n\ntwo*"},
		{"struck and marked words", "~~one~~ and ==two==, a == b, ~5", "one and two, a == b, ~5"},
		{"code", "`one two` and ``three''", "one two and ``three''"},
		{"a typewriter's quotation", "he `said' so, and `no more", "he `said' so, and `no more"},
		{"notes", "left,\"[^1] said[4] he.[12][^note] So[2, 3] it is[citation needed].", "left,\" said he. So it is."},
		{"escaped and linked notes", `it fell.\[4\] He[[5]](#cite_note-5) left[\[6\]](http://x.example#6) it[7](#n7).`, "it fell. He left it."},
		{"lettered notes", "left,\"[a] said he.[b] And [c] said [d]id[e]d.", "left,\" said he. And [c] said [d]id[e]d."},
		{"letters that a writer set in", "\"[W]e write\" and “[b]ut not.”[A] Then", "\"[W]e write\" and “[b]ut not.” Then"},
		{"a note in the line", "he left.^[As the old book says.] It is ^[not] so.^[A note.]", "he left. It is ^[not] so."},
		{"an address with blanks", "[Roe](<a b.html> 'Roe') said", "Roe said"},
		{"apostrophes", "Roe´s dog, the dogsʼ yard, don‛t, O′Neill, 5′, ʼtis", "Roe’s dog, the dogsʼ yard, don’t, O’Neill, 5′, ʼtis"},
		{"wide hyphens", "ｆｉｖｅ－ｙｅａｒ － it", "ｆｉｖｅ-ｙｅａｒ － it"},
		{"the text of a note", "So.[^1]\n\n[^1]: An interview.", "So.\n\nAn interview."},
		{"numbers in brackets", "we saw [12] people in town[2019] and\n[1] Roe, J.", "we saw [12] people in town[2019] and\n[1] Roe, J."},
		{"raised numbers", "left,”² said.¹² Lund² paid for 5 m².", "left,” said. Lund paid for 5 m²."},
		{"tags", `<em>one</em> <a href="x" class='y'>two</a> <strong>three</strong>four<br/>five<!-- six --> seven`, "one two threefour five seven"},
		{"raised by a tag", `said<sup>4</sup> so<sup><a href="#n">[5]</a></sup>, the 4<sup>th</sup> m<sup>2</sup> 10<sup>3</sup>, 40<sup><a href="#n">2</a></sup>`, "said so, the 4th m² 10³, 40"},
		{"no tags", "a < b > c, <olsen@x.example>, <unknown>, x<3", "a < b > c, <olsen@x.example>, <unknown>, x<3"},
		{"an address in angles", "see <https://x.example/a> for more", "see  for more"},
		{"entities", "AT&amp;T&rsquo;s &ldquo;yes&#8221; &#x2014; R&D; five&nbsp;year &amp;quot;x&amp;quot; &bogus; &amp", "AT&T’s “yes” — R&D; five\u00a0year \"x\" &bogus; &amp"},
		{"escapes", `\*one\* \[two\] 3\. a\_b C:\dir \\`, `*one* [two] 3. a_b C:\dir \`},
		{"zero-width signs", "bo\u200bth\u200b, gov\u00adern\u2060ment\ufeff, O\u200cK \u200eyes", "both, government, OK yes"},
		{"joiners that matter", "می\u200cخواهم 👩\u200d🚀 ไทย\u200bไทย", "می\u200cخواهم 👩\u200d🚀 ไทย\u200bไทย"},
		{"ligatures", "oﬃce ﬁve ﬂat eﬀort ﬆop", "office five flat effort stop"},
		{"hyphens at the end of a line", "the quar-\nry of-\r\nfice, be\u00ad\nfore hy\u2010\nphen  ", "the quarry office, before hyphen  "},
		{"hyphens of the word", "a five-\nyear plan, self-\nmade", "a five-year plan, self-made"},
		{"hyphens that cut no word", "pre-\nand post-war, it is -\nso, the -\nend, A-\nlevel, so--\nhe", "pre-\nand post-war, it is -\nso, the -\nend, A-\nlevel, so--\nhe"},
		{"a list's dashes", "- one\n- two\n* three *four*", "- one\n- two\n* three four"},
		{"a block quotation", "> one\n> two *three*\n\n> four\n>\n> five", "> one\ntwo three\n\n> four\n>\n> five"},
		{"lines of markup alone", "<div>\none\n</div>\n\n**\n\n***\n[/url]\n![](x)", "<div>\none\n</div>\n\n**\n\n***\n[/url]\n![](x)"},
		{"the end of a line", "said \\\nhe", "said \nhe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Parse(c.source)
			if got := d.Unmarked().Source; got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if got := d.Plain(Span{0, len(c.source)}); got != c.want {
				t.Errorf("in pieces %q", got)
			}
			check(t, d, c.source)
		})
	}
}

// A place of the text without markup, and the words there, are those of the file.
func TestPlace(t *testing.T) {
	d := Parse("The **old** [Anna Voss](http://x.example) said &ldquo;no&rdquo;.")
	u := d.Unmarked()
	for _, c := range []struct{ read, stands string }{
		{"old", "old"}, {"The old", "The **old"}, {"Anna Voss", "Anna Voss"}, {"Voss said", "Voss](http://x.example) said"}, {"“no”", "&ldquo;no&rdquo;"}, {"no", "no"}, {"”.", "&rdquo;."},
	} {
		at := strings.Index(u.Source, c.read)
		s := d.Unmarked().Place(Span{at, at + len(c.read)})
		if got := d.Text(s); got != c.stands {
			t.Errorf("%q stands at %q, want %q", c.read, got, c.stands)
		}
		if got := d.Plain(s); got != c.read {
			t.Errorf("%q is shown as %q", c.read, got)
		}
	}
	if d.Text(d.Paragraphs[0].Span) != d.Source || d.Place(Span{1, 2}) != (Span{1, 2}) {
		t.Error("the paragraph is not the whole line")
	}
	if e := u.Place(Span{4, 4}); !e.Empty() || e.Start != len("The **") {
		t.Errorf("an empty place at %v", e)
	}
	if p := Parse("No marks."); p.Unmarked() != p || p.Plain(Span{0, 2}) != "No" {
		t.Error("a text without markup is read as another")
	}
}

// What front matter says of an article holds for both.
func TestUnmarkedFields(t *testing.T) {
	d := Parse("# A *bridge* closed\n\nBy [Jane Roe](http://x.example/roe)\n\nThe bridge over the river is closed for a week.\n")
	if d.Fields.Title != "A bridge closed" || d.Fields.Byline != "Jane Roe" || d.Text(d.Evidence["byline"]) != "Jane Roe" {
		t.Errorf("%+v", d.Fields)
	}
	d.Fields.Title = "Closed"
	delete(d.Evidence, "title")
	u := d.Unmarked()
	if _, ok := u.Evidence["title"]; ok || u.Fields.Title != "Closed" || u.Text(u.Evidence["byline"]) != "Jane Roe" {
		t.Errorf("%+v %v", u.Fields, u.Evidence)
	}
}

// Rows of a table are text, whatever stands in them; a row of links is none.
func TestTables(t *testing.T) {
	d := Parse("Ferries\n\nThe council counted the ships in the harbour on Monday.\n\n| Ship | Town | Year |\n|---|:---:|---|\n| Two | Home | 1920 |\n| the *old* one | Leeds | 1921 |\n\nHome | News | Sport\n")
	var got []string
	for _, s := range d.Sentences {
		got = append(got, d.Plain(s.Span))
	}
	want := "Ferries;The council counted the ships in the harbour on Monday.;Ship · Town · Year;Two · Home · 1920;the old one · Leeds · 1921"
	if s := strings.Join(got, ";"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

// Any marks in any order keep the promises of Document.
func TestMarksInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(14) {
			b.WriteString(markPieces[r.IntN(len(markPieces))])
		}
		source := b.String()
		check(t, Parse(source), source)
		if t.Failed() {
			t.Fatalf("%q", source)
		}
	}
}

var markPieces = strings.Split(`*|**|***|_|__|~~|==|[|]|](|)|![|[[|]]|[^1]|[2]|[a][b]|[b]: x|<em>|</em>|<br>|<sup>|</sup>|<!--|-->|<script>|</script>|<http://x>|&amp;|&lt;|&#39;|&shy;|\|\[|`+
	"`|``|-\n|self-\n|\n|\n\n|\r\n|> | |  |a|b c|Roe|3|9 000|\"|“|”|.|, he said|\u200b|\u00ad|\u200c|ﬁ|\u00a0|²|é|東|\xff|\xe2|\x80|- |# |---|12\u202f|500", "|")

// Marks that never close are read in a text so long that nobody would see the end
// of it if the time grew with its square.
func TestMarkupIsLinear(t *testing.T) {
	const size = 400_000
	for _, unit := range []string{"*a", "*a ", "**a* ", "_a ", "[", "[a", "](", "[a](b", "[a](", "[a](b c", "![", "[[", "[^", "<a ", "<!--", "<sup>", "<script>", "&a", "`", "`a ", "a-\n", "-\n", "\\[", "> a\n", "[a]: b\n", "[a][b", "~~a", "<b>*</b>", "a\r*b*", "\u200b", "ﬁ", "9 000 "} {
		source := strings.Repeat(unit, size/len(unit))
		if d := Parse(source); d.Source != source {
			t.Errorf("%q: the source is another", unit)
		}
	}
}

// The lines of a page of print are one paragraph, also where hyphens cut words at
// their ends.
func TestPrintedLines(t *testing.T) {
	d := Parse("Quarry talks\n\nThe owners of the Hillend quarry have re-\nopened talks with the union of miners, and\nAnna Voss, the head of the union, said on\nMonday that a five-year deal was within\n" +
		"reach. \"We have come a long way in these dis-\ncussions,\" she said. The mayor of Leeds,\nJo Park, called the talks a success and hin-\nted that the council might pay for the road.\nThe Ministry of Works did not comment. In\nJune the pit will have been closed for 16\nmonths. Lee Moss, who owns the yard, denied\nthat the price of stone would rise this year.\n")
	if len(d.Paragraphs) != 2 || len(d.Sentences) != 7 {
		t.Errorf("%d paragraphs, %d sentences\n%s", len(d.Paragraphs), len(d.Sentences), markSentences(d))
	}
}
