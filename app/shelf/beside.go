package shelf

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds/library"
)

// Beside lists what of the library can stand beside an open article: other
// accounts of its story, and what shares wording with it. What is taken opens
// on the other page.
type Beside struct {
	Side   *kit.Segments // whose
	List   *pane.Library
	OnOpen func(s reading.Side, x Wanted)
	OnMenu func(x Wanted, at fyne.Position)

	folder    *Folder
	means     *background.Worker // by which worker works
	worker    *background.Worker // nil until it is needed
	open      [2]*Book
	documents [2]*text.Document
	entries   []entry
	seen      bool
	filled    bool
}

const mostBeside = 40

func newBeside(worker *background.Worker, folder *Folder) *Beside {
	b := &Beside{Side: kit.NewSegments(lang.L("Beside which article"), lang.L("Beside A"), lang.L("Beside B")), List: pane.NewLibrary(), folder: folder, means: worker}
	b.List.None = ""
	b.Side.OnChosen = func(int) {
		b.filled = false
		b.fill()
	}
	b.List.OnTaken = func(place int) { b.OnOpen(b.side().Other(), b.entries[place].wanted()) }
	b.List.OnPage = func(s reading.Side, place int) { b.OnOpen(s, b.entries[place].wanted()) }
	b.List.OnMenu = func(place int, at fyne.Position) { b.OnMenu(b.entries[place].wanted(), at) }
	return b
}

func (b *Beside) side() reading.Side { return reading.Side(b.Side.Chosen()) }

// related is what the library has beside an article.
type related struct {
	accounts []library.Account
	partners []library.Partner
}

// fill finds what is wanted, unless it is listed.
func (b *Beside) fill() {
	book, d := b.open[b.side()], b.documents[b.side()]
	if !b.seen || b.filled || book == nil || d == nil {
		return
	}
	b.filled = true
	lib := b.folder.Library()
	b.List.Way = ""
	if lib == nil || b.folder.Count() == 0 {
		b.List.Way = lang.L("Open a folder as library…")
		b.say(lang.L("There are no other articles in the library yet."))
		return
	}
	self := ""
	if a, ok := b.folder.Of(book.ID()); ok {
		self = a.Name
	}
	if b.worker == nil {
		b.worker = b.means.Beside()
	}
	b.worker.Late = func() { b.say(lang.L("Looking through the library …")) }
	background.Do(b.worker, func() (related, error) {
		if self == "" && book.Path != "" {
			self = lib.NameOf(book.Path) // by another way to the same file
		}
		return related{lib.Accounts(d, self, mostBeside), lib.Partners(d, self, mostBeside)}, nil
	}, func(r related, err error) {
		if err != nil {
			fyne.LogError("what stands beside an article", err)
			return
		}
		b.list(r)
	})
}

func (b *Beside) say(words string) {
	b.entries = nil
	b.List.None = words
	b.List.SetSections(nil, false)
}

// list shows what was found: an article once, with all that is known of it.
func (b *Beside) list(r related) {
	b.entries = nil
	words := map[string]int{}
	for _, p := range r.partners {
		words[p.Article.Name] = p.Words()
	}
	accounts := pane.Section{Heading: lang.L("Other accounts of this story")}
	sharing := pane.Section{Heading: lang.L("Shares wording with it")}
	told := map[string]bool{}
	for _, a := range r.accounts {
		if a.OneEvent {
			told[a.Article.Name] = true
			accounts.Volumes = append(accounts.Volumes, b.volume(a.Article, words[a.Article.Name]))
		}
	}
	for _, p := range r.partners {
		if !told[p.Article.Name] {
			sharing.Volumes = append(sharing.Volumes, b.volume(p.Article, p.Words()))
		}
	}
	accounts.Detail, sharing.Detail = foundHere(len(accounts.Volumes)), foundHere(len(sharing.Volumes))
	if len(accounts.Volumes) > 0 && len(sharing.Volumes) == 0 {
		sharing.Detail = lang.L("No others in the library.") // accounts may share wording too
	}
	b.List.SetSections([]pane.Section{accounts, sharing}, false)
}

func foundHere(n int) string {
	switch {
	case n == 0:
		return lang.L("None in the library.")
	case n >= mostBeside:
		return lang.L("The nearest {{.N}}.", kit.With{"N": n})
	}
	return ""
}

func (b *Beside) volume(a library.Article, words int) pane.Volume {
	e := volumeOf(b.folder, a)
	b.entries = append(b.entries, e)
	v := e.volume(len(b.entries) - 1)
	if words > 0 {
		v.Shares = kit.N(words, "{{.N}} word of shared wording", "{{.N}} words of shared wording")
	}
	for s, book := range b.open {
		v.Open[s] = book != nil && sameArticle(book.ID(), e.id)
	}
	return v
}
