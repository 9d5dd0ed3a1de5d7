package intake

import "testing"

// TestAsciiDoc has an article with all that its head may state, one without a head,
// and text that only holds the signs.
func TestAsciiDoc(t *testing.T) {
	const article = "= Ferry stays\nAda Weir <ada@h.example>; Tom Lock\nv1.0, 4 May 2026: mended\n:url: https://h.example/1\n:lang: en\n:toc:\n\n// to be checked\nThe ferry does *not* sail,footnote:[So the board.] _nobody_\nsaid so, and \"`all`\" of https://h.example/2[the pier^] is [.line-through]#open# #shut#.\n\n" +
		"////\nAsk Ann.\n\nOr Tom.\n////\n\n.The ferry at the quay\nimage::ferry.jpg[A ferry,300]\n\n== What comes next\n\n[quote, The mayor]\n____\nIt is a good day.\n\nWe stay.\n____\n\n[quote]\nNo boat sails.\n\n.Votes\n. Five for it\n* Three against it\n\nIt fell 5 * 3 * 2.\n"
	want := `
asciidoc 1
title: Ferry stays
byline: Ada Weir, Tom Lock
date: 2026-05-04
url: https://h.example/1
language: en
| The ferry does **not** sail,[^1] _nobody_
said so, and “all” of [the pier](https://h.example/2) is ~~open~~ shut.
| ![The ferry at the quay](ferry.jpg)
| ## What comes next
| > It is a good day.
> 
> We stay.
>
> — The mayor
| > No boat sails.
| **Votes**
| 1. Five for it
* Three against it
| It fell 5 * 3 * 2.
| [^1]: So the board.
`
	wantGist(t, "a.adoc", article, want)
	wantGist(t, "a.txt", article, want)
	wantGist(t, "a.adoc", "The ferry stays.\n\n== Why\nNobody says.\n", `
asciidoc 1
| The ferry stays.
| ## Why
| Nobody says.
`)
	wantGist(t, "a.adoc", "The ferry stays.\n////\nAsk Ann.\n////\n////\nNobody says.\n", `
asciidoc 1
| The ferry stays.
| Nobody says.
`)
	wantText(t, "a.txt", "= Ferry stays =\n\nThe ferry stays.\n")
}
