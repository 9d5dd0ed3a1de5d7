package compare

import (
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Article is what is learned of one article by itself: made once by [Read], and
// compared many times. Nothing that is asked of it changes after that.
type Article struct {
	*text.Document
	Says    []quote.Attribution // in the order of the article, sure or not
	read    *text.Document      // the article as a reader sees it: what all below is about
	says    []quote.Attribution
	matter  *align.Article
	telling frame.Side
	wording *reuse.Side
	parses  *grammar.Parses // of read: fills while articles are compared
}

// Read learns what there is to know of d before it is set beside another
// article. It cannot fail, and costs more than the [Pair] that follows.
func Read(d *text.Document) *Article { return Engine{}.Read(d) }
