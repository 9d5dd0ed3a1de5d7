package intake

import "testing"

func TestJATS(t *testing.T) {
	wantGist(t, "a.xml", `<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3//EN" "x.dtd">
<article article-type="news" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Shore Letters</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmid">1</article-id><article-id pub-id-type="doi">10.5555/shore.1</article-id>
<title-group><article-title>Seals <italic>do</italic> sing</article-title><subtitle>A winter on the rocks</subtitle></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Weir</surname><given-names>Ada</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Lock</surname><given-names>Ed</given-names></name></contrib><contrib><collab>Shore Group</collab></contrib></contrib-group>
<pub-date date-type="collection"><year>2026</year></pub-date><pub-date><day>4</day><month>5</month><year>2026</year></pub-date>
<abstract><p>They sing.</p></abstract></article-meta></front>
<body><p>Seals sang on 10<sup>3</sup> nights.<sup><xref ref-type="bibr" rid="b1">1</xref>,<xref ref-type="bibr" rid="b2">2</xref></sup> Nobody slept<xref ref-type="fn" rid="f1">3</xref>, see <xref ref-type="fig" rid="g">Figure 1</xref> and [<xref ref-type="bibr" rid="b1">4</xref>].</p>
<sec><title>How they sing</title><disp-quote><p>It was loud.</p></disp-quote><fig id="g"><label>1</label><caption><title>A seal.</title><p>On a rock.</p></caption></fig>
<list><list-item><p>By night: loud</p></list-item></list><fn id="f1"><p>Save one.</p></fn></sec></body>
<back><ref-list><ref><mixed-citation>Lock E. Seals.</mixed-citation></ref></ref-list></back></article>`, `
jats 1
title: Seals do sing
outlet: Shore Letters
byline: Ada Weir, Shore Group
date: 2026-05-04
url: https://doi.org/10.5555/shore.1
language: en
| Seals sang on 10³ nights. Nobody slept, see Figure 1 and [4].
| ## How they sing
| > It was loud.
| By night: loud
(second headline) A winter on the rocks
(abstract) They sing.
(caption) 1
(caption) A seal.
(caption) On a rock.
(footnote) Save one.
`)
}

func TestTEI(t *testing.T) {
	const header = `<teiHeader><fileDesc><titleStmt><title>The Quay Post: a transcription</title></titleStmt><publicationStmt><date when="2021-02-03">2021</date></publicationStmt><sourceDesc><bibl><title level="j">The Quay Post</title><date when="1911-03-10">10 March 1911</date></bibl></sourceDesc></fileDesc></teiHeader>`
	wantGist(t, "issue.xml", `<?xml version="1.0"?><t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xml:lang="en"><t:x/></t:TEI>`, `
refused: the file begins as TEI and holds no article that can be read; save or export it once more
`)
	wantGist(t, "issue.xml", `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">`+header+`<text><body>
<div type="article" xml:lang="en"><head>Ferry late</head><byline>By Ann Lock</byline><p>The ferry<lb/>came at <choice><sic>nyne</sic><corr>nine</corr></choice>, its cap<lb break="no"/>
tain said: <quote>No wind.</quote><note place="foot">So he swore.</note></p><fw>12</fw><p>It held 10<hi rend="superscript">2</hi> men.</p></div>
<div type="article"><head>Rain</head><quote><p>It pours.</p></quote><div type="part"><head>Where</head><p>At the quay, all day long.</p></div></div></body></text></TEI>`, `
tei 1
title: Ferry late
outlet: The Quay Post
byline: Ann Lock
date: 1911-03-10
language: en
| The ferry came at nyne, its captain said: “No wind.”
| It held 10² men.
(byline) By Ann Lock
(footnote) So he swore.
tei 2
title: Rain
outlet: The Quay Post
date: 1911-03-10
| > It pours.
| ## Where
| At the quay, all day long.
`)
	wantGist(t, "letter.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0">`+header+`<text><body><p>One letter only.</p></body></text></TEI>`, `
tei 1
title: The Quay Post: a transcription
outlet: The Quay Post
date: 1911-03-10
| One letter only.
`)
}

func TestFictionBook(t *testing.T) {
	book := func(body string) string {
		return `<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info><author><first-name>Ada</first-name><last-name>Weir</last-name></author><book-title>Two winters</book-title><lang>en</lang></title-info></description>` +
			`<body>` + body + `</body><body name="notes"><section><p>A note.</p></section></body><binary id="p">iVBO</binary></FictionBook>`
	}
	wantGist(t, "a.fb2", book(`<section><title><p>Two winters</p></title><p>It snowed<a type="note">1</a>.</p><cite><p>Cold.</p></cite><subtitle>March</subtitle><empty-line/><p>It thawed.</p></section>`), `
fictionbook 1
title: Two winters
byline: Ada Weir
language: en
| It snowed.
| > Cold.
| ## March
| It thawed.
`)
	wantGist(t, "a.fb2", book(`<section><title><p>First</p></title><p>It snowed.</p></section><section><title><p>Second</p></title><p>It thawed.</p></section>`), `
fictionbook 1
title: First
language: en
| It snowed.
fictionbook 2
title: Second
language: en
| It thawed.
`)
}

func TestDocBook(t *testing.T) {
	wantGist(t, "a.xml", `<article xmlns="http://docbook.org/ns/docbook"><info><title>Quay sold</title><authorgroup><author><personname><firstname>Ada</firstname><surname>Weir</surname></personname></author><author><personname><firstname>Ed</firstname><surname>Lock</surname></personname></author></authorgroup><pubdate>2026-05-04</pubdate></info>
<para>He said <quote>never</quote>.<footnote><para>Twice.</para></footnote></para><section><title>Why</title><para>10<superscript>6</superscript> pounds.</para></section></article>`, `
docbook 1
title: Quay sold
byline: Ada Weir, Ed Lock
date: 2026-05-04
| He said “never”.
| ## Why
| 10⁶ pounds.
(footnote) Twice.
`)
	if f, err := Read("a.html", []byte("<article><h1>Quay sold</h1><p>"+prose("bridge", 5)+"</p></article>")); err != nil || f.Kind != "webpage" {
		t.Error("an article of HTML", f.Kind, err)
	}
}

func TestEvernote(t *testing.T) {
	wantGist(t, "a.enex", `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd"><en-export><note><title>Quay sold</title><created>20260505T080000Z</created><note-attributes><author>reader</author><source-url>https://post.example/quay</source-url></note-attributes>
<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note><div>The quay is sold.</div><div><br/></div><div>It cost 3 &lt; 4 pounds.<en-media type="image/png"/></div></en-note>]]></content></note>
<note><title>Empty</title><content><![CDATA[<en-note/>]]></content></note></en-export>`, `
evernote 1
title: Quay sold
url: https://post.example/quay
| The quay is sold.
| It cost 3 < 4 pounds.
! The time 20260505T080000Z is that of saving, not the date of the article.
`)
}

func TestOtherXML(t *testing.T) {
	for data, want := range map[string]string{
		`<?xml version="1.0"?><opml version="2.0"/>`: "refused: this is a list of feeds or an outline (OPML), which holds no articles; fetch one of the feeds, or bring the page of an article\n",
		`<?xml version="1.0"?><p:mets xmlns:p="x"/>`: "refused: this is XML of a kind that is not read; its first element is “mets”; copy the text of the article into a text file\n",
	} {
		wantGist(t, "a.xml", data, want)
	}
	wantText(t, "a.txt", "<applause> The hall rose.\n\nNobody spoke.\n")
}

// TestPrefixedFeed has a feed whose first element has a prefix, as XML allows.
func TestPrefixedFeed(t *testing.T) {
	wantGist(t, "a.xml", `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Quay Post</a:title><a:entry><a:title>Quay sold</a:title><a:author><a:name>Ada Weir</a:name></a:author><a:published>2026-05-04</a:published><a:content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>The quay is <x:em>sold</x:em>.</x:p></x:div></a:content></a:entry></a:feed>`, `
atom 1
title: Quay sold
outlet: Quay Post
byline: Ada Weir
date: 2026-05-04
| The quay is sold.
`)
}

func FuzzVocabulary(f *testing.F) {
	for _, s := range []string{
		`<article><front><article-meta></article-meta></front><body><p>A<xref ref-type="fn">1</xref><fn><p>B</p></fn></p><sec><title>C</title></sec></body></article>`,
		`<TEI><teiHeader/><text><body><head/><div type="article"><head>A</head><p>B<lb break="no"/>c <quote>d</quote><choice><sic>e</sic><corr>f</corr></choice></p></div></body></text></TEI>`,
		`<FictionBook><body><section><title/><p>A</p></section><section><p>B</p></section></body></FictionBook>`,
		`<article xmlns="http://docbook.org/ns/docbook"><info><title>A</title></info><para>B<footnote><para>C</para></footnote></para></article>`,
		`<en-export><note><content>&lt;en-note&gt;A&lt;/en-note&gt;</content></note></en-export>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { reads(t, "a.xml", []byte(s)) })
}

// The XML of Trafilatura states its facts in its root; another program's "doc" is
// not taken for it.
func TestTrafilatura(t *testing.T) {
	wantGist(t, "x.xml", `<doc sitename="Harbour News" title="Boats rest" author="Nora Finch; Ole Berg" date="2024-03-05" url="https://h.example/1" hostname="h.example" fingerprint="a1"><main><head rend="h1">Boats rest</head><p>Boats <hi rend="#b">rest</hi>, they said.</p><list rend="ul"><item>No crew.</item></list></main><comments><p>First!</p></comments></doc>`, `
trafilatura-xml 1
title: Boats rest
outlet: Harbour News
byline: Nora Finch; Ole Berg
date: 2024-03-05
url: https://h.example/1
| Boats rest, they said.
| No crew.
`)
	if f, err := Read("x.xml", []byte(`<doc title="Boats rest"><main><p>They rest.</p></main></doc>`)); err == nil && f.Kind == "trafilatura-xml" {
		t.Error("a file of another program was read")
	}
}

// TestStruckOutInXML has words with a line through them in three languages of XML, and
// raised ones and italics, which have none.
func TestStruckOutInXML(t *testing.T) {
	wantGist(t, "a.xml", `<article xmlns="http://docbook.org/ns/docbook"><info><title>Quay sold</title><date>2026-05-03</date></info><para>It is <emphasis role="strikethrough">never</emphasis> <emphasis role="strong">not</emphasis> sold.</para></article>`, `
docbook 1
title: Quay sold
date: 2026-05-03
| It is not sold.
(struck out) never
`)
	wantGist(t, "a.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Quay sold</title></titleStmt></fileDesc></teiHeader><text><body><p>It is <del rend="overstrike">never</del> <hi rend="italic">not</hi> sold <hi rend="line-through">to all</hi> at once.</p></body></text></TEI>`, `
tei 1
title: Quay sold
| It is not sold at once.
(struck out) never
(struck out) to all
`)
	wantGist(t, "a.fb2", `<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info><book-title>Quay sold</book-title><date value="2026-05-03">3 May</date></title-info></description><body><section><p>It is <strikethrough>never</strikethrough> not sold, 10<sup>6</sup> say.</p></section></body></FictionBook>`, `
fictionbook 1
title: Quay sold
date: 2026-05-03
| It is not sold, 10⁶ say.
(struck out) never
`)
}
