package intake

import (
	"html"
	"strings"

	"diptych/seeds"
)

var (
	firstCaption = pattern(`^[\x{feff}\s]*(?:WEBVTT(?:[ \t][^\n]*)?\n|\d+ *\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} *--> *\d)`)
	captionTime  = pattern(`^\s*(?:\d{1,3}:)?\d\d:\d\d[,.]\d{1,3} *--> *(?:\d{1,3}:)?\d\d:\d\d[,.]\d{1,3}(?:\s.*)?$`)
	captionTag   = pattern(`</?(?:[biuc]|ruby|rt|lang|font|\d[\d:.]*)\b[^<>]*>|</v>`)
	captionVoice = pattern(`<v(?:\.[^\s<>]*)? +([^<>]+)>`)
	captionTurn  = pattern(`^(?:[-–—] ?|>> ?|\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}: )`)
)

// isCaptions tells the captions of a film or a broadcast, in WebVTT or SubRip (SRT).
func isCaptions(in *input) bool {
	return isPrint(in) && firstCaption().MatchString(in.head()) && strings.Contains(in.head(), "-->")
}

// readCaptions reads what is said in captions as running text, without their numbers and
// times. A paragraph ends where another begins to speak, as dashes, arrows, names and
// voices say, and behind a caption that ends a sentence.
func readCaptions(in *input) ([]Article, *seeds.Error) {
	var c captions
	for block := range strings.SplitSeq(blankLines().ReplaceAllString(in.decoded(), "\n\n"), "\n\n") {
		c.block(strings.Split(strings.Trim(block, "\n"), "\n"))
	}
	c.end()
	if len(c.draft.paragraphs) == 0 {
		return nil, wordless(false)
	}
	return []Article{c.draft.article(in)}, nil
}

// captions are those of a file while it is read.
type captions struct {
	draft draft
	said  []string // lines of the paragraph
	last  string   // the line before, which captions that roll up repeat
	voice string   // the speaker that WebVTT names
}

// block takes a caption, or what else stands between two empty lines: a comment of
// WebVTT, which is left, and its styles.
func (c *captions) block(lines []string) {
	for i, line := range lines[:min(len(lines), 2)] {
		if captionTime().MatchString(line) {
			c.caption(lines[i+1:])
			return
		}
	}
	if note, ok := strings.CutPrefix(strings.Join(lines, " "), "NOTE"); ok {
		c.draft.leave(note, "comment")
	}
}

func (c *captions) caption(lines []string) {
	for _, line := range lines {
		voice := c.voice
		if m := captionVoice().FindStringSubmatch(line); m != nil {
			voice = flow(html.UnescapeString(m[1]))
		}
		line = flow(html.UnescapeString(captionTag().ReplaceAllString(captionVoice().ReplaceAllString(line, ""), "")))
		if line == "" || line == c.last && len(strings.Fields(line)) > 2 {
			continue
		}
		c.last = line
		if voice != c.voice || captionTurn().MatchString(line) {
			c.end()
		}
		if voice != c.voice {
			c.voice, line = voice, voice+": "+line
		}
		c.said = append(c.said, line)
	}
	if n := len(c.said); n > 0 && sentenceEnd().MatchString(c.said[n-1]) {
		c.end()
	}
}

// end ends a paragraph.
func (c *captions) end() {
	c.draft.paragraph(strings.Join(c.said, " "))
	c.said = nil
}
