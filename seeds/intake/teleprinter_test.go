package intake

import "testing"

const iptcSample = "\x01eca062 4 i 211 ccccb   dpa 061\r\n\r\nIsland-ferry/\r\n\x021ST LEAD\r\nIsland ferry stops: boats\r\nstay tied up\r\nBy Nora Finch and Ole Berg, dpa =\r\n\r\n" +
	"   Port Isle (dpa) - The island ferry stops on\r\nFriday, the board said.\r\n\r\n   \"No crew,\" it said.\r\n\r\n# dpa NOTEBOOK\r\n\r\n* * * *\r\nThe following information is not for publication\r\n\r\n" +
	"## dpa Contacts\r\n- Tel: +49 30 000\r\n\r\ndpa wsz jln\r\n\r\n\x03171137 GMT Okt 23 \r\n\x7f\r\n\x7f\x04"

func TestIPTC7901(t *testing.T) {
	wantGist(t, "x.txt", iptcSample+"\x01eca0001 4 rs 46  xyz 0027\r\n\r\nIsle/\r\n\x02(Achtung)\r\nOne line =\r\n\r\nText without a place.\r\n\x03242200 Jun 17\r\n\x04", `
iptc-7901 1
title: Island ferry stops: boats stay tied up
agency: dpa
byline: Nora Finch and Ole Berg, dpa
dateline: Port Isle
date: 2023-10-17T11:37
| Port Isle (dpa) - The island ferry stops on Friday, the board said.
| "No crew," it said.
(mark of the wire) 1ST LEAD
(notes of the agency, not for publication) # dpa NOTEBOOK
(notes of the agency, not for publication) * * * * The following information is not for publication
(notes of the agency, not for publication) ## dpa Contacts - Tel: +49 30 000
(notes of the agency, not for publication) dpa wsz jln
iptc-7901 2
title: One line
date: 2017-06-24T22:00
| Text without a place.
(mark of the wire) (Achtung)
`)
	wantGist(t, "x.txt", "\x01bdt0001 4 vm 46  dpa 0027\r\n\r\nInsel/\r\n\x02(Zusammenfassung)\r\nVon Insel zu Insel\r\nVon Nora Finch, dpa =\r\n\r\nInselhafen (dpa) - Die Fähre ruht.\r\n\x03242200 Jun 17\r\n\x04", `
iptc-7901 1
title: Von Insel zu Insel
agency: dpa
byline: Nora Finch, dpa
dateline: Inselhafen
date: 2017-06-24T22:00
| Inselhafen (dpa) - Die Fähre ruht.
(mark of the wire) (Zusammenfassung)
`)
	wantText(t, "x.txt", "A text with\x02 a control character that came in by mistake, and nothing else of the kind. "+
		"It goes on for some time, so that one character in a hundred is not too much for it, nor is it the first.")
}

const anpaSample = "\x16\x16\x01W2870\x1f_asian\nf l\x13\x11 BC-LT--Isle-Ferry     03-05 1049\n\x02^BC-LT--Isle-Ferry, 1st Ld,466<\n^Island ferry stops, ``boats'' rest <\n^AP Photo XNP101<\n^Eds: With AP Photos.<\n" +
	"^The ferry stops, the board said.<\n^By NORA FINCH=\n^Associated Press=\n\t   PORT ISLE (AP) _ The ferry stops on\nFriday, the board said.\n \n\t   ``No crew,'' it said. \n\t   ___\n\t   UP NEXT\n\t   Boats rest.\n\t   ___\n\t   Ole Berg contributed to this report.\n\n\t   \x03AP-WF-03-05-24 1509GMT<\n\n\x0c\n\x04"

func TestANPA1312(t *testing.T) {
	wantGist(t, "x.tst", anpaSample, `
anpa-1312 1
title: Island ferry stops, “boats” rest
agency: AP
byline: NORA FINCH, Associated Press
dateline: PORT ISLE
date: 2024-03-05T15:09
| PORT ISLE (AP) _ The ferry stops on Friday, the board said.
| “No crew,” it said.
| UP NEXT
| Boats rest.
(slug) BC-LT--Isle-Ferry, 1st Ld,466
(note to editors) AP Photo XNP101
(note to editors) Eds: With AP Photos.
(summary) The ferry stops, the board said.
(rule) ___
(rule) ___
(credit or contact) Ole Berg contributed to this report.
! The quotation marks of the teleprinter, `+"`` and ''"+`, were read as “ and ”.
`)
}

func TestWireFurnitureIsNot(t *testing.T) {
	for _, p := range []string{
		"It ends on Friday.", "(Laughter)", "He can be reached.", "Reuters reported this.", "AP said so.", "No", "1986", "(The board had said so on Monday.)",
		"Boats, ferries and crews.", "AFP Berlin bureau chief Nora Finch said so.",
	} {
		if why := wireFurniture(p); why != "" {
			t.Errorf("%s is called %s", p, why)
		}
	}
	for _, p := range []string{"ends", "ENDS", "hh/ph/ts/hd", "AAP RTV ar", "EFE gr/bp", "(Reporting by Nora Finch; Editing by Ole Berg)", "(AFP)", "dpa wsz jln npr"} {
		if wireFurniture(p) == "" {
			t.Errorf("%s is text", p)
		}
	}
}

func TestIsByline(t *testing.T) {
	for p, want := range map[string]bool{
		"By Nora Finch": true, "By NORA FINCH and OLE BERG": true, "Von Nora Finch": true, "By Friday, the boats will rest.": false,
		"By the pier": false, "By all accounts the ferry stops": false, "By Nora Finch the boats were tied up": false,
	} {
		if isByline(p) != want {
			t.Errorf("%s: %v", p, !want)
		}
	}
}

func FuzzIPTC7901(f *testing.F) { fuzzWire(f, "x.txt", iptcSample) }
func FuzzANPA1312(f *testing.F) { fuzzWire(f, "x.txt", anpaSample) }
