package library

import "math/bits"

// sieve tells of most articles that a term does not stand in them, without a
// look at their texts: a bit for each run of three bytes of the text, by a hash
// (Bloom 1970, with one hash). It takes an eighth to a quarter of the room of
// the text. One of nothing lets everything through.
type sieve []uint64

// run is the hash of three bytes in a row, of which a sieve takes as many bits
// as it has a place for, the highest.
type run uint32

func runOf(a, b, c byte) run {
	return run((uint32(a) | uint32(b)<<8 | uint32(c)<<16) * 0x9E3779B1)
}

// runsOf are those of s, none where it is shorter than they are.
func runsOf(s string) (all []run) {
	for i := 2; i < len(s); i++ {
		all = append(all, runOf(s[i-2], s[i-1], s[i]))
	}
	return all
}

func sieveOf(text string) sieve {
	s := make(sieve, 1<<max(0, bits.Len(uint(len(text)))-6)) // a bit or two for each byte
	shift := s.shift()
	for i := 2; i < len(text); i++ {
		at := runOf(text[i-2], text[i-1], text[i]) >> shift
		s[at/64] |= 1 << (at % 64)
	}
	return s
}

// shift is what a run loses to be the number of a bit.
func (s sieve) shift() int { return 32 - min(32, bits.Len(uint(64*len(s)-1))) }

// passes reports whether all runs may stand in the text.
func (s sieve) passes(all []run) bool {
	if len(s) == 0 {
		return true
	}
	shift := s.shift()
	for _, r := range all {
		if at := r >> shift; s[at/64]>>(at%64)&1 == 0 {
			return false
		}
	}
	return true
}
