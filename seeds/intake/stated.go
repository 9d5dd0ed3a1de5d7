package intake

import (
	"bytes"
	"regexp"
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

// wires are news agencies under the names that their services have in
// databases, each with what it signs with.
var wires = []struct{ name, agency string }{
	{"aap newsfeed", "AAP"}, {"australian associated press", "AAP"}, {"agence france presse", "AFP"}, {"agence france-presse", "AFP"},
	{"associated press", "AP"}, {"the associated press", "AP"}, {"ap online", "AP"}, {"reuters", "Reuters"}, {"thomson reuters", "Reuters"},
	{"deutsche presse-agentur", "dpa"}, {"dpa international", "dpa"}, {"dpa-afx", "dpa-AFX"}, {"xinhua", "Xinhua"}, {"city news service", "CNS"},
	{"united press international", "UPI"}, {"canadian press", "CP"}, {"the canadian press", "CP"}, {"press association", "PA"}, {"press trust of india", "PTI"},
	{"itar-tass", "ITAR-TASS"}, {"tass", "TASS"}, {"kyodo", "Kyodo"}, {"yonhap", "Yonhap"}, {"algemeen nederlands persbureau", "ANP"}, {"anp", "ANP"},
	{"apa - austria presse agentur", "APA"}, {"austria presse agentur", "APA"}, {"agencia efe", "EFE"}, {"efe", "EFE"}, {"ansa", "ANSA"}, {"belga", "Belga"},
	{"anadolu agency", "Anadolu Agency"}, {"interfax", "Interfax"}, {"ria novosti", "RIA Novosti"},
}

// agencyNamed is the agency whose own service an outlet is ("Xinhua General
// News Service"), "" where it is a paper of its own.
func agencyNamed(outlet string) string {
	s := strings.ToLower(strings.TrimSpace(outlet))
	for _, w := range wires {
		if rest, ok := strings.CutPrefix(s, w.name); ok && isService(rest) {
			return w.agency
		}
	}
	return ""
}

// isService tells whether nothing follows the name of an agency but what its
// services are called.
func isService(rest string) bool {
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" -–,;.()", r) }) {
		switch w {
		case "news", "newswire", "newswires", "newsfeed", "service", "services", "general", "international", "worldstream", "world", "wire", "agency", "limited", "ltd",
			"english", "german", "french", "spanish", "state", "local", "and", "&", "online", "economic", "regional", "financial", "national", "domestic", "italiano":
		default:
			return false
		}
	}
	return true
}

var datedPlace = regexp.MustCompile(`^(\p{Lu}[\p{Lu}.' -]{2,30}(?:, \p{Lu}[\p{L}. -]{2,40})?),? (?:\p{Lu}\p{L}+day, )?(?:Jan|Feb|Mar|March|Apr|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2} ?(?:--|—|–|-|_) ?`)

// placed states the place of a dateline that the text opens with where a day
// stands behind it, which is not part of the place: "PARIS, Jan. 8 -- ".
func (d *draft) placed() {
	if len(d.paragraphs) == 0 {
		return
	}
	if m := datedPlace.FindStringSubmatch(d.paragraphs[0]); m != nil {
		d.state("dateline", m[1], m[0])
	}
}
