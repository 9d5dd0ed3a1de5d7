package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// takeThing reads the noun that is counted: of the words behind the number,
// the last before the next that cannot belong to it.
func (r *figureReader) takeThing(f *Figure, next int) {
	for k := next; k < min(len(r.words), next+countedReach); k++ {
		n := r.words[k].Norm
		if k > next && !blankBetween(r.d, r.words[k-1], r.words[k]) || k == next && r.words[k].Start > r.words[k-1].End+1 {
			return
		}
		switch {
		case k == next && n == "of", n == "the" && k == next+1:
			continue
		case k+1 < len(r.words) && r.modelNumber(k+1):
			k++ // "14 AK - 47 rifles" are rifles
		case noCount[n] || englishWords[n] || n == "ages" || n == "aged" || tollOf[n] != "" && n != "dead" || isDigits(n):
			return
		case plural(n) || f.value == 1:
			f.thing = r.words[k].Span
			f.What, f.key = r.d.Text(f.thing), lemma(n)
			f.Span = f.Cover(f.thing)
		case !f.thing.Empty():
			return
		}
	}
}

// modelNumber reports whether digits at word i are the number of a model, behind its
// letters: "AK-47", "AK - 47", "F 16".
func (r *figureReader) modelNumber(i int) bool {
	if i == 0 || !isDigits(r.words[i].Norm) {
		return false
	}
	p := r.words[i-1]
	letters := r.d.Text(p.Span)
	gap := strings.TrimSpace(r.d.Source[p.End:r.words[i].Start])
	return len(letters) <= modelLetters && (gap == "" || gap == "-") && !strings.ContainsFunc(letters, func(c rune) bool { return c < 'A' || 'Z' < c })
}

const modelLetters = 3

// takeVictims reads who is counted where only the deed is told: "four were
// wounded", "five injured".
func (r *figureReader) takeVictims(f *Figure, i, next int) {
	if i > 0 && r.words[i-1].Norm == "of" || f.value == 1 {
		return
	}
	for k := next; k < min(len(r.words), next+victimReach); k++ {
		switch n := r.words[k].Norm; {
		case !blankBetween(r.d, r.words[k-1], r.words[k]):
			return
		case victimBe[n]:
		case tollOf[n] != "":
			f.What, f.key = "people", lemma("people")
			return
		default:
			return
		}
	}
}

// takeToll reads that the number at word i is of a toll, which a verb lets come
// near it, reach it or pass it: "the toll surpassed 3,600". Such a verb is exact in
// what it says: a toll that passed 3,600 is none that nears 3,500.
func (r *figureReader) takeToll(f *Figure, i int) {
	k := i - 1
	for k >= 0 && (rounders[r.words[k].Norm] > 0 || r.words[k].Norm == "to" || r.words[k].Norm == "at") {
		k--
	}
	if k < 1 || !tollVerbs[r.words[k].Norm] && tollBounds[r.words[k].Norm] == 0 {
		return
	}
	for n := k - 1; n >= max(0, k-tollBehind) && !strings.ContainsAny(r.d.Source[r.words[n].End:r.words[n+1].Start], ",;:"); n-- {
		if r.words[n].Norm != "toll" {
			continue
		}
		f.thing = r.words[n].Span
		f.What, f.key = "toll", lemma("toll")
		f.Span = f.Cover(f.thing)
		switch tollBounds[r.words[k].Norm] {
		case more:
			f.round(more)
			f.low = f.value
		case less:
			f.round(less)
			f.high = f.value
		}
		return
	}
}

var (
	tollVerbs  = setOf("reached reaches hit hits stands stood is was rose climbed rises climbs")
	tollBounds = map[string]rounder{"surpassed": more, "topped": more, "exceeded": more, "passed": more, "neared": less, "nears": less, "approached": less}
)

const tollBehind = 6 // words from a verb back to the toll

var victimBe = setOf("were was are have had been being")

const victimReach = 4 // words from a number to what was done

func plural(n string) bool {
	return strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") || strings.HasSuffix(n, "men") || irregularPlurals[n]
}

// takeName reads whose age f is, where a first name and a family name stand
// beside it: "Ivo Hart, 34," or "34-year-old Ivo Hart".
func (r *figureReader) takeName(f *Figure, i, next int) {
	up := func(k int) bool { return k >= 0 && k < len(r.words) && startsUpper(r.d, r.words[k].Span) }
	joined := func(k int) bool { // an initial may have its full stop
		gap := r.words[k].Start - r.words[k-1].End
		return gap == 1 || gap == 2 && r.words[k-1].Len() == 1
	}
	from, to := next, next
	if i > 0 && r.d.Source[r.words[i-1].End] == ',' && up(i-1) {
		from, to = i-1, i
		for up(from-1) && joined(from) {
			from--
		}
	} else if up(next) && joined(next) {
		for to++; up(to) && joined(to); to++ {
		}
	}
	if to-from < 2 && next < len(r.words) && joined(next) && !englishWords[r.words[next].Norm] {
		f.whose = lemma(r.words[next].Norm)
	}
	if to-from > 1 {
		f.thing = r.words[from].Cover(r.words[to-1].Span)
		f.What = r.d.Text(f.thing)
		f.key = strings.ToLower(f.What)
	}
}

// standsForAge reports whether the digits n at word i are an age without a word for
// it: "who turned 17", "He was 77.", "dies at 77", "Ivo Hart, 40, swam", with blanks
// around the commas as tokenised texts have them or without.
func (r *figureReader) standsForAge(i int, n number) bool {
	behind := strings.TrimLeft(r.d.Source[r.words[n.next-1].End:], " \u00a0")
	if i == 0 || behind != "" && !strings.HasPrefix(behind, ",") && !strings.HasPrefix(behind, ".") && behind[0] != '\n' {
		return false
	}
	p := r.words[i-1]
	gap := strings.TrimSpace(r.d.Source[p.End:r.words[i].Start])
	switch {
	case gap == ",":
		return behind != "" && behind[0] != '\n' && startsUpper(r.d, p.Span) && months[p.Norm] == 0
	case gap != "":
		return false
	case p.Norm == "turned":
		return true
	case p.Norm == "is" || p.Norm == "was":
		return i > 1 && (r.words[i-2].Norm == "who" || i == 2 && (r.words[0].Norm == "he" || r.words[0].Norm == "she") && n.next == len(r.words))
	case p.Norm == "at":
		return n.plain >= dyingAge && slices.ContainsFunc(r.words[:i-1], func(w text.Word) bool { return dyings[w.Norm] })
	}
	return false
}

// dyings are words behind which "at 77" is an age, and no speed, hour or place.
var dyings = setOf("dies died dead dying death passes passed")

const dyingAge = 18 // "died at 5" may be an hour
