package quote

// spokeBefore is the one who speaks in this paragraph before quotation q.
// Somebody who does something between takes no word from him, but the rest is
// no longer certain.
func (f *finder) spokeBefore(q int) (Attribution, bool) {
	at := f.quotes[q].Start
	said, others := -1, false
	for n := f.base; n < len(f.found) && f.found[n].first() < at; n++ {
		switch {
		case f.found[n].relay:
		case !f.found[n].Deed:
			others = others || said >= 0 && f.found[n].Speaker != f.found[said].Speaker && !f.quoting(n)
			said = n
		case said >= 0 && f.found[n].Speaker != f.found[said].Speaker:
			others = true
		}
	}
	if said < 0 {
		return Attribution{}, false
	}
	from := f.found[said].first()
	if t := f.tells(q); f.found[said].last() < t.Start && t.speaker != f.found[said].Speaker && f.builtIn(q, t) {
		others = true
	}
	for _, t := range f.told {
		if t.Start > from && t.End <= at && t.speaker != "" && t.speaker != f.found[said].Speaker {
			others = true
		}
	}
	return f.spokenBy(said, others || f.found[said].Unsure && !f.heardBefore(said)), true
}

// builtIn reports whether quotation q goes on with what the writer tells in the sentence t, of
// something or somebody: "One of the friends “turned away and left”", but not "Of the plan: “...”".
func (f *finder) builtIn(q int, t *told) bool {
	s := &f.para
	from, _ := s.tokensOf(t.Span)
	m, _ := s.tokensOf(f.quotes[q].Span)
	if f.quotes[q].Start <= t.Start+leadIn {
		return false
	}
	p := m - 1
	for s.at(p).is(adverb) {
		p--
	}
	if w := s.at(p); w.is(pronoun) && !w.is(possessive|objective|relative|determiner) {
		return false // "they also “know how it is”"
	}
	if s.at(m-1).mark != ':' {
		return true
	}
	for k := from; k < m; k++ {
		if s.verbal(k) || s.verbShape(k) == past {
			return true
		}
	}
	return false
}

// heardBefore reports whether the speaker of found[n] has, in the same sentence, words
// in marks that are certain: in “It is late,” she said, recalling the day, that she
// recalls it may be none of her words, but she spoke.
func (f *finder) heardBefore(n int) bool {
	a := &f.found[n]
	for k := n - 1; k >= f.base && !a.Source.Empty(); k-- {
		if b := &f.found[k]; !b.Unsure && b.Direct && b.Source == a.Source && b.Speaker == a.Speaker {
			return true
		}
	}
	return false
}

// spokeAfter is the first attribution of this paragraph behind quotation q
// that gives words to somebody, -1 for none.
func (f *finder) spokeAfter(q int) int {
	for n := f.base; n < len(f.found); n++ {
		if f.found[n].first() > f.quotes[q].Start && !f.found[n].Deed && f.found[n].Speaker != "" {
			return n
		}
	}
	return -1
}

// nextAbout reports whether found[n] is what the sentence behind quotation q
// opens with: "“Nobody came.” Berg, who mends nets, said he had called".
func (f *finder) nextAbout(q, n int) bool {
	for i := range f.told {
		if t := &f.told[i]; t.Start >= f.quotes[q].End {
			return t.Contains(f.found[n].Source) && !f.found[n].Source.Empty() && f.found[n].Source.Start <= t.Start+leadIn && f.found[n].Named
		}
	}
	return false
}
