package intake

import "testing"

// TestPiece has posts that a blog exports as their text alone, without a page around it.
func TestPiece(t *testing.T) {
	wants(t, "a post", readAll(t, "1.quay.html", []byte(`<div class="image"><figure><img src="q.jpg"><figcaption>The old quay.</figcaption></figure></div><p>The quay is <em>not</em> sold.</p>
<h3>What comes next</h3><ul><li>Boats rest.</li></ul>`), "webpage"), "The quay is not sold.\n\nWhat comes next\n\nBoats rest.\nleft (caption): The old quay.\n")
	wants(t, "one with a heading", readAll(t, "quay.htm", []byte("\n<h1>Quay sold</h1><p>The quay is sold.</p>"), "webpage"), "title: Quay sold\nThe quay is sold.\n")
	for name, s := range map[string]string{
		"quay.txt":  "<p>The quay is sold.</p>\n",       // named a text
		"quay.html": "<Quay> is what they wrote on it.", // no element of HTML
	} {
		if a := readOne(t, name, s); a.Source != s {
			t.Errorf("%s: %q", name, a.Source)
		}
	}
}

// TestStruckByStyle has words that a style or a class strikes out, as editors of blogs
// write it, and a line below words, which strikes nothing.
func TestStruckByStyle(t *testing.T) {
	for _, struck := range []string{
		`<span style="text-decoration: line-through;">never</span>`, `<span style="color: red; text-decoration-line: line-through">never</span>`,
		`<span style="text-decoration: line-through rgb(0, 0, 0)">never</span>`, `<span class="red line-through">never</span>`,
	} {
		got := readAll(t, "quay.html", []byte(`<p>The quay was `+struck+` sold in <span style="text-decoration: underline">May</span>.</p>`), "webpage")
		wants(t, struck, got, "The quay was sold in May.\n")
	}
}
