package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// forecast is what an article tells as likely to be done, or as unlikely.
type forecast struct {
	text.Span     // from the word that says how likely to the one it is done to
	from      int // where the verb begins with its "to"
	verb      string
	before    map[string]bool // names before the verb
	object    map[string]bool // lemmas of what tells something behind it
	unlikely  bool
}

const (
	forecastReach = 4 // words behind a verb among which stands to whom it is done
	forecastAgo   = 3 // words before "expected" in which a negation stands
)

var likelies = setOf("expected set due scheduled going likely poised")

// forecasts compares what the one tells as coming and the other as unlikely.
func (x *contradictions) forecasts() {
	inA, inB := x.a.forecasts(), x.b.forecasts()
	for _, p := range inA {
		for _, q := range inB {
			if p.unlikely == q.unlikely || !p.same(q) || slices.ContainsFunc(inA, func(o forecast) bool { return o.unlikely == q.unlikely && o.same(p) }) ||
				slices.ContainsFunc(inB, func(o forecast) bool { return o.unlikely == p.unlikely && o.same(q) }) {
				continue
			}
			x.add(Finding{
				Claim: against(p.shown(x.a.Document), q.shown(x.b.Document)),
				A:     []text.Span{p.Span}, B: []text.Span{q.Span}, Weight: conflictWeight,
			}, p.Span, q.Span)
		}
	}
}

// shown is the forecast as a claim quotes it, without what else is expected.
func (p *forecast) shown(d *text.Document) text.Quote {
	words := d.WordsIn(p.Span)
	if p.from == p.Start || len(words) <= clauseWords {
		return quoted(d, p.Span, clauseWords)
	}
	return text.Quote(d.Text(words[0].Span)) + " … " + quoted(d, text.Span{Start: p.from, End: p.End}, clauseWords-1)
}

// same reports whether two forecasts are of one deed of somebody named in both.
func (p *forecast) same(q forecast) bool {
	return p.verb == q.verb && meetAny(p.before, q.before) && meetAny(p.object, q.object)
}

func meetAny(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// forecasts lists what the article tells as likely or unlikely in words that are
// no quotation.
func (w *witnessed) forecasts() (list []forecast) {
	for _, s := range w.Sentences {
		if w.Paragraphs[s.Paragraph].Kind != text.Body {
			continue
		}
		words := w.WordsIn(s.Span)
		if depends(words) {
			continue
		}
		for i := 1; i+2 < len(words); i++ {
			from, unlikely, ok := forecastAt(words, i)
			if !ok {
				from, unlikely, ok = w.forecastAbove(s.Span, words, i)
			}
			if !ok || w.Voices.At(words[i].Span) == quote.Quoted {
				continue
			}
			f := forecast{from: words[max(from, i-1)].Start, verb: lemma(words[i].Norm), before: map[string]bool{}, object: map[string]bool{}, unlikely: unlikely, Span: words[from].Cover(words[i].Span)}
			for _, v := range words[:from] {
				if startsUpper(w.Document, v.Span) && !englishWords[v.Norm] {
					f.before[v.Norm] = true
				} else if k, ok := w.Cast.At(v.Span); ok && pronouns[v.Norm] {
					f.before[folded(familyName(w.Cast.Members[k].Name))] = true
				}
			}
			if w.takeObject(&f, s.Span, words, i); len(f.object) > 0 {
				list = append(list, f)
			}
		}
	}
	return list
}

// depends reports whether a sentence asks or makes what it tells hang on
// something; what comes "even if" does not.
func depends(words []text.Word) bool {
	for i, v := range words {
		if v.Norm == "whether" || v.Norm == "if" && (i == 0 || words[i-1].Norm != "even") {
			return true
		}
	}
	return false
}

// takeObject reads behind the verb, up to a mark, what it is done to.
func (w *witnessed) takeObject(f *forecast, in text.Span, words []text.Word, verb int) {
	t := w.clauses(in).tree
	for k := verb + 1; k < min(len(words), verb+1+forecastReach); k++ {
		v := words[k]
		switch {
		case strings.TrimSpace(w.Source[words[k-1].End:v.Start]) != "":
			return
		case startsUpper(w.Document, v.Span) || says(v) > 0 && t.At(v.Start) >= 0 && noun(t.Tokens[t.At(v.Start)].Tag):
			f.object[lemma(v.Norm)] = true
			f.Span = f.Cover(v.Span)
		case !articles[v.Norm]:
			return
		}
	}
}

// forecastAbove is forecastAt for the later of two verbs that one word says to be
// likely or not: "is expected to speak and to meet the king".
func (w *witnessed) forecastAbove(in text.Span, words []text.Word, i int) (from int, unlikely, ok bool) {
	if words[i-1].Norm != "to" && words[i-1].Norm != "and" && words[i-1].Norm != "or" || englishWords[words[i].Norm] ||
		!slices.ContainsFunc(words[:i-1], func(v text.Word) bool { return likelies[v.Norm] || v.Norm == "unlikely" }) {
		return 0, false, false
	}
	t := w.clauses(in).tree
	at := t.At(words[i].Start)
	if at < 0 || t.Tokens[at].Label != "conj" {
		return 0, false, false
	}
	first := t.Tokens[at].Head
	from = slices.IndexFunc(words, func(v text.Word) bool { return v.Start == t.Tokens[first].Start })
	if from < 2 || from >= i {
		return 0, false, false
	}
	return likelyBefore(words, from)
}

// forecastAt reports whether the word at i is a verb that is told as to come or
// as unlikely, and where the words begin that say so.
func forecastAt(words []text.Word, i int) (from int, unlikely, ok bool) {
	if englishWords[words[i].Norm] {
		return 0, false, false
	}
	return likelyBefore(words, i)
}

// likelyBefore is forecastAt for any verb.
func likelyBefore(words []text.Word, i int) (from int, unlikely, ok bool) {
	switch before := words[i-1].Norm; {
	case before == "will" || before == "would":
		return i - 1, false, true
	case before != "to":
		return 0, false, false
	}
	k := i - 2
	if k < 0 || denying(words[max(0, k-forecastAgo):k]) {
		return 0, false, false
	}
	unlikely = words[k].Norm == "unlikely"
	return k, unlikely, unlikely || likelies[words[k].Norm]
}
