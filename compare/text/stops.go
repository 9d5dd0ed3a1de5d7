package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether the mark at stop, which with all that closes after it
// reaches to end, ends a sentence when the text goes on at next.
func (s *scanner) ends(stop, end, next int) bool {
	if next >= len(s.src) {
		return true
	}
	a := s.after(next)
	full, dots := s.src[stop] == '.', strings.HasPrefix(s.src[stop:], "…")
	switch {
	case !dots && s.src[stop] >= utf8.RuneSelf:
		return true // the marks of scripts that need no blank
	case strings.IndexByte(",;:", s.src[next]) >= 0:
		return false
	case next == end:
		return s.gluedEnd(stop, end, a)
	case dots, full && stop+1 < end && (s.src[stop+1] == '.' || s.src[stop+1] == ' ' && stop+2 < end && s.src[stop+2] == '.'):
		return a.upper && !s.saysWho(end, a)
	case !full:
		return !a.lower && !s.saysWho(end, a) && !s.dashGoesOn(next) && !s.exclaimedName(stop, a)
	case a.lower && !a.quoted, strings.IndexByte(")]/", s.src[next]) >= 0, dashAt(s.src[next:]):
		return false
	case stop > s.from+1 && s.spaceAt(stop-1):
		return s.spacedEnd(stop, a)
	}
	return s.fullStopEnds(stop, end, a)
}

// dashGoesOn reports whether a dash stands at i, after an exclamation or a
// question, and the sentence goes on behind it: "and -- hey presto! -- it is".
func (s *scanner) dashGoesOn(i int) bool {
	if !dashAt(s.src[i:]) && !strings.HasPrefix(s.src[i:], "- ") {
		return false
	}
	return s.after(s.space(i + len(s.src[i:]) - len(strings.TrimLeft(s.src[i:], "-—–―")))).lower
}

// exclaimedName reports whether the exclamation mark at stop belongs to a name
// that goes on: "Yahoo! Inc.", "Jeopardy! Masters".
func (s *scanner) exclaimedName(stop int, a following) bool {
	if s.src[stop] != '!' || !a.upper || a.quoted || openers[a.word] {
		return false
	}
	w, _ := s.before(stop)
	return exclaimed[w] || w != "" && isUpper(w[0]) && companyWords[a.word]
}

var (
	exclaimed    = set(`Yahoo Jeopardy Joomla Wham Panic Sudzz Ideal`)
	companyWords = set(`Inc Corp Co Ltd LLC Plc PLC Group Holdings Media News Mail Finance Sports Brands Magazine`)
)

func dashAt(t string) bool {
	return strings.HasPrefix(t, "—") || strings.HasPrefix(t, "–") || strings.HasPrefix(t, "―") || strings.HasPrefix(t, "--")
}

// spacedEnd decides about a full stop with blanks on both sides, as tokenised
// texts have it. Some of them split abbreviations and numbers too: "6 . 1",
// "Sgt . Roe".
func (s *scanner) spacedEnd(stop int, a following) bool {
	if a.digit && isDigit(s.src[stop-2]) {
		return false
	}
	w, _ := s.before(stop - 1)
	switch {
	case titleAbbrevs[w]:
		return false
	case stop-s.from > len("9 a . m ") && spacedHalf(s.src[stop-len("a . m "):stop]) > 0:
		return !a.lower && !a.digit && !s.hourGoesOn(a)
	case numberAbbrevs[w]:
		return !a.digit && w != "No"
	case len(w) == 1 && isUpper(w[0]):
		return openers[a.word] && a.word != "I"
	}
	return !a.digit || months[strings.ToLower(w)] == 0
}

// following is what stands after a possible end of a sentence.
type following struct {
	word                string // without the marks before it
	lower, upper, digit bool   // its first letter
	quoted              bool   // a quotation mark opens before it
	at                  int    // where it stands
}

// after looks at what the text at i goes on with.
func (s *scanner) after(i int) (f following) {
	for i < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[i:])
		switch r {
		case '"', '“', '‘', '\'', '«', '»', '„', '`':
			f.quoted = true
		case '(', '[', '*', '_', '•', '¿', '¡', ' ', '\u00A0', '#':
		default:
			f.upper, f.digit = unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r), unicode.IsDigit(r)
			f.lower = unicode.IsLower(r)
			f.at = i
			f.word = s.src[i:s.wordEnd(i)]
			return f
		}
		i += n
	}
	return f
}

// wordEnd is the end of the word at i, or a place in it that is far enough to
// know that the word is in no list.
func (s *scanner) wordEnd(i int) int {
	limit := min(i+longestWord, len(s.src))
	for i < limit && (alnum[s.src[i]] || s.src[i] >= utf8.RuneSelf && !markAt(s.src[i:])) {
		i++
	}
	return i
}

// markAt reports whether a no-break space, or one of the dashes and quotation
// marks of U+2000 to U+203F, begins t.
func markAt(t string) bool {
	return strings.HasPrefix(t, "\u00A0") || strings.HasPrefix(t, "\xe2\x80")
}

// gluedEnd decides where no blank follows the mark.
func (s *scanner) gluedEnd(stop, end int, a following) bool {
	closed := s.src[end-1]
	switch {
	case a.at > end+3 || !a.upper:
		return false
	case closed == '"' || strings.HasSuffix(s.src[:end], "”"):
		return true
	case a.quoted && a.at > end:
		return s.lowerBefore(stop)
	case closed == '.':
		return glued(s.src, end-1)
	}
	return (closed == '!' || closed == '?') && s.lowerBefore(stop) && len(a.word) > 1 && isLower(a.word[1])
}

func (s *scanner) lowerBefore(i int) bool { return i > s.from && isLower(s.src[i-1]) }

// saysWho reports whether a quotation that closes before end is followed by
// its speaker and verb, and so goes on: "Who cares?" Mr. Kirby asked.
func (s *scanner) saysWho(end int, a following) bool {
	if last, _ := utf8.DecodeLastRuneInString(s.src[:end]); last != '"' && last != '”' && last != '’' && last != '\'' {
		return false
	}
	i, words := a.at, 0
	for ; i < len(s.src) && words < 5; words++ {
		e := s.wordEnd(i)
		if e == i {
			return false
		}
		w := s.src[i:e]
		if sayingVerbs[w] {
			return words > 0 && s.saidIsOver(e)
		}
		if !isUpper(w[0]) && words > 0 {
			return false
		}
		if i = e; i < len(s.src) && s.src[i] == '.' {
			i++
		}
		i = s.space(i)
	}
	return false
}

// saidIsOver reports whether the clause of a verb of saying ends at i, so
// that it belongs to the quotation before it and not to words after it.
func (s *scanner) saidIsOver(i int) bool {
	if i >= len(s.src) || s.src[i] == '.' || s.src[i] == ',' || s.src[i] == ';' {
		return true
	}
	i = s.space(i)
	w := s.src[i:s.wordEnd(i)]
	return afterSaying[w] || weekdays[strings.ToLower(w)]
}

var afterSaying = set(`in on at via through during after before when while as to of by from with last late later early earlier yesterday today again back`)

var sayingVerbs = set(`said says asked asks told added adds wrote writes tweeted replied answered shouted cried wondered
	continued joked insisted declared exclaimed responded queried demanded posted captioned texted commented remarked
	yelled screamed quipped`)

// fullStopEnds decides about one full stop before a blank and a capital, a
// digit or a quotation, from the word before it.
func (s *scanner) fullStopEnds(stop, end int, a following) bool {
	w, dotted := s.before(stop)
	opens := openers[a.word] || a.quoted && !a.lower && !s.singleQuoted(end)
	switch {
	case w == "":
		return true
	case isDigit(w[0]):
		return !s.listNumber(stop, w) && !(len(w) <= 2 && germanMonths[a.word])
	case dotted && (w == "g" || w == "e") && stop >= 3 && !isUpper(s.src[stop-3]): // e.g., i.e.
		return false
	case dotted && s.hour(stop):
		return !a.lower && !s.hourGoesOn(a)
	case dotted:
		return (opens || w == "C" && s.manyDo(a)) && !a.lower // D.C.
	case len(w) == 1:
		return w == "I" && opens || opens && !s.initialOfName(stop) && !s.listNumber(stop, w)
	case titleAbbrevs[w]:
		return false
	case numberAbbrevs[w]:
		return !a.digit
	case looseAbbrevs[w]:
		return (opens || a.upper && (w == "etc" || s.monthAlone(stop, w) || s.measured(stop, w) || s.manyDo(a))) && !a.lower
	case len(w) <= 4 && !shortWords[w] && !openers[a.word] && a.word != "" && !a.quoted && end == stop+1:
		return s.punkt.ends(w, a.word)
	}
	return true
}

// manyDo reports whether a sentence begins with a, a noun of many and its verb,
// so that an abbreviation before it was the last word of another: "Corp. Profits fell".
func (s *scanner) manyDo(a following) bool {
	w := a.word
	if !a.upper || len(w) < 5 || w[len(w)-1] != 's' || w[len(w)-2] == 's' || !isLower(w[1]) || firmWords[w] {
		return false
	}
	i := s.space(a.at + len(w))
	return doneByMany[s.src[i:s.wordEnd(i)]]
}

// firmWords are nouns of many that end the name of a firm or force.
var firmWords = set(`Holdings Industries Brothers Brands Enterprises Systems Technologies Motors Airlines Airways Services Stores Partners Labs
	Laboratories Sciences Pictures Studios Foods Securities Properties Resources Communications Works Marines Forces Sports Records Solutions`)

var doneByMany = set(`are were have had do did will would can could may might must fell rose came went ran left died said say fear hope expect expected
	believe think want wanted stood got took gave lost won grew began met sat slept fled fought killed found saw knew made use used`)

// hour reports whether the full stop at stop is the second of "a.m." or "p.m.".
func (s *scanner) hour(stop int) bool {
	return stop >= s.from+3 && (s.src[stop-1]|0x20) == 'm' && ((s.src[stop-3]|0x20) == 'a' || (s.src[stop-3]|0x20) == 'p') && !s.wordAt(stop-4)
}

// hourGoesOn reports whether what follows an hour belongs to it: the day or
// the zone, as in "6 p.m. Monday", "6 p.m. EDT", "6 p.m. New York time".
func (s *scanner) hourGoesOn(a following) bool {
	if a.digit || a.word == "" || a.quoted {
		return false
	}
	low := strings.ToLower(a.word)
	if weekdays[low] || months[low] > 0 || zones[low] && strings.ToUpper(a.word) == a.word || clocks[a.word] {
		return true
	}
	i := a.at
	for range 4 {
		e := s.wordEnd(i)
		switch w := s.src[i:e]; {
		case w == "time" || w == "Time":
			return true
		case e == i || !isUpper(w[0]):
			return false
		}
		i = s.space(e)
	}
	return false
}

var clocks = set(`Eastern Central Mountain Pacific Atlantic Greenwich Local Standard Daylight`)

// monthAlone reports whether w is a month in which something happened, "in
// Jan.", and not one that a day follows.
func (s *scanner) monthAlone(stop int, w string) bool {
	if months[strings.ToLower(w)] == 0 {
		return false
	}
	lead, _ := s.before(max(s.from, stop-len(w)-1))
	return beforeMonth[lead]
}

var beforeMonth = set(`in In since Since until Until till by By from From of last Last this This next Next late early mid through during`)

// measured reports whether w is a unit after its number: "ran 5 km.".
func (s *scanner) measured(stop int, w string) bool {
	n, _ := s.before(max(s.from, stop-len(w)-1))
	return isLower(w[0]) && n != "" && isDigit(n[len(n)-1])
}

// germanMonths follow the day and its full stop: "am 3. Oktober". English
// sentences seldom end in a day and go on with a month.
var germanMonths = set(`Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember`)

// singleQuoted reports whether a single quotation mark is the next after the
// blanks at i: more often it opens a quoted name than a sentence.
func (s *scanner) singleQuoted(i int) bool {
	i = s.space(i)
	return strings.HasPrefix(s.src[i:], "'") || strings.HasPrefix(s.src[i:], "‘")
}

// before is the word that stands before the full stop, after the last hyphen
// or full stop in it; dotted reports that there was such a full stop.
func (s *scanner) before(stop int) (w string, dotted bool) {
	i := stop
	for i > s.from && (alnum[s.src[i-1]] || s.src[i-1] >= utf8.RuneSelf) && stop-i < longestWord {
		i--
	}
	if i > s.from && (s.src[i-1] == '\'') {
		i -= 2 // "don't" is no initial
	}
	i = max(i, s.from)
	if k := strings.LastIndexAny(s.src[i:stop], "“‘„«—–―\u00A0\u2026"); k >= 0 {
		_, n := utf8.DecodeRuneInString(s.src[i+k:])
		i += k + n
	}
	if strings.ContainsAny(s.src[i:stop], "’”»") {
		return "word", false
	}
	return s.src[i:stop], i > s.from && s.src[i-1] == '.' && stop-i <= 2
}

// longestWord in bytes that the rules for abbreviations look at; no
// abbreviation is longer, and a text may be one word.
const longestWord = 24

// listNumber reports whether w and its full stop are all that stands in the
// sentence so far: "3. The third point", "2.1. The second".
func (s *scanner) listNumber(stop int, w string) bool {
	return len(w) <= 3 && stop-s.from <= longestWord && strings.Trim(s.src[s.from:stop-len(w)], " *#(\"“\u00A0.0123456789") == ""
}

// initialOfName reports whether the single letter before stop follows a
// capitalised word or another initial.
func (s *scanner) initialOfName(stop int) bool {
	i := stop - 1
	for i > s.from && s.spaceAt(i-1) {
		i--
	}
	for i > s.from && !s.spaceAt(i-1) {
		i--
	}
	return i < stop-1 && isUpper(s.src[i])
}
