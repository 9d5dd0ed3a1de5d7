package intake

import (
	"strings"
	"testing"
)

const clipNote = "! Clipped: may be shortened. Programs that save pages leave parts of some of them away.\n"

// notUsed takes the notes on keys that are not used out of a gist.
func notUsed(gist string) string {
	var b strings.Builder
	for line := range strings.Lines(gist) {
		if !strings.Contains(line, "front matter also holds") {
			b.WriteString(line)
		}
	}
	return b.String()
}

func TestClips(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"Obsidian Web Clipper without a title", "Boats rest.md", "---\ncategories:\n  - \"[[Clippings]]\"\nauthor:\n  - \"[[Nora Finch]]\"\nsource: https://h.example/1\nclipped: 2024-03-09\npublished:\n---\nBoats rest, they said.\n", `
markdown 1
title: Boats rest
byline: Nora Finch
url: https://h.example/1
| Boats rest, they said.
` + clipNote},
		{"MarkDownload", "x.md", "---\ncreated: 2024-03-09T10:11:12 (UTC +01:00)\ntags: []\nsource: https://h.example/1\nauthor: Nora Finch\n---\n\n# Boats rest\n\n> ## Excerpt\n> They rest.\n\n---\nBoats rest, they said.\n", `
markdown 1
title: Boats rest
byline: Nora Finch
url: https://h.example/1
| # Boats rest
| Boats rest, they said.
(excerpt) They rest.
` + clipNote},
		{"Logseq", "x.md", "title:: Boats rest\nauthor:: [[Nora Finch]]\nurl:: https://h.example/1\npublished:: [[2024-03-05]]\ntags:: clippings\n\n- Boats rest, they said.\n\t- No crew.\n", `
markdown 1
title: Boats rest
byline: Nora Finch
date: 2024-03-05
url: https://h.example/1
| Boats rest, they said.
| No crew.
` + clipNote},
		{"Joplin, raw", "x.md", "Boats rest\n\nBoats rest, they said.\n\nid: 4f0a1b2c3d4e5f60718293a4b5c6d7e8\nparent_id: 0\ncreated_time: 2024-03-09T10:11:12.000Z\nauthor: Nora Finch\nsource_url: https://h.example/1\ntype_: 1", `
markdown 1
title: Boats rest
byline: Nora Finch
url: https://h.example/1
| Boats rest, they said.
`},
		{"Omnivore", "x.md", "---\ntitle: Boats rest\nauthor: Nora Finch\ndate_saved: 2024-03-09\n---\n#Omnivore\n\n[Read on Omnivore](https://o.example/1)\n[Read Original](https://h.example/1)\n\n## Highlights\n\n> Boats rest. [⤴️](https://o.example/1#2)\n", `
markdown 1
title: Boats rest
byline: Nora Finch
url: https://h.example/1
| ## Highlights
| > Boats rest.
! The note holds what a reader marked in the article, not the whole of it.
` + clipNote},
		{"Readwise", "x.md", "# Boats rest\n\n![rw-book-cover](https://h.example/c.png)\n\n## Metadata\n- Author: [[Nora Finch]]\n- Full Title: Boats rest for the winter\n- URL: https://h.example/1\n\n## Highlights\n- Boats rest. ([View Highlight](https://read.example/1))\n", `
markdown 1
title: Boats rest for the winter
byline: Nora Finch
url: https://h.example/1
| - Boats rest.
! The note holds what a reader marked in the article, not the whole of it.
` + clipNote},
		{"Readwise, whole", "x.md", "# Boats rest\n\n## Metadata\n- Author: [[Nora Finch]]\n- Full Title: Boats rest for the winter\n- URL: https://h.example/1\n\n## Full Document\nBoats rest, they said.\n", `
markdown 1
title: Boats rest for the winter
byline: Nora Finch
url: https://h.example/1
| Boats rest, they said.
` + clipNote},
		{"MarkDownload with “By”", "x.md", "---\ncreated: 2024-03-09T10:11:12 (UTC +01:00)\nsource: https://h.example/1\nauthor: By Nora Finch\n---\n\n# Boats rest\n\n> ## Excerpt\n> They rest.\n\n---\nBoats rest, they said.\n", `
markdown 1
title: Boats rest
byline: Nora Finch
url: https://h.example/1
| # Boats rest
| Boats rest, they said.
(excerpt) They rest.
` + clipNote},
		{"Jina's Reader", "x.txt", "Title: Boats rest\n\nURL Source: https://h.example/1\n\nPublished Time: 2024-03-05T08:30:00Z\n\nMarkdown Content:\nBoats rest, they said.\n", `
markdown 1
title: Boats rest
date: 2024-03-05T08:30
url: https://h.example/1
| Boats rest, they said.
`},
		{"a title and a source in a text", "x.md", "Title: Boats rest\n\nThe source is https://h.example/1, they said.\n", `
markdown 1
| Title: Boats rest
| The source is https://h.example/1, they said.
`},
		{"a note that is no clip keeps its name for itself", "mine.md", "---\nauthor: Nora Finch\n---\nBoats rest, they said.\n", `
markdown 1
byline: Nora Finch
| Boats rest, they said.
`},
		{"a key of any shape", "x.md", "---\ntitle: Boats rest\n\"quoted: key\": 3\n$1: x\na key of many more words than that: yes\n---\nBoats rest, they said.\n", `
markdown 1
title: Boats rest
| Boats rest, they said.
`},
		{"two colons in a text", "x.md", "std::vector holds boats.\n\nBoats rest, they said.\n", `
markdown 1
| std::vector holds boats.
| Boats rest, they said.
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := notUsed(gistOf(c.file, c.data)); got != strings.TrimLeft(c.want, "\n") {
				t.Errorf("got\n%s\nwant%s", got, c.want)
			}
		})
	}
}

func TestUnguarded(t *testing.T) {
	for s, want := range map[string]string{
		`1986\. A good year`:            `1986. A good year`,
		`1\. A point of no list`:        `1\. A point of no list`,
		`he said \[sic] so`:             `he said [sic] so`,
		`he said \[sic\] so`:            `he said [sic] so`,
		`\[a](b)`:                       `\[a](b)`,
		`5\_000 and \_not\_`:            `5_000 and \_not\_`,
		`\*not\* \<GM\>`:                `\*not\* \<GM>`,
		`\# no heading, C\#`:            `\# no heading, C#`,
		`\- no point, so \- and \+`:     `\- no point, so - and +`,
		"`a\\_b` and c\\_d":             "`a\\_b` and c\\_d",
		"```\na\\_b\n```\nc\\_d":        "```\na\\_b\n```\nc_d",
		`C:\boats\pier \\ both`:         `C:\boats\pier \\ both`,
		`AT\&T \&amp; \$5 \"x\" \!\[a]`: `AT&T \&amp; $5 "x" \![a]`,
	} {
		if got := unguarded(s); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	fuzzWire(f, "x.md", "title:: Boats\nurl:: https://h.example\n\n- a\n", "---\nurl: https://h.example\nclipped: x\n---\n\\[sic] 1986\\. x\n", "# A\n## Metadata\n- URL: x\n\n## Highlights\n- b\n")
}

// TestGuardedTitle has a title as pandoc writes it into the head of Markdown.
func TestGuardedTitle(t *testing.T) {
	for head, want := range map[string]string{
		`title: "Pier shut \\| The Tide"`: "Pier shut | The Tide",
		`title: 'A \[sic\] remark'`:       "A [sic] remark",
		`title: 'From C:\temp'`:           `From C:\temp`,
	} {
		if a := readOne(t, "a.md", "---\n"+head+"\n---\n\nThe pier is shut for the winter.\n"); a.Fields.Title != want {
			t.Errorf("%s: %q", head, a.Fields.Title)
		}
	}
}
