package intake

import "diptych/seeds"

// reader is a format of files: how it is known, and how it is read.
type reader struct {
	kind string
	fits func(*input) bool
	read func(*input) ([]Article, *seeds.Error)
}

// readers are all formats, each before those that would take its files for
// their own: what holds many articles comes before what finds one in a page.
var readers = []reader{
	{"warc", isWARC, readWARC},
	{"webarchive", isWebArchive, readWebArchive},
	{"mhtml", isMHTML, readMHTML},
	{"clipboard-html", isClipboardHTML, readClipboardHTML},
	{"nexis-docx", isNexisDocx, readNexisDocx},
	{"docx", isWord, readDocx},
	{"odt", isODT, readODT},
	{"epub", isEPUB, readEPUB},
	{"integrum-xlsx", isIntegrumXLSX, readIntegrumXLSX},
	{"xlsx", isXLSX, readXLSX},
	{"archive", (*input).isPack, refusePack},
	{"ole", isOLE, refuseOLE},
	{"nexis-rtf", isNexisRTF, readNexisRTF},
	{"factiva-rtf", isFactivaRTF, readFactivaRTF},
	{"apa-rtf", isAPA, readAPA},
	{"rtf", isRTF, readRTF},
	{"pdf", isPDF, readPDF},
	{"proquest-eml", isProquestMail, readProquestMail},
	{"proquest-html", isProquestHTML, readProquestHTML},
	{"proquest-txt", isProquestText, readProquestText},
	{"lexisnexis-html", isLexisHTML, readLexisHTML},
	{"lexisnexis-txt", isLexisText, readLexisText},
	{"factiva-html", isFactivaHTML, readFactivaHTML},
	{"factiva-xml", isFactivaXML, readFactivaXML},
	{"europresse-html", isEuropresse, readEuropresse},
	{"integrum-html", isIntegrum, readIntegrum},
	{"ninjs", isNinjs, readNinjs},
	{"newsapi", isNewsAPI, readNewsAPI},
	{"readlater-json", isSavedJSON, readSavedJSON},
	{"bookmarks-html", isBookmarks, readBookmarks},
	{"readlater-csv", isSavedSheet, readSavedSheet},
	{"anpa-1312", isANPA, readANPA},
	{"iptc-7901", isIPTC7901, readIPTC7901},
	{"wxr", isWordPress, readWordPress},
	{"rss", isRSS, readFeed},
	{"atom", isAtom, readFeed},
	{"nitf", isNITF, readNITF},
	{"newsml-g2", isNewsMLG2, readNewsMLG2},
	{"newsml", isNewsML1, readNewsML1},
	{"rcv1", isRCV1, readRCV1},
	{"reuters-21578", isReuters21578, readReuters21578},
	{"newsletter-eml", isLetter, readLetter},
	{"markdown", isMarkdown, readMarkdown},
	{"corpus-csv", isSheet, readSheet},
	{"corpus-json", isRecords, readRecords},
	{"webpage", isWebPage, readWebPage},
}

// large are the formats whose files are read up to MaxBytes: those that are
// read article by article up to maxArticles, and those with pictures and fonts beside the text,
// whose readers have bounds of their own for what they unpack.
var large = []string{
	"warc", "mhtml", "nexis-docx", "docx", "odt", "epub", "integrum-xlsx", "xlsx", "archive", "pdf",
	"lexisnexis-txt", "reuters-21578", "corpus-csv", "corpus-json",
}
