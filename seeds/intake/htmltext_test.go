package intake

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestBlocksOfAPage(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", "<p>One.</p>\n<p>Two\nlines.</p>", "One.|Two lines."},
		{"inline elements and unknown ones join", "<p>At <time>noon</time> the <x-hl>mayor</x-hl> left<wbr>over <svg><text>no</text></svg>bread.</p>", "At noon the mayor leftover bread."},
		{"no blank between inline elements", "<p><b>M</b>ysterium</p>", "Mysterium"},
		{"one break is a line end", "<p>One<br>line</p>", "One\nline"},
		{"two breaks part", "<div>One<br>&nbsp;<br>two<br><br>three</div>", "One|two|three"},
		{"bare text beside blocks", "<div>Kicker<h1>Head</h1>By her<p>Text</p>tail</div>", "Kicker|Head|By her|Text|tail"},
		{"quotations get their marks", "<p>He said <q>it is <q>fine</q> now</q>.</p>", "He said “it is ‘fine’ now”."},
		{"marks that stand there stay alone", "<p>He said “<q>yes</q>” and <q>«no»</q>.</p>", "He said “yes” and «no»."},
		{"raised digits are no part of the number before them", "<p>5 × 10<sup>6</sup>, 3<sup>1</sup>/<sub>2</sub>, 25 m<sup><b>2</b></sup>, the 2<sup>nd</sup></p>", "5 × 10⁶, 3¹/2, 25 m², the 2nd"},
		{"figures of formulas keep their places", "<p>Up 3<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> per cent to <math><semantics><msup><mn>10</mn><mn>6</mn></msup><annotation>10^6</annotation></semantics></math>.</p>", "Up 3 1/2 per cent to 10⁶."},
		{"fractions are formulas in formulas only", "<p>On 3<mfrac><b>1</b><b>2</b></mfrac>.</p>", "On 312."},
		{"marks of notes go", `<p>It costs 40<sup><a href="#f2">2</a></sup> pounds,<a href="#f3"><sup>[3]</sup></a> Lund<sup>[b]</sup> said.</p>`, "It costs 40 pounds, Lund said."},
		{"marks of notes that a style alone raises go", `<p>He said so on Friday.<a class="mark" href="#note-1">1</a> It is late<a href="#n2">12</a>, she said.</p>`, "He said so on Friday. It is late, she said."},
		{"numbers that link stay", `<p>See <a href="#part-3">3</a> and (<a href="#p4">4</a>), or 1<a href="#p5">5</a> of<a href="/2019">19</a> in A<a href="#b">B4</a>.</p>`, "See 3 and (4), or 15 of19 in AB4."},
		{"links to other pages stay", `<p>On the <a href="/2">2<sup>nd</sup></a> she left, <a href="#top">he</a> said.</p>`, "On the 2nd she left, he said."},
		{"struck words go", "<p>It <s>is</s><del>was</del> ends.</p>", "It ends."},
		{"unseen goes", "<script>x</script><p hidden>a</p><p style='color:red; display : none'>b</p><p>c</p><noscript>d</noscript>", "c"},
		{"a row of figures is a line", "<table><tr><td>Exports</td><td>1.0</td></tr><tr><td>Imports<td>2.0</table>", "Exports\t1.0|Imports\t2.0"},
		{"a paragraph in each cell", "<table><tr><td><p>Exports</p></td><td><p>1.0</p></td></tr></table><p>Text</p>", "Exports\t1.0|Text"},
		{"long cells", "<table><tr><td><p>" + strings.Repeat("One ", 30) + "</p></td><td><p>Two</p></td></tr></table>", strings.TrimSpace(strings.Repeat("One ", 30)) + "|Two"},
		{"a table that lays out", "<table><tr><td>Menu<br>Home</td><td><p>One.</p><p>Two.</p></td></tr></table>", "Menu\nHome|One.|Two."},
		{"preformatted lines", "<pre>One\nline\n\nTwo</pre>", "One\nline|Two"},
		{"no-break blanks stay inside", "<p>&nbsp;10&nbsp;000 men&nbsp;</p><p>&nbsp;</p>", "10\u00a0000 men"},
	} {
		n, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range blocksIn(n, nil) {
			got = append(got, b.text)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: %q, want %q", c.name, g, c.want)
		}
	}
}

func TestBlocksSkipped(t *testing.T) {
	n, err := html.Parse(strings.NewReader("<div><p>One.</p><aside><p>See also</p></aside><p>Two.</p></div>"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := blocksIn(n, func(n *html.Node) bool { return n.Data == "aside" })
	if len(blocks) != 2 || blocks[1].text != "Two." || blocks[1].in.Data != "p" {
		t.Errorf("%+v", blocks)
	}
}
