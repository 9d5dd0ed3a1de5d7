package sheet

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// Address fetches a page from the web, once its reader has said so.
type Address struct {
	Fetch  func(ctx context.Context, address string) (intake.File, error)
	Worker *background.Worker // which fetches
	OnFile func(intake.File)

	over    fyne.Canvas
	field   *kit.Field
	note    *widget.Label
	fetch   *kit.TextButton
	card    *kit.Sheet
	cancel  context.CancelFunc // of what is fetched, nil where nothing is
	seconds int                // that it has taken
}

// asksOne is what a reader is told before anything is sent.
func asksOne() string {
	return lang.L("Diptych asks this site for this one page, and for nothing else: no pictures, no cookies, no account. Where the site sends on to another address you will see it.")
}

// Show asks whether an address is to be fetched, or for one where it is "".
func (a *Address) Show(over fyne.Canvas, address string) {
	a.over = over
	a.field, a.note = kit.NewField("https://…", nil), paragraph(asksOne())
	a.field.Text = address
	a.fetch = kit.NewTextButton(lang.L("Fetch the page"), a.turn)
	body := container.NewVBox(a.field.Dressed(), flush(a.note))
	a.card = kit.ShowSheet(over, lang.L("A page from the web"), 560, body, a.fetch)
	a.card.OnClosed = a.stop
	a.field.OnEnter = a.begin
	if over.Focus(a.fetch); address == "" {
		over.Focus(a.field)
	}
}

// turn fetches, or stops that.
func (a *Address) turn() {
	if a.cancel != nil {
		a.stop()
		a.say(lang.L("Stopped.") + " " + asksOne())
		return
	}
	a.begin()
}

// stop gives up what is fetched.
func (a *Address) stop() {
	if a.cancel == nil {
		return
	}
	a.cancel()
	a.Worker.Abandon()
	a.end()
}

func (a *Address) end() {
	a.cancel = nil
	a.fetch.SetText(lang.L("Fetch the page"))
	a.card.Refresh()
}

func (a *Address) begin() {
	address := strings.TrimSpace(a.field.Text)
	if address == "" || a.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	a.cancel, a.seconds = cancel, 0
	a.fetch.SetText(lang.L("Stop"))
	a.say(lang.L("Waiting for {{.Site}} …", kit.With{"Site": siteOf(address)}))
	background.Do(a.Worker, func() (intake.File, error) { return a.Fetch(ctx, address) }, func(f intake.File, err error) {
		cancel()
		a.end()
		if err != nil {
			a.say(unfetched(err))
			a.over.Focus(a.field)
			return
		}
		a.card.OnClosed = nil
		a.card.Close()
		a.OnFile(f)
	})
	a.tick(ctx, address)
}

// tick says every second how long it has taken.
func (a *Address) tick(ctx context.Context, address string) {
	a.Worker.After(time.Second, func() {
		a.Worker.Back(func() {
			if a.cancel == nil || ctx.Err() != nil {
				return
			}
			a.seconds++
			a.say(kit.N(a.seconds, "Waiting for {{.Site}} … {{.N}} second", "Waiting for {{.Site}} … {{.N}} seconds", kit.With{"Site": siteOf(address)}))
			a.tick(ctx, address)
		})
	})
}

func (a *Address) say(sentence string) {
	a.note.SetText(sentence)
	a.card.Refresh()
}

// siteOf is the site of an address, or all of it where that is not known.
func siteOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return u.Host
	}
	return address
}

// unfetched says why a page did not come, and what to do.
func unfetched(err error) string {
	if e := (*seeds.Error)(nil); errors.As(err, &e) {
		return fmt.Sprintf("%s. %s.", reading.Capital(kit.Say(e.Problem)), reading.Capital(kit.Say(e.Cure)))
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return reading.Capital(first) + "."
}
