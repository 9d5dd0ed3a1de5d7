package intake

import "testing"

func TestLanguageNamed(t *testing.T) {
	for words, want := range map[string]string{"ENGLISH": "en", "GERMAN; DEUTSCH": "de", "Dutch / Nederlands": "nl", "FRENCH; FRANÇAIS": "fr", "Klingon": "", "": ""} {
		if got := languageNamed(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestIsPrint(t *testing.T) {
	for data, want := range map[string]bool{"<html>": true, "text": true, "\xff\xfe<\x00": true, "PK\x03\x04": false, "%PDF-1.7": false, "a\x00b": false, "{\\rtf1": false, "": true} {
		if got := isPrint(&input{data: []byte(data)}); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

func TestAgencyNamed(t *testing.T) {
	for outlet, want := range map[string]string{
		"Agence France Presse -- English": "AFP", "Xinhua General News Service": "Xinhua", "The Associated Press State & Local Wire": "AP",
		"Reuters Limited": "Reuters", "AFP - Journal Internet AFP (français)": "AFP", "AFP - Ass Fair Play Post": "", "The Reuters Building Times": "", "Tasmanian Mail": "", "The Press": "", "": "",
	} {
		if got := agencyNamed(outlet); got != want {
			t.Errorf("%q: %q, want %q", outlet, got, want)
		}
	}
}

func TestPlaced(t *testing.T) {
	for text, want := range map[string]string{
		"ARNHEM, Jan. 8 -- A bridge":                         "ARNHEM",
		"ARNTON, Upper Valley, Tuesday, March 5 -- A bridge": "ARNTON, Upper Valley",
		"ARNHEM -- A bridge":                                 "", // compare/text reads it
		"On MONDAY, Jan. 8 -- it fell":                       "",
		"THE mayor, Jan Smit, May 8 - what a day":            "",
	} {
		d := &draft{paragraphs: []string{text}}
		if d.placed(); d.fields.Dateline != want {
			t.Errorf("%q: %q, want %q", text, d.fields.Dateline, want)
		}
	}
}
