package intake

import (
	"fmt"
	"strings"
	"testing"
)

const wikiText = `<!-- made by hand -->{{date|May 4, 2026}}
[[File:Quay of Portvale.jpg|thumb|right|The ''quay'' on [[Sunday]].{{image source|Nora Finch}}]]
{{Short description|A quay}}{{Use dmy dates}}
{{Infobox harbour
| name = Portvale
| built = {{start date|1901}}
}}
'''[[Portvale]]''', England – The board has ''not'' sold the [[w:Quay|quay]], said {{w|Ann Ward (politician)|Ann Ward}},<ref name="a">{{cite news|title=Quay}}</ref>
"but it was '''[[asked]]''' to".{{citation needed|date=May 2026}} It holds 10<sup>6</sup> litres &amp; lies {{convert|3|km}} from the [https://post.example/town town].

:"No boat will land."

{{quote|We never said so.|Ben Holt}}

== What comes next ==
* A <s>vote</s> [[w:vote|]].<ref>Minutes.</ref>
# A sale.
{| class="wikitable"
! Vote !! style="x"| Number
|-
| For || 12
|}

== Sources ==
*{{source|url=https://post.example/1|title=Quay|author=Nora Finch|date=May 3, 2026}}
* [https://post.example/2 The minutes] of the board

[[Category:Portvale]]
[[de:Kai verkauft]]
__NOTOC__
`

func TestWikitext(t *testing.T) {
	wantGist(t, "quay.wiki", wikiText, `
wikitext 1
date: 2026-05-04
| Portvale, England – The board has not sold the quay, said Ann Ward, "but it was asked to". It holds 10⁶ litres & lies […] from the town.
| "No boat will land."
| > We never said so.
| > — Ben Holt
| What comes next
| A vote.
| A sale.
| Vote Number
| For 12
(caption) The quay on Sunday.
(line of the sources or links) The minutes of the board
! References of the wiki's page were left out: 2.
! Words that the wiki sets into sentences by templates are missing where “[…]” stands: convert.
`)
	wantText(t, "quay.txt", wikiText)
}

// A quotation is read too where the template names its words and who said them.
func TestWikiQuotations(t *testing.T) {
	wantGist(t, "quay.wiki", "The board met on Monday to speak of the quay, of the two boats and of the harbour.\n\n{{Blockquote\n|text = We never said so.\n|author = Ben Holt}}\n\n{{Zitat|Text=Nein.|Autor=Ann Ward}}\n{{quote|1=Not so.|source=Minutes}}\n\nIt {{quote|sign=x}} went on.\n", `
wikitext 1
| The board met on Monday to speak of the quay, of the two boats and of the harbour.
| > We never said so.
| > — Ben Holt
| > Nein.
| > — Ann Ward
| > Not so.
| It […] went on.
! Words that the wiki sets into sentences by templates are missing where “[…]” stands: quote.
`)
}

// TestMediaWiki has an export with the history of an article, its talk and a page that
// leads on.
func TestMediaWiki(t *testing.T) {
	wantGist(t, "quay.xml", `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en"><siteinfo><sitename>Wikinews</sitename></siteinfo>
<page><title>Board keeps quay</title><ns>0</ns><revision><timestamp>2026-05-05T08:00:00Z</timestamp><model>wikitext</model><text xml:space="preserve">The quay is &lt;del&gt;sold&lt;/del&gt; kept since {{date|4|May|2026}} and {{open.</text></revision><revision><timestamp>2026-05-04T08:00:00Z</timestamp><text>The quay is sold.</text></revision></page>
<page><title>Talk:Board keeps quay</title><ns>1</ns><revision><text>Is that so?</text></revision></page>
<page><title>Quay</title><ns>0</ns><redirect title="Board keeps quay"/><revision><text>#REDIRECT [[Board keeps quay]]</text></revision></page></mediawiki>`, `
mediawiki 1
title: Board keeps quay
outlet: Wikinews
language: en
| The quay is kept since 4 May 2026 and {{open.
! The time 2026-05-05T08:00:00Z is that of the last change, not the date of the article.
`)
	wantGist(t, "quay.xml", `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><page/></mediawiki>`, "refused: the export of the wiki holds no article; export the page of the article, or save that page from the browser\n")
}

// A page of very many templates on one line is read, and its note names some of them.
func TestManyTemplates(t *testing.T) {
	var names strings.Builder
	for i := range 500 {
		fmt.Fprintf(&names, "It lies {{far %d}} off. ", i)
	}
	f, err := Read("quay.wiki", []byte(strings.Repeat("{{nowrap|}}", 500_000)+names.String()+"No boat came."))
	if err != nil || !strings.HasSuffix(f.Articles[0].Source, "It lies […] off. No boat came.\n") {
		t.Fatal(err, f)
	}
	if n := strings.Count(f.Articles[0].Notes[0].String(), "far "); n != maxNamed {
		t.Errorf("%d templates are named", n)
	}
}

func FuzzWikitext(f *testing.F) {
	fuzzWire(f, "quay.wiki", wikiText, "{{a|[[b|{{c}}", "{|\n|a||b\n|}", "''''''")
}
