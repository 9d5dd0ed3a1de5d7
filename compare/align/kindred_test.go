package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Two statements are as near as their terms are one by one, to the last bit.
func TestKindredAreAsNear(t *testing.T) {
	var all []*text.Document
	for _, name := range []string{"000", "001", "002", "003", "004"} {
		all = append(all, founding(t, name))
	}
	r := rand.New(rand.NewPCG(5, 15))
	for range 12 {
		all = append(all, text.Parse(portNews(r)))
	}
	met := 0
	for i, a := range all {
		for k, b := range all {
			if min(i, k) < 5 && max(i, k) > 6 {
				continue
			}
			met += asNear(t, Read(a, nil), Read(b, nil))
		}
	}
	if met == 0 {
		t.Error("no terms are near")
	}
}

// asNear measures each statement of a beside each of b in both ways, and returns how many
// pairs of terms are near.
func asNear(t *testing.T, a, b *Article) (met int) {
	t.Helper()
	v := newVocabulary(a, b)
	as, bs := v.statements(0), v.statements(1)
	p := &pairs{v: v, a: as, b: bs}
	for _, each := range []bool{false, true} {
		all := make([]pair, 0, len(as)*len(bs))
		for i := range as {
			for k := range bs {
				all = append(all, pair{a: int32(i), b: int32(k)})
			}
		}
		known := p.kindred(all)
		known.each = each
		for n, q := range all {
			a, b := &as[q.a], &bs[q.b]
			if q.b == 0 {
				known.lay(all[n:])
			}
			if got, want := known.soft(b), v.softly(a, b); got != want {
				t.Errorf("%q beside %q: %v, term by term %v", a.text(), b.text(), got, want)
			}
			met += len(known.kins)
		}
	}
	return met
}

// softly is [kindred.soft], term by term.
func (v *vocabulary) softly(a, b *statement) float64 {
	var o overlap
	o.of(a, b)
	shared := 0.0
	for _, t := range o.shared {
		shared += v.terms[t].weight
	}
	sum := func(only, terms []int32) (sum float64) {
		for _, x := range only {
			sum += float64(v.nearest(x, terms) * v.terms[x].weight)
		}
		return sum
	}
	if all := 2*shared + (sum(o.onlyA, b.terms) + sum(o.onlyB, a.terms)); all > 0 {
		return all / (a.mass + b.mass)
	}
	return 0
}

// portNews is an article of words that are near in meaning or spelling, and of others.
func portNews(r *rand.Rand) string {
	words := strings.Fields("boat ferry ship vessel harbour port quay pier mayor councillor minister official said told killed wounded injured dead" +
		" soldiers troops police shut closed open reopened Tartus Tartous Portvale Portvaal Ångström Angstrom Olsen Olssen the of not 27 12 naïve mot-dit порт порту")
	var b strings.Builder
	b.WriteString("News of the port\n\n")
	for range 3 + r.IntN(12) {
		for i := range 1 + r.IntN(14) {
			if i > 0 {
				b.WriteByte(' ')
			}
			if r.IntN(9) == 0 {
				fmt.Fprintf(&b, "Portvalemoor%c", 'a'+r.IntN(5))
			} else {
				b.WriteString(words[r.IntN(len(words))])
			}
		}
		b.WriteString(".\n\n")
	}
	return b.String()
}
