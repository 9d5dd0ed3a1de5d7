package lesson

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// In each text what is to be covered stands in braces, and nothing else is.
func TestMasks(t *testing.T) {
	for _, c := range []struct{ outlet, agency, byline, url, text string }{
		{outlet: "Press TV", text: "{Press TV}’s website can also be reached at {www.presstv.co.uk}, as {PressTV} and {PRESS TV} say. The press was there. {@PressTV} {#presstv_live}"},
		{outlet: "The Moscow Times", text: "{The Moscow Times} asked. Moscow, in Moscow times of old, said nothing. In these times {the Moscow Times}’ editor wrote to {the Times}. {TMT}."},
		{outlet: "Harbour Echo", text: "{Harbour Echo} readers heard an echo in the harbour. {The Echo} has learned that the Harbour Board knew."},
		{outlet: "The Mirror", text: "A mirror broke. {The Mirror} reported it, and {Mirror} glass is dear."},
		{outlet: "RT", text: "{RT} reported it. The effort of an art expert, said {RT}’s man. {@RT_com} {rt.com/news/1}"},
		{agency: "AFP", text: "Photo: {AFP}. {Agence France-Presse} and AFPlike things."},
		{agency: "dpa", text: "BERLIN ({dpa}) - Nothing. {DPA} knew."},
		{byline: "By Tyler Durden", text: "{Tyler Durden} writes that {Durden} was there, with Tyler Smith."},
		{byline: "Jane Field and Tom Przybylski", text: "{Jane Field}, in a field, met {Przybylski}."},
		{url: "https://www.riverpost.com/2020/a", text: "See {https://riverpost.com/b}. The {Riverpost} said so; {mail@riverpost.com}"},
		{text: "{CNN} was told by {Reuters} and {The New York Times}, not by new york times of change. He told the {BBC}."},
		{text: "The guardian of the tower met {The Guardian}’s reporter. A politico spoke to {Politico}."},
		{text: "The U.S. said no.Then it left. Version 2.0 of file.txt costs $3.50 at 10.30 a.m."},
		{text: "The government newspaper al-Watan saw it otherwise."},
		{outlet: "Kyiv Post", text: "Kyiv posted a letter. {Kyiv Post}, {the Post}, a post."},
	} {
		plain := strings.NewReplacer("{", "", "}", "").Replace(c.text)
		got, at := "", 0
		for _, m := range masks(plain, text.Fields{Outlet: c.outlet, Agency: c.agency, Byline: c.byline, URL: c.url}) {
			got += plain[at:m.Start] + "{" + plain[m.Start:m.End] + "}"
			at = m.End
		}
		if got += plain[at:]; got != c.text {
			t.Errorf("%s\n got %s\nwant %s", c.outlet+c.agency+c.byline+c.url, got, c.text)
		}
	}
}

// strings of an exercise, all of them but what Handed leaves empty.
func allStrings(e Exercise) (list []string) {
	for _, a := range []Article{e.A, e.B} {
		list = append(list, a.Title, a.Outlet, a.Agency, a.Byline, a.URL, a.Source)
	}
	list = append(list, e.Title, string(e.File()), Answers{Name: "Blue Heron"}.FileName(e))
	for _, t := range e.Tasks {
		list = append(list, t.Title, t.Prompt)
		for _, it := range t.Items {
			list = append(append(list, it.Prompt, it.Why), it.Rubric...)
			for _, o := range append(it.Options, it.Targets...) {
				list = append(list, o.Text)
			}
		}
	}
	return list
}

// secrets are the words that a pupil must not see.
func maskedIn(e Exercise) (list []string) {
	for _, a := range []Article{e.A, e.B} {
		list = append(list, a.Outlet, a.Agency, a.Byline, a.URL)
		for _, m := range a.Masks {
			if !m.Lifted && m.Why != WhyHeadline {
				list = append(list, a.Source[m.Start:m.End])
			}
		}
	}
	return list
}

func holdsWord(s, word string) bool {
	s, word = strings.ToLower(s), strings.ToLower(word)
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		before, after := rune(0), rune(0)
		for _, r := range s[:start] {
			before = r
		}
		for _, r := range s[end:] {
			after = r
			break
		}
		if len(word) >= 7 || !inWord(before) && !inWord(after) {
			return true
		}
		from = end
	}
}

func TestNoMaskedWordIsHandedOut(t *testing.T) {
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		for _, e := range []Exercise{every(c), named(every(c))} {
			if len(maskedIn(e)) < 9 {
				t.Fatal("nothing is masked")
			}
			for _, s := range allStrings(e.Handed()) {
				for _, word := range maskedIn(e) {
					if word != "" && holdsWord(s, word) {
						t.Errorf("%q is handed out in %.80q", word, s)
					}
				}
			}
			if len(e.Handed().A.Source) != len(e.A.Source) {
				t.Error("places have moved")
			}
		}
	})
}

// named is e where a teacher who was not careful has written outlets into it.
func named(e Exercise) Exercise {
	e.Title = "Press TV and AFP on Syria, by Tyler Durden (The Moscow Times)"
	e.A.Outlet, e.B.Agency = "Press TV", "AFP"
	e.B.Outlet, e.B.Byline = "The Moscow Times", "Tyler Durden"
	e.Tasks[0].Title = "PressTV’s article"
	e.Tasks[0].Items[0].Prompt = "What does Press TV say, and what the Moscow Times?"
	return e
}

func TestHandedHasNoKey(t *testing.T) {
	e := every(founding(1, 3))
	for _, task := range e.Handed().Tasks {
		for _, it := range task.Items {
			if it.Key != nil || it.Why != "" || it.ByHand {
				t.Errorf("%s tells its key", it.ID)
			}
			for _, o := range append(it.Options, it.Targets...) {
				if o.At != nil || o.Side != "" {
					t.Errorf("%s tells where it was taken from", it.ID)
				}
			}
		}
	}
	if len(e.Tasks[1].Items[0].Key) == 0 {
		t.Error("the exercise itself has lost its key")
	}
}

func TestTeacherAddsAndLifts(t *testing.T) {
	e, _ := Build(founding(1, 3), Options{})
	at := strings.Index(e.A.Source, "Jeff Davis")
	if !e.A.AddMask(text.Span{Start: at, End: at + len("Jeff Davis")}) || e.A.AddMask(text.Span{Start: at, End: at}) || e.A.AddMask(text.Span{Start: -1, End: 1 << 30}) {
		t.Fatal("a mask is not taken, or one that is none")
	}
	for _, s := range allStrings(e.Handed()) {
		if strings.Contains(s, "Jeff Davis") {
			t.Errorf("handed out: %.90q", s)
		}
	}
	for i, m := range e.A.Masks {
		if e.A.Source[m.Start:m.End] == "Press TV" {
			e.A.Lift(i, true)
		}
	}
	h := e.Handed()
	if !strings.Contains(h.A.Source, "Press TV’s website") || strings.Contains(h.A.Source, "presstv.co.uk") {
		t.Error("what was lifted is covered, or what was not is shown")
	}
}

func TestRuns(t *testing.T) {
	a := Article{Source: "RT said so. RT’s man left.", Masks: masks("RT said so. RT’s man left.")}
	whole := text.Span{End: len(a.Source)}
	if got := a.Shown(whole); got != Cover+" said so. "+Cover+"’s man left." {
		t.Errorf("shown %q", got)
	}
	at := 0
	for _, r := range a.Runs(whole) {
		if r.At.Start != at {
			t.Errorf("a run begins at %d, the one before ended at %d", r.At.Start, at)
		}
		at = r.At.End
	}
	if at != len(a.Source) {
		t.Errorf("the runs end at %d", at)
	}
}

// Headlines that are asked for are covered wherever they stand, in a lesson
// that is not blind too.
func TestHeadlinesAreCovered(t *testing.T) {
	e, _ := Build(founding(1, 3), Options{Kinds: []Kind{KindHeadline}, Open: true})
	h := e.Handed()
	if strings.Contains(h.A.Source+h.A.Title, "Russia must stop Assad strikes") || h.A.Outlet != "Press TV" {
		t.Errorf("title %q, outlet %q", h.A.Title, h.A.Outlet)
	}
	if !strings.Contains(h.Tasks[0].Items[0].Options[0].Text+h.Tasks[0].Items[0].Options[1].Text, "Russia must stop Assad strikes") {
		t.Error("there is no headline to match")
	}
}

func TestWordsOfTheTeachersAreCoveredWhereverTheyStand(t *testing.T) {
	const a, b = "Captain Nils Holm spoke. Holm was calm, said Nils  Holm.", "The captain, Nils Holm, was not calm. The holm oak stood still."
	e := Exercise{Blind: true, A: Article{Source: a}, B: Article{Source: b}}
	if n := e.CoverWords("Nils Holm"); n != 3 || len(e.A.Masks) != 2 || len(e.B.Masks) != 1 {
		t.Errorf("%d places, masks %v and %v", n, e.A.Masks, e.B.Masks)
	}
	if n := e.CoverWords("nobody"); n != 0 || len(e.A.Masks) != 2 {
		t.Errorf("words that stand nowhere are covered in %d places", n)
	}
	if n := e.CoverWords("  "); n != 0 {
		t.Errorf("no words are covered in %d places", n)
	}
	e.A.Lift(0, true)
	if n := e.CoverWords("Nils Holm"); n != 3 || len(e.A.Masks) != 2 || e.A.Masks[0].Lifted {
		t.Errorf("covered again: %d places, masks %v", n, e.A.Masks)
	}
	if shown := e.B.Shown(text.Span{End: len(b)}); strings.Contains(shown, "Nils") || !strings.Contains(shown, "holm oak") {
		t.Errorf("shown: %s", shown)
	}
}
