package text

// Span is a half-open range of bytes [Start, End) of a Document's Source, on
// rune borders. It is the only way the program speaks of a place in an article.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte; an empty span still names a place.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t have a byte in common.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Intersect is what s and t have in common, an empty span where they do not meet.
func (s Span) Intersect(t Span) Span {
	s.Start, s.End = max(s.Start, t.Start), min(s.End, t.End)
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}

// Cover is the smallest span that holds both s and t.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }
