package report

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// long is a sentence that alone fills what a scene has room for.
func long(of string) string {
	return "The members spoke of " + strings.Repeat("the old "+of+" and ", sceneWords/4-1) + "the new one."
}

// TestScenes: what a finding points at is shown in its paragraph, or with the sentences
// beside it, and nothing with it that is no running text.
func TestScenes(t *testing.T) {
	for _, x := range []struct{ name, article, words, want string }{
		{"a short paragraph whole", "The ferry left at six. It sank off Lenne. Nobody was hurt.\n\nThe mayor wept.",
			"It sank off Lenne", "paragraph 1: The ferry left at six. _It sank off Lenne_. Nobody was hurt."},
		{"two places of a paragraph in one line", "The ferry left at six. It sank off Lenne. Nobody was hurt.",
			"The ferry left at six|Nobody was hurt", "paragraph 1: _The ferry left at six_. It sank off Lenne. _Nobody was hurt_."},
		{"the sentences beside it in a long one", "The mayor wept. The ferry left at six. It sank off Lenne. Nobody was hurt. " + long("quay"),
			"It sank off Lenne", "paragraph 1: … The ferry left at six. _It sank off Lenne_. Nobody was hurt. …"},
		{"two places apart in a long one", "The mayor wept. " + long("quay") + " The ferry left at six. It sank off Lenne. " + long("quay") + " Nobody was hurt.",
			"The mayor wept|It sank off Lenne", "paragraph 1: _The mayor wept_. … The ferry left at six. _It sank off Lenne_. …"},
		{"those of the paragraphs beside it", "The ferry left at six.\n\nIt sank off Lenne.\n\nNobody was hurt. The mayor wept.",
			"It sank off Lenne", "paragraphs 1–3: The ferry left at six. _It sank off Lenne_. Nobody was hurt. …"},
		{"none that stands farther off", "The mayor wept. The mill burned.\n\nThe ferry left at six. It sank off Lenne.\n\nNobody was hurt. The quay was empty.",
			"It sank off Lenne", "paragraphs 2–3: The ferry left at six. _It sank off Lenne_. Nobody was hurt. …"},
		{"no more than there is room for", long("mill") + "\n\nIt sank off Lenne, the captain of the ferry told the harbour police in the evening.\n\n" + long("quay"),
			"It sank off Lenne", "paragraph 2: _It sank off Lenne_, the captain of the ferry told the harbour police in the evening."},
		{"no caption", "The ferry as it left the quay of Lenne\n\nIt sank off Lenne.\n\nThe quay of Lenne in the evening",
			"It sank off Lenne", "paragraph 2: _It sank off Lenne_."},
		{"no heading", "THE FERRY IS LOST.\n\nIt sank off Lenne.\n\nWho was on board?\n\nNobody was hurt.",
			"It sank off Lenne", "paragraph 2: _It sank off Lenne_."},
		{"what was asked", "Who was on board?\n\nOnly the captain was.",
			"Only the captain was", "paragraphs 1–2: Who was on board? _Only the captain was_."},
		{"a long sentence around its place", "The members heard that " + strings.Repeat("the old quay and ", 10) + "the ferry was lost and " + strings.Repeat("the old quay and ", 12) + "the new one.",
			"the ferry was lost", "paragraph 1: … and the old quay and the old quay and _the ferry was lost_ and the old quay and the old quay and …"},
	} {
		d := text.Parse("Ferry lost\n\n" + x.article)
		var spans []text.Span
		for words := range strings.SplitSeq(x.words, "|") {
			spans = append(spans, at(d.Source, words))
		}
		lines, _ := newPage(TextOptions{}).scenes(newStage(d), spans, nil)
		if got := strings.Join(lines, "\n"); got != x.want {
			t.Errorf("%s: got\n%s\nwant\n%s", x.name, got, x.want)
		}
	}
}

// TestScenesOnce: a sentence that nothing points at is shown with one finding, and words that
// the claim quotes with nothing around them are named by their place.
func TestScenesOnce(t *testing.T) {
	a := text.Parse("The ferry left at six. It sank off Lenne. Nobody was hurt.")
	tells := func(words string) frame.Finding {
		return frame.Finding{Device: onlyHere, Weight: 1, A: []text.Span{at(a.Source, words)},
			Claim: text.Say("A tells more: {{.Words}}.", text.With{"Words": text.Quote(words)})}
	}
	c := &compare.Comparison{A: a, B: text.Parse("The mill was quiet."), Findings: []frame.Finding{tells("It sank off Lenne"), tells("Nobody was hurt")}}
	page := string(Text(c, File{Name: "a"}, File{Name: "b"}, TextOptions{Width: 120}))
	want := ` 1. A tells more: “It sank off Lenne”. [More in one]
    A  paragraph 1: The ferry left at six. _It sank off Lenne_. Nobody was hurt.

 2. A tells more: “Nobody was hurt”. [More in one: A, paragraph 1]
`
	if !strings.Contains(page, want) {
		t.Error(page)
	}
}

// TestScenesOfWords: single words are shown among a few others, two accounts in their context.
func TestScenesOfWords(t *testing.T) {
	a := text.Parse("The ferry left at six. It sank off Lenne. Nobody was hurt.")
	b := text.Parse("The mill was quiet.")
	for device, want := range map[string]bool{"naming": false, frame.Contradiction: true} {
		f := frame.Finding{Device: device, Claim: text.Say("A: {{.Words}}.", text.With{"Words": text.Quote("six")}), A: []text.Span{at(a.Source, "six")}}
		if inScenes(&compare.Comparison{A: a, B: b}, f) != want {
			t.Errorf("%s: not %v", device, want)
		}
	}
}

// TestScenesOnPages: a page has the places in their context too, and says whose they are
// where they are of one voice.
func TestScenesOnPages(t *testing.T) {
	a := text.Parse("The ferry left at six. It sank off Lenne. “Nobody was hurt,” Ada Kopp said.")
	b := text.Parse("The mill was quiet.")
	for words, whose := range map[string]string{
		"It sank off Lenne|The ferry left at six": ", own voice",
		"Nobody was hurt":                         ", quoting Ada Kopp",
		"It sank off Lenne|Nobody was hurt":       "",
	} {
		f := frame.Finding{Device: onlyHere, Weight: 1, Claim: text.Say("A tells more: {{.Words}}.", text.With{"Words": text.Quote("It sank …")})}
		marked := "<p>" + a.Source + "</p>"
		for part := range strings.SplitSeq(words, "|") {
			f.A = append(f.A, at(a.Source, part))
			marked = strings.Replace(marked, part, "<mark>"+part+"</mark>", 1)
		}
		c := &compare.Comparison{A: a, B: b, Findings: []frame.Finding{f}, SaysA: quote.Attributions(a)}
		page := string(HTML(c, File{Name: "a"}, File{Name: "b"}, Options{}))
		if !strings.Contains(page, marked) || !strings.Contains(page, "A: a, paragraph 1"+whose+"</figcaption>") {
			t.Errorf("%s\n%s", words, page[strings.Index(page, "Told differently"):])
		}
	}
}
