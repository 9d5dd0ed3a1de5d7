package intake

import (
	"strings"
	"testing"
)

const proquestBarLine = "____________________________________________________________"

const proquestText = proquestBarLine + `

Document 1 of 500

Bridge to stay shut, "for now"

https://proxy.example.org/login?url=https://www.proquest.com/docview/31/se-2?accountid=1

Abstract: None available.

Links: https://link.example.org/openurl?x=1

Full text: The old bridge will stay shut.
Re: a letter asked about it.

Subject: this line is the letter's own.

It will open in spring.
CAPTION: The bridge last week.
CREDIT: Lee Marsh

Subject: Bridges; Traffic

Title: Bridge to stay sh ut, "for now"

Publication title: The Hill Courier (Online); Arnton

Publication date: Sep 20, 2024

Section: opinion

Place of publication: Arnton

Language of publication: English

ProQuest document ID: 31

Document URL: https://proxy.example.org/login?url=https://www.proquest.com/doc view/31/se-2?accountid=1

Copyright: Copyright 2024 Hill Newspapers.

Last updated: 2024-09-22

Database: Hill Collection

` + proquestBarLine + `

Document 2 of 500

Mill sold

https://proxy.example.org/login?url=https://www.proquest.com/docview/32/se-2?accountid=1

Full text: The mill on the Arn is sold.
CREDIT: Ann Holm Jo Berg Kit Carr

Title: Mill sold

Publication title: Arnton

Publication date: Sep 19, 2024

Publisher: Hill Newspapers

Place of publication: Arnton

ProQuest document ID: 32

` + proquestBarLine + `

Contact us at https://support.proquest.com
Database copyright 2026 ProQuest LLC. All rights reserved.
`

func TestProquestText(t *testing.T) {
	wantArticles(t, "proquest-txt", strings.ReplaceAll(proquestText, "\n", "\r\n"), `
title: Bridge to stay shut, "for now"
outlet: The Hill Courier (Online)
date: 2024-09-20
url: https://proxy.example.org/login?url=https://www.proquest.com/docview/31/se-2?accountid=1
language: en
|: The old bridge will stay shut.
|: Re: a letter asked about it.
|: Subject: this line is the letter's own.
|: It will open in spring.
- caption: CAPTION: The bridge last week.
- credit: CREDIT: Lee Marsh
- field of the database: opinion
- copyright: Copyright 2024 Hill Newspapers.
note: Last updated 2024-09-22 is not the date of the article.
`, `
title: Mill sold
byline: Ann Holm Jo Berg Kit Carr
date: 2024-09-19
url: https://proxy.example.org/login?url=https://www.proquest.com/docview/32/se-2?accountid=1
|: The mill on the Arn is sold.
- credit: CREDIT: Ann Holm Jo Berg Kit Carr
- notice: Contact us at https://support.proquest.com Database copyright 2026 ProQuest LLC. All rights reserved.
note: The file names the town “Arnton” where the paper should stand.
note: The names in “Ann Holm Jo Berg Kit Carr” stand with nothing between them.
`)
}

// A letter may end with a line like a field, and the interface may speak
// another language.
func TestProquestTextOthers(t *testing.T) {
	letter := strings.Replace(proquestText, "CAPTION: The bridge last week.\nCREDIT: Lee Marsh", "\nSubject: to change, the ferry runs.", 1)
	wantArticles(t, "proquest-txt", letter[:strings.Index(letter, proquestBarLine+"\n\nDocument 2")], `
title: Bridge to stay shut, "for now"
outlet: The Hill Courier (Online)
date: 2024-09-20
url: https://proxy.example.org/login?url=https://www.proquest.com/docview/31/se-2?accountid=1
language: en
|: The old bridge will stay shut.
|: Re: a letter asked about it.
|: Subject: this line is the letter's own.
|: It will open in spring.
|: Subject: to change, the ferry runs.
- field of the database: opinion
- copyright: Copyright 2024 Hill Newspapers.
note: Last updated 2024-09-22 is not the date of the article.
`)
	wantArticles(t, "proquest-txt", proquestBarLine+"\n\nDokument 1 von 1\n\nBrücke bleibt zu\n\nhttps://www.proquest.com/docview/31\n\nZusammenfassung: Keine verfügbar.\n\nVolltext: Die Brücke bleibt zu.\nOrt: an der Arn.\n\n"+
		"Thema: Brücken\n\nTitel: Brücke ble ibt zu\n\nAutor: Holm, Ann\n\nTitel der Publikation: Der Hügelbote; Arnstadt\n\nPublikationsdatum: 20. September 2024\n\nSprache der Publikation: German\n\nProQuest-Dokument-ID: 31\n\nZuletzt aktualisiert: 2024-09-22\n", `
title: Brücke bleibt zu
outlet: Der Hügelbote
byline: Holm, Ann
date: 2024-09-20
url: https://www.proquest.com/docview/31
language: de
|: Die Brücke bleibt zu.
|: Ort: an der Arn.
note: Last updated 2024-09-22 is not the date of the article.
`)
}

func TestProquestTextIsNot(t *testing.T) {
	for _, s := range []string{
		"A text.\n" + proquestBarLine + "\nAnother text.\n",
		"A text on databases.\n\nProQuest document ID: 3\n",
	} {
		wantKind(t, "text", s)
	}
}

const proquestPageText = `<html><head><title>ProQuest Export</title></head><body><p>Email 4 of 5</p><div><a name="DocID_MSTAR_25"></a><p></p>
<p style="font-weight:bold;">Bridge shut; Council waits.</p>
<p><strong>Author:  </strong>Holm, Ann; Berg, Jo</p>
<p><strong>Publication info:  </strong>Hill Courier ; Arnton, Calif. [Arnton, Calif]08 May 2010: AA.2.</p>
<p><a href="https://search.proquest.com/docview/25?accountid=0">ProQuest document link</a></p>
<p><strong>Abstract:  </strong><body></p><p>The bridge is shut.</p><p></body></p>
<div><strong>Links: </strong><a href="http://links.example.org/">Links</a></div>
<p><strong>Full text: </strong><Text WordCount="9" HTMLContent="true">html&gt;<head><meta name="x"><title></title></head><body><p>The bridge is shut.</p> <p><strong>Location:</strong> the Arn.</p><p>It &quot;waits&quot;.</p><p>--</p><p>ann.holm@example.org</p><p>Credit: Holm is a Courier staff writer.</p><div><strong>Illustration</strong><p>Caption: PHOTO: The bridge.</p></div></body></html></Text></p>
<p><strong>Subject: </strong>Bridges</p>
<p><strong>Publication title: </strong>Hill Courier; Arnton, Calif.</p>
<p><strong>Publication date: </strong>May 8, 2010</p>
<p><strong>Language of publication: </strong>English</p>
<p><strong>ProQuest document ID: </strong>25</p>
<p><strong>Copyright: </strong>(Copyright (c) 2010 Hill)</p>
<p><strong>Last updated: </strong>2017-11-07</p>
<p><strong>Database: </strong>Hill Dailies</p></div><p>Contact ProQuest</p></body></html>`

const proquestPageTold = `
title: Bridge shut; Council waits.
outlet: Hill Courier
byline: Holm, Ann; Berg, Jo
date: 2010-05-08
url: https://search.proquest.com/docview/25?accountid=0
language: en
|: The bridge is shut.
|: Location: the Arn.
|: It "waits".
- cover page: Email 4 of 5
- abstract: The bridge is shut.
- furniture: --
- contact: ann.holm@example.org
- credit: Credit: Holm is a Courier staff writer.
- caption: Illustration
- caption: Caption: PHOTO: The bridge.
- copyright: (Copyright (c) 2010 Hill)
- notice: Contact ProQuest
note: Last updated 2017-11-07 is not the date of the article.
`

func TestProquestHTML(t *testing.T) {
	wantArticles(t, "proquest-html", proquestPageText, proquestPageTold)
}

func TestProquestMail(t *testing.T) {
	body := strings.NewReplacer("=", "=3D", "<p>It", "<p>I=\nt").Replace(proquestPageText)
	letter := "Received: from x\n by y\nFrom: <noreply@proquest.com>\nSubject: Your ProQuest Research\nContent-Type: multipart/mixed;\n\tboundary=\"b1\"\nDate: Sun, 5 Jul 2020 01:02:03 -0400\n\n" +
		"--b1\nContent-Type: text/html; charset=\"UTF-8\"\nContent-Transfer-Encoding: quoted-printable\n\n" + body + "\n--b1\nContent-Type: image/gif\n\nGIF89a\n" // breaks off
	wantArticles(t, "proquest-eml", letter, proquestPageTold)
	for _, s := range []string{
		"From: <news@proquest.com>\nSubject: What is new\nContent-Type: text/html\n\n<p>ProQuest document ID explained.</p>",
		"From: <a@example.org>\nSubject: Bridge\n\nThe bridge.\n",
	} {
		if isProquestMail(&input{data: []byte(s)}) {
			t.Errorf("taken for documents: %s", s)
		}
	}
}

func FuzzProquestText(f *testing.F) { fuzzReader(f, "proquest-txt", proquestText) }

func FuzzProquestHTML(f *testing.F) { fuzzReader(f, "proquest-html", proquestPageText) }

func FuzzProquestMail(f *testing.F) {
	fuzzReader(f, "proquest-eml", "Subject: ProQuest\nContent-Type: text/html\n\n"+proquestPageText)
}
