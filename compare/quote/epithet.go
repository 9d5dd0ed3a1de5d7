package quote

import "strings"

// mannered reports whether token i is a word in -est between an owner and what somebody
// is, which makes no name of it: "Norland's Toughest Sheriff".
func (s *sentence) mannered(i int) bool {
	t := s.at(i)
	return strings.HasSuffix(t.norm, "est") && len(t.norm) > len("west") && t.entry == nil && i > 0 && s.at(i-1).owner && s.at(i+1).is(role|title) && !regions[t.norm]
}

// regions are words in -est that tell where an office is or what it is for.
var regions = map[string]bool{"midwest": true, "northwest": true, "southwest": true, "forest": true, "harvest": true, "interest": true}
