package intake

import (
	"slices"
	"strings"
	"testing"
)

const lexText = `Printopdracht: Alle documenten: 1-3

                               1 of 3 DOCUMENTS



                                The Hill Courier

                             January 11, 2010 Monday
                                 Second Edition

Bridge to stay shut;
Council wants a second opinion

BYLINE: By Ann Holm

SECTION: NEWS; Pg. 4

LENGTH: 55 words

HIGHLIGHT:  Repairs take longer than planned.


The old bridge over the Arn will stay shut until spring, the council decided on
Monday.

CLERK: The motion is carried.
LENGTH: 19.43 metres. WIDTH: 3 metres. It was built when the mill still ran and
nobody thought of cars.

   A second opinion on the northern pier will be sought.

GRAPHIC: The bridge last week.

Picture: Lee Marsh

LOAD-DATE: January 13, 2010

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2010 Hill Newspapers Ltd
                              All Rights Reserved

                               8 of 383 DOCUMENTS

                            Deutsche Presse-Agentur

LEADALL: Minister resigns over bridge

                             April 20, 2003, Sunday
                          23:22 Central European Time

DATELINE: Arnstadt


The minister of works resigned on Sunday.

SECTION: Politics

LENGTH: 7 words

LOAD-DATE: May 8, 2003

LANGUAGE: ENGLISH

1 of 2 DOCUMENTS


De Rivierkrant

http://www.example.org/nieuws/2016/brug
-dicht.html

3 april 2016 zondag

'Brug blijft dicht'

9 words


   De oude brug blijft tot het voorjaar dicht...

                               1 of 204 DOCUMENTS

                  Copyright 2009 Nobody Publishing
`

func TestLexisText(t *testing.T) {
	wantArticles(t, "lexisnexis-txt", lexText, `
title: Bridge to stay shut; Council wants a second opinion
outlet: The Hill Courier
byline: Ann Holm
date: 2010-01-11
language: en
|: The old bridge over the Arn will stay shut until spring, the council decided on Monday.
|: CLERK: The motion is carried.
|: LENGTH: 19.43 metres. WIDTH: 3 metres. It was built when the mill still ran and nobody thought of cars.
|: A second opinion on the northern pier will be sought.
- cover page: Printopdracht: Alle documenten: 1-3
- edition: Second Edition
- field of the database: SECTION: NEWS; Pg. 4
- field of the database: LENGTH: 55 words
- standfirst: Repairs take longer than planned.
- caption: GRAPHIC: The bridge last week.
- caption: Picture: Lee Marsh
- field of the database: PUBLICATION-TYPE: Newspaper
- copyright: Copyright 2010 Hill Newspapers Ltd All Rights Reserved
note: LOAD-DATE January 13, 2010 is not the date of the article.
note: Documents of the file that held no article and were left out: 1.
`, `
title: LEADALL: Minister resigns over bridge
outlet: Deutsche Presse-Agentur
agency: dpa
dateline: Arnstadt
date: 2003-04-20T23:22
language: en
|: The minister of works resigned on Sunday.
- field of the database: SECTION: Politics
- field of the database: LENGTH: 7 words
note: LOAD-DATE May 8, 2003 is not the date of the article.
`, `
title: 'Brug blijft dicht'
outlet: De Rivierkrant
date: 2016-04-03
url: http://www.example.org/nieuws/2016/brug-dicht.html
|: De oude brug blijft tot het voorjaar dicht...
- field of the database: 9 words
`)
}

func TestLexisTextOldLayouts(t *testing.T) {
	wantArticles(t, "lexisnexis-txt", `
                               1 of 4 DOCUMENTS

                         Copyright 2003 Le Petit Journal
                                Le Petit Journal

                                  27 mars 2003

SECTION: Sports

LONGUEUR: 20 mots

TITRE: Le pont reste fermé

SIGNATURE: Anne Houle

CHAPEAU:



La mairie attend.

ARTICLE:



Le vieux pont restera fermé jusqu'au printemps.

LANGUE: FRENCH; FRANCAISE

                               2 of 4 DOCUMENTS

                          Xinhua General News Service

                      January 16, 2009 Friday 9:25 PM EST

SECTION: WORLD NEWS

LENGTH: 5 words


FLASH: BRIDGE TO STAY SHUT

LOAD-DATE: January 17, 2009

                               3 of 4 DOCUMENTS

                                Wirtschaftsbote

BRUECKE BLEIBT ZU

                                 15. April 2003

Silvia Moor

ORTSZEILE: Arn


Arn. Die Bruecke bleibt bis zum Fruehjahr geschlossen, sagte der Rat.

RUBRIK: WIRTSCHAFT; Pg. 3

LÄNGE: 9 Woerter

UPDATE: 14. April 2003

HIGHLIGHT:


Der Rat wartet auf ein Gutachten.

                               4 of 4 DOCUMENTS

                                 De Rivierkrant

                                January 29, 2002

Brug blijft dicht

VAN ONZE CORRESPONDENT

LENGTH: 10 words


Van onze correspondent

ARNHEM, dinsdag

De brug blijft dicht.
`, `
title: Le pont reste fermé
outlet: Le Petit Journal
byline: Anne Houle
date: 2003-03-27
language: fr
|: Le vieux pont restera fermé jusqu'au printemps.
- copyright: Copyright 2003 Le Petit Journal
- field of the database: SECTION: Sports
- field of the database: LONGUEUR: 20 mots
- standfirst: La mairie attend.
`, `
outlet: Xinhua General News Service
agency: Xinhua
date: 2009-01-16T21:25
|: FLASH: BRIDGE TO STAY SHUT
- field of the database: SECTION: WORLD NEWS
- field of the database: LENGTH: 5 words
note: LOAD-DATE January 17, 2009 is not the date of the article.
`, `
title: BRUECKE BLEIBT ZU
outlet: Wirtschaftsbote
byline: Silvia Moor
dateline: Arn
date: 2003-04-15
|: Arn. Die Bruecke bleibt bis zum Fruehjahr geschlossen, sagte der Rat.
- field of the database: RUBRIK: WIRTSCHAFT; Pg. 3
- field of the database: LÄNGE: 9 Woerter
- standfirst: Der Rat wartet auf ein Gutachten.
note: UPDATE 14. April 2003 is not the date of the article.
`, `
title: Brug blijft dicht
outlet: De Rivierkrant
byline: VAN ONZE CORRESPONDENT
dateline: ARNHEM, dinsdag
date: 2002-01-29
|: De brug blijft dicht.
- field of the database: LENGTH: 10 words
- byline: Van onze correspondent
`)
}

func TestLexisTextLineOfTheHead(t *testing.T) {
	wantArticles(t, "lexisnexis-txt", `
                               1 of 2 DOCUMENTS

                                The Hill Courier

                                January 29, 2002

Bridge to stay shut

Mill Owners Worry

BYLINE: Ann Holm

LENGTH: 10 words

The bridge stays shut.

LOAD-DATE: January 30, 2002

                               2 of 2 DOCUMENTS

                                The Hill Courier

                                January 29, 2002

Mill sold

A buyer from the valley

LENGTH: 10 words

The mill is sold.
`, `
title: Bridge to stay shut
outlet: The Hill Courier
byline: Ann Holm
date: 2002-01-29
|: The bridge stays shut.
- line of the head: Mill Owners Worry
- field of the database: LENGTH: 10 words
note: LOAD-DATE January 30, 2002 is not the date of the article.
`, `
title: Mill sold
outlet: The Hill Courier
date: 2002-01-29
|: The mill is sold.
- line of the head: A buyer from the valley
- field of the database: LENGTH: 10 words
`)
}

func TestLexisTextOtherLabels(t *testing.T) {
	wantArticles(t, "lexisnexis-txt", `
                          FOCUS - 1 of 1 DOCUMENT

                                 De Rivierkrant

DATE: 29 januari 2002

KOP: Brug blijft dicht

VOLLEDIGE TEKST:

De brug blijft dicht.

URL: the address is the council's own.

URL: http://www.example.org/brug

ZEITUNGS-CODE: RK
`, `
title: Brug blijft dicht
outlet: De Rivierkrant
date: 2002-01-29
url: http://www.example.org/brug
|: De brug blijft dicht.
|: URL: the address is the council's own.
- field of the database: ZEITUNGS-CODE: RK
`)
}

// The text may stand right under its label, and a line of it look like one.
func TestLexisTextUnderItsLabel(t *testing.T) {
	wantArticles(t, "lexisnexis-txt", `
                               1 of 1 DOCUMENT

                                 Der Hügelbote

                                 5. März 2024

ÜBERSCHRIFT: Brücke bleibt zu

ORT: Arnstadt

BODY:
   Die Brücke bleibt zu.
   BODY: so heißt hier nichts.
`, `
title: Brücke bleibt zu
outlet: Der Hügelbote
dateline: Arnstadt
date: 2024-03-05
|: Die Brücke bleibt zu.
|: BODY: so heißt hier nichts.
`)
}

func TestLexisTextOfAGermanInterface(t *testing.T) {
	for _, line := range []string{"2 von 3 DOKUMENTEN", "1 von 1 DOKUMENT", "Dokument 2 von 3"} {
		wantKind(t, "lexisnexis-txt", "\n                 "+line+"\n\n\n            Der Hügelbote\n\n            5. März 2024\n\nBrücke bleibt zu\n\nLÄNGE: 9 Wörter\n\nDie Brücke über die Arn bleibt bis Mai zu.\n")
	}
}

func TestLexisTextOfAFrenchInterface(t *testing.T) {
	wantKind(t, "lexisnexis-txt", "\n                 Document 2 de 3\n\n\n            La Colline\n\n            mardi 5 mars 2024\n\nLe pont reste fermé\n\nLONGUEUR: 9 mots\n\nLe pont sur l'Arn reste fermé jusqu'en mai.\n")
}

// What is not read of a file of very many documents is told, also where some of
// them hold no article.
func TestLexisTextOfVeryManyDocuments(t *testing.T) {
	file := "1 of 9 DOCUMENTS\n\n\nThe Echo\n\nMay 1, 2001\n\nFerry stops\n\nLENGTH: 9 words\n\nIt stops in June.\n" + strings.Repeat("2 of 9 DOCUMENTS\n", maxArticles+5)
	f, err := Read("many.txt", []byte(file))
	if err != nil || len(f.Articles) != 1 || !slices.ContainsFunc(f.Articles[0].Notes, onlyFirst.Is) {
		t.Errorf("%d articles, %v", len(f.Articles), err)
	}
}

func TestLexisTextIsNot(t *testing.T) {
	for _, s := range []string{
		"Der Ausschuss las 3 von 10 DOKUMENTEN vor dem Essen.\n\nEr tagte weiter.\n",
		"The committee read 3 of 10 DOCUMENTS before lunch.\n\nIt went on.\n",
		"Page 1 of 3\n\nA text.\n",
		"Document 1 of 3\n\nA text.\n",
		"Le conseil a lu le Document 2 de 3.\n\nIl a continué.\n",
		"A text.\n\nLENGTH: 200 words\n\nLOAD-DATE: May 3, 2003\n",
	} {
		wantKind(t, "text", s)
	}
}

func TestTyped(t *testing.T) {
	lines := []string{
		"The first paragraph is so long that it takes the whole width of",
		"its page and ends here.",
		"The second one begins although nothing is set in before it, and",
		"stops. Nothing",
		"parts these lines.",
		"    The third is set in by",
		"blanks.",
	}
	want := []string{
		"The first paragraph is so long that it takes the whole width of its page and ends here.",
		"The second one begins although nothing is set in before it, and stops. Nothing parts these lines.",
		"The third is set in by blanks.",
	}
	got := typed(lines, 0)
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}

func FuzzLexisText(f *testing.F) { fuzzReader(f, "lexisnexis-txt", lexText) }
