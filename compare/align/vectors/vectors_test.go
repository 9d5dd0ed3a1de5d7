package vectors

import (
	"testing"

	"diptych/compare/reuse"
)

func of(t *testing.T, word string) *Vector {
	t.Helper()
	r := reuse.Rank(word)
	if r < 0 {
		t.Fatalf("%q is not listed", word)
	}
	v := Of(r)
	return &v
}

// A row that belonged to another word would break every one of these.
func TestNeighboursInMeaning(t *testing.T) {
	for _, c := range []struct{ word, near, far string }{
		{"ceasefire", "truce", "rebels"},
		{"killed", "dead", "signed"},
		{"soldiers", "troops", "prices"},
		{"said", "told", "bombed"},
		{"aircraft", "planes", "voters"},
		{"accord", "agreement", "bread"},
		{"monday", "friday", "river"},
		{"attorney", "lawyer", "truck"},
	} {
		w := of(t, c.word)
		near, far := w.Cosine(of(t, c.near)), w.Cosine(of(t, c.far))
		if near < .5 || far > near-.15 {
			t.Errorf("%s: %s %.3f, %s %.3f", c.word, c.near, near, c.far, far)
		}
	}
}

func TestCosineBounds(t *testing.T) {
	nothing, word := Of(-1), of(t, "truce")
	if c := nothing.Cosine(word); c != 0 {
		t.Errorf("with nothing: %v", c)
	}
	if c := word.Cosine(word); c != 1 {
		t.Errorf("with itself: %v", c)
	}
	beyond := Of(50_000)
	if beyond != nothing {
		t.Error("a rank beyond the list has a vector")
	}
}

func TestSieveLetsNearPairsThrough(t *testing.T) {
	var near, lost, far, let int
	for i := 200; i < 6000; i += 7 {
		v := Of(i)
		for j := i + 1; j < i+1500; j += 11 {
			w := Of(j)
			if v.Cosine(&w) >= .5 {
				near++
				if !SignsOf(i).MayBeNear(SignsOf(j)) {
					lost++
				}
			} else {
				far++
				if SignsOf(i).MayBeNear(SignsOf(j)) {
					let++
				}
			}
		}
	}
	t.Logf("near %d, lost %d; far %d, let through %d", near, lost, far, let)
	if near < 100 || lost*100 > near*2 || let*12 > far {
		t.Errorf("near %d, lost %d; far %d, let through %d", near, lost, far, let)
	}
}

func BenchmarkCosine(b *testing.B) {
	v, w := Of(500), Of(5000)
	for b.Loop() {
		v.Cosine(&w)
	}
}

func BenchmarkMayBeNear(b *testing.B) {
	v, w := SignsOf(500), SignsOf(5000)
	for b.Loop() {
		v.MayBeNear(w)
	}
}

// Five numbers to a word give what one at a time do.
func TestDotAgainstNumbers(t *testing.T) {
	numbers := func(rank int) []int32 {
		var out []int32
		for _, b := range []byte(rowOf(rank)) {
			out = append(out, int32(b&15)-zero, int32(b>>4)-zero)
		}
		return out
	}
	for i := 0; i < 50_000; i += 97 {
		j := 49_999 - i
		var want int32
		x, y := numbers(i), numbers(j)
		for n := range x {
			want += x[n] * y[n]
		}
		v, w := Of(i), Of(j)
		if got := v.dot(&w); got != want || w.dot(&v) != want {
			t.Errorf("%d and %d: %d, not %d", i, j, got, want)
		}
	}
}

func TestNearIsCosineFromTheLeastOn(t *testing.T) {
	for i := 200; i < 3000; i += 7 {
		v := Of(i)
		for j := i; j < i+600; j += 11 {
			w := Of(j)
			want := v.Cosine(&w)
			if want < .5 {
				want = 0
			}
			if got := v.Near(&w, .5); got != want {
				t.Fatalf("%d and %d: %v, not %v", i, j, got, want)
			}
		}
	}
}
