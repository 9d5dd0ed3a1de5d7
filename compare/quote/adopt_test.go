package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// saidBy prints what is given to somebody, a line for each attribution:
// Speaker: words / words, with ? behind one that is not certain, and nothing of
// deeds.
func saidBy(source string) string {
	d := text.Parse(source)
	var lines []string
	for _, a := range quote.Attributions(d) {
		if a.Deed {
			continue
		}
		var words []string
		for _, s := range a.Content {
			words = append(words, one(d.Text(s)))
		}
		sure := ""
		if a.Unsure {
			sure = "?"
		}
		lines = append(lines, a.Speaker+sure+": "+strings.Join(words, " / "))
	}
	return strings.Join(lines, "\n")
}

func checkSaid(t *testing.T, tests []struct{ name, source, want string }) {
	t.Helper()
	for _, tt := range tests {
		if got := saidBy("A headline without a verb\n\n" + tt.source + "\n"); got != strings.Trim(tt.want, "\n") {
			t.Errorf("%s:\n%s\n got\n%s\nwant\n%s", tt.name, tt.source, got, strings.Trim(tt.want, "\n"))
		}
	}
}

// Quotations that no cue claims go to whom their place says.
func TestSpeakerByPlace(t *testing.T) {
	checkSaid(t, []struct{ name, source, want string }{
		{"short second half", "“The bridge is closed for weeks,” said Mary Moe. “It’s over.”", `
Mary Moe: “The bridge is closed for weeks,” / “It’s over.”`},
		{"a name before a colon", "“We were late,” said Lena Lund.\n\n“Go East with Me.”: The state spends a million on signs", `
Lena Lund: “We were late,”
: “Go East with Me.”`},
		{"short, verb last", "'Nobody came to look,' Mary Moe said. 'Not one.'", `
Mary Moe: 'Nobody came to look,' / 'Not one.'`},
		{"left open, and named below", "“We were late,” said Lena Lund.\n\n“The bridge is closed.\n\n“That is all there is to say,” Karl Berg said.", `
Lena Lund: “We were late,”
Karl Berg: “The bridge is closed.
Karl Berg: “That is all there is to say,”`},
		{"closed, and another below", "“We were late,” said Lena Lund.\n\n“The bridge is closed.”\n\n“That is all there is to say,” Karl Berg said.", `
Lena Lund: “We were late,”
Lena Lund: “The bridge is closed.”
Karl Berg: “That is all there is to say,”`},
		{"blanks inside the marks, over two lines", "\"We were late , \" said Lena Lund .\n\n\"The bridge is closed .\n\nThat is all there is to say . \"\n\nIt rained .", `
Lena Lund: "We were late , "
Lena Lund: "The bridge is closed . / That is all there is to say . "`},
		{"left open, with who says it inside", "“We were late,” said Lena Lund.\n\n“The bridge is closed now, Berg noted.\n\nIt rained.", `
Lena Lund: “We were late,”
Lena Lund?: “The bridge is closed now, Berg noted.`},
		{"a remark between that is none", "“The bridge is closed for weeks,” Mary Moe said, recounting the talk. “It will open in May again.”", `
Mary Moe: “The bridge is closed for weeks,” / “It will open in May again.”
Mary Moe?: the talk`},
		{"a word in marks", "“The bridge is closed for weeks,” said Mary Moe. It was a “no” to all.", `
Mary Moe: “The bridge is closed for weeks,”`},
		{"the same paragraph before the last", "“The bridge is closed,” said Lena Lund.\n\n“You will sleep in your car.” More than the queue, people mind “the missing signs,” says Ivan Dahl.", `
Lena Lund: “The bridge is closed,”
Ivan Dahl: “You will sleep in your car.”
Ivan Dahl: More than the queue, people mind “the missing signs,”`},
		{"the next sentence reports", "\"The quay is lost,\" said Petra Holm.\n\n\"Nobody warned us at all.\" Karl Berg, who mends nets there, said that he was cold.", `
Petra Holm: "The quay is lost,"
Karl Berg: "Nobody warned us at all."
Karl Berg: that he was cold`},
		{"the next sentence reports of somebody", "\"The quay is lost,\" said Petra Holm.\n\n\"Nobody warned us at all.\" The crowd cheered when Karl Berg said that he was cold.", `
Petra Holm: "The quay is lost,"
Karl Berg?: "Nobody warned us at all."
Karl Berg: that he was cold`},
		{"so says", "“The bridge is closed,” said Lena Lund.\n\n“We saw it fall.” So says Mary Moe, who was on the pier.", `
Lena Lund: “The bridge is closed,”
Mary Moe: “We saw it fall.”`},
		{"thus said", "“The bridge is closed,” said Lena Lund.\n\n“It was dark.” Thus said Anna Lind, the harbour master.", `
Lena Lund: “The bridge is closed,”
Anna Lind: “It was dark.”`},
		{"signed", "The agency named her on Monday.\n\n“Nobody knows masts better than she does.” —Judge Dennis Marsh", `
Dennis Marsh: “Nobody knows masts better than she does.”`},
		{"signed below", "The agency named her on Monday.\n\n“It was a very long road to this room.”\n\n– Mona Reid, poet", `
Mona Reid: “It was a very long road to this room.”`},
		{"a dash and no name", "The agency named her on Monday.\n\n“It was a very long road to this room.” — The crowd rose at that.", `
: “It was a very long road to this room.”`},
		{"and from", "“She is good at it,” said Carl Orr.\n\nAnd from President Paula Ryan:\n\n“Her work has shown this house what patience can do.”", `
Carl Orr: “She is good at it,”
Paula Ryan: “Her work has shown this house what patience can do.”`},
		{"statement from", "“She is good at it,” said Carl Orr.\n\nStatement from director Simon Achebe: “I look forward to working with her.”", `
Carl Orr: “She is good at it,”
Simon Achebe: “I look forward to working with her.”`},
		{"a name and a colon", "“She is good at it,” said Carl Orr.\n\nPaula Ryan:\n\n“Her work has shown what patience can do.”", `
Carl Orr: “She is good at it,”
Paula Ryan: “Her work has shown what patience can do.”`},
		{"a colon and no name", "“She is good at it,” said Carl Orr.\n\nThe law in short: “No boat may leave after dark.”", `
Carl Orr: “She is good at it,”
: “No boat may leave after dark.”`},
		{"named in between", "“We lost,” said Mary Moe. Lena Lund had met Ivan Dahl on the pier. “We will not come back to this place.”", `
Mary Moe: “We lost,”
Mary Moe?: “We will not come back to this place.”`},
		{"somebody acts in between", "“He was never there,” said Ann Poe. Judge Carl Orr, who heard the case, shook his head. “It is not so simple, I fear.”", `
Ann Poe: “He was never there,”
Ann Poe?: “It is not so simple, I fear.”`},
		{"the paragraph before", "“It is over,” said Mark Toner.\n\n“It is late and dark and cold.”", `
Mark Toner: “It is over,”
Mark Toner: “It is late and dark and cold.”`},
		{"two paragraphs before", "“It is over,” said Mark Toner.\n\nThe snow fell on the roofs of the old town.\n\n“It is late and dark and cold.”", `
Mark Toner: “It is over,”
: “It is late and dark and cold.”`},
		{"a title", "“It is over,” said Mark Toner. “The Long Way Home From There” is his film.", `
Mark Toner: “It is over,”`},
		{"what it is about", "Mark Toner shook off a “storm in a teacup that nobody saw” at noon.", `
Mark Toner?: “storm in a teacup that nobody saw”`},
		{"nicknames in straight marks", "Maria \"Nonna\" Bassi, 81, said: \"I never heard it.\" Bassi said it was late.", `
Maria Bassi: "I never heard it."
Maria Bassi: it was late`},
		{"a nickname with an article", "“They moved us on,” said Raymond “The Hammer” Costa.", `
Raymond Costa: “They moved us on,”`},
		{"a nickname", "“They moved us on at four,” Raymond “Ray” Costa said.", `
Raymond Costa: “They moved us on at four,”`},
	})
}
