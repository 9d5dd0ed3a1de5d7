package window

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/seeds/intake"
)

// A walk of a monkey: MONKEY_STEPS actions drawn by MONKEY_SEED. The same seed
// walks the same way.
const monkeySteps, monkeySeed = 600, 1

// levelRoutines is by how many the goroutines may grow in the second half of a
// walk. The heap may grow by half: the test driver paints nothing, and so Fyne
// never forgets the sizes of texts that are gone.
const levelRoutines = 3

// Whatever is done in whatever order, nothing panics, and in the end the
// program holds no more than half-way.
func TestAnythingInAnyOrder(t *testing.T) {
	steps, seed := fromEnv(t, "MONKEY_STEPS", monkeySteps), fromEnv(t, "MONKEY_SEED", monkeySeed)
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"} {
		t.Setenv(name, home)
	}
	t.Chdir(home)
	was := fetch
	t.Cleanup(func() { fetch = was })
	fetch = func(context.Context, string) (intake.File, error) { return intake.File{}, errors.New("no network") }

	w, l := start(t)
	w.OnFile = func(string) error { return nil }
	w.pasted = filepath.Join(home, "pasted")
	w.asked.Commands = slices.DeleteFunc(w.asked.Commands, func(c command.Command) bool { return c.Quits || c.Name == "Close" })
	m := &monkey{Window: w, work: l, Rand: rand.New(rand.NewPCG(uint64(seed), 0)), files: monkeyFiles(t)}
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("MONKEY_SEED=%d, step %d: %v\nthe last steps: %s\n%s", seed, m.steps, p, strings.Join(m.trail, "; "), debug.Stack())
		}
	}()
	m.walk(steps / 2)
	heap, routines := m.rest()
	m.walk(steps - steps/2)
	heapThen, routinesThen := m.rest()
	t.Logf("seed %d, %d steps: heap %.1f, then %.1f MB; goroutines %d, then %d; %d articles on the shelf", seed, steps, float64(heap)/1e6, float64(heapThen)/1e6, routines, routinesThen, len(w.opener.Shelf))
	if heapThen > heap+heap/2 || routinesThen > routines+levelRoutines {
		t.Errorf("MONKEY_SEED=%d: heap %d, then %d bytes; goroutines %d, then %d", seed, heap, heapThen, routines, routinesThen)
	}
}

func fromEnv(t *testing.T, name string, usual int) int {
	value := os.Getenv(name)
	if value == "" {
		return usual
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		t.Fatalf("%s=%s is no number of that kind", name, value)
	}
	return n
}

// monkeyFiles are files of all sorts, of which one is broken, one empty and one
// not there.
func monkeyFiles(t *testing.T) []string {
	long := strings.Repeat("The minister said on Monday that “talks about the old harbour go on” until winter. Nobody answered him.\n\n", 120)
	list := []string{filepath.Join(t.TempDir(), "gone.txt")}
	for _, f := range [][2]string{
		{"a.txt", shipA}, {"b.txt", shipB}, {"wire.xml", millWire}, {"rows.csv", threeRows}, {"own.csv", ownColumns}, {"empty.txt", ""},
		{"broken.pdf", "%PDF-1.4\n1 0 obj <</Type /Cat"}, {"long.md", "# Talks\n\n" + long},
		{"deutsch.txt", "Hafen gesperrt\n\nDer Hafen wurde am Montag gesperrt, sagte die Bürgermeisterin. „Niemand wurde verletzt“, sagte sie.\n"},
	} {
		list = append(list, article(t, f[0], f[1]))
	}
	return list
}

// monkey does anything.
type monkey struct {
	*Window
	*rand.Rand
	work  *byhand.Work
	files []string
	steps int
	trail []string // the last steps
}

func (m *monkey) walk(steps int) {
	for range steps {
		m.steps++
		m.step()
		if m.IntN(3) > 0 {
			m.finish()
		}
	}
}

// finish does what waits, and panics where that makes more wait without end.
func (m *monkey) finish() {
	for range 200 {
		if len(m.work.Begun)+len(m.work.Ready) == 0 {
			return
		}
		byhand.Run(&m.work.Begun)
		byhand.Run(&m.work.Ready)
	}
	panic("work begets work without end")
}

// step does one thing.
func (m *monkey) step() {
	c := m.win.Canvas()
	if s := topSheet(m.Window); s != nil && (strings.HasPrefix(s.Title(), "Save") || strings.HasPrefix(s.Title(), "Open")) {
		m.atFiles(c)
		return
	}
	switch n := m.IntN(100); {
	case n < 22:
		m.ask()
	case n < 44:
		m.key(c, m.anyKey())
	case n < 49:
		m.letters(c)
	case n < 70:
		m.point(c)
	case n < 74:
		m.drop()
	case n < 78:
		m.open()
	case n < 84:
		m.late()
	case n < 87:
		size := fyne.NewSize(m.Float32()*2600, m.Float32()*1500)
		m.does("size", size)
		m.win.Resize(size)
	case n < 90:
		look := []kit.Appearance{kit.System, kit.Light, kit.Dark}[m.IntN(3)]
		m.does("look", look)
		m.SetAppearance(look)
	case n < 92:
		m.does("look again")
		m.Look()
	default:
		m.key(c, fyne.KeyEscape)
	}
}

// does notes what is done.
func (m *monkey) does(what ...any) {
	m.trail = append(m.trail, fmt.Sprint(what...))
	m.trail = m.trail[max(0, len(m.trail)-12):]
}

// atFiles takes the file that is offered, or another name beside it: it goes to
// no other folder.
func (m *monkey) atFiles(c fyne.Canvas) {
	switch m.IntN(4) {
	case 0:
		m.key(c, fyne.KeyReturn)
	case 1:
		m.letters(c)
	default:
		m.key(c, fyne.KeyEscape)
	}
}

// ask asks for a command as a menu does, which greys out what cannot be.
func (m *monkey) ask() {
	all := m.asked.Commands
	x := all[m.IntN(len(all))]
	if !m.asked.Can(x) {
		return
	}
	m.does("command ", x.Name)
	if x.Does != nil {
		x.Does()
	} else if x.Within != nil {
		if items := x.Within(); len(items) > 0 {
			if item := items[m.IntN(len(items))]; item.Action != nil {
				item.Action()
			}
		}
	}
}

func (m *monkey) anyKey() fyne.KeyName {
	keys := []fyne.KeyName{
		fyne.KeyF7, fyne.KeyF7, fyne.KeyF3, fyne.KeyF4, fyne.KeyF11, fyne.KeyF1, fyne.KeyF10, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn, fyne.KeyReturn, fyne.KeySpace,
		fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyDelete, fyne.KeyBackspace, desktop.KeyMenu,
	}
	return keys[m.IntN(len(keys))]
}

// key goes where the keyboard is.
func (m *monkey) key(c fyne.Canvas, name fyne.KeyName) {
	held := m.IntN(5) == 0
	m.does("key ", name, " shift ", held)
	m.shift = func() bool { return held }
	switch f := c.Focused(); {
	case name == fyne.KeyTab && held:
		c.FocusPrevious()
	case name == fyne.KeyTab:
		c.FocusNext()
	case f != nil:
		f.TypedKey(&fyne.KeyEvent{Name: name})
	default:
		m.typed(&fyne.KeyEvent{Name: name})
	}
}

func (m *monkey) letters(c fyne.Canvas) {
	words := []string{"harbour", "a", "“", "0", "Ünlü 42", "the minister"}[m.IntN(6)]
	m.does("letters ", words)
	if f := c.Focused(); f != nil {
		test.Type(f, words)
	}
}

// point does something with the mouse, anywhere.
func (m *monkey) point(c fyne.Canvas) {
	size := c.Size()
	at := fyne.NewPos(m.Float32()*size.Width, m.Float32()*size.Height)
	kind := m.IntN(8)
	m.does("mouse ", kind, " at ", at)
	switch kind {
	case 0:
		test.MoveMouse(c, at)
	case 1:
		test.Scroll(c, at, 0, m.Float32()*800-400)
	case 2:
		test.Drag(c, at, m.Float32()*300-150, m.Float32()*300-150)
	case 3, 4:
		s := reading.Side(m.IntN(2))
		words := m.opener.Pair[s].Text().Words
		if len(words) == 0 {
			return
		}
		if word := words[m.IntN(len(words))]; kind == 3 {
			m.desk.OnMenu(s, word.Start, at)
		} else {
			m.desk.OnWord(s, word)
		}
	default:
		test.TapCanvas(c, at)
	}
}

func (m *monkey) drop() {
	var files []fyne.URI
	for range 1 + m.IntN(3) {
		files = append(files, storage.NewFileURI(m.files[m.IntN(len(m.files))]))
	}
	m.does("drop ", files)
	m.door.dropped(fyne.NewPos(m.Float32()*1000, 300), files)
}

func (m *monkey) open() {
	s, n := reading.Side(m.IntN(2)), m.IntN(len(m.opener.Shelf))
	m.does("open ", s, " ", n)
	m.opener.Choose(s, shelf.Wanted{Book: m.opener.Shelf[n]})
}

// late does a part of what waits, in the order of chance.
func (m *monkey) late() {
	m.does("waits")
	for _, list := range []*[]func(){&m.work.Late, &m.work.Begun, &m.work.Ready} {
		if m.IntN(2) == 0 {
			byhand.Run(list)
		}
	}
}

// rest puts the window back to the same pair with nothing over it, and says what
// the program holds then.
func (m *monkey) rest() (heap uint64, routines int) {
	m.finish()
	m.work.Rest()
	for m.win.Canvas().Overlays().Top() != nil {
		m.win.Canvas().Overlays().Remove(m.win.Canvas().Overlays().Top())
	}
	m.win.Resize(fyne.NewSize(1280, 800))
	m.opener.Choose(reading.A, shelf.Wanted{Book: m.opener.Shelf[0]})
	m.finish()
	m.opener.Choose(reading.B, shelf.Wanted{Book: m.opener.Shelf[1]})
	m.finish()
	m.work.Rest()
	m.work.Late = nil
	var now runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&now)
	return now.HeapAlloc, runtime.NumGoroutine()
}
