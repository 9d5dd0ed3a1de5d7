package quote

import (
	"slices"
	"strings"
	"testing"
)

var stances = []Stance{Neutral, Endorsing, Distancing, Forceful, Accusing, Conceding, Denying, Mental}

// What a person without a compiler may get wrong in cues.txt.
func TestCueList(t *testing.T) {
	lemmas := map[string]bool{}
	lines := map[string]bool{}
	perStance := map[Stance]int{}
	for section, line := range sections(cueList) {
		if section != "also nouns" && lines[section+line] {
			t.Errorf("[%s] %s: stands there twice", section, line)
		}
		lines[section+line] = true
		if line != strings.ToLower(line) {
			t.Errorf("[%s] %s: write small letters", section, line)
		}
		kind, stance, two := strings.Cut(section, " ")
		switch {
		case section == "false friends" || section == "also nouns":
		case two && !slices.Contains([]string{"nouns", "adjectives", "phrases"}, kind), two && !slices.Contains(stances, Stance(stance)):
			t.Errorf("[%s]: no such heading", section)
		case !two && !slices.Contains(stances, Stance(section)):
			t.Errorf("[%s]: no such stance", section)
		case !two:
			left, right, ok := strings.Cut(line, "=")
			if !ok {
				t.Errorf("[%s] %s: nothing says what may follow", section, line)
			}
			for _, f := range strings.Fields(right) {
				if frameNames[f] == 0 {
					t.Errorf("[%s] %s: what is %q?", section, line, f)
				}
			}
			forms, _, _ := strings.Cut(left, "+")
			lemmas[strings.Fields(forms)[0]] = true
			perStance[Stance(section)]++
			if n := len(strings.Fields(forms)); n < 2 {
				t.Errorf("[%s] %s: the forms are missing", section, line)
			}
		}
	}
	if len(lemmas) < 150 {
		t.Errorf("%d verbs, want 150 at least", len(lemmas))
	}
	for _, s := range stances {
		if perStance[s] < 10 {
			t.Errorf("stance %s has %d verbs only", s, perStance[s])
		}
	}
}

// Each verb and its particle stand under one stance only.
func TestOneStance(t *testing.T) {
	seen := map[string]Stance{}
	for section, line := range sections(cueList) {
		if !slices.Contains(stances, Stance(section)) {
			continue
		}
		left, _, _ := strings.Cut(line, "=")
		forms, particle, _ := strings.Cut(left, "+")
		for _, form := range strings.Fields(forms) {
			key := form + " " + strings.TrimSpace(particle)
			if s, ok := seen[key]; ok && s != Stance(section) {
				t.Errorf("%q is %s and %s", key, s, section)
			}
			seen[key] = Stance(section)
		}
	}
}

// A false friend without a cue in it says nothing.
func TestFalseFriends(t *testing.T) {
	words := lexicon()
	for section, line := range sections(cueList) {
		if section == "false friends" && !slices.ContainsFunc(strings.Fields(line), func(w string) bool { return len(words.of(w).cues) > 0 }) {
			t.Errorf("%q holds no word that reports", line)
		}
		if section == "also nouns" {
			for _, w := range strings.Fields(line) {
				if len(words.of(w).cues) == 0 {
					t.Errorf("%q reports nothing: no need to say that it is a noun", w)
				}
			}
		}
	}
}

func TestWordList(t *testing.T) {
	for section := range sections(wordList) {
		if classNames[section] == 0 {
			t.Fatalf("words.txt: no such heading: [%s]", section)
		}
	}
}
