package intake

import (
	"strings"
	"testing"
)

const lexHead = `<HTML>
<HEAD>
<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c2 { font-size: 10pt; font-weight: normal; color: #000000; }
.c4 { font-size: 10pt; font-weight: bold; color: #CC0033; }
.c5 { text-align: left; }
.c7 { font-size: 14pt; font-weight: bold; color: #000000; }
.c8 { font-size: 10pt; font-weight: bold; color: #000000; }
.c9 { text-align: left; margin-top: 1em; margin-bottom: 0em; }
--></STYLE>
<!-- LXNComment 1:2 -->
<TITLE>&nbsp;</TITLE></HEAD>
<BODY>
`

const lexDocument = `<A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P>
</DIV>
<BR><DIV CLASS="c0"><P><SPAN CLASS="c2">The Hill Courier</SPAN></P>
</DIV>
<BR><DIV CLASS="c0"><P><SPAN CLASS="c4">December</SPAN><SPAN CLASS="c2"> 19, 1991, Sunday, An Edition<BR>Correction Appended</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c7">Old </SPAN><SPAN CLASS="c4">bridge</SPAN><SPAN CLASS="c7">;<BR>Stays shut</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">By ANN HOLM</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">20 words</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c2">The caf&eacute; near the <SPAN CLASS="c4">bridge</SPAN> said:<BR>&nbsp;<BR>&quot;We stay.&quot;</SPAN></P>
<P><SPAN CLASS="c2">SECTION: this line is the text's own.</SPAN></P>
<P CLASS="c9"><SPAN CLASS="c8">OUTLOOK: A bold line of the text</SPAN></P>
<P></P>
</DIV>
<TABLE><TR><TD><P><SPAN CLASS="c2">Cars</SPAN></P></TD><TD><P><SPAN CLASS="c2">10</SPAN></P></TD></TR></TABLE>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8">LOAD-DATE: </SPAN><SPAN CLASS="c2">December 21, 1991</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8">LANGUAGE: </SPAN><SPAN CLASS="c2">ENGLISH</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8">TIPO: </SPAN><SPAN CLASS="c2">Diario</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P><SPAN CLASS="c8"> CORRECTION:<BR></SPAN></P>
<P><SPAN CLASS="c2">The name was wrong.</SPAN></P>
</DIV>
<BR><DIV CLASS="c0"><P><SPAN CLASS="c2">Copyright 1991 Hill Newspapers</SPAN></P>
</DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
<DIV CLASS="c10"/>
`

const lexBroken = `<A NAME="DOC_ID_0_1"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c5"><P><SPAN CLASS="c2">We are sorry but there is an error in this document and it is not possible to display it.</SPAN></P></DIV>
</BODY></HTML>`

func TestLexisHTML(t *testing.T) {
	wantArticles(t, "lexisnexis-html", lexHead+lexDocument+lexBroken, `
title: Old bridge; Stays shut
outlet: The Hill Courier
byline: ANN HOLM
date: 1991-12-19
language: en
|: The café near the bridge said:
|: "We stay."
|: SECTION: this line is the text's own.
|: OUTLOOK: A bold line of the text
|: Cars 10
- edition: Correction Appended
- field of the database: LENGTH: 20 words
- field of the database: TIPO: Diario
- correction: The name was wrong.
- copyright: Copyright 1991 Hill Newspapers
note: LOAD-DATE December 21, 1991 is not the date of the article.
note: Documents of the file that held no article and were left out: 1.
`)
}

// Hundreds of documents, each in a <DIV/> of the one before, are deeper than
// html.Parse goes.
func TestLexisHTMLDeep(t *testing.T) {
	f, err := Read("export.html", []byte(lexHead+strings.Repeat(lexDocument, 700)))
	if err != nil || len(f.Articles) != 700 {
		t.Fatal(len(f.Articles), err)
	}
}

func TestLexisHTMLIsNot(t *testing.T) {
	for _, s := range []string{
		`<html><body><a name="DOC_ID_0_0"></a><p>A page about anchors.</p></body></html>`,
		`<html><body><p>2 of 10 DOCUMENTS</p></body></html>`,
	} {
		if isLexisHTML(&input{data: []byte(s)}) {
			t.Errorf("taken for LexisNexis: %s", s)
		}
	}
}

func FuzzLexisHTML(f *testing.F) { fuzzReader(f, "lexisnexis-html", lexHead+lexDocument+lexBroken) }
