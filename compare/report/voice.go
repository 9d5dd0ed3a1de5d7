package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// voice is what one speaker is given in one article.
type voice struct {
	speaker          string // "" when not known
	named            bool
	perhaps          []string // names of which one may be the speaker's
	content          []text.Span
	quoted, reported int // words
	cues             []cue
}

type cue struct {
	words string
	times int
}

// voicesOf gathers by speaker what is surely said, the one with most words first; acts
// are no words.
// Who has another name in w.names is listed under that.
func voicesOf(w witness) []voice {
	var list []voice
	sure, _ := quote.Sure(w.says)
	for _, a := range sure {
		if a.Act != "" {
			continue
		}
		who := cmp.Or(w.names[a.Speaker], a.Speaker)
		i := slices.IndexFunc(list, func(v voice) bool { return v.speaker == who })
		if i < 0 {
			i = len(list)
			list = append(list, voice{speaker: who, named: a.Named, perhaps: a.Perhaps})
		}
		list[i].named = list[i].named || a.Named && a.Speaker == who
		list[i].content = append(list[i].content, a.Content...)
		list[i].hear(w.d, a.Cue)
	}
	for i := range list {
		list[i].count(w.d, w.whose)
	}
	stable.Sort(list, func(u, v voice) int { return v.words() - u.words() })
	return list
}

// hear notes the words of a cue; a colon has none.
func (v *voice) hear(d *text.Document, at text.Span) {
	w := strings.ToLower(plain(d.Plain(at)))
	if !strings.ContainsFunc(w, unicode.IsLetter) {
		return
	}
	i := slices.IndexFunc(v.cues, func(c cue) bool { return c.words == w })
	if i < 0 {
		i = len(v.cues)
		v.cues = append(v.cues, cue{words: w})
	}
	v.cues[i].times++
}

// count counts every word once, also where one attribution lies in another.
func (v *voice) count(d *text.Document, whose *quote.Voices) {
	stable.Sort(v.content, func(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	from := 0
	for _, s := range v.content {
		s.Start = max(s.Start, from)
		from = max(from, s.End)
		for _, w := range d.WordsIn(s) {
			if whose.At(w.Span) == quote.Quoted {
				v.quoted++
			} else {
				v.reported++
			}
		}
	}
}

func (v voice) words() int { return v.quoted + v.reported }

// titleOf names the speaker, and who of those named he may be who has no name.
func (w witness) titleOf(v voice) string {
	name := plain(v.speaker)
	switch {
	case v.speaker == "":
		return w.in.Said(text.Say("Speaker not known"))
	case v.named:
		return name
	case len(v.perhaps) == 0:
		return w.in.Said(text.Say("{{.Name}} (no name)", text.With{"Name": name}))
	case len(v.perhaps) == 1:
		return w.in.Said(text.Say("{{.Name}} (no name; perhaps {{.Other}})", text.With{"Name": name, "Other": plain(v.perhaps[0])}))
	}
	return w.in.Said(text.Say("{{.Name}} (no name; perhaps one of those named)", text.With{"Name": name}))
}

// detailOf says how much the speaker says, and by which verbs.
func (w witness) detailOf(v voice) string {
	s := w.in.Said(spoken(v.quoted, v.reported))
	if verbs := v.verbs(); verbs != "" {
		s += ": " + verbs
	}
	return s
}

func spoken(quoted, reported int) text.Said {
	switch {
	case reported == 0:
		return text.Say("{{.Words}} quoted", text.With{"Words": words(quoted)})
	case quoted == 0:
		return text.Say("{{.Words}} reported", text.With{"Words": words(reported)})
	}
	return text.Say("{{.Words}} quoted, {{.Reported}} reported", text.With{"Words": words(quoted), "Reported": number(reported)})
}

// shares says how much of an article's sentences is whose.
func shares(w witness) string {
	n := map[quote.Voice]int{}
	for _, s := range w.d.Sentences {
		for _, word := range w.d.WordsIn(s.Span) {
			n[w.whose.At(word.Span)]++
		}
	}
	if n[quote.Quoted]+n[quote.Reported]+n[quote.Unclear] == 0 {
		return w.in.Said(text.Say("no one is quoted or reported"))
	}
	with := text.With{"Own": words(n[quote.Outlet]), "Quoted": number(n[quote.Quoted]), "Reported": number(n[quote.Reported])}
	if n[quote.Unclear] > 0 {
		with["Unclear"] = number(n[quote.Unclear])
		return w.in.Said(text.Say("{{.Own}} of its own, {{.Quoted}} quoted, {{.Reported}} reported, {{.Unclear}} not clear whose", with))
	}
	return w.in.Said(text.Say("{{.Own}} of its own, {{.Quoted}} quoted, {{.Reported}} reported", with))
}
