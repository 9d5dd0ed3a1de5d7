package intake

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"diptych/seeds"
)

// gist is what was read of a file, a line a fact: of each article its fields,
// its paragraphs, what was left out and its notes.
func gist(f File) string {
	var b strings.Builder
	for i, a := range f.Articles {
		fmt.Fprintf(&b, "%s %d\n", f.Kind, i+1)
		for _, key := range []string{"title", "outlet", "agency", "byline", "dateline", "date", "url"} {
			if v := a.Fact(key); v != "" {
				fmt.Fprintf(&b, "%s: %s\n", key, v)
			}
		}
		if a.Language != "" {
			fmt.Fprintf(&b, "language: %s\n", a.Language)
		}
		if text := strings.TrimSpace(a.Source); text != "" {
			fmt.Fprintf(&b, "| %s\n", strings.ReplaceAll(text, "\n\n", "\n| "))
		}
		for _, l := range a.Left {
			fmt.Fprintf(&b, "(%s) %s\n", l.Why, l.Text)
		}
		for _, n := range a.Notes {
			fmt.Fprintf(&b, "! %s\n", n)
		}
	}
	return b.String()
}

// gistOf reads a file, or says why it was refused.
func gistOf(name, data string) string {
	f, err := Read(name, []byte(data))
	var told *seeds.Error
	switch {
	case errors.As(err, &told):
		return "refused: " + told.Problem.String() + "; " + told.Cure.String() + "\n"
	case err != nil:
		return "untold: " + err.Error() + "\n"
	}
	return gist(f)
}

func wantGist(t *testing.T, name, data, want string) {
	t.Helper()
	if got := gistOf(name, data); got != strings.TrimLeft(want, "\n") {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}

// wantText tells that a file is none of the formats.
func wantText(t *testing.T, name, data string) {
	t.Helper()
	if f, err := Read(name, []byte(data)); err == nil && f.Kind != "text" && f.Kind != "markdown" {
		t.Errorf("%s was read as %s", name, f.Kind)
	}
}

// fuzzWire reads whatever comes under a name: always either articles or a refusal that tells the way out.
func fuzzWire(f *testing.F, name string, samples ...string) {
	for _, s := range samples {
		f.Add(s)
		f.Add(s[:len(s)/2])
	}
	f.Fuzz(func(t *testing.T, s string) {
		file, err := Read(name, []byte(s))
		var told *seeds.Error
		if err != nil && (!errors.As(err, &told) || told.Problem.String() == "" || told.Cure.String() == "") {
			t.Fatalf("refused without a way out: %v", err)
		}
		if err == nil && len(file.Articles) == 0 {
			t.Fatal("neither articles nor a refusal")
		}
	})
}

const nitfSample = `<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE nitf SYSTEM "../dtd/nitf-3-2.dtd">
<nitf xml:lang="en"><head><title>BC-Ferry</title>
<docdata><doc-id id-string="x1"/><date.issue norm="20240305T143000-0500"/><date.expire norm="20250305T143000-0500"/>
<doc.copyright year="2024" holder="The Associated Press"/></docdata></head>
<body><body.head><hedline><hl1>Ferry &amp; crew stop</hl1><hl2>Ferry &amp; crew stop</hl2></hedline>
<byline>By NORA FINCH<byttl>AP Island Writer</byttl></byline>
<dateline><location><city>PORT ISLE</city>, <state>Maine</state></location><story.date norm="20240101T000000Z"/></dateline>
<abstract><p>The ferry stops.</p></abstract></body.head>
<body.content><media><media-caption>The café at the pier.</media-caption></media>
<block><p>PORT ISLE, Maine (AP) - The <org>Island Ferry</org> stops on <chron>Friday</chron>, the board said.</p><p/>
<hl2>No crew</hl2>
<p>“We have no crew,” said <person>Ole Berg</person>,<br/>who leads it.</p>
<p>&lt;p&gt;Boats stay tied up.&lt;/p&gt;</p>
<p>&lt;blockquote class="post"&gt;A post about boats.&lt;/blockquote&gt;&lt;script src="x.js"&gt;&lt;/script&gt;</p>
<p>___</p><p>Nora Finch can be reached at https://ferry.example/nora</p></block></body.content>
<body.end><tagline>Ole Dahl helped.</tagline></body.end></body></nitf>`

func TestNITF(t *testing.T) {
	wantGist(t, "x.xml", nitfSample, `
nitf 1
title: Ferry & crew stop
agency: AP
byline: NORA FINCH, AP Island Writer
dateline: PORT ISLE, Maine
date: 2024-03-05T14:30
language: en
| PORT ISLE, Maine (AP) - The Island Ferry stops on Friday, the board said.
| No crew
| “We have no crew,” said Ole Berg, who leads it.
| Boats stay tied up.
(abstract) The ferry stops.
(caption) The café at the pier.
(embedded from another site) A post about boats.
(rule) ___
(credit or contact) Nora Finch can be reached at https://ferry.example/nora
(tagline) Ole Dahl helped.
`)
}

func TestNITFOfOthers(t *testing.T) {
	wantGist(t, "x.xml", `<nitf><head><title>barcos/isla</title><docdata><date.issue norm="20240102T101500+0000"/></docdata><pubdata name="Harbour News" date.publication="20240102"/></head>
<body><body.head><hedline><hl1>Los barcos paran</hl1></hedline><byline>gr/bp</byline><dateline><story.date norm="20230102T000000Z">2 ene</story.date></dateline></body.head>
<body.content><p>Isla Sur, 2 ene (EFE).- Los barcos paran el viernes.</p><p>EFE gr/bp</p></body.content></body></nitf>`, `
nitf 1
title: Los barcos paran
outlet: Harbour News
agency: EFE
dateline: Isla Sur, 2 ene
date: 2024-01-02
| Isla Sur, 2 ene (EFE).- Los barcos paran el viernes.
(initials or login, no author) gr/bp
(initials of the desk) EFE gr/bp
`)
	wantGist(t, "x.xml", `<nitf><body><body.head><hedline><hl1>Ferry stops</hl1></hedline><byline class="print_byline">By NORA FINCH and OLE BERG</byline><byline class="normalized_byline">FINCH, NORA; BERG, OLE</byline></body.head><body.content><p>The ferry stops.</p></body.content></body></nitf>`, `
nitf 1
title: Ferry stops
byline: NORA FINCH and OLE BERG
| The ferry stops.
`)
	wantGist(t, "cut.xml", `<nitf><body><body.head><hedline><hl1>Ferry stops</hl1></hedline></body.head><body.content><p>The ferry stops.</p><p>Boats stay`, `
nitf 1
title: Ferry stops
| The ferry stops.
| Boats stay
! The file is damaged; what stands before the damage was read.
`)
	wantGist(t, "no.xml", `<nitf><body><body.head><hedline><hl1>Båtene står</hl1></hedline><dateline>Øya </dateline></body.head><body.content><p class="lead">Båtene (Isle AP 7) står fredag (NTB).</p><p>Ingen mannskap.</p></body.content></body></nitf>`, `
nitf 1
title: Båtene står
agency: NTB
dateline: Øya
| Båtene (Isle AP 7) står fredag (NTB).
| Ingen mannskap.
`)
	wantGist(t, "pa.xml", `<nitf><body><body.head><hedline><hl1>Boats</hl1></hedline></body.head><body.content><p>Boats rest, says the Pier Authority (PA).</p></body.content></body></nitf>`, `
nitf 1
title: Boats
| Boats rest, says the Pier Authority (PA).
`)
	wantText(t, "x.xml", `<nitfy><body/></nitfy>`)
}

func TestNewsMLG2(t *testing.T) {
	wantGist(t, "x.xml", `<?xml version="1.0"?><!-- made -->
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-03-09T00:00:00Z</sent></header><itemSet>
<newsItem xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="reuters.com"/><versionCreated>2024-03-05T03:47:29.000Z</versionCreated><firstCreated>2024-03-05T03:00:00Z</firstCreated></itemMeta>
<contentMeta><located literal="Elsewhere"/><headline role="hld:subHeadline">Boats tied up</headline><headline>FERRY-Island boats stop</headline><creditline>Reuters</creditline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+html"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>(Adds quotes, detail)
    * Boats tied up from Friday
    * Prices may rise

    By Nora Finch
    March 5 (Reuters) - The island ferry stops on Friday,
the harbour board said.
    "We have no crew," it said
at noon. 

 (Reporting by Nora Finch; Editing by Ole Berg)</p></body></html></inlineXML></contentSet></newsItem>
<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A boat</headline></contentMeta></newsItem>
</itemSet></newsMessage>`, `
newsml-g2 1
title: FERRY-Island boats stop
agency: Reuters
byline: Nora Finch
date: 2024-03-05T03:47
language: en
| March 5 (Reuters) - The island ferry stops on Friday, the harbour board said.
| "We have no crew," it said at noon.
(second headline) Boats tied up
(note of the desk) (Adds quotes, detail)
(key point) * Boats tied up from Friday
(key point) * Prices may rise
(credit) (Reporting by Nora Finch; Editing by Ole Berg)
`)
}

func TestNewsMLG2OfOthers(t *testing.T) {
	const open = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="it-IT"><itemMeta><versionCreated>2024-03-01T10:00:00Z</versionCreated><firstCreated>2024-03-05T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>Boats stop</headline></contentMeta><contentSet>`
	wantGist(t, "x.xml", open+`<inlineData contenttype="text/plain"><![CDATA[
<p>
            (ANSA) - Isola, March 5 - The island ferry
stops on Friday.
   "No crew," it
said.
          </p>]]></inlineData></contentSet></newsItem>`, `
newsml-g2 1
title: Boats stop
agency: ANSA
dateline: Isola, March 5
date: 2024-03-05T10:00
language: it-IT
| The island ferry stops on Friday.
| "No crew," it said.
(agency and dateline) (ANSA) - Isola, March 5 -
! The version is dated 2024-03-01T10:00:00Z, before the first, which is dated 2024-03-05T10:00:00Z; the date of the first was taken.
`)
	wantGist(t, "x.xml", open+`<inlineXML><html><body><p>It&amp;#39;s Friday&amp;quot;</p><p>
		Lines that are indented
		with the file
		stay together.</p></body></html></inlineXML></contentSet></newsItem>`, `
newsml-g2 1
title: Boats stop
date: 2024-03-05T10:00
language: it-IT
| It's Friday"
| Lines that are indented with the file stay together.
! The version is dated 2024-03-01T10:00:00Z, before the first, which is dated 2024-03-05T10:00:00Z; the date of the first was taken.
`)
	wantGist(t, "x.xml", `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Boats</headline></contentMeta></packageItem>`,
		"\nrefused: this is a package of NewsML-G2: it names articles and holds none; bring the files of the articles that it names\n")
	wantText(t, "x.xml", `<newsItem><title>not of the IPTC</title></newsItem>`)
}

func TestNewsML1AndRCV1(t *testing.T) {
	wantGist(t, "x.xml", `<?xml version="1.0" encoding="iso-8859-1"?><NewsML><NewsEnvelope><DateAndTime>20240309T000000Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="fr"><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20240307</DateId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240305T134951+0000</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><DateLine>ÎLE SUD, 5 mars 2024 (AFP) -</DateLine><HeadLine>Les bateaux arrêtent</HeadLine></NewsLines>
<ContentItem><DataContent><nitf><body><body.content><p>Les bateaux arrêtent vendredi.</p><p>hh/ph/ts</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`, `
newsml 1
title: Les bateaux arrêtent
agency: AFP
dateline: ÎLE SUD, 5 mars 2024
date: 2024-03-05T13:49
language: fr
| Les bateaux arrêtent vendredi.
(initials of the desk) hh/ph/ts
`)
	wantGist(t, "1newsML.xml", `<newsitem itemid="1" date="1996-08-20" xml:lang="en"><title>ISLE: Boats stop.</title><headline>Boats stop.</headline><byline>Nora Finch</byline><dateline>PORT ISLE 1996-08-20</dateline>
<text><p>The ferry stops.</p></text><copyright>(c) Someone 1996</copyright><metadata><codes class="x"><code code="Y"/></codes><dc element="dc.source" value="Reuters"/></metadata></newsitem>`, `
rcv1 1
title: Boats stop.
outlet: Reuters
agency: Reuters
byline: Nora Finch
dateline: PORT ISLE 1996-08-20
date: 1996-08-20
language: en
| The ferry stops.
(copyright) (c) Someone 1996
`)
	wantText(t, "x.xml", `<newsitem><headline>Boats</headline></newsitem>`)
}

const reutersSample = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="NO" NEWID="1">
<DATE>19-OCT-1987 15:37:46.03</DATE>
<UNKNOWN>
&#22;&#22;&#1;f2882&#31;reute</UNKNOWN>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>ISLE &lt;ISL> CORP STOPS BOATS
</TITLE>Blah blah blah.
&#3;

</TEXT>
</REUTERS>
<REUTERS TOPICS="YES" NEWID="2">
<DATE>19-OCT-1987 15:35:53.55</DATE>
<TEXT>&#2;
<TITLE>BOATS STOP</TITLE>
<AUTHOR>    By NORA FINCH, Reuters</AUTHOR>
<DATELINE>    PORT ISLE, Oct 19 - </DATELINE><BODY>The ferry stops on
Friday, the board said.
    Boats stay tied up.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
`

func TestReuters21578(t *testing.T) {
	wantGist(t, "reut2-000.sgm", reutersSample, `
reuters-21578 1
title: ISLE <ISL> CORP STOPS BOATS
outlet: Reuters
agency: Reuters
date: 1987-10-19T15:37
(filler) Blah blah blah.
! The file holds no text of this article.
reuters-21578 2
title: BOATS STOP
outlet: Reuters
agency: Reuters
byline: NORA FINCH
dateline: PORT ISLE, Oct 19
date: 1987-10-19T15:35
| The ferry stops on Friday, the board said.
| Boats stay tied up.
(end mark) Reuter
`)
	wantText(t, "x.txt", "The word <REUTERS stands here.\n\nIt is a text about it.")
}

func FuzzNITF(f *testing.F)         { fuzzWire(f, "x.xml", nitfSample) }
func FuzzReuters21578(f *testing.F) { fuzzWire(f, "x.sgm", reutersSample) }

func TestTangledLetters(t *testing.T) {
	wantGist(t, "x.json", `{"uri": "urn:x:1", "type": "text", "headline": "The worldâ€™s boats", "body_text": "A cafÃ© and â€œcrewâ€\u009d.", "pubStatus": "canceled"}`, `
ninjs 1
title: The world’s boats
| A café and “crew”.
! The agency gives the status of this article as “canceled”.
! Letters were tangled by a program that took UTF-8 for windows-1252, and have been put right.
`)
	wantGist(t, "x.json", `{"uri": "urn:x:1", "type": "text", "headline": "Boats", "body_text": "The worldâ€™s boats."}`, `
ninjs 1
title: Boats
| The world’s boats.
! Letters were tangled by a program that took UTF-8 for windows-1252, and have been put right.
`)
	wantGist(t, "x.json", `{"uri": "urn:x:1", "type": "text", "headline": "Boats", "body_text": "He typed Ã© and saw it."}`, `
ninjs 1
title: Boats
| He typed Ã© and saw it.
`)
}
