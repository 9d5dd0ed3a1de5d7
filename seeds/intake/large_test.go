package intake

import (
	"slices"
	"strings"
	"testing"

	"diptych/seeds"
)

const tooLargeSays = "the file is larger than 16 MB, the most that is read of one file; export its articles in smaller parts"

// largeOf is a file of more than seeds.MaxBytes: head, and item again and again.
func largeOf(head, item string) []byte {
	return []byte(head + strings.Repeat(item, seeds.MaxBytes/len(item)+1))
}

// Files of many articles, and those with pictures beside the text, may be
// larger than an article.
func TestLargeFiles(t *testing.T) {
	text := strings.Repeat("The ferry will stop in June, its owner told the town council. ", 900)
	item := "Ferry stops,2021-03-02,\"" + text + "\"\n"
	f, err := Read("large.csv", largeOf("title,date,text\n", item))
	if want := seeds.MaxBytes/len(item) + 1; err != nil || f.Kind != "corpus-csv" || len(f.Articles) != want {
		t.Errorf("%d articles of %s, want %d: %v", len(f.Articles), f.Kind, want, err)
	}
	for name, article := range map[string]string{
		"factiva-html": `<div class="article enArticle"><div id="hd">Ferry stops</div><div>9 words</div><div>9 January 1993</div><div>The Courier</div><p class="articleParagraph">` + text + `</p></div>`,
		"rss":          "<item><title>Ferry stops</title><description>" + text + "</description></item>",
		"factiva-rtf":  `{\b Ferry stops}\par 900 words\par 9 January 1993\par The Courier\par English\par Copyright 1993\par ` + text + `\par Document HILL000020010101dp19000a1\par\page `,
	} {
		head := map[string]string{"factiva-html": "<html><title>Factiva</title>", "rss": "<rss><channel><title>The Courier</title>", "factiva-rtf": `{\rtf1 `}[name]
		f, err := Read("large", largeOf(head, article))
		if want := seeds.MaxBytes/len(article) + 1; err != nil || f.Kind != name || len(f.Articles) != want {
			t.Errorf("%d articles of %s, want %d of %s: %v", len(f.Articles), f.Kind, want, name, err)
		}
	}
	picture := strings.Repeat("x", seeds.MaxBytes)
	page := pdfObjects("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
		pdfStreamOf("", "BT /F 10 Tf 50 700 Td (The ferry stopped.) Tj ET"), pdfStreamOf("/Type/XObject/Subtype/Image", picture))
	if f, err := Read("large.pdf", page); err != nil || !strings.Contains(f.Articles[0].Source, "The ferry stopped.") {
		t.Errorf("a picture in a PDF: %v", err)
	}
}

// What is one article is refused beyond that, and so is what is many only by
// its name.
func TestLargeArticles(t *testing.T) {
	const sentence = "The ferry will stop in June. "
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"text.txt", largeOf("", sentence)},
		{"page.html", largeOf("<!DOCTYPE html><html><body><article><p>", sentence)},
		{"deep.html", []byte("<!DOCTYPE html><html><body>" + strings.Repeat("<div>", 10<<20))}, // 50 MB
		{"one.csv", largeOf("title,text\nFerry stops,", sentence)},
		{"one.json", append(largeOf(`[{"title":"Ferry stops","text":"`, sentence), `"}]`...)},
		{"one.txt", largeOf("1 of 1 DOCUMENTS\n\n\nThe Echo\n\nMay 1, 2001\n\nFerry stops\n\nLENGTH: 9 words\n\n", sentence+"\n")},
		{"tags.html", largeOf(`<html><title>Factiva</title><div class="article enArticle">`, "<i></i>")},
		{"ends.rtf", largeOf(`{\rtf1 Document HILL000020010101dp19000a1\par 9 words\par `, `\par`)},
		{"cells.csv", largeOf("title,text\n", "a,b\n")},
		{"values.json", append(largeOf(`{"articles":[[]`, ",[]"), "]}"...)},
		{"lines.jsonl", largeOf("", `{"a":[]}`+"\n")},
	} {
		f, err := Read(c.name, c.data)
		if err == nil || !strings.HasPrefix(err.Error(), c.name+": "+tooLargeSays) {
			t.Errorf("%s: %d articles of %s, %v", c.name, len(f.Articles), f.Kind, err)
		}
	}
}

// More articles than any collection has are not read, which is said.
func TestVeryManyArticles(t *testing.T) {
	for name, data := range map[string]string{
		"many.csv":   "title,text\n" + strings.Repeat("Ferry,It stops.\n", maxArticles+5),
		"many.jsonl": strings.Repeat(`{"title":"Ferry","text":"It stops."}`+"\n", maxArticles+5),
		"all.csv":    "title,text\n" + strings.Repeat("Ferry,It stops.\n", maxArticles),
	} {
		f, err := Read(name, []byte(data))
		if err != nil || len(f.Articles) != maxArticles {
			t.Errorf("%s: %d articles, %v", name, len(f.Articles), err)
			continue
		}
		notes := f.Articles[maxArticles-1].Notes
		if said := slices.ContainsFunc(notes, func(s seeds.Said) bool { return strings.HasPrefix(s.String(), "Only the first ") }); said != strings.HasPrefix(name, "many") {
			t.Errorf("%s: says %v", name, notes)
		}
	}
}
