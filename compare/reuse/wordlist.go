package reuse

// wordList is what is listed of words, found by hash in two places of memory: all
// rooms ask it for every word of an article.
type wordList struct {
	text  []byte // the words, one after the other
	slots []slot
	size  int // how many words there are
}

// slot is one word, or none where it is empty. It lies at the place that its hash
// names, or behind it.
type slot struct {
	hash       uint32
	start, end uint32 // in text; of an empty slot end is 0
	listed
}

// slotBits are for twice as many slots as words at least, so that few lie elsewhere
// than where they are looked for.
const slotBits = 17

// newWordList makes room for words that are so many bytes together.
func newWordList(bytes int) *wordList {
	return &wordList{text: make([]byte, 0, bytes), slots: make([]slot, 1<<slotBits)}
}

// find is what is listed of a word, false where nothing is.
func (l *wordList) find(word string) (listed, bool) {
	s := l.slot(word, hashOf(word))
	return s.listed, s.end > 0
}

// set lists a word, in the place of what was listed of it.
func (l *wordList) set(word string, as listed) {
	h := hashOf(word)
	s := l.slot(word, h)
	if s.end == 0 {
		l.size++
		s.hash, s.start = h, uint32(len(l.text))
		l.text = append(l.text, word...)
		s.end = uint32(len(l.text))
	}
	s.listed = as
}

// slot is that of a word, or the empty one that is to hold it.
func (l *wordList) slot(word string, hash uint32) *slot {
	for i := hash >> (32 - slotBits); ; i = (i + 1) % (1 << slotBits) {
		s := &l.slots[i]
		if s.end == 0 || s.hash == hash && string(l.text[s.start:s.end]) == word {
			return s
		}
	}
}

// hashOf is that of Fowler, Noll and Vo, with its bits spread to the upper ones.
func hashOf(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h * 0x9E3779B1
}
