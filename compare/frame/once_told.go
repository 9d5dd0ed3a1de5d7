package frame

import (
	"slices"

	"diptych/compare/text"
)

// onceTold leaves out of a list what one article tells more where two sentences side by
// side show all of it: a quotation of one article alone, say, that stands beside other
// words of its speaker too. Of four such quotations that readers judged none was worth it.
func onceTold(list []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(list), func(f Finding) bool {
		return f.Device == onlyHereName && !f.Beside() && slices.ContainsFunc(list, func(g Finding) bool {
			return g.Device == sameMatterName && g.rank() >= floor && allWithin(f.A, g.A) && allWithin(f.B, g.B)
		})
	})
}

// allWithin reports whether others have half of each place of a list, or are half in it.
func allWithin(list, others []text.Span) bool {
	return !slices.ContainsFunc(list, func(s text.Span) bool { return !pointAlike(others, s) })
}
