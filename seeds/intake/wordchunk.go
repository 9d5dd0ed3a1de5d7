package intake

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// chunk takes in the part that an altChunk sets into the text (ECMA-376 part 1,
// 17.17.2.1): a web page, also one with its pictures in the form of a mail, or
// plain text. Programs that make a DOCX of a page leave all of it in such a
// part, which Word turns into paragraphs when it opens the file. A part of
// another format is counted as one that was not read, and so is one that is set
// in again.
func (r *wordReader) chunk(id string) {
	part := r.links[id].target
	var paras []para
	if !slices.Contains(r.chunks, part) {
		paras = r.chunkParas(part)
	}
	if len(paras) == 0 {
		r.file.other++
		return
	}
	r.chunks = append(r.chunks, part)
	r.flush()
	r.paras = append(r.paras, paras...)
}

func (r *wordReader) chunkParas(part string) []para {
	if r.pack == nil {
		return nil
	}
	data, err := r.pack.read(part)
	if err != nil {
		return nil
	}
	switch strings.ToLower(path.Ext(part)) {
	case ".htm", ".html", ".xhtml":
		return pageParas(decode(data, ""))
	case ".mht", ".mhtml":
		return mailedParas(data)
	case ".txt":
		var out []para
		for line := range strings.Lines(decode(data, "")) {
			out = append(out, para{text: strings.TrimRight(line, "\r\n")})
		}
		return out
	}
	return nil
}

// mailedParas are the paragraphs of the first page of a file in the form of a
// mail.
func mailedParas(data []byte) []para {
	head, body, ok := mailParts(data)
	if !ok {
		return nil
	}
	var files []savedFile
	gatherParts(head, body, &files, 0)
	for _, f := range files {
		if len(f.data) > 0 {
			return pageParas(decode(f.data, f.charset))
		}
	}
	return nil
}

// pageParas are the paragraphs of a page, with the ranks of its headings and
// what it sets off as a quotation.
func pageParas(page string) []para {
	root, err := htmlTree(page)
	if err != nil {
		return nil
	}
	var out []para
	blocks := blocksIn(root, nil)
	for i, sign := range signs(blocks, sourcesIn(root)) {
		b := blocks[i]
		p := para{text: b.text}
		switch {
		case isHeading(b):
			p.level = elementRank(b.in)
		case b.in.DataAtom == atom.Figcaption, b.in.DataAtom == atom.Caption:
			p.role = "caption"
		case sign == quoteSign:
			p.role = "quotation"
		case sign == sourceSign:
			p.text = behindSign(sign, b.text)
		}
		out = append(out, p)
	}
	return out
}
