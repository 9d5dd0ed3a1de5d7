package arcs

import (
	"strings"
	"testing"
)

func TestRetag(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{ // words as word/tag
		{"a name that opens a sentence is no preposition", "Qvandel/ADP Mills/PROPN closed/VERB.past", "PROPN PROPN VERB.past"},
		{"a preposition is", "Outside/ADP Ostby/PROPN it/PRON rained/VERB.past", "ADP PROPN PRON VERB.past"},
		{"a small unknown word may be", "qvandel/ADP Ostby/PROPN", "ADP PROPN"},
		{"what stood did so", "residents/NOUN.plur ,/PUNCT.comma many/ADJ old/ADJ ,/PUNCT.comma stood/VERB.part there/ADV", "NOUN.plur PUNCT.comma ADJ ADJ PUNCT.comma VERB.past ADV"},
		{"or had stood", "they/PRON had/AUX.past long/ADV stood/VERB.part there/ADV", "PRON AUX.past ADV VERB.part ADV"},
		{"another participle describes", "residents/NOUN.plur ,/PUNCT.comma moved/VERB.part there/ADV", "NOUN.plur PUNCT.comma VERB.part ADV"},
		{"a noun beside a noun is no bare verb", "songs/NOUN.plur and/CCONJ gossip/VERB.base began/VERB.past", "NOUN.plur CCONJ NOUN VERB.past"},
		{"behind a modal it may be", "he/PRON will/AUX.modal buy/VERB.base boats/NOUN.plur and/CCONJ gossip/VERB.base", "PRON AUX.modal VERB.base NOUN.plur CCONJ VERB.base"},
		{"or behind did", "did/AUX.past boats/NOUN.plur and/CCONJ sail/VERB.base", "AUX.past NOUN.plur CCONJ VERB.base"},
		{"or behind a verb that makes one do", "saw/VERB.past boats/NOUN.plur and/CCONJ sail/VERB.base", "VERB.past NOUN.plur CCONJ VERB.base"},
	} {
		p := NewParser(English())
		var words []string
		var tags []Tag
		for f := range strings.FieldsSeq(c.words) {
			w, tag, _ := strings.Cut(f, "/")
			words, tags = append(words, w), append(tags, TagOf[tag])
		}
		p.read(words)
		copy(p.snt.ts, tags)
		p.retag()
		var got []string
		for _, tag := range p.snt.ts {
			got = append(got, tag.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, not %s", c.name, s, c.want)
		}
	}
}
