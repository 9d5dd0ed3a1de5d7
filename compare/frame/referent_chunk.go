package frame

import (
	"strings"
)

// next reads what begins at word i and returns where to go on.
func (p *phraser) next(i int) int {
	det := -1
	if p.has(i, determinerWord) && !p.upper[i] {
		det = i
		i++
		for i < len(p.words) && p.joined(i) && p.has(i, determinerWord) && !p.upper[i] {
			i++
		}
		if i == len(p.words) || !p.joined(i) {
			return i
		}
	}
	if _, n := p.landAt(i); n == 0 && p.ends(i) {
		p.owner, p.ownland = none, -1
		return i + 1
	}
	end := p.chunk(i)
	if det < 0 && p.owner == none {
		i = p.verbless(i, end)
	}
	p.emit(det, i, end)
	return end
}

// verbless is where the chunk of words [i, end) without a determiner begins,
// when words that may be verbs are left off: "ensure peace".
func (p *phraser) verbless(i, end int) int {
	for i+1 < end && !p.upper[i] && !p.isNoun(i) && !p.has(i, afterDeterminer|beforeRole) {
		if _, n := p.landAt(i); n > 0 {
			break
		}
		i++
	}
	return i
}

// ends reports whether no phrase holds word i.
func (p *phraser) ends(i int) bool {
	return p.has(i, stopWord|verbWord|determinerWord) && !p.upper[i] && !p.has(i, beforeRole)
}

// chunk is the end of the run of names and nouns that begins at word i.
func (p *phraser) chunk(i int) int {
	end := i
	nouns := false // a word that may be the head stands in it
	for end < len(p.words) {
		_, n := p.landAt(end)
		if end > i && (!p.joined(end) || n == 0 && p.ends(end)) || end > i && p.owns(end-1) {
			break
		}
		if n > 0 {
			end += n
			nouns = true
			continue
		}
		if k := p.officeOf(end); k > 0 {
			end += k
			nouns = true
			continue
		}
		if !p.upper[end] && end > i && (nouns && !p.mayBeNoun(end, p.upper[end-1]) || p.pastVerb(end)) {
			break
		}
		nouns = nouns || p.upper[end] || p.isNoun(end)
		end++
	}
	return max(end, i+1)
}

// officeOf is the number of words of a title with "of" at word i, 0 for none:
// "Secretary of State", "Minister of Defense" before a name.
func (p *phraser) officeOf(i int) int {
	if !p.has(i, roleWord) || i+2 >= len(p.words) || p.words[i+1].Norm != "of" || !p.joined(i+1) || !p.joined(i+2) {
		return 0
	}
	if p.words[i+2].Norm == "state" || p.upper[i+2] && i+3 < len(p.words) && p.upper[i+3] && p.joined(i+3) && !p.has(i+2, landWord) {
		return 3
	}
	return 0
}

// isNoun reports whether the articles or the lists have word i as a noun.
func (p *phraser) isNoun(i int) bool {
	return p.has(i, nounWord|roleWord) || p.has(i, labelWord) && len(p.labels[p.singular(p.term(i))]) > 0
}

// pastVerb reports whether word i, behind another, looks like a verb with its
// object: "the rebels seized the village".
func (p *phraser) pastVerb(i int) bool {
	return strings.HasSuffix(p.words[i].Norm, "ed") && !p.has(i, nounWord) && (i+1 == len(p.words) || !p.joined(i+1) || p.has(i+1, stopWord|determinerWord))
}

// mayBeNoun reports whether the small word i can go on a phrase that has a
// noun already.
func (p *phraser) mayBeNoun(i int, afterName bool) bool {
	w := p.words[i].Norm
	if p.has(i, beforeRole) || p.isNoun(i) {
		return true
	}
	if afterName || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ing") {
		return false
	}
	if i+1 == len(p.words) || !p.joined(i+1) {
		return strings.HasSuffix(w, "s")
	}
	return p.has(i+1, nounWord) || strings.HasSuffix(w, "s") && !p.has(i+1, determinerWord) && !objects[p.words[i+1].Norm]
}

// Words that follow a verb and hardly a noun: "the regime owes us".
var objects = setOf("us him them me you it that to himself herself itself themselves")

// landAt is the country named at word i and by how many words, 0 for none.
func (p *phraser) landAt(i int) (landName, int) {
	if !p.has(i, landWord) || !startsUpper(p.doc, p.words[i].Span) {
		return landName{}, 0
	}
	if w := p.words[i]; w.Norm == "us" || w.Norm == "un" || w.Norm == "uk" {
		if s := p.doc.Text(w.Span); s[1] != '.' && s[1] != w.Norm[1]-'a'+'A' {
			return landName{}, 0
		}
	}
	for _, name := range p.named[p.words[i].Norm] {
		if p.spells(i, name.words) {
			return name, len(name.words)
		}
	}
	return landName{}, 0
}

func (p *phraser) spells(i int, words []string) bool {
	if i+len(words) > len(p.words) {
		return false
	}
	for k, w := range words {
		if p.words[i+k].Norm != w || k > 0 && !p.joined(i+k) {
			return false
		}
	}
	return true
}
