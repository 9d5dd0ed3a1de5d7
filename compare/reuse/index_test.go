package reuse

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"diptych/compare/text"

	"pgregory.net/rapid"
)

// library is articles of made-up words, by id.
type library map[string]*text.Document

func (l library) ids() []string {
	var out []string
	for id := range l {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

func drawLibrary(t *rapid.T) (*Index, library) {
	x, l := &Index{}, library{}
	for range rapid.IntRange(1, 25).Draw(t, "changes") {
		id := fmt.Sprint("article ", rapid.IntRange(0, 8).Draw(t, "id"))
		if rapid.IntRange(0, 4).Draw(t, "what") == 0 {
			x.Remove(id)
			delete(l, id)
			continue
		}
		l[id] = drawSide(t, "article", 40)
		x.Add(id, WordingOf(l[id]))
	}
	return x, l
}

func TestIndexMissesNoSharedRunOfEight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, l := drawLibrary(t)
		d := drawSide(t, "d", 40)
		var found []string
		for _, p := range x.Partners(d, "article 8") {
			found = append(found, p.ID)
			if l[p.ID] == nil || p.Shared < 1 {
				t.Fatalf("%q is no partner", p.ID)
			}
		}
		for _, id := range l.ids() {
			a, b := prepare(Unheard(l[id]), Unheard(d))
			shares := slices.ContainsFunc(slowRuns(a, b, longSeed), func(r run) bool {
				return !furniture(a.kind(r.a)) && !furniture(b.kind(r.b))
			})
			if shares && id != "article 8" && !slices.Contains(found, id) {
				t.Fatalf("%q shares eight words and is not found", id)
			}
		}
		if slices.Contains(found, "article 8") {
			t.Fatal("an article that was excepted is a partner")
		}
	})
}

func TestDocumentFrequencyOfWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, l := drawLibrary(t)
		for w := range 7 {
			word, n := fmt.Sprint("w", w), 0
			for _, d := range l {
				for i, v := range d.Words {
					if v.Norm == word && !furniture(d.Paragraphs[d.ParagraphAt(d.Words[i].Start)].Kind) {
						n++
						break
					}
				}
			}
			if got := x.DocumentFrequency(word); got != n {
				t.Fatalf("%q stands in %d articles, the index says %d", word, n, got)
			}
		}
	})
}

func TestIndexFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, l := drawLibrary(t)
		var file bytes.Buffer
		if n, err := x.WriteTo(&file); err != nil || n != int64(file.Len()) {
			t.Fatalf("WriteTo: %d bytes of %d, %v", n, file.Len(), err)
		}
		var y Index
		if n, err := y.ReadFrom(bytes.NewReader(file.Bytes())); err != nil || n != int64(file.Len()) {
			t.Fatalf("ReadFrom: %d bytes of %d, %v", n, file.Len(), err)
		}
		if x.Len() != y.Len() || y.Len() != len(l) {
			t.Fatalf("%d articles were written and %d read", x.Len(), y.Len())
		}
		d := drawSide(t, "d", 40)
		if got, want := y.Partners(d, ""), x.Partners(d, ""); !slices.Equal(got, want) {
			t.Fatalf("after reading: %v, before: %v", got, want)
		}
		damaged := bytes.Clone(file.Bytes())
		damaged[rapid.IntRange(0, len(damaged)-1).Draw(t, "at")] ^= byte(rapid.IntRange(1, 255).Draw(t, "by"))
		for _, bad := range [][]byte{damaged, file.Bytes()[:rapid.IntRange(0, file.Len()-1).Draw(t, "cut")], append(bytes.Clone(file.Bytes()), 0)} {
			if _, err := y.ReadFrom(bytes.NewReader(bad)); !errors.Is(err, ErrIndex) {
				t.Fatalf("a damaged file: %v", err)
			}
		}
		if y.Len() != len(l) {
			t.Fatal("a damaged file changed the index")
		}
	})
}

func FuzzIndexReadFrom(f *testing.F) {
	var x Index
	x.Add("one", WordingOf(text.Parse("The committee will meet again on Thursday to weigh what it has heard.")))
	var file bytes.Buffer
	if _, err := x.WriteTo(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte(indexMagic + "\xff\xff\xff\x03"))
	f.Add([]byte(indexMagic + "\x00\xff\xff\xff\xff\xff\x0f"))
	f.Add([]byte("diptych index\x00\x00"))
	f.Fuzz(func(t *testing.T, file []byte) {
		var x Index
		if _, err := x.ReadFrom(bytes.NewReader(file)); err != nil {
			if !errors.Is(err, ErrIndex) || x.Len() != 0 {
				t.Fatalf("%v, and %d articles", err, x.Len())
			}
			return
		}
		x.Partners(text.Parse("The committee will meet again on Thursday to weigh."), "")
	})
}

func TestIndexReportsAFailingReader(t *testing.T) {
	var x Index
	failure := errors.New("the disk is gone")
	if _, err := x.ReadFrom(failing{failure}); !errors.Is(err, failure) || errors.Is(err, ErrIndex) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func ExampleIndex_Partners() {
	var x Index
	x.Add("agency.md", WordingOf(text.Parse("The bridge over the Svart will stay closed until engineers have looked at every cable, the road office said.")))
	x.Add("other.md", WordingOf(text.Parse("Bakers in the old town report a good year.")))
	local := text.Parse("Commuters must wait: the bridge over the Svart will stay closed until engineers have looked at every cable.")
	for _, p := range x.Partners(local, "") {
		fmt.Println(p.ID)
	}
	// Output: agency.md
}

func ExampleIndex_Occurrences() {
	articles := map[string]*text.Document{
		"march.md": text.Parse("“Not one cent more,” the treasurer repeated."),
		"may.md":   text.Parse("Her answer was: not one cent more."),
		"june.md":  text.Parse("She paid not a cent more."),
	}
	articles["march.md"].Fields.Date = "2016-03-02"
	articles["may.md"].Fields.Date = "2016-05-09"
	var x Index
	for id, d := range articles {
		x.Add(id, WordingOf(d))
	}
	for _, o := range x.Occurrences("not one cent more", func(id string) *text.Document { return articles[id] }) {
		fmt.Println(o.Date, articles[o.ID].Text(o.Spans[0]))
	}
	// Output:
	// 2016-03-02 Not one cent more
	// 2016-05-09 not one cent more
}

var frequentWords = sync.OnceValue(func() []string { return wordsOf("frequency/words.txt") })

// madeWords is an article of n words, each as frequent as English has it, by
// number in the list; 50 of them are taken over from the article before.
func madeWords(r *rand.Rand, n int, before []uint16) []uint16 {
	out := make([]uint16, n)
	for i := range out {
		out[i] = uint16(min(len(frequentWords())-1, int(zipfShift*math.Exp(r.Float64()*zipfMass)-zipfShift)))
	}
	if before != nil && n > 100 {
		copy(out[20:70], before[40:])
	}
	return out
}

func madeLibrary(n, words int) [][]uint16 {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([][]uint16, n)
	for i := range out {
		out[i] = madeWords(r, words, out[max(0, i-1)])
	}
	return out
}

// put makes d the article of these words, without its source.
func put(d *text.Document, words []uint16) *text.Document {
	d.Words = d.Words[:0]
	for i, w := range words {
		d.Words = append(d.Words, text.Word{Span: text.Span{Start: 8 * i, End: 8*i + 7}, Norm: frequentWords()[w]})
	}
	d.Paragraphs = []text.Paragraph{{Span: text.Span{End: 8 * len(words)}}}
	return d
}

func BenchmarkIndex(b *testing.B) {
	docs := madeLibrary(10_000, 1000)
	var d text.Document
	build := func() *Index {
		x := &Index{}
		for i := range docs {
			x.Add(fmt.Sprint(i), WordingOf(put(&d, docs[i])))
		}
		return x
	}
	x := build()
	entries := 0
	for _, s := range x.segments {
		entries += cap(s)
	}
	b.Run("build10000", func(b *testing.B) {
		for b.Loop() {
			build()
		}
		b.ReportMetric(float64(entries)*8/1e6, "MB")
	})
	b.Run("partners", func(b *testing.B) {
		i := 0
		for b.Loop() {
			x.Partners(put(&d, docs[i%len(docs)]), "")
			i += 37
		}
	})
	b.Run("append", func(b *testing.B) {
		i := 0
		for b.Loop() {
			x.Add(fmt.Sprint("new ", i%500), WordingOf(put(&d, docs[i%len(docs)])))
			i++
		}
	})
	b.Run("phrase", func(b *testing.B) {
		for b.Loop() {
			x.DocumentFrequency("the government of the united states said on monday")
		}
	})
	var file bytes.Buffer
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			file.Reset()
			if _, err := x.WriteTo(&file); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(file.Len())/1e6, "MB")
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := new(Index).ReadFrom(bytes.NewReader(file.Bytes())); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// What stands behind the last hash there is must not be counted from the start again.
func TestCountOfTheLastHash(t *testing.T) {
	const last = 1<<hashBits - 1
	x := Index{segments: []segment{{7 << articleBits, last << articleBits, last<<articleBits | 1}}}
	if got := x.count(last); got != 2 {
		t.Errorf("count is %d, want 2", got)
	}
}
