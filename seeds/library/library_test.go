package library

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diptych/seeds"
)

// TestMain is also the other program that has a library open: with
// DIPTYCH_LIBRARY set it makes and keeps the index of that folder a few times.
func TestMain(m *testing.M) {
	dir := os.Getenv("DIPTYCH_LIBRARY")
	if dir == "" {
		os.Exit(m.Run())
	}
	for range 20 {
		l, err := Open(dir)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		l.Update(nil)
		for _, f := range l.files {
			f.read = false
		}
		l.Update(nil)
		for _, p := range l.Problems() {
			fmt.Println(p)
			os.Exit(1)
		}
	}
}

// bridge is a passage that three of the articles below share.
const bridge = "It was built for horses and it carries forty thousand lorries a week, and nobody on the council will say when the new deck is to be laid."

var articles = map[string]string{
	"a.md":       "---\ntitle: Bridge to close\ndate: 2019-03-05\noutlet: Harbour Post\n---\nBridge to close\n\nThe old bridge is tired. " + bridge + "\n",
	"b.txt":      "A long summer\n\nShopkeepers on the north bank fear for their trade this year.\n\n" + bridge + "\n",
	"old/c.md":   "Ferries\n\nFerries will cross every ten minutes between six in the morning and midnight, all summer long.\n",
	"old/d.md":   "Letters\n\nSir, your bridge was built for horses, and it carries forty thousand lorries a week, and nobody cares.\n",
	"notes.png":  "\x89PNG",
	".hidden.md": "Hidden\n\n" + bridge + "\n",
}

// folder writes the articles into a new folder.
func folder(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range articles {
		put(t, dir, name, content)
	}
	return dir
}

func put(t testing.TB, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// open opens and updates a library, and returns how many articles were read.
func open(t testing.TB, dir string) (l *Library, read int) {
	t.Helper()
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.Update(func(done, total int) bool { read = total; return true })
	return l, read
}

func names(l *Library) []string {
	var list []string
	for _, a := range l.Articles() {
		list = append(list, a.Name)
	}
	return list
}

// partnersOf asks for the partners of a file of the library.
func partnersOf(t testing.TB, l *Library, name string) []string {
	t.Helper()
	a, err := l.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, p := range l.Partners(a.Document(), name, 10) {
		list = append(list, p.Article.Name)
	}
	return list
}

func TestArticles(t *testing.T) {
	l, read := open(t, folder(t))
	if got, want := names(l), []string{"a.md", "b.txt", "old/c.md", "old/d.md"}; !slices.Equal(got, want) || read != len(want) {
		t.Errorf("articles %q, of which %d read, want %q", got, read, want)
	}
	if a := l.Articles()[0]; a.Fields.Title != "Bridge to close" || a.Fields.Date != "2019-03-05" || a.Words < 30 {
		t.Errorf("%+v", a)
	}
	if p := l.Problems(); len(p) > 0 {
		t.Errorf("problems %v", p)
	}
}

func TestPartners(t *testing.T) {
	l, _ := open(t, folder(t))
	if got, want := partnersOf(t, l, "a.md"), []string{"b.txt", "old/d.md"}; !slices.Equal(got, want) {
		t.Errorf("partners of a.md %q, want %q", got, want)
	}
	if got := partnersOf(t, l, "old/c.md"); len(got) > 0 {
		t.Errorf("partners of old/c.md %q, want none", got)
	}
	outside, err := seeds.Parse("x.txt", []byte("Elsewhere\n\n"+bridge+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Partners(outside.Document(), "", 1); len(got) != 1 || got[0].Words() < 20 {
		t.Errorf("partners of an article outside, one at most: %v", got)
	}
}

func TestUses(t *testing.T) {
	l, _ := open(t, folder(t))
	for phrase, want := range map[string][]string{
		"forty thousand lorries":                                         {"a.md", "b.txt", "old/d.md"}, // a.md has a date
		"It carries Forty Thousand lorries, a week":                      {"a.md", "b.txt", "old/d.md"},
		"nobody on the council will say when the new deck is to be laid": {"a.md", "b.txt"},
		"ferries will cross":                                             {"old/c.md"},
		"forty thousand ferries":                                         nil,
		"":                                                               nil,
	} {
		var got []string
		for _, u := range l.Uses(phrase) {
			got = append(got, u.Article.Name)
			if len(u.Spans) != 1 || u.Document.Text(u.Spans[0]) == "" {
				t.Errorf("%q in %s: %v", phrase, u.Article.Name, u.Spans)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", phrase, got, want)
		}
	}
}

// TestUpdateReadsWhatChanged opens one folder again and again.
func TestUpdateReadsWhatChanged(t *testing.T) {
	dir := folder(t)
	steps := []struct {
		name   string
		change func()
		read   int
		want   []string // partners of a.md
	}{
		{"new", func() {}, 4, []string{"b.txt", "old/d.md"}},
		{"as it was", func() {}, 0, []string{"b.txt", "old/d.md"}},
		{"one more", func() { put(t, dir, "new.txt", "New\n\n"+bridge+"\n") }, 1, []string{"b.txt", "new.txt", "old/d.md"}},
		{"one changed", func() { put(t, dir, "b.txt", "Now it is about something else altogether.\n") }, 1, []string{"new.txt", "old/d.md"}},
		{"one gone", func() { os.Remove(filepath.Join(dir, "new.txt")) }, 0, []string{"old/d.md"}},
		{"as it was then", func() {}, 0, []string{"old/d.md"}},
		{"no index", func() { os.Remove(filepath.Join(dir, keptName)) }, 4, []string{"old/d.md"}},
	}
	for _, s := range steps {
		s.change()
		l, read := open(t, dir)
		if got := partnersOf(t, l, "a.md"); !slices.Equal(got, s.want) {
			t.Errorf("%s: partners %q, want %q", s.name, got, s.want)
		}
		if read != s.read {
			t.Errorf("%s: %d articles read, want %d", s.name, read, s.read)
		}
	}
}

func TestUpdateCanBeStopped(t *testing.T) {
	dir := folder(t)
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.Update(func(done, total int) bool { return done < 2 })
	if _, read := open(t, dir); read != 2 {
		t.Errorf("%d articles left to read after a stop at 2 of 4", read)
	}
}

func TestOneBadFileStopsNothing(t *testing.T) {
	dir := folder(t)
	put(t, dir, "empty.txt", "")
	put(t, dir, "program.txt", "\x7fELF\x02\x01\x01\x00")
	put(t, dir, "open.md", "---\ntitle: x\noutlet: y\n\ntext\n")
	for range 2 { // the second time with an index
		l, _ := open(t, dir)
		if len(l.Articles()) != 4 || len(l.Problems()) != 3 {
			t.Fatalf("%d articles, problems %v", len(l.Articles()), l.Problems())
		}
		if got, want := l.Problems()[1].Error(), filepath.Join(dir, "open.md")+":1: the front matter is not closed; add a line --- after line 3."; got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

// The mails of a mailbox in the folder are articles each.
func TestMailboxInTheFolder(t *testing.T) {
	dir := folder(t)
	before, _ := open(t, dir)
	mail := "From ann@a.example Sat Mar 14 08:30:00 2026\nFrom: Ann Lee <ann@a.example>\nSubject: Pier vote put off\n\nThe board put off its vote on the pier on Friday, and nobody on it knows why.\n\n"
	put(t, dir, "mails.mbox", mail+strings.ReplaceAll(mail, "Friday", "Sunday"))
	after, _ := open(t, dir)
	if n := len(after.Articles()) - len(before.Articles()); n != 2 {
		t.Errorf("%d more articles, problems %v", n, after.Problems())
	}
}

func TestOpenFails(t *testing.T) {
	file := filepath.Join(folder(t), "a.md")
	for path, want := range map[string]string{
		file:        file + ": this is a file, not a folder; name a folder with articles in it",
		file + "xx": file + "xx: there is no such folder; name a folder with articles in it",
	} {
		if _, err := Open(path); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// TestDamageIsNoticed flips every byte of what is kept, and cuts it short at
// every length: nothing of it is taken over.
func TestDamageIsNoticed(t *testing.T) {
	dir := folder(t)
	open(t, dir)
	whole, err := os.ReadFile(filepath.Join(dir, keptName))
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.takeKept(bytes.NewReader(whole)); err != nil {
		t.Fatalf("what was kept is refused: %v", err)
	}
	for i := range whole {
		bad := bytes.Clone(whole)
		bad[i] ^= 1 << (i % 8)
		if l.takeKept(bytes.NewReader(bad)) == nil {
			t.Errorf("byte %d of %d flipped, and nothing noticed", i, len(whole))
		}
		if l.takeKept(bytes.NewReader(whole[:i])) == nil {
			t.Errorf("cut to %d of %d bytes, and nothing noticed", i, len(whole))
		}
	}
}

// TestDamageIsMended opens a library whose index is damaged: it is said, the
// articles are read again, and the next time all is well.
func TestDamageIsMended(t *testing.T) {
	for _, damage := range []string{"", "diptych library 0\n", keptFormat, strings.Repeat("x", 5000)} {
		dir := folder(t)
		put(t, dir, keptName, damage)
		l, read := open(t, dir)
		if read != 4 || len(l.Problems()) != 1 || !strings.Contains(l.Problems()[0].Error(), "every article is read again") {
			t.Errorf("%.20q: %d read, problems %v", damage, read, l.Problems())
		}
		if got := partnersOf(t, l, "a.md"); len(got) != 2 {
			t.Errorf("%.20q: partners %q", damage, got)
		}
		if l, read := open(t, dir); read != 0 || len(l.Problems()) != 0 {
			t.Errorf("%.20q: the second time %d read, problems %v", damage, read, l.Problems())
		}
	}
}

// TestTwoPrograms keeps one library from several processes at once while it
// is opened here: what is there is whole at any time.
func TestTwoPrograms(t *testing.T) {
	dir := folder(t)
	open(t, dir)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var others []*exec.Cmd
	for range 2 {
		c := exec.Command(program)
		c.Env = append(os.Environ(), "DIPTYCH_LIBRARY="+dir)
		c.Stdout = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		others = append(others, c)
	}
	for range 20 {
		if l, read := open(t, dir); read != 0 || len(l.Problems()) > 0 {
			t.Errorf("%d articles read again, problems %v", read, l.Problems())
		}
	}
	for _, c := range others {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	if _, read := open(t, dir); read != 0 {
		t.Errorf("%d articles read again at the end", read)
	}
	left, err := fs.Glob(os.DirFS(dir), keptName+"*")
	if err != nil || len(left) != 1 {
		t.Errorf("left in the folder: %q %v", left, err)
	}
}

func TestLeftoversAreSwept(t *testing.T) {
	dir := folder(t)
	put(t, dir, keptName+"-1", "left by a program that was ended")
	put(t, dir, keptName+"-2", "being written by another program")
	long := time.Now().Add(-2 * time.Hour)
	if err := os.Chtimes(filepath.Join(dir, keptName+"-1"), long, long); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
	left, err := fs.Glob(os.DirFS(dir), keptName+"-*")
	if err != nil || len(left) != 1 || left[0] != keptName+"-2" {
		t.Errorf("left: %q %v", left, err)
	}
}

// TestNewerIsLeft has an index of a version to come: it is told, the articles
// are read again, and the file stays as it is.
func TestNewerIsLeft(t *testing.T) {
	made := folder(t)
	open(t, made)
	ours, err := os.ReadFile(filepath.Join(made, keptName))
	if err != nil {
		t.Fatal(err)
	}
	const magic = "diptych index\x00"
	at := bytes.Index(ours, []byte(magic)) + len(magic)
	if at < len(magic) {
		t.Fatal("no index in what was kept")
	}
	inside := bytes.Clone(ours)
	inside[at]++
	for name, newer := range map[string]string{
		"the library's": fmt.Sprint(keptKind, keptVersion+1, "\nsomething else"),
		"far newer":     keptKind + "12\nsomething else altogether",
		"the index's":   string(inside),
	} {
		dir := folder(t)
		put(t, dir, keptName, newer)
		for range 2 {
			l, read := open(t, dir)
			if p := fmt.Sprint(l.Problems()); read != 4 || !strings.Contains(p, "a newer version of this program made it") || !strings.Contains(p, "remove "+keptName) {
				t.Errorf("%s: %d read, problems %s", name, read, p)
			}
			if got := partnersOf(t, l, "a.md"); len(got) != 2 {
				t.Errorf("%s: partners %q", name, got)
			}
		}
		if now, _ := os.ReadFile(filepath.Join(dir, keptName)); string(now) != newer {
			t.Errorf("%s: it was written over", name)
		}
	}
}

// TestTooLargeIsNotRead has an index that is a byte larger than four articles
// make it, which is little, and says that its head has 2 GB.
func TestTooLargeIsNotRead(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	most := l.bound()
	if most > 2<<20 {
		t.Fatalf("four articles make an index of %d bytes", most)
	}
	put(t, dir, keptName, keptFormat+"\x00\x00\x00\x80\x00\x00\x00\x00")
	if err := os.Truncate(filepath.Join(dir, keptName), most+1); err != nil {
		t.Fatal(err)
	}
	l, read := open(t, dir)
	if p := fmt.Sprint(l.Problems()); read != 4 || !strings.Contains(p, errLarge.Error()) {
		t.Errorf("%d read, problems %s", read, p)
	}
	if l, read := open(t, dir); read != 0 || len(l.Problems()) != 0 {
		t.Errorf("the second time %d read, problems %v", read, l.Problems())
	}
}

// A file of many articles may be larger than an article, and is learned in
// parts.
func TestLargeFileOfMany(t *testing.T) {
	dir := t.TempDir()
	const many = 2*learnedAtOnce + 50
	var b strings.Builder
	b.WriteString("title,text,picture\n")
	for i := range many {
		fmt.Fprintf(&b, "Ferry %d stops,\"The ferry number%dx stopped at noon, its owner said.\",%s\n", i, i, strings.Repeat("x", seeds.MaxBytes/many))
	}
	put(t, dir, "all.csv", b.String())
	put(t, dir, "one.txt", "Ferry\n\n"+bridge+"\n")
	if l, _ := open(t, dir); len(l.Articles()) != many+1 || len(l.Problems()) > 0 {
		t.Fatal(len(l.Articles()), l.Problems())
	}
	l, read := open(t, dir)
	hits, _ := l.Search(Query{Words: fmt.Sprintf("number%dx", many-1), Limit: 5})
	if read != 0 || len(hits) != 1 || hits[0].Article.Name != fmt.Sprintf("all.csv#%d", many) {
		t.Error(read, hits)
	}
}

// With more than one reader the library comes to know the same.
func TestManyReaders(t *testing.T) {
	dir := t.TempDir()
	for i := range 300 {
		put(t, dir, fmt.Sprintf("%03d.md", i), fmt.Sprintf("---\ntitle: Number %d\n---\nThe bridge of number %d was built for horses. %s\n", i, i, bridge))
	}
	put(t, dir, "empty.md", "")
	know := func(spawn func(func())) (list []string) {
		os.Remove(filepath.Join(dir, keptName))
		l, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		l.Spawn = spawn
		l.Update(nil)
		for _, a := range l.Articles() {
			list = append(list, fmt.Sprint(a))
		}
		hits, total := l.Search(Query{Words: "horses", Limit: 1000})
		for _, p := range l.Problems() {
			list = append(list, p.Error())
		}
		return append(list, fmt.Sprint(len(hits), total, len(l.Articles())))
	}
	if alone, many := know(nil), know(func(f func()) { go f() }); !slices.Equal(alone, many) {
		t.Errorf("alone %v, many %v", alone[len(alone)-2:], many[len(many)-2:])
	}
	know(func(func()) {}) // one that never begins keeps nobody waiting
	l, _ := Open(dir)
	l.Spawn = func(f func()) { go f() }
	os.Remove(filepath.Join(dir, keptName))
	l.Update(func(done, _ int) bool { return done < 50 })
	if read := slices.IndexFunc(l.Articles(), func(a Article) bool { return !a.Read }); read < 0 {
		t.Error("stopped, and yet all is read")
	}
}
