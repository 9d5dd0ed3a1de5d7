package frame

import (
	_ "embed"
	"strings"
	"sync"

	"diptych/compare/text"
)

//go:embed lexicon/words.txt
var wordsFile string

var readWords = sync.OnceValue(func() map[string]*phraseList { return readPhraseLists(wordsFile) })

// wordList is the words under a heading of lexicon/words.txt. In line it would be code anew
// for each list.
//
//go:noinline
func wordList(heading string) map[string]bool {
	set := map[string]bool{}
	for w := range readWords()[heading].entries {
		set[w] = true
	}
	return set
}

// phraseList finds the entries of a list of words and phrases among words.
type phraseList struct {
	entries map[string][][]string // by first folded word, each entry folded
	firsts  wordSieve             // of the first words
}

// wordSieve is a set of words that lets some others pass, to be asked before a map:
// most words of a text are in no list.
type wordSieve [32]uint64

func (s *wordSieve) cell(w string) (word *uint64, bit uint64) {
	h := uint(w[0])*67 + uint(w[len(w)-1])*1031 + uint(len(w))*397
	return &s[h/64%uint(len(s))], 1 << (h % 64)
}

// add puts in a word, which is not empty.
func (s *wordSieve) add(w string) {
	word, bit := s.cell(w)
	*word |= bit
}

func (s *wordSieve) mayHave(w string) bool {
	word, bit := s.cell(w)
	return *word&bit != 0
}

// readPhraseLists reads a file of headings and entries that commas divide.
// What stands before the first heading is under "".
func readPhraseLists(file string) map[string]*phraseList {
	lists, heading := map[string]*phraseList{}, ""
	for line := range contentLines(file) {
		if strings.HasPrefix(line, "[") {
			heading = strings.Trim(line, "[]")
			continue
		}
		if lists[heading] == nil {
			lists[heading] = &phraseList{entries: map[string][][]string{}}
		}
		for entry := range strings.SplitSeq(line, ",") {
			lists[heading].add(entry)
		}
	}
	return lists
}

func (l *phraseList) add(entry string) {
	var words []string
	for w := range strings.FieldsSeq(entry) {
		words = append(words, folded(w))
	}
	if len(words) > 0 {
		l.entries[words[0]] = append(l.entries[words[0]], words)
		l.firsts.add(words[0])
	}
}

// at is how many of words, from the first, are the longest entry; 0 when none is.
func (l *phraseList) at(words []text.Word) (n int) {
	if !l.firsts.mayHave(words[0].Norm) {
		return 0
	}
	for _, entry := range l.entries[words[0].Norm] {
		if len(entry) <= n || len(entry) > len(words) {
			continue
		}
		same := true
		for i, w := range entry {
			same = same && words[i].Norm == w
		}
		if same {
			n = len(entry)
		}
	}
	return n
}

// in lists the places of the entries in words.
func (l *phraseList) in(words []text.Word) (list []text.Span) {
	for i := 0; i < len(words); i++ {
		if n := l.at(words[i:]); n > 0 {
			list = append(list, words[i].Cover(words[i+n-1].Span))
			i += n - 1
		}
	}
	return list
}
