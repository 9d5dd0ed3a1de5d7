package reuse

import "diptych/compare/text"

// What a passage must have to be kept, and to be shown. The counts are those
// of matching words.
const (
	leastWords   = 4   // of a passage that is rare, or quoted on both sides, or hidden
	plainWords   = 6   // of a passage that is neither
	copiedWords  = 8   // of prose that is shown as copied though its words are common
	hiddenShare  = 0.8 // of the words, from which names or stock phrases make the passage
	hiddenLength = 14  // what is longer than this is no name and no stock phrase, whatever it is made of
	// From so many bits of its telling words together a short passage is rare. Four
	// words that few articles have reach it; topical noun phrases ("the tax
	// deferred annuity"), which two articles on one matter share by chance, do not.
	rareBits = 24
	// Fewer than plainWords from the middle of two quotations are a shared quotation from so many
	// bits on: "comply with the cessation", not "our schools with more people".
	scrapBits = 8
)

// tally counts what the matching words of a chain are.
type tally struct {
	words                   int
	function, named, stock  int
	both, neither, inA, inB int // quoted on both sides, on none, on one
	doubtful                int
	telling                 float64         // bits of the words that are no function word, no stock phrase and no name
	rare                    [rarest]float64 // bits of the rarest words, rarest first
	content                 int
	articles                int // of the library that have the passage, 0 when they are few
}

func (t *tally) share(n int) bool { return float64(n) >= hiddenShare*float64(t.words) }

// class says what the chain is evidence of; "" when it is none. What is part
// of a longer one needs no more evidence that it is the same utterance.
func (t *tally) class(c *chain, kindA, kindB text.Kind, complete, titled, entire bool) Class {
	hidden := t.words <= hiddenLength
	sentence := c.part && c.layer == both && complete && t.words >= sentenceWords
	switch {
	case t.words < leastWords && !sentence:
		return ""
	case furniture(kindA) || furniture(kindB):
		return Furniture
	case hidden && t.named >= t.stock && t.named >= 2 && t.share(t.named+t.function+t.stock), hidden && c.layer == both && titled:
		return Name
	case hidden && t.stock > 0 && t.share(t.named+t.function+t.stock):
		return Stock
	case c.layer == both && t.words < plainWords && !c.part && !entire && round3(t.telling) < scrapBits:
		return ""
	case c.layer == both && (t.content >= 2 || sentence) && (t.doubtful == 0 || t.words >= plainWords):
		return Quotation
	}
	rare := round3(t.telling) >= rareBits
	if c.layer == one && t.doubtful == 0 && (c.part || t.words >= copiedWords || rare) {
		return Voice
	}
	switch {
	case t.words < plainWords && !rare:
		return ""
	case t.words < copiedWords && !rare:
		return Stock
	}
	return Copy
}

func furniture(k text.Kind) bool { return k == text.Debris || k == text.Credit }

// count tallies the islands of a chain.
func (m *matcher) count(c chain) tally {
	t := tally{words: c.words}
	for _, r := range c.islands {
		stock := m.stock(r)
		for k := range r.n {
			i, j := r.a+k, r.b+k
			m.voice(&t, m.a.voices[i], m.b.voices[j])
			bits := m.bits(i, j)
			switch ta, tb := m.a.tags[i], m.b.tags[j]; {
			case m.small(i, j):
				t.function++
				continue
			case stock[k]:
				t.stock++
			case ta == title || tb == title || ta == named && tb != plain || tb == named && ta != plain:
				t.named++
			default:
				t.content++
				t.telling += max(0, bits-commonBits)
			}
			t.rank(bits)
		}
	}
	return t
}

func (m *matcher) voice(t *tally, a, b voice) {
	switch {
	case a.spoken() && b.spoken():
		t.both++
	case a.spoken():
		t.inA++
	case b.spoken():
		t.inB++
	default:
		t.neither++
	}
	if a == doubtful || b == doubtful {
		t.doubtful++
	}
}

// commonBits is the surprise up to which a word tells nothing: that of the
// hundred most frequent words of news.
const commonBits = 8

// rarest is how many words the rarity of a passage is the mean of.
const rarest = 5

// rank keeps the bits of a word if it is one of the rarest.
func (t *tally) rank(bits float64) {
	for i, b := range t.rare {
		if bits > b {
			t.rare[i], bits = bits, b
		}
	}
}

// rarity is the mean surprise of the rarest words, fewer than rarest counting
// as if the others told nothing.
func (t *tally) rarity() float64 {
	sum := 0.0
	for _, b := range t.rare {
		sum += b
	}
	return round3(sum / rarest)
}
