package intake

import "testing"

// TestOrg has a note as Org mode's clippers keep it, one without a head, and text that
// only holds the signs.
func TestOrg(t *testing.T) {
	const note = ":PROPERTIES:\n:ID: a1\n:END:\n#+TITLE: Quay sold\n#+AUTHOR: Nora Finch\n#+DATE: [2026-05-03 Sun]\n#+LANGUAGE: en\n#+OPTIONS: toc:nil\n\n* [[https://post.example/quay][Quay sold]] :website:\n\n[2026-05-04 Mon 10:00]\n\n" +
		"The board has /not/ sold the quay, said [[https://post.example/ward][Ann Ward]],[fn:1] and *never* will.\n# to be checked\n\n** What comes next :news:\n\n#+begin_quote\nNo boat will land.\n#+end_quote\n\nSee and/or 5 * 3 * 2.\n\n[fn:1] Of the board.\n"
	want := `
org 1
title: Quay sold
byline: Nora Finch
date: 2026-05-03
url: https://post.example/quay
language: en
| The board has *not* sold the quay, said [Ann Ward](https://post.example/ward),[^1] and **never** will.
| ## What comes next
| > No boat will land.
| See and/or 5 * 3 * 2.
| [^1]: Of the board.
`
	wantGist(t, "quay.org", note, want)
	wantGist(t, "quay.txt", note, want)
	wantGist(t, "quay.org", "* Quay sold\nThe quay is sold.\n** TODO Why\nNobody says.\n", `
org 1
title: Quay sold
| The quay is sold.
| ## Why
| Nobody says.
`)
	wantGist(t, "quay.org", "#+TITLE: Quay sold\n:PROPERTIES:\n:ID: a1\n\nThe board has sold the quay.\n#+begin_comment\nThe boats stay.\n\n* Why\n#+begin_comment\nAsk Ann.\n#+end_comment\nNobody says.\n", `
org 1
title: Quay sold
| :ID: a1
| The board has sold the quay.
The boats stay.
| ## Why
| Nobody says.
`)
	wantGist(t, "quay.org", "#+TITLE: Quay sold\n#+URL: https://post.example/quay\nThe /Herald/ /Post/ and =one= =two= =three= say so.\n** See [[https://post.example/why]]\nNobody says.\n", `
org 1
title: Quay sold
url: https://post.example/quay
| The *Herald* *Post* and `+"`one` `two` `three`"+` say so.
| ## See https://post.example/why
| Nobody says.
`)
	if f, err := Read("quay.txt", []byte("* Quay sold\nThe quay is /not/ sold.\n")); err != nil || f.Kind != "text" {
		t.Errorf("a text: %+v %v", f, err)
	}
}
