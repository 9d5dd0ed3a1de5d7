package intake

import (
	"strings"
	"testing"
)

const container = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

// epubOf is an e-book of pages, given as name and body in turn; a page that is
// no HTML is a part as it stands.
func epubOf(t testing.TB, meta, guide string, pages ...string) []byte {
	t.Helper()
	parts := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", container}
	var items, spine strings.Builder
	for i := 0; i < len(pages); i += 2 {
		name, body := pages[i], pages[i+1]
		if !strings.HasSuffix(name, "html") {
			parts = append(parts, name, body)
			continue
		}
		items.WriteString(`<item id="` + name + `" href="` + strings.ReplaceAll(name, " ", "%20") + `" media-type="application/xhtml+xml"/>`)
		spine.WriteString(`<itemref idref="` + name + `"/>`)
		parts = append(parts, "OPS/"+name, `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x"/></head><body>`+body+`</body></html>`)
	}
	opf := `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">` + meta + `</metadata><manifest>` + items.String() +
		`<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine>` + spine.String() + `</spine><guide>` + guide + `</guide></package>`
	return packOf(t, append(parts, "OPS/book.opf", opf)...)
}

const longText = `<p>The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.</p>`

func TestEPUBOfANewspaper(t *testing.T) {
	bar := `<div class="calibre_navbar1">| <a href="../article_1/index.html">Next</a> | <a href="../index.html">Section menu</a> |</div>`
	data := epubOf(t, `<dc:language>en-GB</dc:language><dc:date>2016-05-03T04:00:00+00:00</dc:date><dc:creator>calibre</dc:creator><meta name="calibre:publication_type" content="periodical:newspaper:The Courier"/>`, "",
		"index.html", `<div class="calibre_rescale_100"><p>Tue, 03 May 2016</p><ul class="calibre_feed_list"><li><a href="feed_0/index.html">City</a></li></ul></div>`,
		"feed_0/index.html", `<h2 class="calibre_feed_title2">City</h2><ul class="calibre_article_list"><li><a href="article_0/index_split_000.html">Mayor leaves</a><div class="article_description">A long description of what happened.</div></li></ul>`,
		"feed_0/article_0/index_split_000.html", bar+`<p class="kicker">City</p><h1 class="x">Mayor <i>leaves</i></h1><p class="byline3">By Ann Lee</p>`+longText+`<figure><img/><figcaption>The hall.</figcaption></figure>`,
		"feed_0/article_0/index_split_001.html", `<p>He waved.</p><div class="calibre_navbar1"><hr/><p>This article was downloaded by <strong>calibre</strong> from <a href="https://courier.example.com/1">https://courier.example.com/1</a></p></div>`,
		"feed_0/article_1/index.html", bar+`<h2>Rain</h2><p>It pours.</p><h3>Where</h3><p>Here.<br/><br/>There.</p>`)
	wants(t, "a newspaper", readAll(t, "c.epub", data, "epub"), `
title: Mayor leaves
outlet: The Courier
byline: Ann Lee
url: https://courier.example.com/1
language: en-GB
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

He waved.
left (navigation bar): | Next | Section menu |
left (line above the headline): City
left (caption): The hall.
left (navigation bar): This article was downloaded by calibre from https://courier.example.com/1
note: The day of the issue, 2016-05-03, is not taken for the date of the article.
note: Pages that list others or show hardly any words were left out: 2 of the e-book.
----
title: Rain
outlet: The Courier
language: en-GB
It pours.

## Where

Here.

There.
left (navigation bar): | Next | Section menu |
note: The day of the issue, 2016-05-03, is not taken for the date of the article.
`)
}

func TestEPUBOfChapters(t *testing.T) {
	data := epubOf(t, `<dc:language>und</dc:language><dc:title>Essays</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2016</dc:date>`, `<reference type="title-page" href="title.xhtml"/>`,
		"OPS/toc.ncx", `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>On mayors</text></navLabel><content src="my%20page.xhtml"/></navPoint></navMap></ncx>`,
		"title.xhtml", `<h1>Essays</h1><p>By Ann Lee</p>`+longText,
		"cover.xhtml", `<p>A cover</p>`,
		"my page.xhtml", longText+`<p>It<a epub:type="noteref" href="#n">1</a> is <math><mi>a</mi><annotation>a</annotation></math>.</p><aside epub:type="footnote"><p>Her words.</p></aside>`,
		"links.xhtml", `<ul><li><a href="cover.xhtml">A</a></li><li><a href="my%20page.xhtml">B</a></li><li><a href="title.xhtml">C</a></li></ul>`)
	wants(t, "a book", readAll(t, "b.epub", data, "epub"), `
title: On mayors
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

It is a.
left (footnote): Her words.
note: Pages that list others or show hardly any words were left out: 2 of the e-book.
`)
}

func TestEPUBClasses(t *testing.T) {
	data := epubOf(t, "", "", "a.xhtml", `<p class="headline4">Mayor leaves</p><div class="author"><p>Ann Lee</p></div><p class="date">3 May 2016</p>`+longText+
		`<div class="author"><p>Ann Lee has written for this paper since 2001 and lives in Springfield with two dogs, a cat and a garden.</p></div>`)
	wants(t, "classes", readAll(t, "b.epub", data, "epub"), `
title: Mayor leaves
byline: Ann Lee
date: 2016-05-03
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

Ann Lee has written for this paper since 2001 and lives in Springfield with two dogs, a cat and a garden.
`)
}

// TestEPUBOfSharedClasses reads an issue as calibre writes it, which gives the class
// of one element to all that look like it: it says nothing any more.
func TestEPUBOfSharedClasses(t *testing.T) {
	data := epubOf(t, `<meta name="calibre:publication_type" content="periodical:unknown:The Courier"/>`, "",
		"feed_0/index.html", `<h2 class="calibre_feed_title">City</h2><ul class="calibre_feed_list"><li><a href="article_0/index_u2.html">Pier shuts</a></li><li><a href="article_1/index_u1.html">Rain</a></li></ul>`,
		"feed_0/article_0/index_u2.html", `<div class="calibre_navbar">| <a href="../index.html">Section menu</a> |</div><div class="calibre_navbar"><h1 class="calibre9">Pier shuts</h1><p class="byline">By Ann Lee</p><time>5 May 2026</time>`+
			strings.Replace(longText, "<p", `<p class="byline"`, 1)+`<p class="byline">It needs rust.</p><h2 class="calibre_feed_title">Why</h2><ul class="calibre_feed_list"><li>Open it.</li><li>By Tuesday.</li></ul><p class="byline">It rains.</p><p class="byline">By Bo Lund, who was there.</p></div>`,
		"feed_0/article_1/index_u1.html", `<h1>Rain</h1><p>By the hall</p><p>It pours.</p><p>5 May 2026</p>`)
	wants(t, "shared classes", readAll(t, "c.epub", data, "epub"), `
title: Pier shuts
outlet: The Courier
byline: Ann Lee
date: 2026-05-05
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

It needs rust.

## Why

Open it.

By Tuesday.

It rains.

By Bo Lund, who was there.
left (navigation bar): | Section menu |
note: Pages that list others or show hardly any words were left out: 1 of the e-book.
----
title: Rain
outlet: The Courier
By the hall

It pours.

5 May 2026
`)
}

// TestEPUBCaptions: a class that few of the blocks have says what they are.
func TestEPUBCaptions(t *testing.T) {
	page, text := "<h1>Pier shuts</h1>", ""
	for range 5 {
		page += longText + longText + `<p class="caption">The pier.</p>`
		text += "left (caption): The pier.\n"
	}
	got := readAll(t, "b.epub", epubOf(t, "", "", "a.xhtml", page), "epub")
	if !strings.HasSuffix(got, text) || strings.Count(got, "The mayor of the city") != 10 {
		t.Errorf("captions: %s", got)
	}
}

// TestEPUBQuotations: what a page sets off is somebody else's words.
func TestEPUBQuotations(t *testing.T) {
	data := epubOf(t, "", "",
		"a.xhtml", `<h1>Pier shuts</h1><p class="epub-author">Ann Lee</p><p class="epub-author">By Lev Weir</p>`+longText+`<blockquote><p>It was rust.</p><p>It was old.<br/>It was cold.</p><footer>– Bo Lund, engineer</footer></blockquote><p>They shut it.</p><p>Up 3<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac></m:math> per cent.</p>`,
		"b.xhtml", `<h1>Ferry stops</h1><blockquote><p>It stopped on Monday.</p></blockquote>`)
	wants(t, "quotations", readAll(t, "b.epub", data, "epub"), `
title: Pier shuts
byline: Ann Lee, Lev Weir
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

> It was rust.

> It was old.

> It was cold.

— Bo Lund, engineer

They shut it.

Up 3 1/2 per cent.
----
title: Ferry stops
It stopped on Monday.
`)
}

func TestEPUBThatIsAnArticle(t *testing.T) {
	data := epubOf(t, `<dc:title>Mayor leaves</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="bkp">Book Maker</dc:creator><dc:creator>calibre</dc:creator>`, "",
		"a.xhtml", `<h1>Mayor leaves</h1>`+longText+`<div class="footnotes"><ol><li>Her words.</li></ol></div>`)
	wants(t, "an article", readAll(t, "b.epub", data, "epub"), `
title: Mayor leaves
byline: Ann Lee
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.
left (footnote): Her words.
`)
}

// TestEPUBSplitAtAHeading reads an article that calibre has split at its subheading,
// and two that it has split from one another.
func TestEPUBSplitAtAHeading(t *testing.T) {
	why := `<h2>Why he went</h2><p class="byline">He gave three reasons:</p><ul><li>Money.</li><li>Rust.</li></ul>`
	data := epubOf(t, "", "", "a_split_000.html", `<h1>Mayor leaves</h1>`+longText, "a_split_001.html", why, "a_split_002.html", `<h1>Rain</h1><p>It pours.</p>`)
	wants(t, "a part and an article", readAll(t, "b.epub", data, "epub"), `
title: Mayor leaves
The mayor of the city left the old town hall on Monday after a long meeting of the council, and nobody in the streets around it could say why he went so early.

## Why he went

He gave three reasons:

Money.

Rust.
----
title: Rain
It pours.
`)
	listed := epubOf(t, "", "", "OPS/toc.ncx", `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Why he went</text></navLabel><content src="a_split_001.html"/></navPoint></navMap></ncx>`,
		"a_split_000.html", `<h1>Mayor leaves</h1>`+longText, "a_split_001.html", why)
	if got := readAll(t, "b.epub", listed, "epub"); !strings.Contains(got, "----\ntitle: Why he went\nHe gave three reasons:\n") {
		t.Error("a page that the contents name:", got)
	}
	section := epubOf(t, "", "", "a_split_000.html", `<h1>City</h1>`, "a_split_001.html", `<h2>Mayor leaves</h2>`+longText, "a_split_002.html", `<h2>Rain</h2><p>It pours.</p>`)
	if got := readAll(t, "b.epub", section, "epub"); !strings.Contains(got, "title: Mayor leaves\n") || !strings.Contains(got, "----\ntitle: Rain\n") {
		t.Error("articles under the name of a section:", got)
	}
}

func TestEPUBLabelOfAPart(t *testing.T) {
	data := epubOf(t, "", "", "OPS/toc.ncx", `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Why he went</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>`,
		"a.xhtml", `<p><span>Mayor leaves</span></p>`+longText+`<p><span>Why he went</span></p><p>Money.</p>`)
	if got := readAll(t, "b.epub", data, "epub"); !strings.HasPrefix(got, "Mayor leaves\n\nThe mayor") {
		t.Error(got)
	}
}

func TestEPUBLocked(t *testing.T) {
	enc := `<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData><e:CipherReference URI="%s"/></e:CipherData></e:EncryptedData></encryption>`
	_, err := Read("b.epub", epubOf(t, "", "", "a.xhtml", longText, "META-INF/encryption.xml", strings.Replace(enc, "%s", "OPS/a.xhtml", 1)))
	if err == nil || !strings.Contains(err.Error(), "locked") {
		t.Error(err)
	}
	if _, err := Read("b.epub", epubOf(t, "", "", "a.xhtml", longText, "META-INF/encryption.xml", strings.Replace(enc, "%s", "OPS/font.otf", 1))); err != nil {
		t.Error("only a font is encrypted:", err)
	}
}

// TestEPUBPullQuote has words of the text that a magazine sets once more beside it.
func TestEPUBPullQuote(t *testing.T) {
	data := epubOf(t, "", "", "a.xhtml", `<h1>Quay sold</h1>`+longText+`<aside epub:type="pullquote"><p>Nobody could say why.</p></aside><aside><p>It rained.</p></aside>`)
	if a := readOne(t, "a.epub", string(data)); strings.Contains(a.Source, "could say why.\n") || !strings.Contains(a.Source, "It rained.") || len(a.Left) != 1 || a.Left[0].Why != "pull quote" {
		t.Errorf("%q %+v", a.Source, a.Left)
	}
}
