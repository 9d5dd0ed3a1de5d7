package reading

import (
	"slices"

	"diptych/compare/text"
)

// Judgement is what a reader holds of an item: that it is wrong and is put
// aside, or that it is right.
type Judgement struct {
	ID     string // of the annotation that keeps it
	Key    string // of the item, see Key
	Aside  bool   // put aside as wrong; confirmed otherwise
	Reason string // may be empty
	Places [2][]text.Span
}

// words says it in the panel.
func (j Judgement) words() string {
	say := L("Confirmed")
	if j.Aside {
		say = L("Put aside as wrong")
	}
	if reason := flat(j.Reason); reason != "" {
		say += ": " + reason
	}
	return say
}

// Key names what kind of thing an item is, the same in every version of the
// program: "naming", "quotation", "statement".
func (r *Reading) Key(i int) string {
	it := r.Items[i]
	if it.Finding != None {
		return r.Findings[it.Finding].Device
	}
	return kindKeys[it.Kind]
}

var kindKeys = map[Kind]string{
	Quotation: "quotation", Copy: "copy", Voice: "voice", Name: "name", Stock: "stock", Furniture: "furniture", Statement: "statement",
}

// Heads is the first place of an item on either side, by which it is known
// again.
func (it Item) Heads() (heads [2][]text.Span) {
	for s, places := range it.Places {
		if len(places) > 0 {
			heads[s] = places[:1]
		}
	}
	return heads
}

// SetJudged replaces what is held of the items. Judgements of what is no longer
// found are passed over.
func (r *Reading) SetJudged(list []Judgement) {
	r.judged, r.tallied = map[int]Judgement{}, nil
	for i, it := range r.Items {
		heads, key := it.Heads(), r.Key(i)
		for _, j := range list {
			if j.Key == key && slices.Equal(j.Places[A], heads[A]) && slices.Equal(j.Places[B], heads[B]) {
				r.judged[i] = j // the latest counts
			}
		}
	}
}

// Judged is what is held of an item, false when nothing is.
func (r *Reading) Judged(i int) (Judgement, bool) {
	j, ok := r.judged[i]
	return j, ok
}

// Judgements lists what is held of the items, in their order.
func (r *Reading) Judgements() (list []Judgement) {
	for i := range r.Items {
		if j, ok := r.judged[i]; ok {
			list = append(list, j)
		}
	}
	return list
}

// aside reports whether the reader has put an item aside.
func (r *Reading) aside(i int) bool { return r.judged[i].Aside }

// PutAside is how many items the reader has put aside.
func (r *Reading) PutAside() (n int) {
	for i := range r.Items {
		if r.aside(i) {
			n++
		}
	}
	return n
}

// Listed is how many items the list of findings has, but for what is put aside:
// also those whose marks are hidden.
func (r *Reading) Listed() (n int) {
	for i, it := range r.Items {
		if it.Kind.Listed() && !r.aside(i) {
			n++
		}
	}
	return n
}

// Visible reports whether an item is marked on the pages: its kind is switched
// on, and it is not put aside.
func (r *Reading) Visible(i int) bool { return !r.off[r.Items[i].Kind] && !r.judged[i].Aside }

// Quotable is what to copy of an item: its places, short ones with the sentence
// around them, none twice and a few of each side at most.
func (r *Reading) Quotable(i int) (places [2][]text.Span) {
	const most = 4
	for s, spans := range r.Items[i].Places {
		d := r.Document(Side(s))
		for _, p := range spans {
			if in := d.SentencesIn(p); len(d.WordsIn(p)) < longPlace && len(in) > 0 {
				p = in[0].Span.Cover(p)
			}
			known := slices.ContainsFunc(places[s], p.Overlaps)
			if !p.Empty() && !known && len(places[s]) < most {
				places[s] = append(places[s], p)
			}
		}
	}
	return places
}

// Whole is the evidence of an item to the last place.
func (r *Reading) Whole(i int) [2]Evidence {
	it := r.Items[i]
	return r.evidence(it, max(len(it.Places[A]), len(it.Places[B])))
}
