package intake

import (
	"bytes"
	"strings"
)

// isPrint tells a file that is text of some encoding, so that nothing else has
// to be decoded to see whether it is an export.
func isPrint(in *input) bool {
	head := in.data[:min(len(in.data), 1024)]
	return bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) ||
		bytes.IndexByte(head, 0) < 0 && !bytes.HasPrefix(head, []byte("PK\x03\x04")) && !bytes.HasPrefix(head, []byte("%PDF-")) && !bytes.HasPrefix(head, []byte("{\\rtf"))
}

// isMarkup tells text that begins with a tag.
func isMarkup(in *input) bool {
	return isPrint(in) && strings.HasPrefix(strings.TrimSpace(in.head()), "<")
}

// languages are the codes of languages by their names, in English and in
// themselves, as databases state them.
var languages = map[string]string{
	"english": "en", "englisch": "en", "anglais": "en", "inglés": "en", "inglese": "en", "inglês": "en", "engels": "en", "английский": "en", "英语": "en", "英語": "en",
	"french": "fr", "français": "fr", "francaise": "fr", "française": "fr", "französisch": "fr", "francés": "fr", "francese": "fr", "francês": "fr", "frans": "fr", "法语": "fr", "フランス語": "fr",
	"german": "de", "deutsch": "de", "allemand": "de", "alemán": "de", "tedesco": "de", "alemão": "de", "duits": "de", "немецкий": "de", "德语": "de", "ドイツ語": "de",
	"dutch": "nl", "nederlands": "nl", "niederländisch": "nl", "néerlandais": "nl",
	"spanish": "es", "español": "es", "spanisch": "es", "espagnol": "es", "castellano": "es", "spagnolo": "es", "espanhol": "es",
	"italian": "it", "italiano": "it", "italienisch": "it", "italien": "it",
	"portuguese": "pt", "português": "pt", "portugiesisch": "pt", "portugais": "pt", "portugués": "pt",
	"danish": "da", "dansk": "da", "dänisch": "da", "swedish": "sv", "svenska": "sv", "schwedisch": "sv",
	"norwegian": "no", "norsk": "no", "norwegisch": "no", "finnish": "fi", "suomi": "fi", "finnisch": "fi",
	"polish": "pl", "polski": "pl", "polnisch": "pl", "polonais": "pl", "czech": "cs", "čeština": "cs", "hungarian": "hu", "magyar": "hu", "turkish": "tr", "türkçe": "tr",
	"russian": "ru", "русский": "ru", "russisch": "ru", "russe": "ru", "ukrainian": "uk", "arabic": "ar", "العربية": "ar", "hebrew": "he",
	"chinese": "zh", "中文": "zh", "简体中文": "zh", "繁體中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko",
}

// languageNamed is the code of the first language that words name ("GERMAN;
// DEUTSCH"), "" where they name none.
func languageNamed(words string) string {
	for _, name := range strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return r == ';' || r == ',' || r == '/' || r == '(' }) {
		if code := languages[strings.TrimSpace(strings.Trim(name, ".\u00a0"))]; code != "" {
			return code
		}
	}
	return ""
}

var datedPlace = pattern(`^(\p{Lu}[\p{Lu}.' -]{2,30}(?:, \p{Lu}[\p{L}. -]{2,40})?),? (?:\p{Lu}\p{L}+day, )?(?:Jan|Feb|Mar|March|Apr|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2} ?(?:--|—|–|-|_) ?`)

// placed states the place of a dateline that the text opens with where a day
// stands behind it, which is not part of the place: "PARIS, Jan. 8 -- ".
func (d *draft) placed() {
	if len(d.paragraphs) == 0 {
		return
	}
	if m := datedPlace().FindStringSubmatch(d.paragraphs[0]); m != nil {
		d.state("dateline", m[1], m[0])
	}
}
