package lesson

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"diptych/compare"
	"diptych/compare/text"
)

// secrets are the words that no output of e may have: what stands under masks,
// and the facts that tell who published the articles.
func secrets(e Exercise) (list []string) {
	for _, a := range []Article{e.A, e.B} {
		for _, m := range a.Masks {
			if !m.Lifted && m.Why != WhyHeadline {
				list = append(list, strings.Join(strings.Fields(a.Source[m.Start:m.End]), " "))
			}
		}
		list = append(list, a.Outlet, a.Agency, a.Byline, a.URL)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return len([]rune(s)) < 2 })
}

// unpacked is data, and what is packed in it: the members of a zip file, the
// streams of a PDF.
func unpacked(t *testing.T, name string, data []byte) [][]byte {
	all := [][]byte{data}
	switch filepath.Ext(name) {
	case ".zip":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			member, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, []byte(f.Name), member)
		}
	case ".pdf":
		streams := 0
		for rest := data; ; streams++ {
			_, after, ok := bytes.Cut(rest, []byte("stream\n"))
			if !ok {
				break
			}
			rest = after
			if z, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
				page, _ := io.ReadAll(z)
				all = append(all, page, unescaped.ReplaceAll(page, []byte("$1")))
			}
		}
		if streams < 3 {
			t.Errorf("%s: only %d streams found", name, streams)
		}
	}
	return all
}

var unescaped = regexp.MustCompile(`(?s)\\(.)`)

// says reports whether data has the words, as UTF-8 or as the two bytes a
// letter that PDF has, and not as a part of longer ones.
func says(data []byte, words string) bool {
	wide := []byte{}
	for _, u := range utf16.Encode([]rune(words)) {
		wide = binary.BigEndian.AppendUint16(wide, u)
	}
	if len(words) > 3 && bytes.Contains(data, wide) {
		return true
	}
	for rest := data; ; {
		at := bytes.Index(rest, []byte(words))
		if at < 0 {
			return false
		}
		before, after := byte(' '), byte(' ')
		if at > 0 {
			before = rest[at-1]
		}
		if at+len(words) < len(rest) {
			after = rest[at+len(words)]
		}
		if !letterByte(before) && !letterByte(after) {
			return true
		}
		rest = rest[at+len(words):]
	}
}

func letterByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 0x80
}

// leaks are errors of t for each secret of e that one of its outputs tells.
func leaks(t *testing.T, e Exercise) {
	t.Helper()
	words := secrets(e)
	if len(words) < 2 {
		t.Fatalf("only %q are masked", words)
	}
	for name, data := range outputs(t, e) {
		for i, part := range append(unpacked(t, name, data), []byte(name)) {
			for _, w := range words {
				if says(part, w) || says([]byte(html.UnescapeString(string(part))), w) {
					at := max(0, bytes.Index(part, []byte(w))-60)
					t.Errorf("%s, part %d, tells %q: ...%q", name, i, w, part[at:min(len(part), at+140)])
				}
			}
		}
		if dir := os.Getenv("LESSON_OUT"); dir != "" {
			dir = filepath.Join(dir, filepath.Base(t.Name()))
			os.MkdirAll(dir, 0o755)
			os.WriteFile(filepath.Join(dir, name), data, 0o644)
		}
	}
}

func TestNothingLeaks(t *testing.T) {
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		if pair := filepath.Base(t.Name()); pair[:3] > pair[4:7] {
			return // the same words the other way round
		}
		leaks(t, every(c))
	})
}

// published is an article of these facts.
func published(source string, facts text.Fields) *text.Document {
	d := text.Parse(source)
	d.Fields = facts
	return d
}

// Names full of signs, of letters beyond U+FFFF and of German words leak no more
// than those of the founding articles.
func TestNothingLeaksOfOddNames(t *testing.T) {
	for what, pair := range map[string][2]*text.Document{
		"signs": {
			published("Puzzle club: {answer} = 42 -> prize?\n\n\"If {x} = 2 # then y -> 4 : that is ~ all of it, and 50 % will see why,\" said president Olga Reiss. The rule was printed in Riddle & Rhyme <Weekly> on Monday.\n\n\"The rest ~ {sad} : they said so themselves,\" treasurer Ivo Blank told Riddle & Rhyme <Weekly>. The club paid 300 dollars for 12 puzzles.",
				text.Fields{Outlet: "Riddle & Rhyme <Weekly>", Byline: "By Ann O'Tate", URL: "https://riddlerhyme.example/x?a=1&b=2"}),
			published("President: puzzle 'too easy' -> 10% leave\n\n\"My puzzle {was} = harder ~ but nobody -> cared,\" former member Hugo Varga said to Gate=Post. The club paid 350 dollars for 12 puzzles.\n\nThe baker on the corner has named a cake after the club => it costs $4 : {small}. See www.gatepost.example/cake for the recipe.",
				text.Fields{Outlet: "Gate=Post", Byline: "Bo {B} Lindqvist", URL: "https://gatepost.example/"}),
		},
		"beyond U+FFFF": {
			published("Choir sings 𝄞 in full hall\n\n\"We practised the 𝄞 sign until 😀 everybody knew it by heart,\" conductor Eva Holm said to the 𝕹orth 𝕾tar. The concert earned 2,400 euros.\n\n\"The flag over the hall 👩‍👩‍👧‍👦 was a present,\" said singer Rolf Dahl. Families came with cakes and 30 candles.",
				text.Fields{Outlet: "𝕹orth 𝕾tar", Byline: "By Eva 𠮷田", URL: "https://northstar.example/"}),
			published("Concert with 😀 faces\n\n\"I have never heard so many wrong notes 🎵 in one evening,\" critic Paula Stern of the Valley Voice complained. The concert earned 2,100 euros.\n\nThe town will repair the roof of the hall because rain fell on the organ twice.",
				text.Fields{Outlet: "Valley Voice"}),
		},
		"German": {
			published("Freibad öffnet später\n\nLINDENTAL (dpa) – Das Freibad öffnet erst am 1. Juni, sagte Bürgermeisterin Heike Brandl dem Lindentaler Anzeiger. Die Reparatur koste 84.000 Euro.\n\nIm vergangenen Jahr kamen 41.500 Besucher in das Bad, wie www.lindentaler-anzeiger.example berichtet.",
				text.Fields{Outlet: "Lindentaler Anzeiger", Agency: "dpa", Byline: "Von Karla Ostermann", URL: "https://www.lindentaler-anzeiger.example/freibad"}),
			published("Schwimmkurse fallen aus\n\nDrei Risse im Becken zwingen die Stadt, ihr Freibad später zu öffnen, wie der Talkurier erfuhr. Die Kosten gibt sie mit 96.000 Euro an.\n\nDie Nachbargemeinde Ebersbach bietet den Kindern freie Plätze im Hallenbad an.",
				text.Fields{Outlet: "Talkurier", Byline: "Ömer Wendt"}),
		},
	} {
		t.Run(what, func(t *testing.T) {
			language := "en"
			if what == "German" {
				language = "de"
			}
			e, _ := Build(compare.Documents(pair[0], pair[1]), Options{Kinds: Kinds(), Language: language})
			if len(e.Tasks) < 5 {
				t.Fatalf("only %d tasks", len(e.Tasks))
			}
			leaks(t, e)
		})
	}
}

// What the leak test finds must be found.
func TestALeakIsSeen(t *testing.T) {
	e := ofEveryForm()
	for i := range e.A.Masks {
		e.A.Masks[i].Lifted = true
	}
	e.A.Outlet = ""
	for name, data := range outputs(t, e) {
		if strings.Contains(name, "key") || strings.HasSuffix(name, ".csv") || strings.HasPrefix(name, "Code names") || strings.Contains(name, "debrief") {
			continue // they do not hold the articles, or not as words between blanks
		}
		found := false
		for _, part := range unpacked(t, name, data) {
			found = found || says(part, "Harbour Post")
		}
		if !found {
			t.Errorf("%s: a word that is not masked any more is not found", name)
		}
	}
}
