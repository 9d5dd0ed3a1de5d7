package intake

import (
	"bytes"
	"slices"
	"strings"

	"diptych/seeds"
)

// Endings are those of the names of files that may hold articles, in lower case and
// with their dots; what a file holds is told by its bytes.
func Endings() []string {
	return strings.Fields(".md .markdown .mdown .mkd .qmd .rmd .txt .text .htm .html .xhtml .mht .mhtml .webarchive .warc .wacz .har .pdf .docx .odt .rtf .epub .eml .mbox .xml .tei .fb2 .enex .nitf .rss .atom .json .jsonl .ndjson .csv .tsv .xlsx .srt .vtt .org .adoc .asciidoc .tex .latex .ltx .wiki .wikitext .mediawiki .ris")
}

// reader is a format of files: how it is known, and how it is read.
type reader struct {
	kind string
	fits func(*input) bool
	read func(*input) ([]Article, *seeds.Error)
}

// readers are all formats, each before those that would take its files for
// their own: what holds many articles comes before what finds one in a page.
var readers = slices.Concat([]reader{
	{"warc", isWARC, readWARC},
	{"webarchive", isWebArchive, readWebArchive},
	{"mhtml", isMHTML, readMHTML},
	{"clipboard-html", isClipboardHTML, readClipboardHTML},
	{"nexis-docx", isNexisDocx, readNexisDocx},
}, carried("docx", isWord), carried("odt", isODT), []reader{
	{"docx", isWord, readDocx},
	{"odt", isODT, readODT},
	{"epub", isEPUB, readEPUB},
	{"integrum-xlsx", isIntegrumXLSX, readIntegrumXLSX},
	{"xlsx", isXLSX, readXLSX},
	{"wacz", isWACZ, readWACZ},
	{"archive", (*input).isPack, refusePack},
	{"ole", isOLE, refuseOLE},
	{"kindle", isKindle, refuseKindle},
}, carried("rtf", isRTF), carried("pdf", isPDF), []reader{
	{"apa-rtf", isAPA, readAPA},
	{"rtf", isRTF, readRTF},
	{"pdf", isPDF, readPDF},
	{"mailbox", isMailbox, readMailbox},
	{"proquest-eml", isProquestMail, readProquestMail},
	{"proquest-html", isProquestHTML, readProquestHTML},
	{"proquest-txt", isProquestText, readProquestText},
	{"lexisnexis-html", isLexisHTML, readLexisHTML},
	{"lexisnexis-txt", isLexisText, readLexisText},
	{"factiva-html", isFactivaHTML, readFactivaHTML},
	{"factiva-xml", isFactivaXML, readFactivaXML},
	{"europresse-html", isEuropresse, readEuropresse},
	{"integrum-html", isIntegrum, readIntegrum},
	{"har", isHAR, readHAR},
	{"ninjs", isNinjs, readNinjs},
	{"newsapi", isNewsAPI, readNewsAPI},
	{"json-feed", isJSONFeed, readJSONFeed},
	{"readlater-json", isSavedJSON, readSavedJSON},
	{"csl-json", isCSL, readCSL},
	{"telegram-json", isTelegram, readTelegram},
	{"bookmarks-html", isBookmarks, readBookmarks},
	{"readlater-csv", isSavedSheet, readSavedSheet},
	{"zotero-csv", isZoteroSheet, readZoteroSheet},
	{"ris", isRIS, readRIS},
	{"captions", isCaptions, readCaptions},
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
	{"jats", isJATS, readJATS},
	{"docbook", isDocBook, readDocBook},
	{"tei", isTEI, readTEI},
	{"fictionbook", isFictionBook, readFictionBook},
	{"trafilatura-xml", isTrafilatura, readTrafilatura},
	{"evernote", isEvernote, readEvernote},
	{"mediawiki", isMediaWiki, readMediaWiki},
	{"newsletter-eml", isLetter, readLetter},
	{"org", isOrg, readOrg},
	{"asciidoc", isAsciiDoc, readAsciiDoc},
	{"latex", isLaTeX, readLaTeX},
	{"wikitext", isWikitext, readWikitext},
	{"markdown", isMarkdown, readMarkdown},
	{"markdown", isFetched, readMarkdown},
	{"corpus-csv", isSheet, readSheet},
	{"corpus-json", isRecords, readRecords},
	{"data", isData, refuseData},
	{"data", isBrokenData, refuseBrokenData},
	{"webpage", isWebPage, readWebPage},
	{"xml", isOtherXML, refuseXML},
})

// large are the formats whose files are read up to MaxBytes, by how many pieces
// one beyond seeds.MaxBytes may hold, see pieces: those that are read article
// by article, and those with pictures and fonts beside the text. Where it is 0
// the reader has bounds of its own.
var large = map[string]int{
	"warc": 0, "wacz": 0, "har": 0, "mhtml": 0, "nexis-docx": 0, "docx": 0, "odt": 0, "epub": 0, "integrum-xlsx": 0, "xlsx": 0, "archive": 0, "pdf": 0,
	"lexisnexis-txt": 0, "proquest-txt": 0, "reuters-21578": 0, "corpus-csv": 0, "corpus-json": 0, "ninjs": 0, "json-feed": 0, "readlater-json": 0, "csl-json": 0, "telegram-json": 0, "ris": 0, "zotero-csv": 0, "readlater-csv": 0,
	"mailbox": 0, "wxr": 0, "rss": 0, "atom": 0, "newsml-g2": 0, "newsml": 0,
	"tei": 0, "fictionbook": 0, "evernote": 0, "mediawiki": 0, "factiva-xml": maxPieces, "lexisnexis-html": maxPieces, "proquest-html": maxPieces, "proquest-eml": maxPieces,
	"factiva-html": maxPieces / 2, "europresse-html": maxPieces / 2, "integrum-html": maxPieces / 2, // the whole page is one tree
	"factiva-docx": 0, "proquest-docx": 0, "lexisnexis-docx": 0, "nexis-odt": 0, "factiva-odt": 0, "proquest-odt": 0, "lexisnexis-odt": 0,
	"nexis-pdf": 0, "factiva-pdf": 0, "proquest-pdf": 0, "lexisnexis-pdf": 0,
	"nexis-rtf": maxPieces / 2, "factiva-rtf": maxPieces / 2, "proquest-rtf": maxPieces / 2, "lexisnexis-rtf": maxPieces / 2, "apa-rtf": maxPieces / 2, "iptc-7901": maxPieces, "anpa-1312": maxPieces,
}

const maxPieces = 5_000_000

// pieces counts what a file is made of: the tags of a page, the paragraphs of
// RTF, and twenty for each message of a teleprinter.
func pieces(data []byte) int {
	return bytes.Count(data, []byte("<")) + bytes.Count(data, []byte(`\par`)) + 20*bytes.Count(data, []byte(startOfHeading))
}
