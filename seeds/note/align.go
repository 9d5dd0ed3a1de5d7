package note

import "diptych/compare/text"

// places lists where in words those of q stand with few changes, by
// approximate matching after P. Sellers (1980) with words for letters and the
// cut-off of E. Ukkonen (1985). Only stretches that hold enough words of q
// are looked at.
func (q quoted) places(words []text.Word) []place {
	if len(q.words) == 0 {
		return nil
	}
	var list []place
	cells := mostCells
	for _, r := range q.stretches(words) {
		list = q.align(words, r, list, &cells)
	}
	return list
}

// mostCells bounds the work on texts that say the same over and over.
const mostCells = 50_000_000

// stretches are the parts of words, as ranges of indices, in which so many
// words are words of q that q may stand there.
func (q quoted) stretches(words []text.Word) []text.Span {
	wanted := map[string]bool{}
	for _, w := range q.words {
		wanted[w] = true
	}
	k := q.allowed()
	width, least := len(q.words)+k, len(q.words)-k
	in := make([]bool, len(words))
	var list []text.Span
	held := 0
	for i, w := range words {
		if in[i] = wanted[w.Norm]; in[i] {
			held++
		}
		if i >= width && in[i-width] {
			held--
		}
		if held < least || !in[i] && k == 0 {
			continue
		}
		r := text.Span{Start: max(0, i+1-width), End: i + 1}
		if n := len(list); n > 0 && r.Start <= list[n-1].End {
			list[n-1].End = r.End
		} else {
			list = append(list, r)
		}
	}
	return list
}

// cell is the cheapest way to have the first words of an anchor end at a word
// of the document: how many changes, and where it begins.
type cell struct{ cost, from int }

// align adds to list every place in words[r.Start:r.End] at which q ends with
// no more changes than are allowed.
func (q quoted) align(words []text.Word, r text.Span, list []place, cells *int) []place {
	m, k := len(q.words), q.allowed()
	column := make([]cell, m+1)
	for i := range column {
		column[i] = cell{i, r.Start}
	}
	last := min(k, m) // rows after it cost too much
	for j := r.Start; j < r.End && *cells > 0; j++ {
		diagonal := column[0]
		column[0] = cell{0, j + 1}
		end := min(last+1, m)
		*cells -= end
		for i := 1; i <= end; i++ {
			up := column[i]
			if i > last {
				up.cost = k + 1
			}
			c := diagonal
			if q.words[i-1] != words[j].Norm {
				c.cost++
			}
			if up.cost+1 < c.cost {
				c = cell{up.cost + 1, up.from}
			}
			if column[i-1].cost+1 < c.cost {
				c = cell{column[i-1].cost + 1, column[i-1].from}
			}
			diagonal, column[i] = up, c
		}
		for last = end; last > 0 && column[last].cost > k; last-- {
		}
		if last == m && column[m].from <= j {
			*cells -= 10 * (len(q.before) + len(q.after) + 1)
			list = append(list, q.fit(words, place{from: column[m].from, to: j + 1, changed: column[m].cost}))
		}
	}
	return list
}

// fit settles where p begins: a first word that was changed may as well be
// one that is missing, which the words before it tell. It also counts what is
// as it was around p.
func (q quoted) fit(words []text.Word, p place) place {
	best := p
	best.before = -1
	best.after = agreement(q.after, func(i int) (string, bool) {
		if p.to+i < len(words) {
			return words[p.to+i].Norm, true
		}
		return "", false
	})
	for t := 0; p.from+t < p.to; t++ {
		from := p.from + t
		before := agreement(reversed(q.before), func(i int) (string, bool) {
			if from-1-i >= 0 {
				return words[from-1-i].Norm, true
			}
			return "", false
		})
		if before > best.before {
			best.from, best.before = from, before
		}
		if t >= p.changed || t >= len(q.words) || words[from].Norm == q.words[t] {
			break
		}
	}
	return best
}

// agreement is how many words of context, outwards from a place, are as they
// were: their number less the changes that make them those that at gives.
func agreement(context []string, at func(int) (string, bool)) int {
	n := len(context)
	row := make([]int, n+1)
	for i := range row {
		row[i] = i
	}
	least := n
	for j := 0; j < n+2; j++ {
		w, ok := at(j)
		if !ok {
			break
		}
		diagonal := row[0]
		row[0] = j + 1
		for i := 1; i <= n; i++ {
			c := diagonal
			if context[i-1] != w {
				c++
			}
			diagonal = row[i]
			row[i] = min(c, row[i]+1, row[i-1]+1)
		}
		least = min(least, row[n])
	}
	return n - least
}

func reversed(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[len(words)-1-i] = w
	}
	return list
}
