package quote

import "strings"

// name is a run of capitalised words in a sentence, tokens [from, to), with the
// titles before the name cut off.
type name struct {
	from, to int
	run      int // where the run with its titles begins
	titled   bool
	written  *run // how the article writes it, nil where that is not known yet
}

// names lists the runs of capitalised words among tokens [i, k).
func (s *sentence) names(i, k int) []name { return s.namesIn(nil, i, k) }

// namesIn adds the names among tokens [i, k) to out.
func (s *sentence) namesIn(out []name, i, k int) []name {
	for i < k {
		if !s.nameWord(i) {
			i++
			continue
		}
		n := name{from: i, run: i}
		for i < k && (s.nameWord(i) || i > n.run && i+1 < k && (s.at(i).is(ofWord) && s.at(i-1).is(title) && !parties[s.at(i-1).norm] && s.nameWord(i+1) || s.particle(i, k) || s.bodyJoin(i))) {
			t := s.at(i)
			if (t.is(title|role) || s.cleric(i) || i == n.from && s.calling(i, k)) && !t.owner && i+1 < k && (s.nameWord(i+1) && !s.generation(i+1) || s.at(i+1).is(ofWord)) {
				n.from, n.titled = i+1, true
			} else if t.is(ofWord) {
				n.from = s.behindSeat(i + 1) // "Secretary of State"
			}
			i++
			if t.owner && !s.ownersBody(i-1, k) || s.gap(i-1) {
				break
			}
		}
		n.to = i
		n.from = s.behindPlace(s.behindBody(n), n)
		for n.from < n.to-1 && s.office(n.from) {
			n.from, n.titled = n.from+1, true
		}
		if n.from >= n.to || n.from > n.run && s.at(n.to-1).is(body) && (n.from == n.to-1 || s.partOfBody(n)) {
			n.from, n.titled = n.run, false
		}
		out = append(out, n)
	}
	return out
}

// ownersBody reports whether the owner at token i is the first word of the name of a body or
// a paper: "the People's Courier".
func (s *sentence) ownersBody(i, k int) bool {
	if s.isWord(i-1, "st") && s.at(i-1).upper {
		return i+1 < k && s.nameWord(i+1) && !s.gap(i) // "St Mary's Hospital"
	}
	switch strings.TrimSuffix(s.at(i).norm, "s") {
	case "people", "women", "men", "children", "veteran", "worker", "teacher", "farmer", "soldier", "mother", "citizen", "alzheimer", "parkinson":
		return i+1 < k && s.nameWord(i+1) && !s.gap(i)
	}
	return false
}

// behindBody is where the name of a person begins in n, behind initials of a body
// or words that belong to an office: "ABC Rainer Holt", "President Pro Tem Ann Lee".
func (s *sentence) behindBody(n name) int {
	for i := n.from; i+2 < n.to && !s.at(i).owner && !s.at(n.to-1).is(body|firm|place); i++ {
		w := s.text(i)
		switch {
		case s.isWord(i, "pro"), s.isWord(i, "tem"), s.isWord(i, "tempore"):
		case w == "PM", len(w) > 2 && strings.Count(w, ".") == 0 && strings.ToUpper(w[len(w)-1:]) == w[len(w)-1:] && !s.at(i).is(heName|sheName):
		default:
			return n.from
		}
		if s.at(i + 1).is(heName | sheName) {
			return i + 1
		}
	}
	return n.from
}

// behindPlace is where the name of a person begins in n, which is taken to begin at token
// from, behind the place that an office is for: "envoy to [Ostland] Kurt Berg".
func (s *sentence) behindPlace(from int, n name) int {
	k := from + 1
	if s.chairOf(from) && n.to-from > 2 && from == n.run {
		return k
	}
	if from != n.run || s.at(from).is(heName|sheName|title) || s.at(from).owner || !(s.isWord(from-1, "to") || s.isWord(from-1, "for") || s.isWord(from-1, "in") || s.isWord(from-1, "of")) || !s.at(from-2).is(role|title) {
		return from
	}
	if k+1 < n.to && (s.at(k).is(heName|sheName) || s.at(from).is(place) && n.to-k < 4 && !s.at(n.to-1).is(body|firm|place|group|role)) {
		return k
	}
	if s.isWord(from-1, "for") && s.at(from-2).is(title) && s.at(from-2).upper && !s.at(n.to-1).is(body|firm|place) {
		for k++; k < from+longSeat && k+1 < n.to; k++ {
			if s.at(k).is(heName | sheName) {
				return k // "Secretary for Harbor Security [Lena Moe]"
			}
		}
	}
	return from
}

// longSeat is the most words of what an office is for: "Harbor Security".
const longSeat = 4

// seatAndName reports whether the "for" at token i stands behind an office with a capital, and
// behind it, to token to, what the office is for and a person's name.
func (s *sentence) seatAndName(i, to int) bool {
	if !s.isWord(i, "for") || !s.at(i-1).is(title) || !s.at(i-1).upper {
		return false
	}
	all := s.names(i+1, to)
	return len(all) == 1 && !all[0].titled && all[0].run == i+1 && all[0].from > i+1 && all[0].to == to
}

// behindSeat is the token behind the name of what an office is of, which
// begins at token i: "State", "New York", "Public Works".
func (s *sentence) behindSeat(i int) int {
	if s.at(i).is(placeLead) && s.nameWord(i+1) {
		i++
	}
	for k := i + 1; k < i+4 && !s.at(i).is(heName|sheName) && s.nameWord(k) && !s.gap(k-1); k++ {
		if s.at(k).is(heName|sheName) && s.nameWord(k+1) {
			return k // "Director of Public Works Ann Lee"
		}
	}
	return i + 1
}

// partOfBody reports whether the words cut off before the name n of a body are
// no office of anybody: "Republican Governors Association".
func (s *sentence) partOfBody(n name) bool {
	for i := n.run; i < n.from; i++ {
		if t := s.at(i); t.is(soul) && !parties[t.norm] || t.is(ofWord) {
			return false
		}
	}
	return true
}

// particle reports whether a small word joins the parts of a name at token i:
// "Ursula von der Leyen", "José Ortega y Gasset".
func (s *sentence) particle(i, k int) bool {
	if !s.at(i).is(ofName) || s.at(i).upper || s.gap(i-1) {
		return false
	}
	for n := 0; n < 3 && i < k; i, n = i+1, n+1 {
		if t := s.at(i); !t.is(ofName) || t.upper {
			return s.nameWord(i)
		}
	}
	return false
}

// calling reports whether token i is what somebody is, with a capital before
// the whole name: "Farmer Hugo Holm". "Baker" and "Porter" are names too.
func (s *sentence) calling(i, k int) bool {
	t := s.at(i)
	if !t.is(soul) || t.is(heName|sheName) || i+2 >= k {
		return false
	}
	for n := i + 1; n < i+3; n++ {
		if !s.nameWord(n) || s.at(n).is(body|place|group|firm) || s.at(n-1).owner || s.gap(n-1) {
			return false
		}
	}
	return i+3 >= k || !s.nameWord(i+3) || !s.at(i+3).is(body|firm)
}

// cleric reports whether token i is what a priest is called before his name: "Father Rees".
func (s *sentence) cleric(i int) bool {
	return s.at(i).upper && (s.isWord(i, "father") || s.isWord(i, "fr"))
}

// office reports whether token i is a title with more behind a hyphen:
// "Speaker-to-be", "President-elect".
func (s *sentence) office(i int) bool {
	before, behind, ok := strings.Cut(s.text(i), "-")
	if !ok || before == "" {
		return false
	}
	switch strings.ToLower(behind) {
	case "elect", "to-be", "designate", "in-waiting", "general":
		return true
	}
	return false
}

// bodyJoin reports whether the "and" at token i stands inside the name of one
// body: "the Fish and Wildlife Service".
func (s *sentence) bodyJoin(i int) bool {
	if !s.isWord(i, "and") || s.gap(i-1) {
		return false
	}
	if s.isWord(i-1, "bros") && s.at(i-1).upper && s.at(i+1).upper {
		return true // "Ringling Bros. and Barnum & Bailey"
	}
	a := i - 1
	if t := s.at(a); !t.upper || t.owner || t.is(body|place|group|title|role|heName|sheName) {
		return false
	}
	for a > 0 && i-a < 3 && s.at(a-1).upper && s.at(a-1).word() {
		a--
	}
	if d := s.at(a - 1); a > 0 && !d.upper && !s.isWord(a-1, "the") || a == 0 && !s.isWord(0, "the") {
		return false
	}
	z := i + 1
	for z < i+4 && s.at(z).upper && s.at(z).word() && !s.at(z).is(body|place|heName|sheName|title) {
		z++
	}
	return z > i+1 && s.at(z).upper && s.at(z).is(body) && !s.at(z).is(role)
}

// reflexive reports whether token i is "himself" or the like, which stands
// behind a name and is no part of it.
func (s *sentence) reflexive(i int) bool {
	w := s.at(i).norm
	return w == "himself" || w == "herself" || w == "itself" || w == "themselves"
}

// heir reports whether "Jr." stands behind the name n.
func (s *sentence) heir(n name) bool {
	return n.to-1 > n.from && s.junior(n.to-1) || s.junior(n.to)
}

func (s *sentence) junior(i int) bool {
	return s.isWord(i, "jr") || s.isWord(i, "ii") || s.isWord(i, "iii")
}

// officeBefore reports whether an office stands before the name n: "President".
func (s *sentence) officeBefore(n name) bool {
	for i := n.run; i < n.from; i++ {
		if s.at(i).is(title) && s.at(i).is(role) && genderOfRole(s.at(i).class) == 0 {
			return true
		}
	}
	return false
}

// party reports whether token i is the party and state of an American
// politician: "R-N.Y."
func (s *sentence) party(i int) bool {
	t := s.at(i)
	return t.word() && t.End-t.Start > 3 && (s.src[t.Start] == 'R' || s.src[t.Start] == 'D' || s.src[t.Start] == 'I') && s.src[t.Start+1] == '-'
}

// gap reports whether a comma or the like, left out of the tokens, follows token i.
func (s *sentence) gap(i int) bool {
	if i+1 >= len(s.toks) {
		return false
	}
	between := s.src[s.toks[i].End:s.toks[i+1].Start]
	return strings.ContainsAny(between, "/|\n") || len(strings.Trim(between, nickMarks)) > 3
}

// nickMarks stand around the nickname in a name.
const nickMarks = " \"'“”‘’"

// nameWord reports whether token i may be part of a name.
func (s *sentence) nameWord(i int) bool {
	t := s.at(i)
	if !t.word() || !t.upper || t.is(timeWord) && !t.is(group) && !s.dated(i) || s.party(i) || s.mannered(i) {
		return false
	}
	if s.initialA(i) || s.byname(i) || s.numberName(i) {
		return true
	}
	if t.is(determiner|pronoun|relative|preposition|conjunction|subordinator|auxiliary|adverb) && !t.is(heName|sheName) {
		return t.is(adverb|preposition) && !t.is(determiner|pronoun|relative|auxiliary) && s.leads(i)
	}
	if i > 0 && !capitalAfter(s.at(i-1).mark) {
		return true
	}
	if t.is(title|role|group|place|body|heName|sheName) || t.is(timeWord|mute) && s.dated(i) {
		return true
	}
	return t.is(placeLead) && s.at(i+1).upper && (s.at(i+1).is(place) || t.norm == "fort" || s.sideOfLand(i)) || (t.norm == "le" || t.norm == "la") && s.nameWord(i+1) && !s.gap(i) || t.entry == nil && s.nameThere(i) || s.nounName(i)
}

// numberName reports whether token i is a number written as a word that ends a name,
// inside a line in which other words are small: "Page Six".
func (s *sentence) numberName(i int) bool {
	t, p := s.at(i), s.at(i-1)
	return i > 1 && p.word() && p.upper && p.entry == nil && numberWords[t.norm] && !s.gap(i-1) && !s.at(i+1).upper && !s.titleCase()
}

// numberWords are those that names end with.
var numberWords = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true}

// nounName reports whether the noun at token i, which stands where any word has a capital,
// begins a name, as the article has it with a capital elsewhere before a word that it always
// writes so: "Home Depot".
func (s *sentence) nounName(i int) bool {
	t, n := s.at(i), s.at(i+1)
	if !t.is(mute) || t.is(soul|group|role) || !n.word() || !n.upper || n.entry != nil || s.gap(i) {
		return false
	}
	w, x := s.script.sight(t), s.script.sight(n)
	return x.inside > 1 && x.small == 0 && w.inside+w.opens >= x.inside
}

// initialA reports whether token i is the initial of a name that is as well a word:
// "Steven A. Moss".
func (s *sentence) initialA(i int) bool {
	t, p, n := s.at(i), s.at(i-1), s.at(i+1)
	return t.norm == "a" && t.upper && p.word() && p.upper && n.word() && n.upper && strings.HasPrefix(s.src[t.End:], ".")
}

// byname reports whether token i is the article of a nickname in marks, behind a name
// and before one: Piotr “The Hammer” Berg.
func (s *sentence) byname(i int) bool {
	t, p := s.at(i), s.at(i-1)
	if t.norm != "the" || !p.word() || !p.upper || !s.at(i+1).upper || !s.at(i+2).upper || s.at(i+2).quoted != 0 {
		return false
	}
	marked := func(a, b *token) bool {
		return strings.Trim(s.src[a.End:b.Start], nickMarks) == "" && b.Start-a.End > 1
	}
	return marked(p, t) && marked(s.at(i+1), s.at(i+2))
}

// nameThere reports whether the unlisted word at i, which stands where any word
// has a capital, is a name: the article writes it so elsewhere too, or never
// small, and it does not look like a word that begins a clause.
func (s *sentence) nameThere(i int) bool {
	w := s.script.sight(s.at(i))
	switch {
	case w.inside > 0:
		return true
	case w.small > 0 || openers[s.at(i).norm]:
		return false
	}
	if n := s.at(i + 1); n.mark == ',' && s.describes(i+2) == 0 && !s.at(i+2).number && !s.isWord(i+2, "who") || n.word() && !n.upper && !s.at(i).owner && !s.governs(i+1) && !n.is(relative|conjunction|ofName) {
		return false // "Here, they ...", "Recent reports"
	}
	x := s.text(i)
	n := len(x)
	if streets[s.at(i+1).norm] && s.at(i+1).upper {
		return true // "Downing Street said"
	}
	if n > 2 && x[n-2:] == "ed" && s.nameWord(i+1) && s.nameWord(i+2) && !s.personIn(i+1) {
		return true // "Advanced Harbour Devices", but not "Disgraced Film Producer Karl Lund"
	}
	return n < 6 || x[n-3:] != "ing" && x[n-2:] != "ed" && x[n-2:] != "ly"
}

// streets end the names of places in a town.
var streets = map[string]bool{"street": true, "road": true, "lane": true, "square": true, "avenue": true}

// openers stand before a name, or before what somebody is, and are no part of it.
var openers = map[string]bool{"early": true, "late": true, "longtime": true, "onetime": true, "fellow": true, "veteran": true, "rival": true, "top": true,
	"watch": true, "read": true, "listen": true, "follow": true, "meet": true}

// personIn reports whether the words with a capital from token i on hold a given name, a
// title or an office.
func (s *sentence) personIn(i int) bool {
	for ; s.nameWord(i); i++ {
		if s.at(i).is(title | role | heName | sheName) {
			return true
		}
	}
	return false
}

// plainName is the words of a name without a final ’s and without a nickname
// in quotation marks.
func (s *sentence) plainName(from, to int) string {
	for to-from > 2 && s.honour(to-1) {
		to--
	}
	b, _ := cutPossessive(s.src[s.toks[from].Start:s.toks[to-1].End])
	b = strings.TrimRight(b, " ")
	if i := strings.IndexAny(b, " "); i < 0 || !strings.ContainsAny(b, "\"“‘'") {
		return b
	}
	marked := func(i int) bool { // before token i
		between := s.src[s.toks[i-1].End:s.toks[i].Start]
		return strings.Trim(between, " ") != "" && strings.Trim(between, nickMarks) == ""
	}
	for i := from + 1; i+1 < to; i++ {
		for k := i + 1; k < to && k <= i+nicknameWords && marked(i); k++ {
			if marked(k) {
				rest, _ := cutPossessive(s.src[s.toks[k].Start:s.toks[to-1].End])
				return s.src[s.toks[from].Start:s.toks[i-1].End] + " " + rest
			}
		}
	}
	return b
}

const nicknameWords = 2

// suffixes follow a name and are no part of what it is taken up by.
func (s *sentence) generation(i int) bool {
	return s.junior(i) || s.isWord(i, "sr")
}

// honour reports whether token i is letters that stand behind a name for an
// office or an honour: "Otto Brenner MP".
func (s *sentence) honour(i int) bool {
	switch s.text(i) {
	case "MP", "MEP", "MSP", "TD", "KC", "QC", "OBE", "MBE", "CBE", "PhD", "MD", "FRS":
		return true
	}
	return false
}
