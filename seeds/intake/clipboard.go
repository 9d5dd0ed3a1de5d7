package intake

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"diptych/seeds"
)

// isClipboardHTML tells what Windows puts on the clipboard of a page: a head
// of offsets in bytes, then the page with the part that was copied.
func isClipboardHTML(in *input) bool {
	head := in.data[:min(len(in.data), 512)]
	return clipVersion().Match(head) && clipStart().Match(head)
}

var (
	clipVersion = pattern(`^(?:\xef\xbb\xbf)?Version:\d\.\d\r?\n`)
	clipStart   = pattern(`(?m)^StartFragment:(\d+)\r?$`)
	clipEnd     = pattern(`(?m)^EndFragment:(\d+)\r?$`)
	clipSource  = pattern(`(?m)^SourceURL:(\S+?)\r?$`)
)

// readClipboardHTML reads the part that was copied, all of it: who copied it
// chose it.
func readClipboardHTML(in *input) ([]Article, *seeds.Error) {
	fragment := clipFragment(in.data)
	address := ""
	if m := clipSource().FindSubmatch(in.data[:min(len(in.data), 4096)]); m != nil {
		address = webAddress(string(m[1]))
	}
	root, err := parsePage(decode(fragment, "utf-8"))
	if err != nil {
		return nil, err
	}
	d := &draft{}
	d.state("url", strings.SplitN(address, "#", 2)[0], address)
	d.document(root)
	if len(d.paragraphs) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("there is no text in what was copied"), Cure: seeds.Say("select the article's text and copy it again")}
	}
	return []Article{d.article(in)}, nil
}

// clipFragment is the part between the offsets of the head, or where they lie,
// between the comments that mark it, or else the page.
func clipFragment(data []byte) []byte {
	offset := func(re *regexp.Regexp) int {
		if m := re.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
			if n, err := strconv.Atoi(string(m[1])); err == nil && n <= len(data) {
				return n
			}
		}
		return -1
	}
	from, to := offset(clipStart()), offset(clipEnd())
	if from > 0 && to > from && bytes.IndexByte(data[:from], '<') >= 0 {
		return data[from:to]
	}
	if _, rest, ok := bytes.Cut(data, []byte("<!--StartFragment-->")); ok {
		inside, _, _ := bytes.Cut(rest, []byte("<!--EndFragment-->"))
		return inside
	}
	if at := bytes.IndexByte(data, '<'); at >= 0 {
		return data[at:]
	}
	return nil
}
