package intake

import (
	"strings"
	"testing"
)

const factivaPage = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>Factiva</title></head>
<body><div id="navcontainer"><h1>Factiva</h1></div><div id="contentLeft">`

const factivaLined = `<div id="article-HILL1" class="article"><div class="article enArticle"><p>
</p><div>Foreign Desk; 1</div>
<div id="hd"><span class="enHeadline">Bridge <b>shut</b>  </span>
</div><div class="author">By ANN HOLM  </div><div>Special to The Hill Courier</div>
<div>877 Wörter</div><div>9 Januar 1993</div><div>17:04</div><div>The Hill Courier</div><div>HILL</div><div>Late Edition - Final</div><div>1</div><div>Englisch</div><div>Copyright 1993 Hill Newspapers.  </div>
<p></p>
<p class="articleParagraph enarticleParagraph">ARNTON, Jan. 8 -- The bridge of <span class="companylink">Arn Works</span> is <b>shut</b>.  </p>
<p class="articleParagraph enarticleParagraph">"Photo: we need one," he said.</p>
<p class="articleParagraph enarticleParagraph">Photo: The bridge last week. (Lee Marsh)(pg. 4)  </p>
<p>Hill Digital (Full Text)</p><p>Dokument HILL1</p></div></div>`

const factivaCoded = `<div class="article frArticle"><table><tr><td class="index"><b>SE</b>&nbsp;</td><td>Local</td></tr>
<tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='frHeadline'>Pont fermé</b></td></tr>
<tr><td>Anne&softReturn;Houle</td><td class="index"><b>BY</b>&nbsp;</td></tr>
<tr><td class="index"><b>WC</b>&nbsp;</td><td>295 mots</td></tr><tr><td class="index"><b>PD</b>&nbsp;</td><td>29 décembre 2011</td></tr>
<tr><td class="index"><b>ET</b>&nbsp;</td><td>15:32</td></tr><tr><td class="index"><b>SN</b>&nbsp;</td><td>Le Petit Journal</td></tr>
<tr><td class="index"><b>LA</b>&nbsp;</td><td>Français</td></tr><tr><td class="index"><b>CY</b>&nbsp;</td><td>(c) Petit.</td></tr>
<tr><td class="index"><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph">Le pont reste fermé.</p></td></tr>
<tr><td class="index"><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph">La mairie attend.</p></td></tr>
<tr><td class="index"><br/><b>PUB</b>&nbsp;</td><td><br/>Reuters Limited</td></tr></table></div></div></body></html>`

func TestFactivaHTML(t *testing.T) {
	wantArticles(t, "factiva-html", factivaPage+factivaLined+factivaCoded, `
title: Bridge shut
outlet: The Hill Courier
byline: ANN HOLM
dateline: ARNTON
date: 1993-01-09T17:04
language: en
|: ARNTON, Jan. 8 -- The bridge of Arn Works is shut.
|: "Photo: we need one," he said.
- section: Foreign Desk; 1
- credit: Special to The Hill Courier
- field of the database: 877 Wörter
- field of the database: HILL
- field of the database: Late Edition - Final
- field of the database: 1
- copyright: Copyright 1993 Hill Newspapers.
- caption: Photo: The bridge last week. (Lee Marsh)(pg. 4)
- field of the database: Hill Digital (Full Text)
- field of the database: Dokument HILL1
`, `
title: Pont fermé
outlet: Le Petit Journal
agency: Reuters
byline: Anne Houle
date: 2011-12-29T15:32
language: fr
|: Le pont reste fermé.
|: La mairie attend.
- field of the database: SE Local
- field of the database: WC 295 mots
- copyright: (c) Petit.
- credit: Reuters Limited
`)
}

// A part of the page, cut out of it, does not name the database any more.
func TestFactivaHTMLInPart(t *testing.T) {
	wantKind(t, "factiva-html", `<div class="article enArticle"><table><tr><td><b>HD</b></td><td>Bridge shut</td></tr>
<tr><td><b>LP</b></td><td><p class="articleParagraph enarticleParagraph">The bridge is shut.</p></td></tr></table></div>`)
}

func TestFactivaHTMLUncounted(t *testing.T) {
	page := strings.Replace(factivaPage+factivaLined, "<div>877 Wörter</div>", "", 1)
	f, err := Read("f.html", []byte(page))
	if err != nil || len(f.Articles) != 1 {
		t.Fatal(err)
	}
	if got := f.Articles[0].Fields; got.Date != "1993-01-09T17:04" || got.Outlet != "The Hill Courier" || got.Byline != "ANN HOLM" {
		t.Errorf("%+v", got)
	}
}

func TestFactivaHTMLIsNot(t *testing.T) {
	for _, s := range []string{
		`<html><body><div class="article"><p>About Factiva.</p></div></body></html>`,
		`<html><body><div class="article enArticle"><p>A blog.</p></div></body></html>`,
	} {
		if isFactivaHTML(&input{data: []byte(s)}) {
			t.Errorf("taken for Factiva: %s", s)
		}
	}
}

const factivaDocument = "\xef\xbb\xbf" + `<?xml version="1.0" encoding="iso-8859-1"?>
<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="2">
<ppsarticle><article><accessionNo>HILL1</accessionNo><baseLanguage>EN</baseLanguage><copyright>Copyright &#3;2012 Hill</copyright>
<headline><paragraph display="Proportional">Bridge <hlt>shut</hlt> again</paragraph></headline>
<byline>By Ann Holm</byline>
<leadParagraph><paragraph>The café at the <hlt>bridge</hlt> stays.</paragraph></leadParagraph>
<tailParagraphs><paragraph>It opens
early.</paragraph><paragraph>Nobody comes.</paragraph></tailParagraphs>
<publicationDate><date>2012-02-26</date></publicationDate><region code="x"><name>Hills</name></region><sourceName>The Hill Courier</sourceName></article></ppsarticle>
<ppsarticle><article><headline><paragraph>OIL DEARER</paragraph></headline><leadParagraph>
The price of oil rose today as
far as it could.
    Analysts were not surprised at
that.
</leadParagraph><publicationDate><date>1987-02-26</date></publicationDate><sourceName>Reuters News</sourceName></article></ppsarticle>
</ppsarticleResultSet></ppsArticleResponse></PPSResponse>`

func TestFactivaXML(t *testing.T) {
	wantArticles(t, "factiva-xml", factivaDocument, `
title: Bridge shut again
outlet: The Hill Courier
byline: Ann Holm
date: 2012-02-26
language: en
|: The café at the bridge stays.
|: It opens early.
|: Nobody comes.
- copyright: Copyright 2012 Hill
`, `
title: OIL DEARER
outlet: Reuters News
agency: Reuters
date: 1987-02-26
|: The price of oil rose today as far as it could.
|: Analysts were not surprised at that.
`)
	if isFactivaXML(&input{data: []byte(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Factiva</title></feed>`)}) {
		t.Error("a feed is taken for Factiva's XML")
	}
}

func TestFactivaXMLBrokenOff(t *testing.T) {
	_, err := Read("factiva.xml", []byte(factivaDocument[:700]))
	if err == nil {
		t.Fatal("no error")
	}
	if got, want := err.Error(), "factiva.xml:9: the XML of Factiva breaks off or is damaged here; save the articles again."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestFactivaXMLLastBrokenOff(t *testing.T) {
	f, err := Read("factiva.xml", []byte(factivaDocument[:strings.Index(factivaDocument, "Analysts")]))
	if err != nil || len(f.Articles) != 1 {
		t.Fatal(err, f)
	}
	if n := f.Articles[0].Notes; len(n) != 1 || n[0].String() != "The file breaks off or is damaged in line 13; what follows was not read." {
		t.Errorf("%q", n)
	}
}

func FuzzFactivaHTML(f *testing.F) {
	fuzzReader(f, "factiva-html", factivaPage+factivaLined+factivaCoded)
}

func FuzzFactivaXML(f *testing.F) { fuzzReader(f, "factiva-xml", factivaDocument) }
