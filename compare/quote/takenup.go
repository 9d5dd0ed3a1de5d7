package quote

import (
	"iter"
	"strings"
)

// takenUp gives a, whose speaker is called by "the" and the noun for a body at token
// head, the body that spoke last, when it is one of that kind and no other is told of
// since: "France Telecom said so. | The company says", "WSX-TV reported it, | the station
// said". It reports whether there is one.
func (f *finder) takenUp(a *Attribution, from, head int) bool {
	if !f.isWord(from, "the") || head <= from {
		return false
	}
	if head == from+1 && f.givenOut(a, head) {
		return true
	}
	t := f.at(head)
	press, agency := pressWords[t.norm], agencyWords[t.norm]
	if !press && !agency && (!t.is(firm) || t.is(soul)) || f.describedApart(from, head) {
		return false
	}
	b := f.spokeLast()
	if b == nil || a.Source.Start-b.first() > takenUpReach || strings.Contains(b.Speaker, " and ") {
		return false
	}
	if !f.ofKind(b, press, agency) || f.otherBody(b, a, press && !agency) {
		return false
	}
	a.Speaker, a.Named = b.Speaker, b.Named
	f.cast.body = b.Speaker
	return true
}

// ofKind reports whether the speaker of b may be called by a noun for those who report
// news (press), for a body of the state (agency), for both, or, by neither, for a firm.
func (f *finder) ofKind(b *Attribution, press, agency bool) bool {
	news := isPress(b.Speaker) || f.reports(b)
	if press && (!agency || news || !b.Named) {
		return issuer(b.Speaker) != "" || b.Named && (isPress(b.Speaker) || news && f.cast.mayBeFirm(b.Speaker))
	}
	return b.Named && (f.cast.mayBeFirm(b.Speaker) || agency && f.cast.mayBeAgency(b.Speaker))
}

// givenOut gives a, whose source is "the statement" or the like, its noun at token head, the
// speaker of the row before, who spoke in one: "the navy said in a statement. | The statement
// said". It reports whether there is one.
func (f *finder) givenOut(a *Attribution, head int) bool {
	w := f.at(head).norm
	b := f.spokeLast()
	if !issued[w] || b == nil || b.Cue.Empty() || a.Source.Start-b.first() > takenUpReach {
		return false
	}
	if w == "statement" && f.src[b.Cue.Start:b.Cue.End] == "stating" {
		a.Speaker, a.Named = b.Speaker, b.Named
		return true // "The office rejected it, stating that it was late."
	}
	behind := f.src[max(b.Cue.End, b.Source.End):]
	behind = strings.ToLower(behind[:min(len(behind), paperReach)])
	if i := strings.IndexAny(behind, "“\".\n"); i >= 0 {
		behind = behind[:i]
	}
	if !spokeIn(strings.Fields(behind), w) {
		return false
	}
	a.Speaker, a.Named = b.Speaker, b.Named
	return true
}

// spokeIn reports whether the words behind a verb of saying tell that it was in a paper
// called w: "on Monday in a written statement", but not "in a reply to the statement".
func spokeIn(words []string, w string) bool {
	for i := len(words) - 1; i > 1; i-- {
		if strings.Trim(words[i], ",;") != w {
			continue
		}
		for k := i - 1; k > 0 && i-k <= paperWords; k-- {
			switch words[k] {
			case "a", "an", "the":
				return words[k-1] == "in"
			case "to", "of", "on", "for", "from", "with", "by", "and":
				return false
			}
		}
	}
	return false
}

// paperWords is how many words may stand before the noun for a paper, with its article.
const paperWords = 4

// paperReach is how many bytes behind a verb of saying its paper is named at most.
const paperReach = 60

// takenUpReach is how many bytes ago a body spoke at most that is only called "the company".
const takenUpReach = 700

// pressWords are nouns for those who report news.
var pressWords = map[string]bool{"station": true, "newspaper": true, "paper": true, "wire": true, "network": true, "channel": true, "broadcaster": true, "magazine": true, "outlet": true, "tabloid": true, "newswire": true, "agency": true}

// agencyWords are nouns for bodies of the state; an "agency" may as well be one of news.
var agencyWords = map[string]bool{"agency": true, "department": true, "bureau": true, "commission": true}

// reports reports whether the cue of b is that of news: "MENA reported".
func (f *finder) reports(b *Attribution) bool {
	return strings.Contains(strings.ToLower(f.src[b.Cue.Start:b.Cue.End]), "report")
}

// isPress reports whether name is one of those who report news.
func isPress(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	last := lastWord(name)
	return pressNames[first] || labels[last] == outlets || pressNames[last] || strings.HasSuffix(last, "-tv") || strings.HasSuffix(last, ".com")
}

// pressNames begin or end the names of agencies and stations.
var pressNames = map[string]bool{"press": true, "ap": true, "afp": true, "reuters": true, "upi": true, "bbc": true, "cnn": true, "abc": true, "cbs": true, "nbc": true, "fox": true, "npr": true, "pbs": true, "msnbc": true, "espn": true, "bloomberg": true, "xinhua": true, "radio": true, "television": true}

// describedApart reports whether a word with a capital stands between "the" at token from
// and the noun at token head: "the French company" is perhaps another.
func (f *finder) describedApart(from, head int) bool {
	for i := from + 1; i < head; i++ {
		if f.at(i).upper || f.at(i).owner || !f.at(i).word() || f.at(i).is(group|soul) {
			return true
		}
	}
	return f.isWord(from+1, "other") || f.isWord(from+1, "new") || f.isWord(from+1, "second") || f.isWord(from+1, "parent")
}

// surelyBefore is the sure rows before this sentence, and below the headlines, that have a
// speaker, the last first; no more than looksBack rows are looked at.
func (f *finder) surelyBefore() iter.Seq[*Attribution] {
	return func(yield func(*Attribution) bool) {
		for k := f.start - 1; k >= max(f.above, f.start-looksBack); k-- {
			if b := &f.found[k]; !b.Unsure && b.Speaker != "" && !yield(b) {
				return
			}
		}
	}
}

// spokeLast is the first of these, nil for none.
func (f *finder) spokeLast() *Attribution {
	for b := range f.surelyBefore() {
		return b
	}
	return nil
}

// mayBeFirm reports whether the one of that name may be called "the company": no person,
// place or group, nor a court or a party.
func (c *cast) mayBeFirm(name string) bool {
	for _, k := range c.byName[name] {
		if f := &c.figures[k]; f.name == name && (f.isPerson() || f.kind == Place || f.kind == Group || f.offices > 0) {
			return false
		}
	}
	last := lastWord(name)
	e := lexicon().of(last)
	return e == nil || e.class&(soul|group|place|body) == 0 || e.class&firm != 0 || incorporated[last]
}

// mayBeAgency reports whether the one of that name, a body, may be called "the agency".
func (c *cast) mayBeAgency(name string) bool {
	e := lexicon().of(lastWord(name))
	return e != nil && e.class&body != 0 && !c.personOf(name) && e.class&(place|group) == 0
}

// incorporated end the names of firms.
var incorporated = map[string]bool{"company": true, "corp": true, "corporation": true, "inc": true, "group": true, "bank": true}

// otherBody reports whether another body than the speaker of b, of those who report news
// where press is set, is named between b and a, and does or has something there.
func (f *finder) otherBody(b, a *Attribution, press bool) bool {
	for i := len(f.cast.mentions) - 1; i >= 0 && f.cast.mentions[i].Start >= b.first(); i-- {
		m := f.cast.mentions[i]
		k := &f.cast.figures[m.member]
		if m.Start >= a.Source.Start || m.quoted || k.name == b.Speaker || !k.named || k.isPerson() || k.kind == Place || k.kind == Group {
			continue
		}
		if (!press || isPress(k.name)) && f.speaksOrActs(m) {
			return true
		}
	}
	return false
}

// speaksOrActs reports whether the one named at m does something or has something.
func (f *finder) speaksOrActs(m mention) bool {
	all := sentence{toks: f.script.toks, src: f.src, script: f.script}
	_, to := all.tokensOf(m.Span)
	return all.at(to-1).owner || all.governs(to) || all.at(to).mark == ',' && all.verbAfterAside(to+1)
}

// twoAgain gives a, whose source is "the pair" or the like, its noun at token head, the two
// who spoke together before: "said Ann Lee and Jo Park. | The pair said". It reports whether
// there are such two, and no others.
func (f *finder) twoAgain(a *Attribution, head int) bool {
	if w := f.at(head).norm; w != "pair" && w != "duo" && w != "couple" && w != "two" || !f.isWord(head-1, "the") {
		return false
	}
	two := ""
	for b := range f.surelyBefore() {
		if !b.Named || strings.Count(b.Speaker, " and ") != 1 || strings.Contains(b.Speaker, ",") {
			continue
		}
		if two != "" && b.Speaker != two {
			return false
		}
		two = b.Speaker
	}
	if two == "" {
		return false
	}
	a.Speaker, a.Named = two, true
	f.cast.group, f.cast.known = two, true
	return true
}
