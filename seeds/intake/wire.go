package intake

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"diptych/seeds"
)

// withAgency is the agency that a line of authors names beside the paper's own
// people: “Le Monde avec AFP”.
var withAgency = pattern(`(?i)\b(?:avec|mit|with|met|con|and|und|et|/)\s+(?:the\s+)?([\p{L}][\p{L}. -]+?)\s*$`)

// writtenBy states the author that words name, without the “By” before it. The
// initials of a desk are no author; an agency is stated as both.
func (d *draft) writtenBy(words string) {
	words = flow(words)
	name := strings.Trim(byWord().ReplaceAllString(words, ""), " ,;")
	switch {
	case name == "", isDigits(name): // the number of an account
		return
	case strings.Contains(name, "://"), strings.HasPrefix(name, "www."):
		d.note(seeds.Say("The author is given as an address, “{{.Address}}”, which names nobody.", seeds.With{"Address": name}))
		return
	case deskInitials().MatchString(name), nobody[strings.ToLower(name)]:
		d.leave(words, "initials or login, no author")
		return
	}
	d.state("byline", name, words)
	if agency := agencyOf(name); agency != "" {
		d.state("agency", agency, words)
	} else if m := withAgency().FindStringSubmatch(name); m != nil {
		d.state("agency", agencyOf(m[1]), words)
	}
}

// nobody are names under which a site's keeper writes, and what programs write
// for none.
var nobody = set("admin administrator webmaster root editor wordpress user author unknown n/a none nan null undefined")

var (
	byWord       = pattern(`(?i)^(?:(?:by|von|par|por|door|av|af|di)[\s:\x{a0}]+|(?:текст|автор|text|autor|author|auteur|autore):[ \x{a0}]*)`)
	deskInitials = pattern(`^\p{Ll}{1,5}(?:/\p{Ll}{1,5})+$|^\p{Ll}{2,3}(?: \p{Ll}{2,3})*$`)
)

// typedParagraphs are those of text as a teleprinter sets it: a paragraph
// begins with two blanks or more, or after a blank line, and its lines end
// where the column did.
func typedParagraphs(s string) (list []string) {
	var lines []string
	flush := func() {
		if p := flow(strings.Join(lines, " ")); p != "" {
			list = append(list, p)
		}
		lines = nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		switch {
		case strings.TrimSpace(line) == "":
			flush()
			continue
		case strings.HasPrefix(line, "  "), strings.HasPrefix(line, "\t"):
			flush()
		}
		lines = append(lines, line)
	}
	flush()
	return list
}

// isTyped tells text that typedParagraphs is for from such as is indented only
// because the file is: of the lines after its first some are indented by
// blanks, and some are not.
func isTyped(s string) bool {
	indented, flush := 0, 0
	lines := strings.Split(strings.Trim(s, "\n"), "\n")
	for _, line := range lines[1:] {
		switch indent := len(line) - len(strings.TrimLeft(line, " ")); {
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "\t"):
		case indent == 0:
			flush++
		case indent >= 2 && indent <= 8:
			indented++
		}
	}
	return indented > 0 && flush > 0
}

// What agencies set around a text, each a paragraph of its own.
var (
	placeAgency  = pattern(`^([\p{Lu}][^()\n]{0,60}?)[ ,]*\(([\p{L}][\p{L}/. -]{1,24})\)(?:\.?\s*[-–—_]+|:)\s`)
	agencyPlace  = pattern(`^\(([\p{L}][\p{L}/. -]{1,24})\)\s+[-–—]+\s+([\p{Lu}][^()\n]{0,60}?)\s+[-–—]+\s+`)
	deskNote     = pattern(`^\((?:Adds|Updates?|Recasts?|Corrects?|Rewrites?|Refiles?|Repeats?|Removes?|Fixes|Writes|Releads|Changes|With|Eds)\b[^()]*\)$`)
	keyPoint     = pattern(`^[*•]\s`)
	workedOn     = pattern(`(?i)^[\[(](?:additional )?(?:reporting|writing|editing|compiled|written|edited|reported|redaktion|mit material)\b.{0,400}[\])]$`)
	endMark      = pattern(`(?i)^\W*(?:ends?|fin|ende|endit|reuters?|-30-|more|mf)\W*$`)
	ruleLine     = pattern(`^(?:_{2,}|-{3,}|\*(?:\s*\*)+|={3,}|# # #|###)$`)
	contactLine  = pattern(`(?i)contributed to this|contributed reporting|helped with this|can be reached|\bfollow\b.{0,60}\b(?:twitter|at|on)\b|^online:|https?://|\bwww\.|@\w|^copyright|©|\(c\)|all rights reserved|^(?:ap|associated press) \w+ writers?\b`)
	agencySigned = pattern(`^([\p{L}-]{2,8})(?:(?: \p{Lu}{2,4})?(?: \p{Ll}{1,4}(?:[/-]\p{Ll}{1,4})*){1,4}| \p{Lu}{2,4})$`)
	notebook     = pattern(`(?i)^(?:#{1,2} ?)?(?:\p{L}{2,5}[- ])?(?:notebook|notizblock)$|^(?:#{1,2} ?)?redaktionelle hinweise$|^\* \* \* \*(?: |$)|^(?:the following information is not|die folgenden informationen sind nicht)\b`)
	onlyPoints   = pattern(`^[.\s]*$`)
)

// wireText takes the paragraphs of an agency's text: what the desk set before
// and after them is left, and said where it states a field.
func (d *draft) wireText(list []string) {
	if i := slices.IndexFunc(list, notebook().MatchString); i >= 0 {
		defer func(notes []string) {
			for _, p := range notes {
				d.leave(p, "notes of the agency, not for publication")
			}
		}(list[i:])
		list = list[:i]
	}
	all := len(list)
	list = d.wireHead(list)
	end := d.wireEnd(list)
	for i, p := range list[:end] {
		d.set(i + all - len(list))
		switch {
		case ruleLine().MatchString(p):
			d.leave(p, "rule")
		case onlyPoints().MatchString(p):
		default:
			if i == 0 {
				p = d.wirePlace(p)
			}
			d.paragraph(p)
		}
	}
	d.set(math.MaxInt)
	for _, p := range list[end:] {
		why := wireFurniture(p)
		if why == "" {
			why = "credit or contact"
		}
		d.leave(p, why)
	}
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file holds no text of this article."))
	}
}

// wireHead leaves what stands before the text: notes of the desk, key points,
// the author. Points are such only where the author, or a paragraph with the
// agency's name at its beginning, comes after them.
func (d *draft) wireHead(list []string) []string {
	start, points := 0, -1
	for start < len(list) && (deskNote().MatchString(list[start]) || keyPoint().MatchString(list[start]) || isByline(list[start])) {
		if points < 0 && keyPoint().MatchString(list[start]) {
			points = start
		}
		start++
	}
	if points >= 0 && !isByline(list[start-1]) && (start == len(list) || !agencyFirst().MatchString(list[start])) {
		start = points
	}
	for _, p := range list[:start] {
		switch {
		case isByline(p):
			d.writtenBy(strings.TrimRight(p, " ="))
		case deskNote().MatchString(p):
			d.leave(p, "note of the desk")
		default:
			d.leave(p, "key point")
		}
	}
	return list[start:]
}

// agencyFirst is “Jan 30 (Reuters) - ” at the beginning of a text.
var agencyFirst = pattern(`^[^()]{0,80}\([\p{L}][\p{L}/. -]{1,24}\) ?[-–—_]`)

// isByline tells a line that is nothing but its authors.
func isByline(p string) bool {
	return byline().MatchString(p) && !strings.ContainsAny(p[len(p)-1:], ".?!:\"")
}

var byline = pattern(`^(?:By|BY|Von|Par|Por|Door|Av) (?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|og|och|en|van|de|der|von|in|at|,|&)(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|og|och|en|van|de|der|von|in|at|&)){0,12}(?: =)?$`)

// wireEnd is where in list the text ends and the furniture below it begins.
func (d *draft) wireEnd(list []string) int {
	end := len(list)
	for end > 0 && (wireFurniture(list[end-1]) != "" || onlyPoints().MatchString(list[end-1])) {
		end--
	}
	for i := len(list) - 1; i >= max(0, len(list)-8); i-- {
		if ruleLine().MatchString(list[i]) && allMatch(list[i+1:], contactLine()) {
			end = min(end, i)
		}
	}
	return end
}

func allMatch(list []string, re *regexp.Regexp) bool {
	for _, p := range list {
		if !re.MatchString(p) && wireFurniture(p) == "" {
			return false
		}
	}
	return true
}

// wireFurniture says what a paragraph at the end of a text is, "" where it is
// part of it.
func wireFurniture(p string) string {
	m := agencySigned().FindStringSubmatch(p)
	switch {
	case endMark().MatchString(p), agencyOf(strings.Trim(p, "()[]")) != "":
		return "end mark"
	case ruleLine().MatchString(p):
		return "rule"
	case strings.Count(strings.ToLower(p), "copyright") > 1:
		return "copyright"
	case workedOn().MatchString(p):
		return "credit"
	case deskInitials().MatchString(p):
		return "initials of the desk"
	case m != nil && agencyOf(m[1]) != "":
		return "initials of the desk"
	}
	return ""
}

// wirePlace reads the place and the agency at the beginning of the first
// paragraph. Those in front of it, “(ANSA) - Rome, October 11 -”, are no part of
// the sentence and are left.
func (d *draft) wirePlace(p string) string {
	if m := agencyPlace().FindStringSubmatch(p); m != nil && knownAgencies(m[1]) {
		d.state("agency", signOf(m[1]), m[0])
		d.state("dateline", m[2], m[0])
		d.leave(m[0], "agency and dateline")
		return p[len(m[0]):]
	}
	if m := placeAgency().FindStringSubmatch(p); m != nil && knownAgencies(m[2]) {
		d.state("agency", signOf(m[2]), m[0])
		if !isDay(m[1]) { // Jan 30 (Reuters) -
			d.state("dateline", m[1], m[0])
		}
	}
	if m := signAtEnd().FindStringSubmatch(p); m != nil && agencyOf(m[1]) == m[1] && !ambiguous[m[1]] {
		d.state("agency", m[1], m[0])
	}
	return p
}

// signAtEnd is an agency's sign behind the first paragraph: “(NTB)”.
// Ambiguous are those that are short for something else as well.
var (
	signAtEnd = pattern(`\(([\p{L}-]{2,12})\)\.?$`)
	ambiguous = map[string]bool{"PA": true, "CNA": true, "ANI": true, "APA": true, "PAP": true, "MTI": true}
)

// isDay tells a day of the calendar from a place.
func isDay(s string) bool {
	return !slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ',' || r == '.' }), func(word string) bool {
		return months[word] == 0 && !isDigits(word)
	})
}
