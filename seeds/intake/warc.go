package intake

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"

	"diptych/seeds"
)

// isWARC tells the archive of a crawler, packed or not.
func isWARC(in *input) bool {
	if bytes.HasPrefix(in.data, []byte("WARC/")) {
		return true
	}
	if !bytes.HasPrefix(in.data, []byte("\x1f\x8b")) {
		return false
	}
	z, err := gzip.NewReader(bytes.NewReader(in.data))
	if err != nil {
		return false
	}
	head := make([]byte, 5)
	_, err = io.ReadFull(z, head)
	return err == nil && string(head) == "WARC/"
}

// readWARC reads each page that a crawler was answered with as an article.
func readWARC(in *input) ([]Article, *seeds.Error) {
	w := &crawl{in: in, seen: map[string]bool{}}
	w.walk(in.data)
	return w.found()
}

// walk reads the records of data, a WARC that may be packed.
func (w *crawl) walk(data []byte) {
	var r io.Reader = bytes.NewReader(data)
	if z, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
		r = z
	}
	w.r = bufio.NewReader(io.LimitReader(r, maxArchive))
	for w.record() {
	}
}

// found are the articles that were read, or why there are none.
func (w *crawl) found() ([]Article, *seeds.Error) {
	switch {
	case len(w.articles) > 0:
		w.tell()
		return w.articles, nil
	case w.packed > 0:
		return nil, &seeds.Error{Problem: seeds.Say("the pages in this web archive (WARC) are packed with Brotli or Zstandard, which are not read"), Cure: seeds.Say("open one article in the browser and save that")}
	case w.pages > 0:
		return nil, &seeds.Error{Problem: seeds.Say("no article was found in the pages of this web archive (WARC)"), Cure: seeds.Say("open one article in the browser and save that")}
	}
	return nil, &seeds.Error{Problem: seeds.Say("there is no web page in this web archive (WARC)"), Cure: seeds.Say("save the article's page from the browser")}
}

// crawl is a WARC file that is being read.
type crawl struct {
	in       *input
	r        *bufio.Reader
	seen     map[string]bool // addresses of articles that were read
	listed   map[string]bool // addresses of the pages that are wanted; all where there are none
	articles []Article
	pages    int        // that were looked at
	refused  int        // pages without an article
	packed   int        // pages packed with Brotli or Zstandard, which are not read
	cut      seeds.Said // why the rest was not read
}

// maxPages is how many pages of a crawl are read.
const maxPages = 500

var onlyPages = seeds.Say("Only the first {{.N}} pages of the archive were read.", seeds.With{"N": maxPages})

// record reads one record; false after the last one that can be read.
func (w *crawl) record() bool {
	line := ""
	for line == "" {
		s, err := w.r.ReadString('\n')
		if line = strings.TrimSpace(s); err != nil && line == "" {
			return false
		}
	}
	head, err := textproto.NewReader(w.r).ReadMIMEHeader()
	size, bad := strconv.ParseInt(strings.TrimSpace(head.Get("Content-Length")), 10, 64)
	if !strings.HasPrefix(line, "WARC/") || err != nil || bad != nil || size < 0 {
		w.cut = seeds.Say("The archive is damaged; what stands after the damage was not read.")
		return false
	}
	if w.pages >= maxPages {
		w.cut = onlyPages
		return false
	}
	block := io.LimitReader(w.r, size)
	if kind := head.Get("Warc-Type"); kind == "response" || kind == "resource" || kind == "conversion" {
		w.response(head, block)
	}
	if _, err := io.Copy(io.Discard, block); err != nil {
		return false
	}
	return true
}

// response reads a page, where the block of a record is one.
func (w *crawl) response(head textproto.MIMEHeader, block io.Reader) {
	address := strings.Trim(strings.TrimSpace(head.Get("Warc-Target-Uri")), "<>")
	media, params, _ := mime.ParseMediaType(head.Get("Content-Type"))
	body, coding := block, ""
	if media == "application/http" {
		answer, err := http.ReadResponse(bufio.NewReader(asHTTP1(block)), nil)
		if err != nil {
			return
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			w.follow(address, answer.Header.Get("Location"))
			return
		}
		media, params, _ = mime.ParseMediaType(answer.Header.Get("Content-Type"))
		coding = strings.ToLower(strings.TrimSpace(answer.Header.Get("Content-Encoding")))
		body = unpacked(answer.Body, coding)
	}
	if !isHTML(media) || len(w.listed) > 0 && !w.listed[address] {
		return
	}
	data, _ := io.ReadAll(io.LimitReader(body, 2*maxPage))
	switch {
	case len(data) == 0:
	case (coding == "br" || coding == "zstd") && isBinary(data):
		w.packed++
	default:
		w.page(decode(data, params["charset"]), address)
	}
}

// isBinary tells what no text begins with: crawlers note down pages as packed that they
// have unpacked.
func isBinary(data []byte) bool {
	return bytes.ContainsFunc(data[:min(len(data), 512)], func(r rune) bool { return r < '\t' })
}

func isHTML(media string) bool { return media == "text/html" || media == "application/xhtml+xml" }

// page reads a page from address, unless an article from there was read.
func (w *crawl) page(html, address string) {
	if w.seen[address] {
		return
	}
	w.pages++
	a, refused := w.in.page(webPage{html: html, address: webAddress(address)})
	if refused != nil {
		w.refused++
		return
	}
	w.seen[address] = true
	w.articles = append(w.articles, a)
}

// follow wants the page to which a wanted one led the browser on.
func (w *crawl) follow(address, to string) {
	from, err := url.Parse(address)
	if err != nil || to == "" || !w.listed[address] {
		return
	}
	if there, err := from.Parse(to); err == nil {
		there.Fragment = ""
		w.listed[there.String()] = true
	}
}

// asHTTP1 is an answer that says it was one of HTTP/2 or 3, as crawlers write it
// down with the lines of HTTP/1.1, said to be of that.
func asHTTP1(block io.Reader) io.Reader {
	r := bufio.NewReader(block)
	const version = "HTTP/1.1"
	if start, _ := r.Peek(len(version)); bytes.HasPrefix(start, []byte("HTTP/2")) || bytes.HasPrefix(start, []byte("HTTP/3")) {
		_, _ = r.ReadString(' ')
		return io.MultiReader(strings.NewReader(version+" "), r)
	}
	return r
}

// unpacked undoes the packing of a body, named in small letters; one that is not packed as it says is
// given as it is.
func unpacked(r io.Reader, encoding string) io.Reader {
	b := bufio.NewReader(r)
	switch encoding {
	case "gzip", "x-gzip":
		if start, _ := b.Peek(2); !bytes.Equal(start, []byte("\x1f\x8b")) {
			return b
		}
		if z, err := gzip.NewReader(b); err == nil {
			return z
		}
	case "deflate":
		if start, _ := b.Peek(2); len(start) == 2 && start[0]&15 == 8 && (int(start[0])<<8|int(start[1]))%31 == 0 {
			if z, err := zlib.NewReader(b); err == nil {
				return z
			}
			break
		}
		return flate.NewReader(b)
	}
	return b
}

// tell notes what of the archive was not read.
func (w *crawl) tell() {
	first := &w.articles[0]
	if w.refused > 0 {
		first.Notes = append(first.Notes, seeds.Say("Pages of the archive without an article: {{.N}}; they were left out.", seeds.With{"N": w.refused}))
	}
	if w.packed > 0 {
		first.Notes = append(first.Notes, seeds.Say("Pages of the archive packed with Brotli or Zstandard, which are not read: {{.N}}; they were left out.", seeds.With{"N": w.packed}))
	}
	if w.cut.String() != "" {
		first.Notes = append(first.Notes, w.cut)
	}
}
