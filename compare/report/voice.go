package report

import (
	"fmt"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// voice is what one speaker is given in one article.
type voice struct {
	speaker          string // "" when not known
	named            bool
	quoted, reported int // words
	cues             []cue
}

type cue struct {
	words string
	times int
}

// voicesOf gathers says by speaker, the one with most words first.
func voicesOf(d *text.Document, says []quote.Attribution) []voice {
	var list []voice
	for _, a := range says {
		i := slices.IndexFunc(list, func(v voice) bool { return v.speaker == a.Speaker })
		if i < 0 {
			i = len(list)
			list = append(list, voice{speaker: a.Speaker, named: a.Named})
		}
		list[i].add(d, a)
	}
	slices.SortStableFunc(list, func(v, w voice) int { return w.words() - v.words() })
	return list
}

func (v *voice) add(d *text.Document, a quote.Attribution) {
	n := 0
	for _, s := range a.Content {
		n += len(d.WordsIn(s))
	}
	if a.Direct {
		v.quoted += n
	} else {
		v.reported += n
	}
	if a.Cue.Empty() {
		return
	}
	w := strings.ToLower(plain(d.Text(a.Cue)))
	i := slices.IndexFunc(v.cues, func(c cue) bool { return c.words == w })
	if i < 0 {
		i = len(v.cues)
		v.cues = append(v.cues, cue{words: w})
	}
	v.cues[i].times++
}

func (v voice) words() int { return v.quoted + v.reported }

func (v voice) title() string {
	switch {
	case v.speaker == "":
		return "Speaker not known"
	case !v.named:
		return plain(v.speaker) + " (no name)"
	}
	return plain(v.speaker)
}

func (v voice) detail() string {
	parts := []string{fmt.Sprintf("%d words quoted", v.quoted), fmt.Sprintf("%d reported", v.reported)}
	switch {
	case v.reported == 0:
		parts = parts[:1]
	case v.quoted == 0:
		parts = []string{fmt.Sprintf("%d words reported", v.reported)}
	}
	s := strings.Join(parts, ", ")
	for i, c := range v.cues {
		s += map[bool]string{true: ": ", false: ", "}[i == 0] + c.words
		if c.times > 1 {
			s += fmt.Sprintf(" %d×", c.times)
		}
	}
	return s
}
