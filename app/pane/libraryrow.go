package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// headingLines is how many lines a heading may take: those of stories are headlines.
const headingLines = 2

// heading is the row above a section.
func (l *Library) heading(s *Section, width float32) slip {
	b := slip{spoken: strings.TrimSuffix(s.Heading+", "+s.Detail, ", ")}
	y := b.clamp(s.Heading, l.faces.smallBold, kit.RowPad, 12, width-2*kit.RowPad, smallLead, headingLines, kit.ColorSoft)
	if s.Way != "" {
		b.write(s.Detail, l.faces.small, kit.RowPad, y+1, smallLead, kit.ColorSoft)
		l.way(&b, s, y+1, width)
		y += 1 + smallLead
	} else if s.Detail != "" {
		y = b.wrap(s.Detail, l.faces.small, kit.RowPad, y+1, width-2*kit.RowPad, smallLead, kit.ColorSoft) + 4
	}
	b.height = y + 4
	b.rule(width)
	return b
}

// way sets the link of a section at the right edge.
func (l *Library) way(b *slip, s *Section, y, width float32) {
	w := l.faces.small.advance(s.Way)
	x := width - kit.RowPad - w
	b.write(s.Way, l.faces.small, x, y, smallLead, kit.ColorAccent)
	b.spots = append(b.spots, spot{x - 4, y - 2, w + 8, smallLead + 4, s.OnWay, s.Way + ": " + s.Heading})
}

// couple is a pair: its two articles one below the other, each behind its letter.
func (l *Library) couple(c *Couple, width float32) slip {
	b := slip{tap: func() {
		if l.OnTaken != nil {
			l.OnTaken(c.Place)
		}
	}}
	x, y := kit.RowPad+letterWidth+8, rowTop
	room := width - kit.RowPad - x
	for i, side := range c.Sides {
		l.letter(&b, reading.Side(i), false, kit.RowPad, y+1)
		b.write(l.outletAndDay(side, room), l.faces.small, x, y, smallLead, kit.ColorSoft)
		y = b.clamp(side.Headline, l.faces.serif, x, y+smallLead, room, serifLead, headlineLines, kit.ColorInk) + 4
	}
	b.spoken = lang.L("{{.A}} beside {{.B}}", kit.With{"A": c.Sides[0].Headline, "B": c.Sides[1].Headline})
	b.height = y + rowTop - 3
	b.rule(width)
	return b
}

// outletAndDay is where and when an article stood. Where both have no room the
// outlet is cut short: half a date would be another date.
func (l *Library) outletAndDay(c Choice, room float32) string {
	day, _, _ := strings.Cut(c.Detail, " · ")
	day = " · " + day
	return fitFace(l.faces.small, c.Outlet, room-l.faces.small.advance(day)) + day
}

// headlineLines is how many lines of a headline a row has room for.
const headlineLines = 2

// row is an article, to be set when it is seen: of thousands that are listed
// few ever are. Until then its height is what a headline of two lines has.
func (l *Library) row(v *Volume, width float32) slip {
	b := slip{tap: func() {
		if l.OnTaken != nil {
			l.OnTaken(v.Place)
		}
	}}
	b.height = 2*rowTop - 1 + smallLead + 2 + headlineLines*serifLead
	if v.Outlet != "" {
		b.height += 1 + smallLead
	}
	if v.Around != nil {
		b.height += 3 + aroundLines*serifLead
	}
	if v.Shares != "" {
		b.height += 1 + smallLead
	}
	if len(v.Tags) > 0 {
		b.height += 3 + smallLead
	}
	b.later = func(b *slip) { l.volume(b, *v, width) }
	return b
}

// volume sets the row of an article.
func (l *Library) volume(b *slip, v Volume, width float32) {
	if v.Details != nil {
		v.Detail = v.Details()
	}
	b.spoken = spokenVolume(v)
	room := width - 2*kit.RowPad
	y := rowTop
	left := l.letters(b, v, y, width)
	above, role := v.Outlet, kit.ColorAccent
	if above == "" {
		above, role = v.Detail, kit.ColorSoft
	}
	b.write(fitFace(l.faces.small, above, left-kit.RowPad-8), l.faces.small, kit.RowPad, y, smallLead, role)
	y = b.clamp(v.Headline, l.faces.serif, kit.RowPad, y+smallLead+2, room, serifLead, headlineLines, kit.ColorInk)
	if v.Outlet != "" {
		b.write(fitFace(l.faces.small, v.Detail, room), l.faces.small, kit.RowPad, y+1, smallLead, kit.ColorSoft)
		y += 1 + smallLead
	}
	if v.Around != nil {
		y = l.around(b, v.Around(), y+3, room)
	}
	if v.Shares != "" {
		y = b.wrap(v.Shares, l.faces.small, kit.RowPad, y+1, room, smallLead, kit.ColorInk)
	}
	if len(v.Tags) > 0 {
		l.tags(b, v.Tags, y+3, room)
		y += 3 + smallLead
	}
	b.height = y + rowTop - 1
	b.rule(width)
}

// tags sets as many tags on one line as it holds, each a link.
func (l *Library) tags(b *slip, tags []string, y, room float32) {
	x := kit.RowPad
	for _, tag := range tags {
		say := "#" + tag
		w := l.faces.small.advance(say)
		if x+w > kit.RowPad+room {
			return
		}
		b.write(say, l.faces.small, x, y, smallLead, kit.ColorAccent)
		b.spots = append(b.spots, spot{x - 3, y - 1, w + 6, smallLead + 2, func() {
			if l.OnTag != nil {
				l.OnTag(tag)
			}
		}, lang.L("Only articles with the tag {{.Tag}}", kit.With{"Tag": tag})})
		x += w + 8
	}
}

func spokenVolume(v Volume) string {
	s := v.Headline + ", " + v.Detail
	if v.Outlet != "" {
		s = v.Headline + ", " + v.Outlet + ", " + v.Detail
	}
	for i, open := range v.Open {
		if open {
			s += ", " + lang.L("open on page {{.Page}}", kit.With{"Page": reading.Side(i)})
		}
	}
	if v.Shares != "" {
		s += ", " + v.Shares
	}
	return s
}

// clamp is wrap with an end: what has no room in so many lines is left out.
func (b *slip) clamp(s string, f *face, x, y, width, lead float32, lines int, role fyne.ThemeColorName) float32 {
	n := 0
	f.breakLines(s, width, len(s)+1, func(start, end int) {
		n++
		if n == lines {
			b.write(fitFace(f, s[start:], width), f, x, y, lead, role)
		} else if n < lines {
			b.write(s[start:end], f, x, y, lead, role)
		}
		if n <= lines {
			y += lead
		}
	})
	return y
}

// The letters of the pages in a row, in pixels.
const letterWidth, letterHeight, letterGap = float32(18), float32(16), float32(3)

// letters sets the two letters at the right edge, filled where the article is
// open, and gives the x they begin at.
func (l *Library) letters(b *slip, v Volume, y, width float32) float32 {
	x := width - kit.RowPad - 2*letterWidth - letterGap
	begin := x
	for i, open := range v.Open {
		s := reading.Side(i)
		l.letter(b, s, open, x, y)
		b.spots = append(b.spots, spot{x - 1, y - 2, letterWidth + 2, letterHeight + 4, func() {
			if l.OnPage != nil {
				l.OnPage(s, v.Place)
			}
		}, lang.L("Open on page {{.Page}}: {{.Headline}}", kit.With{"Page": s, "Headline": v.Headline})})
		x += letterWidth + letterGap
	}
	return begin
}

// letter sets the letter of a page, filled where it is open there.
func (l *Library) letter(b *slip, s reading.Side, open bool, x, y float32) {
	f := figure{x: x, y: y, w: letterWidth, h: letterHeight, role: kit.ColorHairline, radius: 4, hollow: true}
	face, role := l.faces.small, kit.ColorSoft
	if open {
		f.role, f.hollow = kit.ColorAccent, false
		face, role = l.faces.smallBold, kit.ColorPage
	}
	b.shapes = append(b.shapes, f)
	b.write(s.String(), face, x+(letterWidth-face.advance(s.String()))/2, y, letterHeight, role)
}

// aroundLines is how many lines of what was found a row shows.
const aroundLines = 2

// around sets what was found on two lines, what was searched for in bold and
// the first of it in sight.
func (l *Library) around(b *slip, a Around, y, room float32) float32 {
	plain, strong := l.faces.serif, l.faces.serifBold
	hit := fitFace(strong, a.Hit, room)
	free := room - strong.advance(hit)
	before := lastOf(plain, a.Before, max(free*0.5, free-plain.advance(a.After)))
	runs := []reading.Run{{Text: before}, {Text: hit, Differs: true}}
	left, at := (aroundLines-0.25)*room-plain.advance(before)-strong.advance(hit), 0
	for _, m := range append(a.More, text.Span{Start: len(a.After), End: len(a.After)}) {
		for _, r := range []reading.Run{{Text: a.After[at:m.Start]}, {Text: a.After[m.Start:m.End], Differs: true}} {
			f := faceOf(token{strong: r.Differs}, plain, strong)
			if w := f.advance(r.Text); left > 0 && w > left {
				r.Text, left = fitFace(f, r.Text, left), 0
				runs = append(runs, r)
			} else if left > 0 {
				left -= w
				runs = append(runs, r)
			}
		}
		at = m.End
	}
	from := len(b.texts)
	y = b.wrapRuns(runs, plain, strong, kit.RowPad, y, room, serifLead)
	for i := range b.texts[from:] {
		t := &b.texts[from+i]
		if t.role = kit.ColorSoft; t.face == strong {
			t.role = kit.ColorInk
		}
	}
	return y
}

// lastOf is s, or as many of its last words as width holds after an ellipsis.
func lastOf(f *face, s string, width float32) string {
	if f.advance(s) <= width {
		return s
	}
	for {
		_, rest, more := strings.Cut(s, " ")
		if !more {
			return ""
		}
		if s = rest; f.advance("… "+s) <= width {
			return "… " + s
		}
	}
}
