package report

import (
	"slices"
	"sort"
	"strings"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/text"
)

// Words are read in their context: what a finding points at is shown in its paragraph,
// unless that is long, and with the sentences beside it.

const (
	sceneWords = 80 // of a paragraph that is shown whole, and of words with the sentences beside them
	sceneLeast = 3  // of the longest place
	sceneAdds  = 3  // of its words that no quote has, by which it shows more than the quotes
)

// stage is one article as a report shows its words in their context, each sentence that
// nothing points at once.
type stage struct {
	*text.Document
	seen map[int]bool // sentences, by number
}

func newStage(d *text.Document) *stage { return &stage{d, map[int]bool{}} }

func stagesOf(c *compare.Comparison) [2]*stage {
	return [2]*stage{newStage(c.A), newStage(c.B)}
}

// inScenes reports whether the words of f are shown in their context: those of two accounts,
// and where its claim quotes what is told and not single words.
func inScenes(c *compare.Comparison, f frame.Finding) bool {
	long := func(d *text.Document, spans []text.Span) bool {
		return slices.ContainsFunc(spans, func(s text.Span) bool { return len(d.WordsIn(s)) >= sceneLeast })
	}
	return f.Device == frame.Contradiction || len(f.Claim.Quotes()) > 0 && !f.OfWords() && (long(c.A, f.A) || long(c.B, f.B))
}

// scene is what is shown for places in one paragraph.
type scene struct {
	spans []text.Span // the places
	parts []text.Span // what is shown, in order; words are left out between them
}

// cover is where a scene begins and ends.
func (s scene) cover() text.Span { return s.parts[0].Cover(s.parts[len(s.parts)-1]) }

// scenes are the places at spans in their context, those of one paragraph together, and
// how many are beyond so many sentences.
func (x *stage) scenes(spans []text.Span, most int) (list []scene, more int) {
	groups, more := bySentence(x.Document, spans, most)
	for _, g := range groups {
		n := len(list) - 1
		if n < 0 || x.ParagraphAt(list[n].spans[0].Start) != x.ParagraphAt(g.reach.Start) {
			list = append(list, scene{})
			n++
		}
		list[n].spans = append(list[n].spans, g.spans...)
		x.show(&list[n], x.sentences(g.reach))
	}
	for _, widen := range []func(*scene){x.whole, x.besides} {
		for i := range list {
			if x.inBody(list[i].spans[0]) {
				widen(&list[i])
			}
		}
	}
	return list, more
}

// sentences is the words at s with the rest of their sentences, of long ones with some words.
func (x *stage) sentences(s text.Span) text.Span {
	wide := inSentences(x.Document, s)
	if len(x.WordsIn(wide)) > sceneWords {
		wide, _, _ = around(x.Document, s, aroundWord)
	}
	return wide
}

// show adds words to a scene: parts between which no word stands become one.
func (x *stage) show(s *scene, words text.Span) {
	var parts []text.Span
	for _, p := range sorted(append(s.parts, words)) {
		if n := len(parts) - 1; n >= 0 && len(x.WordsIn(text.Span{Start: parts[n].End, End: p.Start})) == 0 {
			parts[n] = parts[n].Cover(p)
		} else {
			parts = append(parts, p)
		}
	}
	s.parts = parts
	for i := x.beside(words, -1) + 1; i < x.beside(words, 1); i++ {
		x.seen[i] = true
	}
}

// whole shows the paragraph of a scene where it is short and some of it was not seen.
func (x *stage) whole(s *scene) {
	words := s.cover()
	for _, t := range x.SentencesIn(x.Paragraphs[x.ParagraphAt(s.spans[0].Start)].Span) {
		words = words.Cover(t.Span)
	}
	if len(x.WordsIn(words)) > sceneWords {
		return
	}
	for i := x.beside(words, -1) + 1; i < x.beside(words, 1); i++ {
		if !x.seen[i] {
			x.show(s, words)
			return
		}
	}
}

// besides shows the sentence behind and the one before each place of a scene, of the
// paragraphs beside it too, while all is short.
func (x *stage) besides(s *scene) {
	for _, step := range []int{1, -1} {
		for _, at := range s.spans {
			i, in := x.beside(at, step), x.ParagraphAt(at.Start)
			if i < 0 || i == len(x.Sentences) || x.seen[i] {
				continue
			}
			t := x.Sentences[i]
			near := t.Paragraph == in || t.Paragraph == in+step && x.tells(t, step)
			if near && count(x.Document, s.parts)+len(x.WordsIn(t.Span)) <= sceneWords {
				x.show(s, t.Span)
			}
		}
	}
}

// tells reports whether a sentence that begins, by a step of 1, or ends a paragraph, by -1,
// is of the running text. A caption or a heading that stands among the paragraphs ends
// without a full stop or is in capitals, and a question alone heads what follows.
func (x *stage) tells(s text.Sentence, step int) bool {
	words := x.Text(s.Span)
	end := strings.TrimRight(words, "\"'”’»)]")
	if !x.inBody(s.Span) || end == strings.TrimRight(end, ".!?。！？") || words == strings.ToUpper(words) && words != strings.ToLower(words) {
		return false
	}
	return step < 0 || !strings.HasSuffix(words, "?") || len(x.SentencesIn(x.Paragraphs[s.Paragraph].Span)) > 1
}

// beside is the number of the sentence behind s by a step of 1, of the one before it by -1;
// -1 or the number of sentences where there is none.
func (x *stage) beside(s text.Span, step int) int {
	first := sort.Search(len(x.Sentences), func(i int) bool { return x.Sentences[i].End > s.Start })
	if step < 0 {
		return first - 1
	}
	return first + len(x.SentencesIn(s))
}

// inBody reports whether s stands in running text.
func (x *stage) inBody(s text.Span) bool {
	in := x.ParagraphAt(s.Start)
	return in >= 0 && x.Paragraphs[in].Kind == text.Body
}

// adds reports whether a scene has more words than so few that no quote has.
func (x *stage) adds(s scene, quotes []text.Quote) bool {
	said := map[string]int{}
	for _, q := range quotes {
		for _, w := range text.Parse(string(q)).Words {
			said[w.Norm]++
		}
	}
	n := 0
	for _, part := range s.parts {
		for _, w := range x.WordsIn(part) {
			if said[w.Norm]--; said[w.Norm] < 0 {
				n++
			}
		}
	}
	return n >= sceneAdds
}

// marked is the words of a scene with _underscores_ around the places.
func (x *stage) marked(s scene) string {
	words := strings.Join(each(s.parts, func(part text.Span) string { return marked(x.Document, part, s.spans, nil) }), " … ")
	lead, tail := x.cut(s)
	return lead + words + tail
}

// cut is the ellipses of a scene, where the paragraphs of its ends have more words.
func (x *stage) cut(s scene) (lead, tail string) {
	all := s.cover()
	if in := x.ParagraphAt(all.Start); in >= 0 && len(x.WordsIn(text.Span{Start: x.Paragraphs[in].Start, End: all.Start})) > 0 {
		lead = "… "
	}
	if in := x.ParagraphAt(all.End - 1); in >= 0 && len(x.WordsIn(text.Span{Start: all.End, End: x.Paragraphs[in].End})) > 0 {
		tail = " …"
	}
	return lead, tail
}
