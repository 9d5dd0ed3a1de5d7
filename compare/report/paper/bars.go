package paper

// Bar is a line of Bars: words, a share from 0 to 1 that is drawn, and the number
// it stands for.
type Bar struct {
	Label []Run
	Share float64
	Count string
}

// The columns of Bars.
const (
	barLabel = 0.56 // the width of one, as a share of the line
	barDrawn = 0.28
	barHigh  = 6.0 // in points
)

// Bars sets shares under one another as a table of two columns, with head over
// them; the bars between are drawn and no part of the text.
func (d *Doc) Bars(head [2]string, bars ...Bar) {
	d.open("Table")
	d.barRow("TH", []Run{{head[0], Soft}}, -1, []Run{{head[1], Soft}})
	for _, b := range bars {
		d.barRow("TD", b.Label, min(max(b.Share, 0), 1), Text(b.Count))
	}
	d.close()
	d.space(gap)
}

// barRow sets one line of Bars; without a bar where share is below 0.
func (d *Doc) barRow(tag string, label []Run, share float64, count []Run) {
	size := body - 1
	words := column{d.left, d.wide*barLabel - 2*padding, backward(label)}
	number := column{left: d.left + d.wide*(barLabel+barDrawn) + padding, wide: d.wide*(1-barLabel-barDrawn) - padding}
	lines := d.broken(label, size, words.wide)
	d.open("TR")
	d.room(float64(len(lines)) * size * leading)
	top := d.y
	d.open(tag)
	for _, l := range lines {
		d.line(l, words, size)
	}
	d.close()
	end := d.y
	d.y = top
	d.drawBar(share)
	d.open(tag)
	for _, l := range d.broken(count, size, number.wide) {
		d.line(l, number, size)
	}
	d.close()
	d.close()
	d.y = max(end, d.y)
}

// drawBar draws share of a bar on the line that is next.
func (d *Doc) drawBar(share float64) {
	if share < 0 {
		return
	}
	x, wide := d.left+d.wide*barLabel, d.wide*barDrawn
	y := d.y + ((body-1)*leading-barHigh)/2
	d.artifact(func() {
		d.pdf.SetFillColor(greys[1], greys[1], greys[1])
		d.pdf.Rect(x, y, wide, barHigh, "F")
		d.pdf.SetFillColor(70, 70, 70)
		d.pdf.Rect(x, y, wide*share, barHigh, "F")
	})
}
