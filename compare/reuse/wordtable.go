package reuse

// wordTable is a number for each of many words, found by hash and laid out so that
// it is read where it lies in the program: nothing of it is built. All rooms ask it
// for every word of an article. One after the other it holds, in little endian,
//
//	1<<bucketBits+1 uint16   which entry is the first of each bucket, and how many there are
//	entries uint32           the prints of the words, bucket by bucket, frequent words first
//	entries uint16           their numbers
//
// The upper bits of the hash of a word are its bucket, the lower 32 its print. No two
// words of the table share both; a word that is not in it shares them with one that
// is once in 300 million words.
type wordTable string

// bucketBits are for a dozen words in a bucket: their prints are one or two lines of
// the processor's cache.
const bucketBits = 12

// find is the number of a word, false for one that the table does not hold.
func (t wordTable) find(word string) (number int, ok bool) {
	bucket, mark := placeIn(word)
	for i, end := t.first(bucket), t.first(bucket+1); i < end; i++ {
		if t.print(i) == mark {
			return t.number(i), true
		}
	}
	return 0, false
}

// printsAt is where the prints begin, in bytes.
const printsAt = 2 * (1<<bucketBits + 1)

func (t wordTable) first(bucket int) int { return uint16At(t, 2*bucket) }

func (t wordTable) print(i int) uint32 {
	s := t[printsAt+4*i:]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func (t wordTable) number(i int) int { return uint16At(t, printsAt+4*t.entries()+2*i) }

func (t wordTable) entries() int { return t.first(1 << bucketBits) }

// behind is what stands in a file behind the table in it.
func (t wordTable) behind() string { return string(t[printsAt+6*t.entries():]) }

// uint16At reads a number in little endian.
func uint16At[T ~string](s T, at int) int { return int(s[at]) | int(s[at+1])<<8 }

// placeIn is the bucket of a word and its print there: the hash of Fowler, Noll and
// Vo, with its bits spread to the upper ones.
func placeIn(word string) (bucket int, mark uint32) {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	h = (h ^ h>>32) * 0x9E3779B97F4A7C15
	return int(h >> (64 - bucketBits)), uint32(h)
}
