package quote

import (
	"slices"
	"strings"
)

// match finds the figure that a description fits: its role, or a role that
// means the same, and the words beside it; the one named last among equals.
func (c *cast) match(s *sentence, from, head int) int {
	h := lowWord(s, head)
	m := matcher{cast: c, sentence: s, from: from, head: head, best: nobody}
	if s.at(head).is(soul) {
		m.try(c.byRole[h], 3)
	}
	for _, w := range sameRole[h] {
		score := 2
		if strings.HasPrefix(h, w) {
			score = 3 // "Gov.": the governor
		}
		m.try(c.byRole[w], score)
	}
	if m.draw {
		return unclear
	}
	if m.best < 0 && !s.at(head).is(man|woman) {
		m.try(c.byLast[s.at(head).norm], 2) // "the ministry": the Defense Ministry
		if m.draw || m.best >= 0 && c.innerLately(s.at(head).norm, m.best) {
			return unclear
		}
	}
	return m.best
}

// innerLately reports whether another body than figure k was named last, of those with the
// word w in their names, in the name of which it is not the last word: "the hospital" is
// rather the Ashton Hospital Center than the Lund Hospital.
func (c *cast) innerLately(w string, k int) bool {
	for _, m := range slices.Backward(latest(c.mentions)) {
		if f := &c.figures[m.member]; f.named && !f.isPerson() && slices.Contains(f.words, w) {
			return m.member != k && f.words[len(f.words)-1] != w
		}
	}
	return false
}

// inOffice are words for how somebody holds an office, which do not tell what he does here.
var inOffice = map[string]bool{"acting": true, "outgoing": true, "incoming": true, "sitting": true}

// matcher weighs whom a description fits.
type matcher struct {
	*cast
	*sentence
	from, head int
	best, top  int
	draw       bool // two bodies of one kind
}

func (m *matcher) try(list []int, score int) {
	for _, k := range latest(list) {
		f := &m.figures[k]
		n := score
		if f.seen == 0 && f.is("former") && !m.finds(m.from, m.head, "former") {
			n = 0 // a "former driver" who is yet to be named is not "the driver"
		}
		for i := m.from + 1; i < m.head; i++ {
			switch w := lowWord(m.sentence, i); {
			case w == "former" && !f.is(w):
				n = 0 // "the former official"
			case f.is(w) || slices.ContainsFunc(seats[w], f.is):
				n++
			case f.seen == 0 && strings.HasSuffix(w, "ing") && !inOffice[w] && !m.at(i).upper:
				n = 0 // a judge who is yet to be named is not "the sentencing judge"
			case parties[w] && f.named && f.isPerson() && !slices.ContainsFunc(f.about, func(o string) bool { return parties[o] }):
			case m.at(i).upper || m.at(i).owner:
				n = 0 // of another country or house
			}
			if n == 0 {
				break
			}
		}
		if n == 0 || m.best == k {
			continue
		}
		if n > m.top || n == m.top && m.rather(f, &m.figures[m.best]) {
			m.draw = n == m.top && (f.kind != Person || m.either(f, &m.figures[m.best]))
			m.best, m.top = k, n
		} else if n == m.top && f.seen > 0 && (f.kind != Person || m.either(&m.figures[m.best], f)) {
			m.draw = true
		}
	}
}

// rather reports whether a description is f's rather than g's, whom it fits as
// well: the one the article is about, else the one named last.
func (m *matcher) rather(f, g *figure) bool {
	if k := m.cast.he.figure; k >= 0 && (f == &m.figures[k] || g == &m.figures[k]) && f.kind == Person && g.kind == Person {
		return f == &m.figures[k]
	}
	if f.named && g.named && f.kind == Person && g.kind == Person {
		if f.count >= principal*g.count {
			return true
		} else if g.count >= principal*f.count {
			return false
		}
	}
	return f.seen > g.seen
}

// either reports whether a description that f bears rather than g may be g's as
// well: both have names and were named lately, or neither was.
func (m *matcher) either(f, g *figure) bool {
	if !f.named || !g.named || f.kind != Person || g.kind != Person || f.count >= principal*g.count {
		return false
	}
	return f.met < m.cast.at-1 || g.met >= m.cast.at-2
}

// principal is how many times as often one of two of one role is named who
// bears it without a name.
const principal = 3

// is reports whether the word w stands beside the name of f or in it.
func (f *figure) is(w string) bool { return slices.Contains(f.about, w) || slices.Contains(f.words, w) }

// seats are the offices by which those are told who speak for a country.
var seats = map[string][]string{
	"us":       {"state", "pentagon", "american", "white"},
	"american": {"us", "state", "pentagon", "white"},
	"british":  {"uk", "downing"},
	"russian":  {"kremlin"},
}

// parties are no sign against one of whom the article has told no party yet.
var parties = map[string]bool{"republican": true, "democratic": true, "democrat": true, "labour": true, "conservative": true, "tory": true, "gop": true}

// lowWord is token i in small letters, without full stops and ’s.
func lowWord(s *sentence, i int) string {
	return strings.ReplaceAll(strings.ToLower(s.plainName(i, i+1)), ".", "")
}

// sameRole is other names for a role: the top diplomat is a secretary of state
// or a foreign minister.
var sameRole = map[string][]string{
	"diplomat":     {"state", "foreign", "ambassador", "envoy"},
	"spokesperson": spokespersons["spokesperson"],
	"spokesman":    spokespersons["spokesman"],
	"spokeswoman":  spokespersons["spokeswoman"],
	"lawmaker":     {"rep", "sen", "senator", "representative", "congressman", "congresswoman", "mp"},
	"congressman":  {"rep", "representative"},
	"senator":      {"sen"},
	"governor":     {"gov"},
	"general":      {"gen"},
	"official":     {"spokesman", "spokeswoman", "director", "secretary", "minister"},
	"leader":       {"president", "premier", "chancellor"},
	"economist":    {"economist"},
	"nominee":      {"candidate"},
	"candidate":    {"nominee"},
}
