package notebook

import (
	"slices"
	"strings"

	"diptych/app/reading"
	"diptych/seeds/note"
)

// What a judgement says in the tags of its annotation, so that other programs
// can read it: what is held, of what kind of finding, and beside which other
// article it was found.
const (
	tagAside     = "put aside"
	tagConfirmed = "confirmed"
	tagFinding   = "finding: "
	tagBeside    = "beside: "
)

// Judge keeps what a reader holds of a finding, in place of what was held of it.
func (n *Notebook) Judge(j reading.Judgement) {
	if n.reading == nil {
		return
	}
	anchors, home := n.anchors(j.Places)
	if len(anchors) == 0 {
		return
	}
	x := note.New(strings.TrimSpace(j.Reason), anchors...)
	was, held := n.find(j.ID)
	if held {
		x.ID, x.Made, home = was.ID, was.Made, was.binder
	} else {
		was = written{note.Note{ID: x.ID}, home}
	}
	how := tagConfirmed
	if j.Aside {
		how = tagAside
	}
	other := n.names[reading.B]
	if anchors[0].Article != n.names[reading.A] {
		other = n.names[reading.A]
	}
	x.Assessing, x.Tags = true, []string{how, tagFinding + j.Key, tagBeside + other}
	home.Put(x)
	n.acts++
	n.did(was, written{x, home})
	n.renew()
}

// Unjudge takes a judgement back.
func (n *Notebook) Unjudge(id string) {
	if x, ok := n.find(id); ok {
		x.binder.Delete(id)
		n.acts++
		n.did(x, written{note.Note{ID: id}, x.binder})
		n.renew()
	}
}

// judgements is what readers held of findings in these two articles.
func (n *Notebook) judgements() []reading.Judgement {
	var list []reading.Judgement
	n.each(func(x note.Note, _ *binder, home reading.Side) {
		if !x.Assessing {
			return
		}
		if j, ok := n.judgement(x, home); ok {
			list = append(list, j)
		}
	})
	return list
}

// judgement reads one, false when it is of another pair, or its words are gone.
func (n *Notebook) judgement(x note.Note, home reading.Side) (j reading.Judgement, ok bool) {
	placed, _ := n.place(&x, home)
	if len(placed.Away) > 0 || len(placed.Lost[reading.A])+len(placed.Lost[reading.B]) > 0 {
		return j, false
	}
	j = reading.Judgement{ID: x.ID, Reason: x.Text, Places: placed.Places}
	held, beside := false, false
	for _, t := range x.Tags {
		key, isKey := strings.CutPrefix(t, tagFinding)
		other, isOther := strings.CutPrefix(t, tagBeside)
		switch {
		case t == tagAside || t == tagConfirmed:
			held, j.Aside = true, t == tagAside
		case isKey:
			j.Key = key
		case isOther:
			beside = slices.Contains(n.names[:], other)
		}
	}
	return j, held && beside
}
