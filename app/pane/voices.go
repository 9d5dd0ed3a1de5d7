package pane

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Voices shows of each article who speaks, how many words they have, and by
// which verbs.
type Voices struct {
	rowList

	// OnSpeaker is called with a speaker that was taken.
	OnSpeaker func(s reading.Side, speaker reading.Speaker)

	// OnAct is called with an act that was taken.
	OnAct func(s reading.Side, act reading.Act)

	articles [2]Speaking
	full     [2]bool // all acts of a side are shown
}

// Speaking is one article as Voices shows it.
type Speaking struct {
	Name     string // of the outlet, or else the headline
	Words    int
	Speakers []reading.Speaker
	Acts     []reading.Act
}

// actsFirst is how many acts of an article are shown at first.
const actsFirst = 4

var _ fyne.Widget = (*Voices)(nil)

// NewVoices makes an empty list.
func NewVoices() *Voices {
	v := &Voices{}
	v.begin(v, v.compose)
	return v
}

// SetArticles replaces what is shown.
func (v *Voices) SetArticles(articles [2]Speaking) {
	v.articles, v.full = articles, [2]bool{}
	v.start()
}

// Deselect marks no row.
func (v *Voices) Deselect() { v.selectRow(-1) }

func (v *Voices) compose(width float32) (head *slip, rows []slip) {
	for s, a := range v.articles {
		if len(a.Speakers) == 0 {
			continue
		}
		rows = append(rows, v.title(reading.Side(s), a, width))
		longest := 1
		for _, sp := range a.Speakers {
			longest = max(longest, sp.Words)
		}
		for _, sp := range a.Speakers {
			rows = append(rows, v.row(reading.Side(s), sp, longest, len(rows), width))
		}
		rows = v.acts(rows, reading.Side(s), a.Acts, width)
	}
	if len(rows) == 0 {
		rows = append(rows, v.plain(lang.L("No words to count."), width))
	}
	return v.legend(width), rows
}

// legend says what the three parts of a bar are.
func (v *Voices) legend(width float32) *slip {
	b := &slip{height: 32}
	x := kit.RowPad
	for _, k := range []struct {
		part int
		say  string
		told string
	}{
		{barOwn, lang.L("own voice"), lang.L("Words of the article itself, as the one who tells.")},
		{barReported, lang.L("reported"), lang.L("Words in which the article tells, as its own words, what somebody said.")},
		{barQuoted, lang.L("quoted"), lang.L("Words between quotation marks, of somebody else.")},
	} {
		b.hint(x, 6, 19+v.faces.small.advance(k.say), smallLead+4, k.told)
		b.bar(x, 13, 14, k.part)
		x += 19
		b.write(k.say, v.faces.small, x, 8, smallLead, kit.ColorSoft)
		x += v.faces.small.advance(k.say) + 14
	}
	b.rule(width)
	return b
}

// The parts of a bar: they differ in light and dark as well as in colour.
const (
	barOwn = iota
	barReported
	barQuoted
)

const barHeight = float32(7)

func (b *slip) bar(x, y, w float32, part int) {
	s := figure{x: x, y: y, w: w, h: barHeight, radius: 1.5}
	switch part {
	case barOwn:
		s.role = kit.ColorFaint
	case barReported:
		s.role, s.hollow = kit.ColorOutline, true
	case barQuoted:
		s.role = kit.ColorTick
	}
	b.shapes = append(b.shapes, s)
}

func (v *Voices) title(s reading.Side, a Speaking, width float32) slip {
	count := kit.N(a.Words, "{{.N}} word", "{{.N}} words")
	w := v.faces.small.advance(count)
	b := slip{height: 36, spoken: fmt.Sprintf("%v, %s, %s", s, a.Name, count)}
	b.write(fitFace(v.faces.bold, s.String()+" · "+a.Name, width-2*kit.RowPad-w-12), v.faces.bold, kit.RowPad, 11, textLead, kit.ColorInk)
	b.write(count, v.faces.small, width-kit.RowPad-w, 12, smallLead+2, kit.ColorSoft)
	return b
}

func (v *Voices) row(s reading.Side, sp reading.Speaker, longest, at int, width float32) slip {
	count := kit.Number(sp.Words)
	b := slip{spoken: kit.N(sp.Words, "{{.Name}}, {{.N}} word, of these {{.Quoted}} quoted.", "{{.Name}}, {{.N}} words, of these {{.Quoted}} quoted.", kit.With{"Name": sp.Name, "Quoted": sp.Quoted}) + " " + verbs(sp), tap: func() {
		v.selectRow(at)
		if v.OnSpeaker != nil {
			v.OnSpeaker(s, sp)
		}
	}}
	room := width - 2*kit.RowPad
	w := v.faces.text.advance(count)
	name := fitFace(v.faces.text, sp.Name, room-w-12)
	b.write(name, v.faces.text, kit.RowPad, 6, textLead, kit.ColorInk)
	if note := sp.Namelessness(); note != "" && len(sp.Maybe) == 0 && room-v.faces.text.advance(name)-w > 80 {
		b.write(note, v.faces.small, kit.RowPad+v.faces.text.advance(name)+8, 7, smallLead+2, kit.ColorSoft)
	}
	b.write(count, v.faces.text, width-kit.RowPad-w, 6, textLead, kit.ColorInk)
	y := float32(6 + textLead + 3)
	v.measure(&b, sp, y, room/float32(longest))
	y += barHeight + 4
	if len(sp.Maybe) > 0 {
		note := sp.Namelessness()
		b.spoken += " " + note
		y = b.wrap(note, v.faces.small, kit.RowPad, y, room, smallLead, kit.ColorSoft)
	}
	if said := verbs(sp); said != "" {
		y = b.wrap(said, v.faces.small, kit.RowPad, y, room, smallLead, kit.ColorSoft)
	}
	b.height = y + 8
	b.rule(width)
	return b
}

// acts adds to rows, under a heading of their own, what is told of people without words of
// theirs.
func (v *Voices) acts(rows []slip, s reading.Side, acts []reading.Act, width float32) []slip {
	if len(acts) == 0 {
		return rows
	}
	rows = append(rows, v.plain(lang.L("What they think, want, back or speak of, as the outlet tells it"), width))
	shown := acts
	if !v.full[s] && len(shown) > actsFirst {
		shown = shown[:actsFirst]
	}
	for _, a := range shown {
		rows = append(rows, v.act(s, a, len(rows), width))
	}
	if rest := len(acts) - len(shown); rest > 0 {
		say := kit.N(rest, "Show {{.N}} more such row", "Show {{.N}} more such rows")
		rows = append(rows, v.ask(say, func() { v.full[s] = true; v.reset() }))
	}
	return rows
}

func (v *Voices) act(s reading.Side, a reading.Act, at int, width float32) slip {
	b := slip{spoken: a.Name + ": " + a.Told, tap: func() {
		v.selectRow(at)
		if v.OnAct != nil {
			v.OnAct(s, a)
		}
	}}
	room := width - 2*kit.RowPad
	b.write(fitFace(v.faces.text, a.Name, room), v.faces.text, kit.RowPad, 6, textLead, kit.ColorInk)
	b.height = b.wrap(a.Told, v.faces.small, kit.RowPad, 6+textLead+1, room, smallLead, kit.ColorSoft) + 8
	b.rule(width)
	return b
}

// measure draws the bar of a speaker, word pixels wide for each word.
func (v *Voices) measure(b *slip, sp reading.Speaker, y, word float32) {
	x := kit.RowPad
	part := func(words, kind int) {
		if words > 0 {
			w := max(2, word*float32(words))
			b.bar(x, y, w, kind)
			x += w + 1
		}
	}
	if sp.Own {
		part(sp.Words, barOwn)
		return
	}
	part(sp.Quoted, barQuoted)
	part(sp.Words-sp.Quoted, barReported)
}

// verbs lists by which words a speaker speaks: "said 2 · noted".
func verbs(sp reading.Speaker) string {
	var list []string
	for _, v := range sp.Verbs {
		if v.Count > 1 {
			list = append(list, fmt.Sprintf("%s %d", v.Text, v.Count))
		} else {
			list = append(list, v.Text)
		}
	}
	return strings.Join(list, " · ")
}

// CreateRenderer is for Fyne.
func (v *Voices) CreateRenderer() fyne.WidgetRenderer { return v.renderer() }
