package window

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// fetch gets a page from the web. A test has its own.
var fetch = intake.Fetch

// door wires what a reader brings: files, pasted text, addresses. What is
// doubtful is asked about on sheets, one after another.
type door struct {
	*Window
	side   reading.Side     // the page that is meant
	held   []*shelf.Brought // to be asked about
	files  []intake.File    // whose articles are to be chosen from
	failed []error          // what cannot be read
	from   string           // the folder that a reader chose a file from last, "" for none
}

func newDoor(w *Window) *door {
	d := &door{Window: w}
	o := w.opener
	o.OnRefuse = d.refuse
	o.OnMany = func(h shelf.Haul) { d.ask(h, reading.A) }
	o.OnReading = func(done, all int) {
		w.notice.Wait(kit.N(all, "Reading {{.Done}} of {{.N}} file …", "Reading {{.Done}} of {{.N}} files …", kit.With{"Done": kit.Number(done)}), func() {
			o.StopBringing()
			w.notice.Clear()
		})
	}
	return d
}

// refuse says why an article could not be shown, and offers another for its
// page; or asks about a file that is no fault.
func (d *door) refuse(err error, s reading.Side) {
	if held := (*shelf.Brought)(nil); errors.As(err, &held) {
		d.ask(shelf.Haul{Held: []*shelf.Brought{held}}, s)
		return
	}
	refused(d.Window, err, s)
}

// dropped opens files that were dropped on the window: one on the page below
// the pointer, two as a pair, of more the others on the shelf. A folder with an
// exercise is one of a class's answers.
func (d *door) dropped(at fyne.Position, files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	side := d.desk.SideAt(at.X)
	switch packet := slices.IndexFunc(paths, isPacket); {
	case len(paths) == 0 || d.Window.held != nil:
	case packet >= 0:
		lessons{d.Window}.openPacket(paths[packet])
	default:
		lessons{d.Window}.sorted(paths, func() { d.bring(paths, side) })
	}
}

// bring opens one file on a page, two as a pair, of more the others on the shelf.
func (d *door) bring(paths []string, s reading.Side) {
	if len(paths) == 1 {
		d.droppedOne(s, paths[0])
		return
	}
	d.opener.Bring(paths, func(h shelf.Haul) { d.open(h, s) })
}

// droppedOne opens a file on a page, or asks whether a folder is to be the
// library.
func (d *door) droppedOne(s reading.Side, path string) {
	background.Do(d.work.Beside(), func() (bool, error) {
		info, err := os.Stat(path)
		return err == nil && info.IsDir(), nil
	}, func(folder bool, _ error) {
		if folder {
			library{d.Window}.dropped(path)
			return
		}
		d.opener.Choose(s, shelf.Wanted{Path: path})
	})
}

// open shows what came of many files, and asks about the rest.
func (d *door) open(h shelf.Haul, s reading.Side) {
	d.notice.Clear()
	d.opener.OpenHaul(h.Books, s, func() {
		if n := len(h.Books); n > 2 {
			d.status.Say(kit.N(h.Files, "The first two of {{.N}} file are open; the others are among the articles ({{.Key}}).", "The first two of {{.N}} files are open; the others are among the articles ({{.Key}}).", kit.With{"Key": kit.KeysHere(fyne.KeyB)}))
		}
		d.ask(h, s)
	})
}

// ask asks about files one after another.
func (d *door) ask(h shelf.Haul, s reading.Side) {
	d.tips.Clear()
	d.side = s
	d.held = append(d.held, h.Held...)
	d.failed = append(d.failed, h.Failed...)
	d.next()
}

// next asks for the columns of the tables, then for the articles that are
// wanted, and says at last what could not be read. While a lesson is held all
// of that waits for its end.
func (d *door) next() {
	if d.Window.held != nil {
		return
	}
	for len(d.held) > 0 {
		b := d.held[0]
		d.held = d.held[1:]
		if b.Table != nil {
			d.columns(b.Path, b.Table)
			return
		}
		d.files = append(d.files, b.File)
	}
	files := d.files
	d.files = nil
	if len(files) > 0 {
		d.choose(files)
	}
	d.tellFailed()
}

// tellFailed says what could not be read.
func (d *door) tellFailed() {
	failed := d.failed
	d.failed = nil
	switch {
	case len(failed) == 0:
	case len(failed) == 1:
		refused(d.Window, failed[0], d.side)
	default:
		d.notice.Say(kit.N(len(failed), "{{.N}} file could not be read.", "{{.N}} files could not be read."), lang.L("Show which, and why…"), func() {
			sheet.Unread(d.win.Canvas(), d.app.Clipboard(), failed)
		})
	}
}

// columns asks for the columns of a table, unless they were named before.
func (d *door) columns(name string, data []byte) {
	background.Do(d.work.Beside(), func() (intake.Table, error) { return intake.TableOf(name, data), nil }, func(t intake.Table, err error) {
		read := func(as map[string]string) { d.named(name, data, t.Names, as) }
		if err != nil {
			d.failed = append(d.failed, err)
			d.next()
		} else if as := d.set.Named(t.Names); as != nil {
			read(as)
		} else {
			c := &sheet.Columns{OnNamed: func(as map[string]string) {
				d.set.SetNamed(t.Names, as)
				read(as)
			}, OnLeft: d.next}
			d.Window.held.after(func() { c.Show(d.win.Canvas(), baseName(name), t) })
		}
	})
}

// named reads a table by the columns that were named. Where they hold no text
// they are forgotten again.
func (d *door) named(name string, data []byte, columns []string, as map[string]string) {
	background.Do(d.work.Beside(), func() (intake.File, error) { return intake.ReadColumns(name, data, as) }, func(f intake.File, err error) {
		if err != nil {
			d.set.SetNamed(columns, nil)
			d.failed = append(d.failed, err)
		} else {
			d.files = append(d.files, f)
		}
		d.next()
	})
}

// choose shows the articles of files to choose from, or the one that there is.
func (d *door) choose(files []intake.File) {
	if len(files) == 1 && len(files[0].Articles) == 1 {
		d.look(files[0])
		return
	}
	m := &sheet.Many{Held: d.has()}
	m.OnTake = d.keep
	m.Show(d.win.Canvas(), files)
}

// look shows what was read of a file with one article.
func (d *door) look(f intake.File) { d.taken().Show(d.win.Canvas(), f, f.Articles[0]) }

// taken is the sheet of an article that came in.
func (d *door) taken() *sheet.Taken {
	t := &sheet.Taken{Folder: d.pasted, Side: d.side, Chores: d.chores, Held: d.has()}
	t.OnSaved = func(s reading.Side, path string) { d.opener.Choose(s, shelf.Wanted{Path: path}) }
	t.OnFailed = articles{d.Window}.backTo(lang.L("Back to the text…"))
	return t
}

// has says of articles whether they are on the shelf or in the library.
func (d *door) has() sheet.Held {
	holding, s := d.opener.Shelf.Holding(), d.side
	return func(a seeds.Article) (sentence string, open func()) {
		b, sameText := holding(a)
		if x, same, found := d.folder.Holding(a); found && !sameText && (same || b == nil) {
			sentence = lang.L("You have this text in your library as “{{.Headline}}” ({{.Outlet}}).", kit.With{"Headline": x.Headline, "Outlet": x.Outlet})
			if !same {
				sentence = lang.L("You have a text with this headline in your library ({{.Outlet}}); its words are others.", kit.With{"Outlet": x.Outlet})
			}
			return sentence, func() { d.opener.Choose(s, x.Wanted) }
		}
		if b == nil {
			return "", nil
		}
		c := b.Choice()
		sentence = lang.L("You have this text as “{{.Headline}}” ({{.Outlet}}).", kit.With{"Headline": c.Headline, "Outlet": c.Outlet})
		if !sameText {
			sentence = lang.L("You have a text with this headline ({{.Outlet}}); its words are others.", kit.With{"Outlet": c.Outlet})
		}
		return sentence, func() { d.opener.Choose(s, shelf.Wanted{Book: b}) }
	}
}

// keep saves articles and brings them on the shelf; one or two of them are
// opened.
func (d *door) keep(list []seeds.Article) {
	k := &sheet.Keep{Folder: d.pasted, Chores: d.chores, Worker: d.work}
	k.OnProgress = func(done, all int, stop func()) {
		d.notice.Wait(kit.N(all, "Saving {{.Done}} of {{.N}} article …", "Saving {{.Done}} of {{.N}} articles …", kit.With{"Done": kit.Number(done)}), stop)
	}
	k.OnKept = func(kept sheet.Kept) {
		d.notice.Clear()
		d.opener.PutSaved(kept.Paths, func(books []*shelf.Book) { d.shelve(books, kept) })
	}
	k.Save(list)
}

// shelve shows what was saved, and says what was not.
func (d *door) shelve(books []*shelf.Book, kept sheet.Kept) {
	d.notice.Clear()
	if len(books) > 2 {
		books = nil
		if !d.library.Box.Visible() {
			d.ToggleSide()
		}
		d.status.Say(kit.N(len(kept.Paths), "{{.N}} article is saved, and on the left among the articles.", "{{.N}} articles are saved, and on the left among the articles."))
	}
	d.opener.OpenHaul(books, d.side, func() {
		if len(kept.Rest) == 0 {
			return
		}
		sentence := kit.N(len(kept.Paths), "{{.N}} article is saved, {{.Rest}} not.", "{{.N}} articles are saved, {{.Rest}} not.", kit.With{"Rest": kit.Number(len(kept.Rest))}) + " "
		if kept.Err != nil {
			sentence += reading.Capital(sheet.Unsaved(kept.Err))
		}
		d.notice.Say(strings.TrimSpace(sentence), lang.L("Save the others"), func() {
			d.notice.Clear()
			d.keep(kept.Rest)
		})
	})
}

// free is the page for what a reader brings and names no page for: the one used
// last, or the other where that alone still shows an article that came with the
// program, so that of two files the second does not take the place of the first.
func (d *door) free() reading.Side {
	used := d.desk.Used
	if own(d.opener.Pair[used]) && !own(d.opener.Pair[used.Other()]) {
		return used.Other()
	}
	return used
}

// own reports whether a reader brought an article.
func own(b *shelf.Book) bool { return b != nil && b.Path != "" }

// paste takes in what is on the clipboard, for a page.
func (d *door) paste(s reading.Side) {
	pasted := d.app.Clipboard().Content()
	if strings.TrimSpace(pasted) == "" {
		d.notice.Say(lang.L("There is no text on the clipboard. Copy the text of an article, then paste it here."), "", nil)
		return
	}
	if sheet.IsAddress(pasted) {
		d.pastedAddress(pasted, s)
		return
	}
	d.tips.Clear()
	d.side = s
	data := []byte(pasted)
	background.Do(d.work.Beside(), func() (intake.File, error) { return intake.Read(sheet.PastedName, data) }, func(f intake.File, err error) {
		switch {
		case errors.Is(err, intake.ErrColumns):
			d.columns(sheet.PastedName, data)
		case err != nil:
			refused(d.Window, err, d.side)
		case f.Plain() && len(f.Articles) == 1:
			d.Window.held.after(func() { d.taken().ShowPasted(d.win.Canvas(), f.Articles[0].Article) })
		default:
			d.files = append(d.files, f)
			d.next()
		}
	})
}

// openPath opens a file on a page, or asks whether a page of the web is to be
// fetched.
func (d *door) openPath(path string, s reading.Side) {
	if sheet.IsAddress(path) {
		d.address(path, s)
		return
	}
	d.from = filepath.Dir(path)
	if isPacket(path) {
		lessons{d.Window}.openPacket(path)
		return
	}
	lessons{d.Window}.sorted([]string{path}, func() { d.opener.Choose(s, shelf.Wanted{Path: path}) })
}

// started opens the first pair in one file among what was named at the start, or
// the answers of a class that stand in the first folder or beside the first
// exercise, asks whether the first address is to be fetched, and gives the files.
func (d *door) started(named []string) (files []string) {
	var addresses, packets, answers []string
	for _, x := range named {
		switch {
		case sheet.IsAddress(x):
			addresses = append(addresses, x)
		case isPacket(x):
			packets = append(packets, x)
		case holdsAnswers(x):
			answers = append(answers, x)
		default:
			files = append(files, x)
		}
	}
	first := func(of []string, do func(string)) {
		if len(of) > 0 {
			d.work.After(0, func() { d.work.Back(func() { do(of[0]) }) })
		}
	}
	first(addresses, func(address string) { d.address(address, d.free()) })
	first(packets, lessons{d.Window}.openPacket)
	first(answers, func(path string) { lessons{d.Window}.sorted([]string{path}, func() { d.droppedOne(reading.A, path) }) })
	return files
}

// holdsAnswers reports whether a path is a folder, which may have a class's
// answers in it or be a library, or an exercise.
func holdsAnswers(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir() || isExercise(path)
}

// pastedAddress asks whether a page of the web is to be fetched, for page s.
func (d *door) pastedAddress(pasted string, s reading.Side) {
	if fields := strings.Fields(pasted); len(fields) > 1 {
		d.notice.Say(lang.L("These are the addresses of several pages. Copy one of them and paste it here."), "", nil)
	} else {
		d.address(strings.Trim(fields[0], "<>()[]\"'“”.,;"), s)
	}
}

// address asks for the address of a page of the web, and fetches it for page s.
func (d *door) address(proposed string, s reading.Side) {
	d.tips.Clear()
	d.side = s
	a := &sheet.Address{Fetch: fetch, Worker: d.work.Beside()}
	a.OnFile = func(f intake.File) {
		d.files = append(d.files, f)
		d.next()
	}
	a.Show(d.win.Canvas(), proposed)
}

// baseName is the end of a path or an address.
func baseName(name string) string {
	if u, err := url.Parse(name); err == nil && u.Host != "" {
		return u.Host
	}
	return name[strings.LastIndexAny(name, `/\`)+1:]
}
