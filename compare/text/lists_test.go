package text

import (
	"strings"
	"testing"
)

// The lists are written by hand: every entry must match the line that it is,
// once, and none may be so short that sentences fall to it.
func TestPatternLists(t *testing.T) {
	for name, file := range map[string]string{"debris.txt": debrisFile, "captions.txt": captionsFile, "credits.txt": creditsFile, "promos.txt": promosFile, "pitches.txt": pitchesFile} {
		seen := map[string]bool{}
		list := readPatterns(file)
		for l := range strings.Lines(file) {
			l = strings.TrimSpace(l)
			if l == "" || l[0] == '%' {
				continue
			}
			if seen[l] {
				t.Errorf("%s: %q stands twice", name, l)
			}
			seen[l] = true
			if strings.ToLower(l) != l {
				t.Errorf("%s: %q has capitals", name, l)
			}
			words := strings.Fields(strings.ReplaceAll(l, "…", " "))
			if strings.Contains(l, "…") && (len(words) < 2 || words[0] == "#") && !strings.Contains(l, ":") {
				t.Errorf("%s: %q has too few words for its …", name, l)
			}
			if line := lineOf(strings.NewReplacer("…", " other words ", "#", "12").Replace(l)); !list.match(&line) {
				t.Errorf("%s: %q does not match itself", name, l)
			}
		}
	}
}

func lineOf(s string) line {
	words := wordsOf(s, new(folder))
	return linesOf(&Document{Source: s, Words: words})[0]
}

func TestPatterns(t *testing.T) {
	list := readPatterns("% a comment\nleave a reply\ncomments #\nread more: …\n… all rights reserved\nget the …inbox\nshare this …\n")
	for _, c := range []struct {
		line string
		want bool
	}{
		{"Leave a Reply", true}, {"LEAVE A REPLY!", true}, {"Please leave a reply", false}, {"Leave a reply here", false},
		{"Comments (0)", true}, {"Comments: 1,204", true}, {"Comments", false}, {"Comments by readers", false},
		{"Read more: Ten bridges", true}, {"Read more of it", false}, {"Read more :", false},
		{"Copyright 2016. All rights reserved.", true}, {"All rights reserved", true}, {"All rights reserved by us", false},
		{"Get the news in your inbox", true}, {"Get the inbox", true}, {"Get the news", false},
		{"Share this", true}, {"Share this article", true}, {"They share this", false},
		{"", false}, {"a comment", false},
		{"share this " + strings.Repeat("word ", longestPatternLine), false},
	} {
		l := line{text: c.line, words: wordsOf(c.line, new(folder))}
		if list.match(&l) != c.want {
			t.Errorf("%q: %v", c.line, !c.want)
		}
	}
}

func TestVariants(t *testing.T) {
	for other, name := range variants {
		if _, again := variants[name]; again || other == name {
			t.Errorf("%s: %s is itself another spelling", other, name)
		}
		if got := new(folder).fold(strings.ToUpper(other)); got != name {
			t.Errorf("%s is folded to %s, not %s", other, got, name)
		}
	}
}

func TestHosts(t *testing.T) {
	for _, c := range []struct{ address, host, outlet string }{
		{"https://www.themoscowtimes.com/2015/09", "themoscowtimes.com", "The Moscow Times"},
		{"http://edition.cnn.com:80/a", "edition.cnn.com", "CNN"},
		{"zerohedge.com/sites", "zerohedge.com", "Zero Hedge"},
		{"https://notcnn.com/", "notcnn.com", ""},
	} {
		host, ok := hostOf(c.address)
		name, _ := outletOf(host)
		if !ok || host != c.host || name != c.outlet {
			t.Errorf("%s: %s %s %v", c.address, host, name, ok)
		}
	}
}
