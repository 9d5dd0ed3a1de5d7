package paper

// The cards of a page, in points.
const (
	cardsAcross = 3 // of them in a row
	cardHigh    = 84.0
	cardWords   = 17.0 // the size of the letters
)

// Cards sets words on cards of one size, three in a row, with dashed lines to cut
// along. Each is a list item of the structure, and no card is torn by the end of
// a page.
func (d *Doc) Cards(over string, words ...string) {
	wide := d.wide / cardsAcross
	d.open("L")
	for i, w := range words {
		if i%cardsAcross == 0 {
			if i > 0 {
				d.y += cardHigh
			}
			d.room(cardHigh)
		}
		x := d.left + float64(i%cardsAcross)*wide
		d.cut(x, d.y, wide)
		d.card(over, w, x, wide)
	}
	d.close()
	d.y += cardHigh + gap
}

// card sets one card at x, on the row that is next.
func (d *Doc) card(over, words string, x, wide float64) {
	top := d.y
	d.open("LI")
	d.open("LBody")
	for _, part := range []struct {
		run  Run
		size float64
		at   float64
	}{{Run{over + " ", Soft}, footSize, 16}, {Run{words, Strong}, cardWords, 32}} {
		runs := []Run{part.run}
		for _, l := range d.broken(runs, part.size, wide-4*padding) {
			d.y = max(d.y, top+part.at)
			w := d.wideIn(l, part.size)
			d.line(l, column{x + (wide-w)/2, w, backward(runs)}, part.size)
		}
	}
	d.close()
	d.close()
	d.y = top
}

// cut draws the lines round a card.
func (d *Doc) cut(x, y, wide float64) {
	d.artifact(func() {
		d.pdf.SetDrawColor(140, 140, 140)
		d.pdf.SetLineWidth(0.6)
		d.pdf.SetDashPattern([]float64{3, 3}, 0)
		d.pdf.Rect(x, y, wide, cardHigh, "D")
		d.pdf.SetDashPattern(nil, 0)
	})
}
