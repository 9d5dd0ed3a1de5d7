package quote

import "strings"

// unlessDone reports whether the form in -ing at token g, the first of its verb, tells of
// what is not done: "left without saying why", "stopped short of calling it a theft". Marks
// around the words that say so change nothing: "left, “instead of” saying why".
func (f *finder) unlessDone(g int) bool {
	if f.at(g-1).mark == shutting {
		g--
	}
	switch p := f.at(g - 1); {
	case p.mark != 0:
		return false
	case f.isWord(g-1, "without"):
		return true
	case f.isWord(g-1, "of"):
		return f.isWord(g-2, "instead") || f.isWord(g-2, "short")
	case f.isWord(g-1, "than"):
		return f.isWord(g-2, "rather")
	case f.isWord(g-1, "from"):
		return strings.HasPrefix(f.at(g-2).norm, "refrain") || strings.HasPrefix(f.at(g-2).norm, "stopp") || strings.HasPrefix(f.at(g-2).norm, "abstain")
	}
	return false
}

// withoutUndone leaves out of a what its speaker did not do besides, behind the name that he
// gives to something: "called it a theft | without naming anybody".
func (f *finder) withoutUndone(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if f.frames(a)&naming == 0 || a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	for m := i + 2; m+1 < e; m++ {
		if f.at(m).quoted == 0 && f.ingForm(m+1) && f.unlessDone(m+1) && !f.clausal(i, m) {
			for m > i+2 && (f.isWord(m, "of") || f.isWord(m, "than")) {
				m--
			}
			a.part(f.pieces(i, m), f.pieces(m, e))
			f.recount(a)
			return
		}
	}
}

// withoutText ends the words of a before what a paper reads of which they tell: "said it
// broke the part of the law | that says: “Whoever promises a post ...”".
func (f *finder) withoutText(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	for m := i + 2; m+2 < e; m++ {
		if t := f.at(m); !t.is(relative) || t.quoted != 0 || !reads[f.at(m+1).norm] {
			continue
		}
		q := m + 2
		if f.at(q).mark == ':' || f.at(q).mark == ',' {
			q++
		}
		if f.at(q).mark == opening && !f.isWord(m, "who") && f.quotedOn(q+1, e) {
			a.part(f.pieces(i, m), f.pieces(m, e))
			return
		}
	}
}

// quotedOn reports whether the tokens [i, e) stand in one quotation, with its marks and stops:
// behind "that the law, which says “no boats”, | is wrong" it is over.
func (f *finder) quotedOn(i, e int) bool {
	for k := i; k < e; k++ {
		if f.at(k).word() && f.at(k).quoted != f.at(i).quoted {
			return false
		}
	}
	return true
}

// reads are verbs for what stands on a paper.
var reads = map[string]bool{"says": true, "said": true, "reads": true, "read": true, "states": true, "stated": true}
