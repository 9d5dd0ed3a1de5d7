package intake

import "testing"

const (
	linkOnly  = "! The list holds the title and the address of this article, not its text; bring the page itself.\n"
	namedOnly = "! The list names this article and does not hold its text; bring the article itself.\n"
)

const risSample = "\ufeffProvider: Harbour Library\nContent: text/plain\n\nTY  - NEWS\nTI  - Ferry <i>stays</i>,\nsays board\nAU  - Weir, Ada\nAU  - Lock, Tom, Jr.\nAU  - Harbour Desk\nT2  - Harbour Post\nDA  - 2026/05/04/\nPY  - 2026\nUR  - https://h.example/1\nL1  - files/1/a.pdf\nAB  - It stays.\nLA  - en-GB\nY2  - 2026/05/06/10:00:00\nER  - \n\nTY  - GEN\nT1  - Pier opens\nPY  - 2026\nER  -\n"

// TestRIS has a list as Zotero writes it, behind what a database prints; and text
// in which the letters only stand.
func TestRIS(t *testing.T) {
	want := `
ris 1
title: Ferry stays, says board
outlet: Harbour Post
byline: Ada Weir, Tom Lock Jr., Harbour Desk
date: 2026-05-04
url: https://h.example/1
language: en-GB
(abstract) It stays.
` + linkOnly + `ris 2
title: Pier opens
` + namedOnly
	wantGist(t, "a.ris", risSample, want)
	wantGist(t, "a.txt", risSample, want)
	wantText(t, "a.txt", "TY - the old sign of the ferry - is gone.\n\nER - no one knows.\n")
	wantGist(t, "a.ris", "TY  - NEWS\nTI  - Ferry stays\nTY  - NEWS\nER ", "\nrefused: the list of references holds no article; export it once more\n")
}

// TestCSL has the parts of dates as Zotero mixes them, and records that hold a text.
func TestCSL(t *testing.T) {
	wantGist(t, "a.json", `[{"id": "h/1", "type": "article-newspaper", "title": "Ferry stays", "container-title": "Harbour Post", "abstract": "It stays.", "URL": "https://h.example/1", "accessed": {"date-parts": [["2026", 5, 6]]},
"author": [{"family": "Berg", "given": "Ada", "non-dropping-particle": "van den"}, {"literal": "Harbour Desk"}], "issued": {"date-parts": [["2026", 5, 4]]}},
{"id": "h/2", "type": "webpage", "title": "Pier opens", "issued": {"date-parts": [["2026", 6]]}}]`, `
csl-json 1
title: Ferry stays
outlet: Harbour Post
byline: Ada van den Berg, Harbour Desk
date: 2026-05-04
url: https://h.example/1
(abstract) It stays.
`+linkOnly+`csl-json 2
title: Pier opens
`+namedOnly)
	wantGist(t, "a.json", `[{"id": 1, "type": "article", "title": "Ferry stays", "container-title": "Harbour Post", "text": "The ferry stays."}]`, `
corpus-json 1
title: Ferry stays
| The ferry stays.
`)
}

// TestZoteroSheet has a row with an article, one with its address only, and one with nothing.
func TestZoteroSheet(t *testing.T) {
	const names = `"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Language"` + "\n"
	wantGist(t, "a.csv", "\ufeff"+names+`"A1","newspaperArticle","2026","Weir, Ada; Harbour Desk","Ferry stays","Harbour Post","https://h.example/1","It stays.","2026-05-04","2026-05-06 09:00:00","en"
"A2","webpage","2026","","","","https://h.example/2","","2026","2026-05-06 09:00:00",""
"A3","note","","","","","","","","2026-05-06 09:00:00",""
`, `
zotero-csv 1
title: Ferry stays
outlet: Harbour Post
byline: Ada Weir, Harbour Desk
date: 2026-05-04
url: https://h.example/1
language: en
(abstract) It stays.
`+linkOnly+`zotero-csv 2
url: https://h.example/2
`+linkOnly)
	wantGist(t, "a.csv", names+`"A3","note","","","","","","","","",""`+"\n", "\nrefused: the list of references holds no article; export it once more\n")
}

func FuzzRIS(f *testing.F) { fuzzReader(f, "ris", risSample) }
