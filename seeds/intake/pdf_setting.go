package intake

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
)

// setting is how a text is set.
type setting struct {
	leading float64            // from line to line
	size    float64            // of most letters
	right   map[[2]int]float64 // the right edge of the columns, by page and left edge
}

func settingOf(lines []pdfLine) setting {
	s := setting{right: map[[2]int]float64{}}
	sizes, steps := map[float64]int{}, map[float64]int{}
	for i, l := range lines {
		sizes[math.Round(l.size*2)/2] += len(l.text)
		if k := l.column(); l.x1 > s.right[k] {
			s.right[k] = l.x1
		}
		if i > 0 && l.page == lines[i-1].page && lines[i-1].y > l.y+2 && lines[i-1].y-l.y < 4*l.size {
			steps[math.Round((lines[i-1].y-l.y)*2)/2]++
		}
	}
	s.size, s.leading = mostOf(sizes), mostOf(steps)
	// Where most paragraphs have one line, the gap between them is the step of most.
	most := steps[s.leading]
	for v, n := range steps {
		if v < s.leading && n*5 >= most && v >= .9*s.size && n > 1 {
			s.leading = v
		}
	}
	s.leading = math.Min(s.leading, s.fullStep(lines))
	return s
}

// fullStep is the smallest step, rounded, below a line in which the next word had
// no room, as a paragraph seldom ends there.
func (s setting) fullStep(lines []pdfLine) float64 {
	least := math.Inf(1)
	for i := 1; i < len(lines); i++ {
		before, l := lines[i-1], lines[i]
		if step := before.y - l.y; l.page == before.page && step >= .9*s.size && len(before.text) > 20 && !before.hasRoom(l, s.edge(before)) {
			least = math.Min(least, math.Round(step*2)/2)
		}
	}
	return least
}

// mostOf is the key that is counted most, the smaller of two.
func mostOf(counts map[float64]int) float64 {
	best := 0.0
	for v, n := range counts {
		if n > counts[best] || n == counts[best] && v < best {
			best = v
		}
	}
	return best
}

// column is the page of a line and where it begins, roughly.
func (l pdfLine) column() [2]int { return [2]int{l.page, int(math.Round(l.x0 / 40))} }

// begins tells whether a paragraph begins with line i: at a row of a table, after a
// gap or a line of other letters, and after a sentence, or before or after a row of figures, whose
// line had room for the next word.
func (s setting) begins(lines []pdfLine, i int) bool {
	before, l := lines[i-1], lines[i]
	if before.row || l.row || math.Abs(before.size-l.size) > .12*l.size {
		return true
	}
	drop := before.y - l.y
	if l.page == before.page && drop > 0 && s.leading > 0 && drop > 1.35*s.leading {
		return true
	}
	if !sentenceEnd().MatchString(before.text) {
		return (pdfFigures().MatchString(before.text) || pdfFigures().MatchString(l.text)) && before.hasRoom(l, s.edge(before))
	}
	if l.page == before.page && drop > 0 && l.x0 > before.x0+.7*l.size && l.x0 < before.x0+5*l.size {
		return true // set in
	}
	return before.hasRoom(l, s.edge(before))
}

// hasRoom tells whether the first word of the next line had room in l, which
// might go on to the edge.
func (l pdfLine) hasRoom(next pdfLine, edge float64) bool {
	first, _, _ := strings.Cut(next.text, " ")
	width := (next.x1 - next.x0) / float64(max(1, utf8.RuneCountInString(next.text))) * float64(utf8.RuneCountInString(first)+1)
	return l.x1+width+.3*next.size < edge
}

// edge is the right edge of the column of l.
func (s setting) edge(l pdfLine) float64 {
	k := l.column()
	return max(s.right[k], s.right[[2]int{k[0], k[1] - 1}], s.right[[2]int{k[0], k[1] + 1}])
}

// partings joins words that were broken at the end of a line.
type partings struct {
	known    map[string]bool // words that stand whole in a line
	doubtful []string        // joined words that do not
}

// wholeWords are the words of lines that stand before the last of each.
func wholeWords(lines []pdfLine) map[string]bool {
	known := map[string]bool{}
	for _, l := range lines {
		words := strings.Fields(l.text)
		for i, w := range words {
			if i < len(words)-1 {
				known[bareWord(w)] = true
			}
		}
	}
	return known
}

// bareWord is w without the marks around it, in lower case.
func bareWord(w string) string {
	return strings.ToLower(strings.Trim(w, ".,;:!?()[]\"'“”„‘’«»"))
}

// join is a paragraph of lines.
func (p *partings) join(lines []pdfLine) string {
	var b strings.Builder
	for i, l := range lines {
		text := strings.TrimSpace(l.text)
		if i+1 == len(lines) {
			b.WriteString(strings.ReplaceAll(text, "\u00ad", ""))
			break
		}
		next := strings.TrimSpace(lines[i+1].text)
		switch {
		case strings.HasSuffix(text, "\u00ad"):
			b.WriteString(strings.ReplaceAll(text, "\u00ad", ""))
		case strings.HasSuffix(text, "-") || strings.HasSuffix(text, "\u2010"):
			b.WriteString(p.parted(strings.ReplaceAll(text, "\u00ad", ""), next))
		case isIdeographic(lastRune(text)) && isIdeographic(firstRune(next)):
			b.WriteString(text)
		default:
			b.WriteString(strings.ReplaceAll(text, "\u00ad", "") + " ")
		}
	}
	return b.String()
}

// isIdeographic tells the letters and marks of Chinese and Japanese, between
// which no blank stands.
func isIdeographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3001 && r <= 0x301f || r >= 0xff01 && r <= 0xff1f
}

// suspended are the words before which a hyphen stands for a part of a word
// that follows: "on- and offshore".
var suspended = set("and or to und oder bis bzw. en of tot et ou y o e och eller og till til")

// parted is a line that ends with a hyphen, as the next line goes on with it:
// without it where it breaks a word.
func (p *partings) parted(text, next string) string {
	whole := text[strings.LastIndexByte(text, ' ')+1:]
	stem := strings.TrimRight(whole, "-\u2010")
	tail, _, _ := strings.Cut(next, " ")
	switch first := firstRune(next); {
	case suspended[tail]:
		return text + " "
	case unicode.IsDigit(lastRune(stem)) && (unicode.IsDigit(first) || unicode.IsLower(first)):
		return text // 10-12, 20-year-old: no figure is broken
	case stem == "", !unicode.IsLetter(lastRune(stem)):
		return text + " "
	case !unicode.IsLower(firstRune(next)):
		return text // a name or a figure: the hyphen is its own
	case p.known[bareWord(stem+tail)]:
	case p.known[bareWord(whole+tail)]:
		return text
	default:
		p.doubtful = append(p.doubtful, strings.Trim(stem+"-"+tail, ".,;:!?()[]\"'“”„‘’«»"))
	}
	return strings.TrimRight(text, "-\u2010")
}

// note tells of words that were joined.
func (p *partings) note(d *draft) {
	if n := len(p.doubtful); n > 0 {
		d.note(seeds.Say("Words broken at the end of a line were joined, where a hyphen of their own may be lost in {{.N}} of them: {{.Words}}.", seeds.With{"N": n, "Words": strings.Join(p.doubtful[:min(n, 5)], ", ")}))
	}
}
