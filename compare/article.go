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
func Read(d *text.Document) *Article { return ReadUntil(d, never) }

// ReadUntil is Read, given up when stop says so: then there is no Article. Stop
// is asked at every sentence and between the parts of the work, so it is to be
// quick; once it has said so it is to go on saying so.
func ReadUntil(d *text.Document, stop func() bool) *Article {
	u := d.Unmarked()
	x := &Article{Document: d, read: u, parses: grammar.Of(u)}
	cast, says := quote.ReadWith(u, x.parses, stop)
	if stop() {
		return nil
	}
	x.says, x.Says = says, quote.Placed(says, placesOf(u, d))
	if x.matter = align.ReadWith(u, says, x.parses); stop() {
		return nil
	}
	if x.telling = frame.SideOf(u, cast, says, x.parses); stop() {
		return nil
	}
	x.wording = reuse.Of(u, says)
	return x
}

func never() bool { return false }
