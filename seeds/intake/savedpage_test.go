package intake

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diptych/seeds"
)

func quoted(s string) string {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// chromeFile is a page as Chrome saves it, with advertisements in frames.
func chromeFile(page string) string {
	var b strings.Builder
	b.WriteString("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/bridge\r\nSubject: =?utf-8?Q?Bridge=20=E2=80?=\r\n =?utf-8?Q?=94=20x?=\r\nDate: Mon, 17 Dec 2018 11:17:47 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Bound----\"\r\n\r\n\r\n")
	part := func(kind, location, coding, body string) {
		fmt.Fprintf(&b, "------Bound----\r\nContent-Type: %s\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: %s\r\nContent-Location: %s\r\n\r\n%s\r\n", kind, coding, location, body)
	}
	part("text/html", "https://post.example/bridge", "quoted-printable", quoted(page))
	for i := range 3 {
		part("text/html", fmt.Sprintf("https://ads.example/%d", i), "quoted-printable", quoted("<html><body><p>"+strings.Repeat(prose("car that you should buy", 9), 9)))
	}
	part("image/png", "https://post.example/x.png", "base64", base64.StdEncoding.EncodeToString([]byte("picture")))
	b.WriteString("------Bound------\r\n")
	return b.String()
}

func TestMHTML(t *testing.T) {
	one := prose("bridge", 5) + " O’Neill paid."
	page := site("", "<p>"+one+"</p>")
	open := "<p>" + prose("bridge", 2) + ` <template shadowmode="open"><span>The part that a component shows.</span></template></p><template><p>Never shown.</p></template><p>` + prose("ferry", 3) + "</p>"
	word := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\r\n\r\n\xb1\xbe\xce\xc4\xb5\xb5\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/B1/Hey.htm\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n" +
		quoted("<html><head><meta name=ProgId content=Word.Document></head><body><p class=MsoTitle>A bridge</p><p>The \xc7\xc5 stands.</p><p>&nbsp;</p><p>It is <del>old</del><ins>new</ins>.</p></body></html>") + "\r\n------=_NextPart_01--\r\n"
	explorer := "From: <Saved by Microsoft Internet Explorer 7>\r\nSubject: \r\nDate: Mon, 17 Dec 2012 11:17:47 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/bridge\r\n\r\n" +
		quoted("\ufeff"+page)
	for name, c := range map[string]struct{ data, title, url, source string }{
		"chrome": {chromeFile(page), "Bridge to reopen in May", "https://post.example/bridge", one},
		"shadow": {chromeFile(site("", open)), "Bridge to reopen in May", "https://post.example/bridge", prose("bridge", 2) + " The part that a component shows.\n\n" + prose("ferry", 3)},
		"ie":     {explorer, "Bridge to reopen in May", "https://post.example/bridge", one},
		"word":   {word, "A bridge", "", "The 桥 stands.\n\nIt is new."},
	} {
		f, err := Read("page.mht", []byte(c.data))
		if err != nil || f.Kind != "mhtml" {
			t.Errorf("%s: %v %s", name, err, f.Kind)
			continue
		}
		a := f.Articles[0]
		if diff := cmp.Diff([]string{c.title, c.url, "", c.source + "\n"}, []string{a.Fields.Title, a.Fields.URL, a.Fields.Date, a.Source}); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if a := readOne(t, "page.mht", chromeFile(page)); !strings.Contains(strings.Join(seeds.English(a.Notes), " "), "17 Dec 2018 11:17:47 -0000”, which is not the date of the article") {
		t.Error(a.Notes)
	}
}

// A mail is no saved page.
func TestNoMHTML(t *testing.T) {
	for _, s := range []string{
		"From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://a.example\r\n\r\n<p>x\r\n--x--\r\n",
		"Title: A bridge\n\nMIME-Version: 1.0\n", "The bridge.\n",
	} {
		if isMHTML(&input{data: []byte(s)}) {
			t.Errorf("%q", s)
		}
	}
}

// listOf is a binary property list of dictionaries, arrays, strings and data.
func listOf(top any) []byte {
	var objects [][]byte
	var add func(any) int
	head := func(kind byte, n int) []byte {
		if n < 15 {
			return []byte{kind<<4 | byte(n)}
		}
		return binary.BigEndian.AppendUint32([]byte{kind<<4 | 15, 0x12}, uint32(n))
	}
	refs := func(b []byte, all ...int) []byte {
		for _, r := range all {
			b = binary.BigEndian.AppendUint16(b, uint16(r))
		}
		return b
	}
	add = func(v any) int {
		at := len(objects)
		objects = append(objects, nil)
		switch v := v.(type) {
		case string:
			objects[at] = append(head(5, len(v)), v...)
		case []byte:
			objects[at] = append(head(4, len(v)), v...)
		case []any:
			b := head(10, len(v))
			for _, e := range v {
				b = refs(b, add(e))
			}
			objects[at] = b
		case [][2]any:
			b := head(13, len(v))
			for _, e := range v {
				b = refs(b, add(e[0]))
			}
			for _, e := range v {
				b = refs(b, add(e[1]))
			}
			objects[at] = b
		}
		return at
	}
	add(top)
	out := []byte("bplist00")
	var table []byte
	for _, o := range objects {
		table = binary.BigEndian.AppendUint32(table, uint32(len(out)))
		out = append(out, o...)
	}
	at := len(out)
	out = append(append(out, table...), 0, 0, 0, 0, 0, 0, 4, 2)
	for _, n := range []int{len(objects), 0, at} {
		out = binary.BigEndian.AppendUint64(out, uint64(n))
	}
	return out
}

func archiveOf(page, address string, frames ...any) [][2]any {
	a := [][2]any{{"WebMainResource", [][2]any{{"WebResourceData", []byte(page)}, {"WebResourceMIMEType", "text/html"}, {"WebResourceTextEncodingName", "UTF-8"}, {"WebResourceURL", address}}}}
	if len(frames) > 0 {
		a = append(a, [2]any{"WebSubframeArchives", frames})
	}
	return a
}

func TestWebArchive(t *testing.T) {
	page := site(`<meta charset="windows-1252">`, "<p>"+prose("bridge", 5)+" O’Neill paid.</p>")
	a := readOne(t, "x.webarchive", string(listOf(archiveOf(page, "https://post.example/bridge"))))
	if a.Fields.URL != "https://post.example/bridge" || !strings.Contains(a.Source, "O’Neill paid.") {
		t.Errorf("%+v %q", a.Fields, a.Source)
	}
	set := "<html><head><title>Post</title></head><frameset><frame src=a><frame src=b></frameset></html>"
	a = readOne(t, "x.webarchive", string(listOf(archiveOf(set, "https://post.example/", archiveOf("<p>Menu", "https://post.example/m"), archiveOf(page, "https://post.example/bridge")))))
	if a.Fields.URL != "https://post.example/bridge" || len(a.Notes) == 0 {
		t.Errorf("%+v %q", a.Fields, a.Notes)
	}
	if _, err := Read("x.webarchive", listOf(archiveOf("", ""))); err == nil {
		t.Error("an empty archive was read")
	}
}

func record(kind, address, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-11-30T10:00:00Z\r\nContent-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, kind, len(block), block)
}

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func TestWARC(t *testing.T) {
	page := site("", "<p>"+prose("bridge", 5)+"</p>")
	zip := packed(page)
	chunked := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 20, zip[:20], len(zip)-20, zip[20:])
	all := record("warcinfo", "", "x") + record("request", "https://post.example/a", "GET / HTTP/1.1\r\n\r\n") +
		record("response", "https://post.example/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+page) +
		record("response", "https://post.example/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+page) +
		record("response", "https://post.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+page) +
		record("response", "https://post.example/b", chunked) +
		record("response", "https://post.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") +
		record("response", "https://post.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><a href=/a>A</a>")
	for name, data := range map[string]string{"plain": all, "packed": packed(all)} {
		f, err := Read("x.warc", []byte(data))
		if err != nil || f.Kind != "warc" || len(f.Articles) != 2 {
			t.Errorf("%s: %v %d", name, err, len(f.Articles))
			continue
		}
		for i, want := range []string{"https://post.example/a", "https://post.example/b"} {
			if a := f.Articles[i]; a.Fields.URL != want || a.Fields.Date != "" || !strings.HasPrefix(a.Source, "The bridge was") {
				t.Errorf("%s: %+v", name, a)
			}
		}
		if notes := strings.Join(seeds.English(f.Articles[0].Notes), " "); !strings.Contains(notes, "without an article: 1;") {
			t.Error(notes)
		}
	}
	cut := all[:len(all)/2]
	if f, err := Read("x.warc", []byte(cut)); err != nil || len(f.Articles) == 0 {
		t.Error(err)
	}
}

// TestWARCOfHTTP2 has answers as crawlers write them down that speak HTTP/2.
func TestWARCOfHTTP2(t *testing.T) {
	for _, version := range []string{"HTTP/2", "HTTP/2.0", "HTTP/3"} {
		f, err := Read("x.warc", []byte(record("response", "https://post.example/a", version+" 200\r\ncontent-type: text/html\r\n\r\n"+site("", "<p>"+prose("bridge", 5)+"</p>"))))
		if err != nil || len(f.Articles) != 1 || f.Articles[0].Fields.URL != "https://post.example/a" {
			t.Errorf("%s: %v %+v", version, err, f)
		}
	}
	if _, err := Read("x.warc", []byte(record("response", "https://post.example/a", "HTTP/2 404\r\ncontent-type: text/html\r\n\r\n"+site("", "<p>"+prose("bridge", 5)+"</p>")))); err == nil {
		t.Error("a page that was not there was read")
	}
}

// TestWARCOfBrotli has a page that is packed so as no page is read, beside one that is
// read or alone, and one that a crawler has unpacked but still calls packed.
func TestWARCOfBrotli(t *testing.T) {
	page := site("", "<p>"+prose("bridge", 5)+"</p>")
	answer := func(coding, body string) string {
		return record("response", "https://post.example/"+coding, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "+coding+"\r\n\r\n"+body)
	}
	packed := answer("br", "\x1b\x0f\x01\xf8\x8d\x94\x1a\x02<p>") + answer("zstd", "\x28\xb5\x2f\xfd\x04\x00<p>")
	f, err := Read("x.warc", []byte(packed+answer("BR", page)))
	if err != nil || len(f.Articles) != 1 || f.Articles[0].Fields.URL != "https://post.example/BR" {
		t.Fatalf("%v %+v", err, f)
	}
	if notes := strings.Join(seeds.English(f.Articles[0].Notes), " "); !strings.Contains(notes, "packed with Brotli or Zstandard, which are not read: 2;") || strings.Contains(notes, "without an article") {
		t.Error(notes)
	}
	wantGist(t, "x.warc", packed, "refused: the pages in this web archive (WARC) are packed with Brotli or Zstandard, which are not read; open one article in the browser and save that\n")
}

func TestClipboard(t *testing.T) {
	body := "<p>The bridge opens in May. <a href=\"https://www.google.com/url?q=https://post.example&amp;sa=D\">O’Neill</a> paid.</p><p><br></p><p>It is new.</p>"
	page := "<html><body>\r\n<!--StartFragment-->" + body + "<!--EndFragment-->\r\n</body></html>"
	const head = "Version:0.9\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\nSourceURL:https://post.example/bridge#top\r\n"
	n := len(fmt.Sprintf(head, 0, 0, 0, 0))
	from := n + strings.Index(page, body)
	right := fmt.Sprintf(head, n, n+len(page), from, from+len(body)) + page
	wrong := fmt.Sprintf(head, n, 99999, 99999, 99999) + page
	want := "The bridge opens in May. O’Neill paid.\n\nIt is new.\n"
	for name, data := range map[string]string{"right": right, "wrong": wrong} {
		if a := readOne(t, "clip.html", data); a.Source != want || a.Fields.URL != "https://post.example/bridge" {
			t.Errorf("%s: %q %+v", name, a.Source, a.Fields)
		}
	}
	for name, data := range map[string]string{
		"fragment": `<meta charset="utf-8">` + body,
		"docs":     `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0">` + body + `</b>`,
		"export": `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.title{color:#000;page-break-after:avoid}.subtitle{color:#666}.c4{text-decoration:line-through;color:#000}</style></head><body class="c1 doc-content">` +
			`<p class="c5 title"><span>A bridge</span></p><p class="c6"><span></span></p><p>The bridge opens in <span class="c4">April</span><span> May.&nbsp; </span><span class="c2"><a href="https://www.google.com/url?q=https://post.example&amp;sa=D">O’Neill</a></span> paid.</p><p>It is new.</p></body></html>`,
	} {
		if a := readOne(t, "clip.html", data); a.Source != want {
			t.Errorf("%s: %q", name, a.Source)
		}
	}
}

// TestDocumentOfGoogle has what Google Docs exports beside the text: a headline below
// a line, figures that a style raises, a note and a comment at the end of the page.
func TestDocumentOfGoogle(t *testing.T) {
	page := `<html><head><style type="text/css">.c6{font-size:8pt;vertical-align:super}</style></head><body class="c1 doc-content"><p class="c2"><span>Clippings of May</span></p><h1 class="c3"><span>A bridge</span></h1>` +
		`<p class="c2"><span>It bears 10</span><span class="c6">6</span><span> kilograms</span><sup class="c6"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>See <a href="#h.1">below</a>.</p>` +
		`<hr><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;So the builder says.</span></p></div><div><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div></body></html>`
	wants(t, "an export", readAll(t, "doc.html", []byte(page), "webpage"), "title: A bridge\nIt bears 10⁶ kilograms.\n\nSee below.\n"+
		"left (line above the headline): Clippings of May\nleft (footnote): So the builder says.\nleft (comment): Is this so?\n")
}

// TestDocumentNotes has the notes of Word and of LibreOffice, whose marks stand close
// to the words around them.
func TestDocumentNotes(t *testing.T) {
	for maker, body := range map[string]string{
		"Microsoft Word 15 (filtered)": `<p>It bears ten tons<a href="#_ftn1" name="_ftnref1"><span><span>[1]</span></span></a> and more.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> So the builder says.</p></div>`,
		"LibreOffice 7.4.7.2 (Linux)":  `<p>It bears ten tons<a href="#sdfootnote1sym"><sup>1</sup></a> and more.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>So the builder says.</p></div>`,
	} {
		page := `<html><head><meta name="generator" content="` + maker + `"></head><body><h1>A bridge</h1>` + body + `</body></html>`
		wants(t, maker, readAll(t, "doc.html", []byte(page), "webpage"), "title: A bridge\nIt bears ten tons and more.\nleft (footnote): So the builder says.\n")
	}
}

// SingleFile and Internet Explorer say in a comment where a page was, and when
// it was saved, which is no date of the article.
func TestSavedComment(t *testing.T) {
	page := strings.Replace(site("", "<p>"+prose("bridge", 5)+"</p>"), `<html lang="en-GB"><head>`, "<html lang=en-GB><!--\n Page saved with SingleFile \n url: https://post.example/2019/bridge \n saved date: Mon Jan 28 2019 17:49:05 GMT+0500 (台北标准时间)\n-->", 1)
	a := readOne(t, "page.html", page)
	if a.Fields.URL != "https://post.example/2019/bridge" || a.Fields.Date != "" {
		t.Errorf("%+v", a.Fields)
	}
	if got := strings.Join(seeds.English(a.Notes), " "); !strings.Contains(got, "saved on “Mon Jan 28 2019 17:49:05 GMT+0500 (台北标准时间)”, which is not the date") {
		t.Error(got)
	}
}

func FuzzSavedPage(f *testing.F) {
	page := site("", "<p>"+prose("bridge", 2)+"</p>")
	for _, s := range []string{page, chromeFile(page), string(listOf(archiveOf(page, "https://a.example", archiveOf(page, "x")))),
		record("response", "https://post.example/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+page), "Version:0.9\r\nStartFragment:5\r\nEndFragment:9\r\n<p>x"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, r := range readers {
			in := &input{name: "x", data: data}
			if !r.fits(in) {
				continue
			}
			articles, err := r.read(in)
			if (err == nil) == (len(articles) == 0) {
				t.Errorf("%s: %d articles, %v", r.kind, len(articles), err)
			}
			for _, a := range articles {
				if strings.TrimSpace(a.Source) == "" || strings.ContainsFunc(a.Source, isNumber) {
					t.Errorf("%s: %q", r.kind, a.Source)
				}
			}
		}
	})
}
