package intake

import (
	"strings"
	"testing"
)

// TestRTFText reads what the format has for characters and for what is not shown.
func TestRTFText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a character and what stands for it", `{\rtf1\ansi A\u8211?B\u8211 -C}`, "A–B–C"},
		{"two that stand for it", `{\rtf1\ansi\uc2 A\u8364\'80\'80B}`, "A€B"},
		{"none", `{\rtf1\ansi\uc0 A\u8211 B}`, "A–B"},
		{"the count is the group's", `{\rtf1{\uc0 \u8211 x}\u8211?y}`, "–x–y"},
		{"a negative number", `{\rtf1 \u-257?x}`, "\ufeff" + "x"},
		{"two halves", `{\rtf1 \u-10179?\u-8704?!}`, "😀!"},
		{"a word stands for it", `{\rtf1 A\u8212\emdash B}`, "A—B"},
		{"a paragraph does not", `{\rtf1 A\u8212\par B}`, "A—¶B"},
		{"bytes of Windows", `{\rtf1\ansi\ansicpg1252 \'84Ja\'93 \'fc}`, "„Ja“ ü"},
		{"bytes of another page", `{\rtf1\ansi\ansicpg1251 \'cc\'e8\'f0}`, "Мир"},
		{"bytes of a font", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial CYR;}}\f1 \'cc\'e8\'f0\f0  \'fc}`, "Мир ü"},
		{"two bytes a character", `{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}`, "日本"},
		{"raw UTF-8, no version", "{\\rtf\\ansi Österreich \\u8211? „ja“}", "Österreich – „ja“"},
		{"raw Windows", "{\\rtf1\\ansi \xd6sterreich}", "Österreich"},
		{"hidden and deleted", `{\rtf1 A{\v secret} B\deleted gone\deleted0  C\v more\v0 D}`, "A B CD"},
		{"raised digits", `{\rtf1 5 10{\super 6} m\super 2\nosupersub , 40{\up6 3} the 2{\super nd} CO{\sub 2}\super 1\plain 1}`, "5 10⁶ m², 40³ the 2nd CO2¹1"},
		{"groups to be passed over", `{\rtf1{\*\generator Writer;}{\info{\title Letter}}{\header Head}{\pict 89504e}{\footnote Note}A{\*\unknown x{y}}}`, "A"},
		{"the text of a link", `{\rtf1 See {\field{\*\fldinst HYPERLINK "https://paper.example/a"}{\fldrslt the page}} now}`, "See the page now"},
		{"escapes and marks", `{\rtf1 \{a\\b\}\~c\-d\_e \lquote f\rquote\ldblquote g\rdblquote\bullet}`, "{a\\b}\u00a0cd-e ‘f’“g”•"},
		{"line ends of the file are none", "{\\rtf1 one\r\n two\\par\r\nthree\\line four}", "one two¶three\nfour"},
		{"binary", `{\rtf1 A\bin5 {{{{{B}`, "AB"},
		{"a list's signs", `{\rtf1{\pntext\'b7\tab}Point\par}`, "Point"},
	} {
		lines, _, err := rtfLines([]byte(c.in))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range lines {
			got = append(got, l.text)
		}
		if s := strings.Join(got, "¶"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

func TestRTF(t *testing.T) {
	wantArticles(t, "rtf", `{\rtf1\ansi{\b Ferry {\i stops}\par}
By Ann Holm, who was there.\par\par
The ferry\b0  stopped.\line It had run\line for years.\par It had\line run.\par}`, `
title: Ferry stops
|: By Ann Holm, who was there.
|: The ferry stopped. It had run for years.
|: It had run.`)
	wantArticles(t, "rtf", `{\rtf1{\stylesheet{\s1 heading 1;}}\s1 Ferry stops\par\pard The ferry stopped.\par}`, `
title: Ferry stops
|: The ferry stopped.`)
	wantArticles(t, "rtf", `{\rtf1{\stylesheet{\s1 Title;}{\s2 Author;}{\s3 heading 2;}{\s4 caption;}}{\header The Courier\par}{\footer 1\par}
\s1 Ferry stops\par\pard\s2 By Ann Holm\par\pard The ferry stopped.{\footnote\pard As said.\par} It had {\deleted not }{\v ever }run.\par\pard\s3 Since when\par\pard Since 1988.{\*\annotation Sure?}\par\pard\s4 The ferry\par}`, `
title: Ferry stops
byline: Ann Holm
|: The ferry stopped. It had run.
|: ## Since when
|: Since 1988.
- page header: The Courier
- footnote: As said.
- comment: Sure?
- caption: The ferry
note: Tracked changes in the file: 1; the text is read as if all were accepted.
note: Paragraphs in which hidden words were left out: 1.`)
	wantArticles(t, "rtf", `{\rtf1{\pard\qc\b Ferry stops\par}{\pard\qc Ann Holm\par}{\pard\qc 12 July 2016\par}{\pard\ql The ferry stopped.\par}{\pard\qc Lee Marsh\par}}`, `
title: Ferry stops
byline: Ann Holm
date: 2016-07-12
|: The ferry stopped.
|: Lee Marsh`)
	wantArticles(t, "rtf", `{\rtf1{\stylesheet{\s1 heading 1;}{\s2 Quotations;}}\s1 Ferry stops\par\pard The report says so at length:\par\pard\s2 It was rust.\line It was old.\par\pard It stopped on Monday.\par}`, `
title: Ferry stops
|: The report says so at length:
|: > It was rust.
|: > It was old.
|: It stopped on Monday.`)
	// Cells that are hidden, deleted or part of a field are none of a row.
	wantArticles(t, "rtf", `{\rtf1\ansi One.\par\trowd\pard\intbl{\v a\cell b\cell}Caf\'e9\cell{\deleted c\cell d\cell}12{\field{\*\fldinst HYPERLINK e\cell f\cell}{\fldrslt  g}}\cell\row\pard Two.\par}`, `
|: One.
|: Café 12 g
|: Two.
note: Tracked changes in the file: 1; the text is read as if all were accepted.
note: Paragraphs in which hidden words were left out: 1.`)
	// Rows of short cells are paragraphs, with and without paragraphs in the cells; cells of text are not joined.
	wantArticles(t, "rtf", `{\rtf1 One.\par\trowd\cellx1\cellx2\pard\intbl Port\cell Cases\cell\row\trowd\pard\intbl Ash{\u173?}by\cell 12\cell{\trowd\row}
{\trowd{\intbl{\pard Eastport\par}\cell}{\intbl{\pard 380\par}\cell}\row}\pard Two.\par\trowd\intbl Three.\par Four.\cell Five.{\footnote Six.}\cell\row\pard Seven\tab 8.\par}`, `
|: One.
|: Port Cases
|: Ashby 12
|: Eastport 380
|: Two.
|: Three.
|: Four.
|: Five.
|: Seven 8.
- footnote: Six.`)
	// A bold line that is all there is, or a sentence, is no headline.
	wantArticles(t, "rtf", `{\rtf1\b Ferry stops\par}`, `|: Ferry stops`)
	wantArticles(t, "rtf", `{\rtf1\b The ferry stopped.\b0\par It had run.\par}`, `
|: The ferry stopped.
|: It had run.`)
	for _, s := range []string{`{\rtf1{\pict 8950}}`, `{\rtf1 ` + strings.Repeat("{", 5000) + "}"} {
		if _, err := Read("f.rtf", []byte(s)); err == nil {
			t.Errorf("read %.40q", s)
		}
	}
}

const apaFile = `{\rtf\ansi{\fonttbl{\f0 Arial;}}\plain\i "Tagblatt.at" gefunden am 28.12.2019 10:36 Uhr\plain\par\pard\par
\plain\b Fähre\plain\b : Nein zu \plain\b Insel\plain\par\pard\par Von Anna Holm\par\par Die Fähre hält nicht mehr.\par\par Seit Montag \u8211? gar nicht.\par\par
Foto: APA/Lee\par\par(Red./APA)\par\par ("Tagblatt", Print-Ausgabe, 02.08.2019)\par\par
___________________________________________________________________\par
\plain\i "Der Bote" Abend vom 3.4.2019 Seite: 14\plain\par\plain\i Ressort: Chronik\plain\par\par\b Zweite Zeile\par hat Platz\plain\par\par Der Text vom 3.5.2019 steht hier.\par Gespeicherte Anhänge:\par bild.jpg\par}`

func TestAPA(t *testing.T) {
	wantArticles(t, "apa-rtf", apaFile, `
title: Fähre: Nein zu Insel
outlet: Tagblatt.at
agency: APA
byline: Anna Holm
date: 2019-08-02
|: Die Fähre hält nicht mehr.
|: Seit Montag – gar nicht.
- caption: Foto: APA/Lee
- credit: (Red./APA)
- note of the paper: ("Tagblatt", Print-Ausgabe, 02.08.2019)
note: “gefunden am 28.12.2019 10:36 Uhr” is the day on which the page was found, not the date of the article.`, `
title: Zweite Zeile hat Platz
outlet: Der Bote
date: 2019-04-03
|: Der Text vom 3.5.2019 steht hier.
- section: Abend
- field of the database: Seite: 14
- field of the database: Ressort: Chronik
- note of the database: Gespeicherte Anhänge:
- note of the database: bild.jpg`)
	// A letter that speaks of a paper of some day is no export.
	wantKind(t, "rtf", `{\rtf1 Der Bote vom 3.4.2019 liegt hier, und wir haben ihn gelesen, von vorne bis hinten und zurück.\par Mehr nicht.\par}`)
}

const nexisRTF = `{\rtf1\ansi User Name: = A\par Job Number: = 17\par\page
\b{\field{\*\fldinst HYPERLINK "https://lexis.example/doc?id=1"}{\fldrslt Ferry {\i stops}}}\b0\par The Courier\par May 2, 2002 Thursday\par Copyright 2002 Courier Co.\par
{\b Section:}\~News; Pg. A1\par{\b Length:}\~12 words\par{\b Byline:}\~By Ann Holm\par\b Body\b0\par\par
The ferry stopped, DOBBS: said.\par It had run.\par\par{\b Load-Date:}\~May 9, 2002\par\b End of Document\b0\par
\page\b Bridge shut\b0\par The Post\par May 3, 2002 Friday\par Body\par\par It is shut.\par\b Classification\b0\par{\b Language:} ENGLISH\par Load-Date: May 4, 2002\par End of Document\par}`

func TestNexisRTF(t *testing.T) {
	wantArticles(t, "nexis-rtf", nexisRTF, `
title: Ferry stops
outlet: The Courier
byline: Ann Holm
date: 2002-05-02
url: https://lexis.example/doc?id=1
|: The ferry stopped, DOBBS: said.
|: It had run.
- cover page: User Name: = A Job Number: = 17
- copyright: Copyright 2002 Courier Co.
- field of the database: Section: News; Pg. A1
- field of the database: Length: 12 words
- field of the database: Load-Date: May 9, 2002
note: Load-Date May 9, 2002 is not the date of the article.`, `
title: Bridge shut
outlet: The Post
date: 2002-05-03
language: en
|: It is shut.
- part “Classification” of the database: Language: ENGLISH
- field of the database: Load-Date: May 4, 2002
note: Load-Date May 4, 2002 is not the date of the article.`)
	_, err := Read("news_doclist.rtf", []byte(`{\rtf1 Documents (2)\par Job Number: 17\par 1. Ferry stops\par 2. Bridge shut\par}`))
	if err == nil || !strings.Contains(err.Error(), "list of documents") {
		t.Errorf("the list is read: %v", err)
	}
	wantKind(t, "rtf", `{\rtf1 Body\par The body of a car.\par}`)
}

const factivaRTF = `{\rtf1\ansi{\info{\title Factiva RTF Display Format}}
{\field{\*\fldinst HYPERLINK \\l "toc1"}{\fldrslt Ferry stops}}\tab 2\par\page
\b Ferry stops\b0\par By Ann Holm\par 877 words\par 9 January 1993\par 17:04\par The Courier\par HILL\par 1\par English\par Copyright 1993 Courier Co.\par\par
ARNTON, Jan. 8 -- The ferry stopped.\par\par It had run.\par\par Document HILL000020010101dp19000a1\par\page
\trowd HD\cell Bridge shut\cell\row\trowd BY\cell By Lee Marsh\cell\row\trowd WC\cell 295 mots\cell\row\trowd PD\cell 29 d\'e9cembre 2011\cell\row
SN\par Le Journal\par LA\par Fran\'e7ais\par LP\par It is shut.\par TD\par So it stays.\par It does.\par AN\par Document PETJ000020111229e7ct0001x\par\page Search Summary\par Text ferry\par}`

func TestFactivaRTF(t *testing.T) {
	wantArticles(t, "factiva-rtf", factivaRTF, `
title: Ferry stops
outlet: The Courier
byline: Ann Holm
dateline: ARNTON
date: 1993-01-09T17:04
language: en
|: ARNTON, Jan. 8 -- The ferry stopped.
|: It had run.
- field of the database: 877 words
- field of the database: HILL
- field of the database: 1
- copyright: Copyright 1993 Courier Co.
- field of the database: Document HILL000020010101dp19000a1`, `
title: Bridge shut
outlet: Le Journal
byline: Lee Marsh
date: 2011-12-29
language: fr
|: It is shut.
|: So it stays.
|: It does.
- field of the database: WC 295 mots
- field of the database: AN Document PETJ000020111229e7ct0001x`)
	wantKind(t, "rtf", `{\rtf1 Document ABC is here.\par 877 words\par}`)
}

func FuzzRTF(f *testing.F) {
	for _, s := range []string{apaFile, nexisRTF, factivaRTF, `{\rtf1 \u-1?\'9\'`, `{\rtf1\bin99999999 }`, "{\\rtf1\\uc100\\u1"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := &input{name: "f.rtf", data: append([]byte(`{\rtf1 `), data...)}
		for _, r := range readers {
			if strings.HasSuffix(r.kind, "rtf") && r.fits(in) {
				if articles, err := r.read(in); err == nil && len(articles) == 0 {
					t.Errorf("%s: neither an article nor an error", r.kind)
				}
			}
		}
	})
}
