package quote

import (
	"slices"
	"strings"
)

// ofLand gives a, whose source is a statement at token h behind the adjective of a country
// at token n-1 and no more, the statement told of before that has both words, "the Indian
// statement" for "a statement from the Indian government", or those two words: the adjective
// alone names nobody. It reports whether the statement is of that kind.
func (f *finder) ofLand(a *Attribution, from, n, h int) bool {
	if !f.isWord(from, "the") || n != from+2 || !f.at(n-1).upper || !ofCountry(f.at(n-1).norm) {
		return false
	}
	noun, land := f.at(h).norm, f.at(n-1).norm
	for b := range f.surelyBefore() {
		words := strings.Fields(strings.ToLower(b.Speaker))
		if slices.Contains(words, noun) && slices.Contains(words, land) {
			a.Speaker, a.Named = b.Speaker, b.Named
			return true
		}
	}
	a.Speaker, a.Named = f.src[f.at(n-1).Start:f.at(h).End], false
	return true
}

// ofCountry reports whether the word w, in small letters, is most likely the adjective of
// a country.
func ofCountry(w string) bool {
	for _, end := range [...]string{"ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return otherLands[w]
}

// otherLands are adjectives of countries with endings that names have too.
var otherLands = map[string]bool{"american": true, "mexican": true, "cuban": true, "german": true, "french": true, "dutch": true, "greek": true, "czech": true, "swiss": true,
	"iraqi": true, "israeli": true, "saudi": true, "pakistani": true, "afghan": true, "thai": true, "african": true}
