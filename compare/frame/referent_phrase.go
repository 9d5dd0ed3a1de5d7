package frame

import (
	"strings"

	"diptych/compare/text"
)

// phrase is a name or noun phrase as it stands in one article, in 48 bytes: two
// books have millions. What words it holds the phraser knows.
type phrase struct {
	text.Span        // what is shown of it
	same      int32  // the phrase it stands in apposition to, -1 for none
	who       int32  // the person it surely means, see persons; 0 for none
	name      run    // of a name: its folded words without titles
	owner     run    // the name whose "'s" stands before it, or that stands inside it
	head      term   // of a noun: its last word; of a name: the noun of its title
	before    term   // the word before the head
	land      int16  // the country it belongs to or is, -1 for none
	side      uint8  // 0 for A, 1 for B
	kind      kindOf // of its last word
	definite  bool   // "the", "his", or a name
	bare      bool   // no determiner at all
	plural    bool
}

type kindOf uint8

const (
	aName kindOf = iota
	aLand
	aNoun
)

// phrasesIn is how many phrases n words have at most where no names stand in a
// row, so that the list of them seldom grows.
func phrasesIn(n int) int { return 2 * n / 5 }

// read adds the phrases of one article.
func (p *phraser) read(d *text.Document, side int) {
	p.doc, p.side, p.from = d, side, len(p.phrases)
	room := make([]int32, 0, len(d.Words))
	for _, l := range p.sides[side] {
		p.line = l
		if side == 1 {
			from := len(room)
			for _, n := range l.is {
				room = append(room, p.ofB[n])
			}
			p.is = room[from:]
		}
		p.markNames()
		p.owner, p.ownland = none, -1
		for i := 0; i < len(p.words); {
			i = p.next(i)
		}
	}
}

// part is a run of words of one kind inside a chunk.
type part struct {
	kind     kindOf
	from, to int
	land     int
}

// parts splits the words [from, to) of a chunk. They are good until the next one is split.
func (p *phraser) parts(from, to int) []part {
	list := p.split[:0]
	for i := from; i < to; {
		if name, n := p.landAt(i); n > 0 && i+n <= to {
			list = append(list, part{aLand, i, i + n, name.land})
			i += n
			continue
		}
		x := part{aNoun, i, i + 1, -1}
		if p.upper[i] {
			x.kind = aName
		}
		i += max(1, p.officeOf(i))
		for i < to && (p.upper[i] == (x.kind == aName)) {
			if _, n := p.landAt(i); n > 0 {
				break
			}
			i++
		}
		x.to = i
		if n := len(list); n > 0 && x.kind == aName && list[n-1].kind == aLand && !p.has(x.from, roleWord|beforeRole|honorificWord) {
			list[n-1] = part{aName, list[n-1].from, x.to, list[n-1].land} // "Korean Central News Agency"
			continue
		}
		list = append(list, x)
	}
	p.split = list
	return list
}

// emit files the phrases of the chunk of words [from, to) with the determiner
// det before it, -1 for none.
func (p *phraser) emit(det, from, to int) {
	parts := p.parts(from, to)
	last := parts[len(parts)-1]
	x := phrase{side: uint8(p.side), land: p.ownland, owner: p.owner, same: -1, bare: det < 0 && p.owner == none, definite: det < 0 || !p.has(det, indefiniteWord)}
	p.owner, p.ownland = none, -1
	start := from
	if det >= 0 {
		start = det
	}
	switch last.kind {
	case aLand:
		for _, y := range parts {
			p.alone(y)
		}
		x = p.phrases[len(p.phrases)-1]
	case aName:
		x = p.fileName(x, start, last, parts)
	case aNoun:
		x = p.fileNoun(x, start, last, parts)
	}
	if p.owns(to - 1) {
		p.owner, p.ownland = p.key(&x), x.land
	}
}

// key is the words by which a phrase is spoken of as an owner.
func (p *phraser) key(x *phrase) run {
	if x.kind == aName {
		return x.name
	}
	return p.keep([]string{p.singular(x.head)})
}

// alone files one part of a chunk as a phrase of its own.
func (p *phraser) alone(y part) {
	switch y.kind {
	case aLand:
		p.add(phrase{side: uint8(p.side), kind: aLand, land: int16(y.land), definite: true, same: -1}, y.from, y.to)
	case aName:
		p.fileName(phrase{side: uint8(p.side), definite: true, bare: true, land: -1, same: -1}, y.from, y, nil)
	}
}

// fileName files a chunk that ends in a name, with the titles before it.
func (p *phraser) fileName(x phrase, start int, last part, parts []part) phrase {
	first := p.afterTitles(&x, last)
	if last.land >= 0 && first == last.from {
		x.land = int16(last.land)
	}
	from := last.from // where its titles begin
	for from > start && (p.has(from-1, roleWord|beforeRole) || from < last.from && p.upper[from-1] && p.upper[from] || from < last.from && !p.has(from-1, determinerWord) && p.has(from, roleWord|beforeRole)) {
		from--
	}
	from = p.landBefore(from, start)
	if from > start && p.has(from-1, determinerWord) && (from < last.from || first > last.from) {
		from--
	}
	for _, y := range parts {
		if y.from < from {
			y.to = min(y.to, from)
			p.alone(y)
		}
	}
	for i := from; i < last.from && x.head == 0; i++ {
		if k := last.from - 1 - (i - from); p.has(k, roleWord) {
			x.head = p.term(k)
		}
	}
	p.modify(&x, from, last.from)
	if first == last.to {
		x.kind = aNoun
		x.bare = x.bare && from == last.from
		return p.add(x, from, last.to)
	}
	x.kind = aName
	x.definite = true
	name := make([]string, 0, last.to-first)
	for _, w := range p.words[first:last.to] {
		if articleOf(p.doc.Text(w.Span)) > 0 && len(w.Norm) > 2 {
			w.Norm = w.Norm[2:]
		}
		name = append(name, w.Norm)
	}
	x.name = p.keep(name)
	return p.add(x, from, last.to)
}

// afterTitles is where in a part the name behind its titles begins, its end
// when there are only titles. The last title goes into x.
func (p *phraser) afterTitles(x *phrase, y part) int {
	first := y.from
	for i := y.from; i < y.to; i++ {
		if k := p.officeOf(i); k > 0 {
			first, x.head = i+k, p.term(i)
			i += k - 1
			continue
		}
		c := *p.kind(i)
		if c&honorificWord != 0 || c&roleWord != 0 || c&beforeRole != 0 && i == first && i+1 < y.to {
			if i == y.to-1 && i > first && c&honorificWord == 0 && first == y.from {
				break // "the Weekly Star"
			}
			first = i + 1
			if c&roleWord != 0 {
				x.head = p.term(i)
			}
		}
	}
	return min(first, y.to) // a title may reach beyond a part that was cut
}

// landBefore is where the country's name that ends before word i begins, i
// when there is none.
func (p *phraser) landBefore(i, start int) int {
	for n := 1; n <= 3 && i-n >= start; n++ {
		if _, k := p.landAt(i - n); k == n {
			return i - n
		}
	}
	return i
}

// modify takes the words [from, to) before a head into x.
func (p *phraser) modify(x *phrase, from, to int) {
	known := p.runs[x.owner]
	owner := known[:len(known):len(known)]
	for i := from; i < to; {
		if name, n := p.landAt(i); n > 0 {
			x.land = int16(name.land)
			i += n
			continue
		}
		if !p.has(i, determinerWord) {
			x.before = p.term(i)
			if p.upper[i] {
				owner = append(owner, p.words[i].Norm)
			}
		}
		i++
	}
	if len(owner) > len(known) {
		x.owner = p.keep(owner)
	}
}

// fileNoun files a chunk that ends in a noun.
func (p *phraser) fileNoun(x phrase, start int, last part, parts []part) phrase {
	x.kind = aNoun
	at := last.to - 1
	if k := last.to - 3; k >= last.from && p.officeOf(k) > 0 {
		at = k
	}
	x.head = p.term(at)
	head := p.singular(x.head)
	x.plural = head != p.words[at].Norm
	if p.has(at, roleWord) || p.office(x.head) {
		p.modify(&x, start, at)
		return p.add(x, start, last.to)
	}
	if x.bare {
		last.from = max(last.from, at-p.described(last.from, at))
		start = max(start, last.from)
	}
	for _, y := range parts[:len(parts)-1] {
		p.alone(y)
	}
	p.modify(&x, start, at)
	if len(parts) > 1 {
		start = last.from
	}
	return p.add(x, start, last.to)
}

// described is how many of the words [from, to) before a noun without a
// determiner are known to describe nouns; a verb may stand before them.
func (p *phraser) described(from, to int) (n int) {
	for to-n > from && (p.has(to-n-1, nounWord|afterDeterminer)) {
		n++
	}
	return n
}

// office reports whether a noun names those who govern a country.
func (p *phraser) office(t term) bool {
	head := p.singular(t)
	return head == "official" || head == "authority" || p.of(t, labelWord) && p.mergedSet(head) >= 0 && p.mergedSet(head) == p.mergedSet("government")
}

// add files x with the words [from, to).
func (p *phraser) add(x phrase, from, to int) phrase {
	x.Span = text.Span{Start: p.words[from].Start, End: p.words[to-1].End}
	if p.owns(to - 1) {
		x.End -= len(p.doc.Text(p.words[to-1].Span)) - len(strings.TrimRight(strings.TrimSuffix(p.doc.Text(p.words[to-1].Span), "s"), "'’"))
		if x.End <= p.words[to-1].Start || !strings.ContainsAny(p.doc.Text(p.words[to-1].Span), "'’") {
			x.End = p.words[to-1].End
		}
	}
	if n := len(p.phrases) - 1; n >= p.from {
		if p.completes(&x, n) {
			return x
		}
		p.attach(&x, n, from)
	}
	p.phrases = append(p.phrases, x)
	return x
}

// completes makes x part of the label before it, if it is one with it:
// "cessation of hostilities".
func (p *phraser) completes(x *phrase, n int) bool {
	prev := &p.phrases[n]
	if prev.kind != aNoun || x.kind != aNoun || prev.End+4 != x.Start || p.doc.Source[prev.End:x.Start] != " of " {
		return false
	}
	if head := p.singular(prev.head); !p.of(prev.head, labelWord) || len(p.labels[head]) == 0 || len(p.labels[head+" of "+p.singular(x.head)]) == 0 {
		return false
	}
	prev.End = x.End
	return true
}

// attach sets x in relation to the phrase before it: "the government of
// Roe", "Roe, the former director".
func (p *phraser) attach(x *phrase, n int, from int) {
	prev := &p.phrases[n]
	if prev.End > x.Start || prev.End < p.words[0].Start {
		return
	}
	switch gap := strings.TrimSpace(p.doc.Source[prev.End:x.Start]); gap {
	case "of", "of the":
		if prev.kind == aNoun && x.kind != aNoun {
			prev.owner, prev.bare, prev.definite = none, false, true
			if x.kind != aLand {
				prev.owner = p.key(x)
			}
			prev.land = x.land
		} else if prev.kind == aName && x.kind == aLand {
			prev.land = x.land
		}
	case ",":
		if prev.kind == aName && x.kind == aNoun && p.classes[p.singular(x.head)]&roleWord != 0 || prev.kind == aNoun && x.kind == aName && p.classes[p.singular(prev.head)]&roleWord != 0 && x.head == 0 {
			x.same = int32(n)
		}
	}
}
