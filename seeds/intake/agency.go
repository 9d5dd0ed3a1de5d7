package intake

import (
	"strings"
	"unicode"
)

// agency is a news agency under one of the signs that it has had, and its names
// in small letters, with ";" between them.
type agency struct {
	sign   string
	names  string // as files name it, and as the papers of its services begin
	inFull string // as files name it, but the names of other papers begin so too: "ap"
	papers string // as the papers of its services begin, and nothing else: "ap online"
}

// agencies are those that are known. One with two rows signs in databases as
// it did in the years that they hold most of.
var agencies = []agency{
	{"AAP", "australian associated press", "aap", "aap newsfeed"},
	{"AFP", "agence france-presse;agence france presse", "afp;afp.com", "afp"},
	{"ANI", "", "ani", ""},
	{"ANP", "anp", "", "algemeen nederlands persbureau"},
	{"ANSA", "ansa", "ansa.it;agenzia ansa", ""},
	{"AP", "associated press;the associated press", "ap", "ap online"},
	{"APA", "austria presse agentur", "apa", "apa - austria presse agentur"},
	{"Anadolu", "", "anadolu;anadolu agency", ""},
	{"Anadolu Agency", "", "", "anadolu agency"},
	{"Belga", "belga", "agence belga", ""},
	{"Bernama", "", "bernama", ""},
	{"Business Wire", "", "business wire;businesswire", ""},
	{"CNA", "", "cna", ""},
	{"CNS", "", "", "city news service"},
	{"CP", "", "", "canadian press;the canadian press"},
	{"EFE", "efe;agencia efe", "efe.es", ""},
	{"Europa Press", "", "europa press", ""},
	{"IANS", "", "ians", ""},
	{"ITAR-TASS", "", "", "itar-tass"},
	{"Interfax", "interfax", "", ""},
	{"Keystone-SDA", "", "keystone-sda;sda", ""},
	{"Kyodo", "kyodo", "kyodo news", ""},
	{"Lusa", "", "lusa", ""},
	{"MTI", "", "mti", ""},
	{"NTB", "", "ntb;norsk telegrambyrå;ntb.no", ""},
	{"PA", "press association", "pa;the press association;pa media;pa sport", ""},
	{"PAP", "", "pap", ""},
	{"PR Newswire", "", "pr newswire", ""},
	{"PTI", "press trust of india", "pti", ""},
	{"RIA Novosti", "", "", "ria novosti"},
	{"Reuters", "reuters;thomson reuters", "reuters limited;reuters.com;reuters news;reuters holdings plc", ""},
	{"Ritzau", "", "ritzau;ritzaus bureau", ""},
	{"STT", "", "stt;stt-lehtikuva;stt.fi", ""},
	{"TASS", "tass", "itar-tass", ""},
	{"TT", "", "tt;tt nyhetsbyrån", ""},
	{"The Canadian Press", "", "the canadian press;canadian press;cp", ""},
	{"UPI", "united press international", "upi", ""},
	{"Xinhua", "xinhua", "xinhua news agency", ""},
	{"Yonhap", "yonhap", "yonhap news agency", ""},
	{"dpa", "deutsche presse-agentur", "dpa;deutsche presse-agentur gmbh;dpa deutsche presse-agentur gmbh;dpa.com", "dpa international"},
	{"dpa-AFX", "", "", "dpa-afx"},
	{"tca", "", "tca;tribune content agency", ""},
	{"ČTK", "", "čtk;ctk", ""},
}

// agencyNames are signs by the names that files give, services by the names of
// papers.
var (
	agencyNames = map[string]string{}
	services    []struct{ name, sign string }
)

func init() {
	each := func(names ...string) []string {
		return strings.FieldsFunc(strings.Join(names, ";"), func(r rune) bool { return r == ';' })
	}
	for _, a := range agencies {
		for _, name := range each(a.names, a.inFull) {
			agencyNames[name] = a.sign
		}
		for _, name := range each(a.names, a.papers) {
			services = append(services, struct{ name, sign string }{name, a.sign})
		}
	}
}

// agencyOf is the agency that s names, "" where it names none.
func agencyOf(s string) string {
	return agencyNames[strings.ToLower(strings.Trim(flow(s), " .–—-"))]
}

// agencyNamed is the agency whose own service an outlet is ("Xinhua General
// News Service"), "" where it is a paper of its own.
func agencyNamed(outlet string) string {
	s := strings.ToLower(strings.TrimSpace(outlet))
	for _, paper := range services {
		if rest, ok := strings.CutPrefix(s, paper.name); ok && isService(rest, paper.name) {
			return paper.sign
		}
	}
	return ""
}

// isService tells whether nothing follows the name of an agency but what its
// services are called, and its name once more.
func isService(rest, name string) bool {
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" -–,;.()", r) }) {
		if w == name {
			continue
		}
		switch w {
		case "news", "newswire", "newswires", "newsfeed", "service", "services", "general", "international", "worldstream", "world", "wire", "agency", "limited", "ltd",
			"english", "german", "french", "spanish", "français", "deutsch", "español", "journal", "internet", "site", "web", "text", "in", "state", "local", "and", "&", "online", "economic", "regional", "financial", "national", "domestic", "italiano":
		default:
			return false
		}
	}
	return true
}

// agencySign is what the agency that s names signs with, "" where it names
// none.
func agencySign(s string) string {
	if unicode.IsLower(firstRune(s)) {
		return ""
	}
	if sign := agencyOf(s); sign != "The Canadian Press" {
		return sign
	}
	return "CP" // as it did in the years that databases hold most of
}

// knownAgencies tells a name, or names with strokes between them, one of which
// is an agency's.
func knownAgencies(s string) bool {
	for name := range strings.SplitSeq(s, "/") {
		if agencyOf(name) != "" {
			return true
		}
	}
	return false
}

// signOf is the name of one agency as it signs, or of several as they stand.
func signOf(s string) string {
	if sign := agencyOf(s); sign != "" {
		return sign
	}
	return s
}
