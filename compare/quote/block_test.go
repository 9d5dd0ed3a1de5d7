package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// A signature is of the letter above it, and not of hundreds of posts.
func TestLongestLetter(t *testing.T) {
	var posts strings.Builder
	for i := range 100 {
		fmt.Fprintf(&posts, "> We have looked at %d ways to the island.\n>\n", i+2)
	}
	d := text.Parse("The ferry was late.\n\n" + posts.String() + "> — Martin Oduya, captain\n\nThe rain went on.\n")
	signed := 0
	for _, a := range quote.Attributions(d) {
		if a.Speaker == "Martin Oduya" {
			signed++
		}
	}
	if signed != 40 {
		t.Errorf("%d paragraphs are signed", signed)
	}
}

// Words that are somebody's without marks: interviews, posts, letters, block
// quotations; and what only looks like them.
func TestBlocks(t *testing.T) {
	checkSaid(t, []struct{ name, source, want string }{
		{"labels and initials", "Mona Reid runs the trust. She spoke to Harbour News.\n\n**Q: When will it open?**\n\n**A:** It will be weeks. We have ordered a cable.\n\n**Harbour News: Who pays?**\n\n**Mona Reid:** The trust pays.\n\nREPORTER: Was it unsafe?\n\nREID: No. It was checked.\n\nHN: And now?\n\nMR: Now it is shut.", `
Mona Reid: It will be weeks. We have ordered a cable.
Mona Reid: The trust pays.
Mona Reid: No. It was checked.
Mona Reid: Now it is shut.`},
		{"a second paragraph of an answer", "We met Sofia Lindqvist at noon.\n\nHarbour News: What makes good bread?\n\nSofia Lindqvist: Time. She said that “flour remembers”.\n\nMy mother said so.\n\nHN: Thank you.\n\nThe bakery opens at six.", `
Sofia Lindqvist: Time. She said that “flour remembers”.
Sofia Lindqvist: My mother said so.`},
		{"questions in bold", "Harbour News spoke to Mona Reid, who runs the trust.\n\n**When will it open?**\n\nIt will be weeks. We have ordered a cable.\n\nIt is not simple.\n\n**Who pays?**\n\nThe trust pays.\n\nThe talk was edited.", `
Mona Reid: It will be weeks. We have ordered a cable.
Mona Reid: It is not simple.
Mona Reid: The trust pays.`},
		{"a panel", "MODERATOR: Welcome to the debate.\n\nGOV. ANN POE: Thank you. I have cut taxes twice.\n\nSEN. CARL ORR (D-Ohio): She has not.\n\nPOE: That is false.", `
Ann Poe: Thank you. I have cut taxes twice.
Carl Orr: She has not.
Ann Poe: That is false.`},
		{"a host with an office", "WOLF KAHN, HTV ANCHOR: Good evening. Joining us is Mona Reid.\n\nREID: Thank you, Wolf. We are glad.\n\nKAHN: The bridge is shut.\n\nREID: It is.", `
Wolf Kahn: Good evening. Joining us is Mona Reid.
Mona Reid: Thank you, Wolf. We are glad.
Wolf Kahn: The bridge is shut.
Mona Reid: It is.`},
		{"a hearing, the guest only guessed", "Senator Ruth Orr was there.\n\nQ. When did you learn of it?\n\nA. I learned of it in May.\n\nQ. And you told nobody?\n\nA. I told the board.", `
Ruth Orr?: I learned of it in May.
Ruth Orr?: I told the board.`},
		{"an explainer", "The river rose. Police spoke to Olga Brandt, the mayor.\n\n**What happened?**\n\nThe dam broke. We saw why.\n\n**Who is affected?**\n\nThree villages. Olga Brandt said that schools were shut.", `
Olga Brandt: that schools were shut`},
		{"questions in italics that say you", "Zuzana Kral has run the plant since May.\n\n*Were you afraid?*\n\nNo. We train for this.\n\n*What comes next?*\n\nThe pump goes back.", `
Zuzana Kral: No. We train for this.
Zuzana Kral: The pump goes back.`},
		{"questions that an outlet asks itself", "Zuzana Kral has run the plant since May.\n\n**What happened?**\n\nA pump broke. We saw why.\n\n**What comes next?**\n\nThe pump goes back.", ""},
		{"a court", "MR ORR: Did you see it?\n\nWITNESS: I heard it before I saw it.\n\nTHE COURT: Was it loud?\n\nWITNESS: Like a train.", `
Witness: I heard it before I saw it.
Witness: Like a train.`},
		{"a form of address before a name", "The board heard Ole Krag on Friday.\n\nCHAIR: Mr Krag, did you fine him?\n\nMR KRAG: I did, sir.\n\nTHE CHAIR: Did he pay?\n\nKRAG: He paid me in eels.", `
Ole Krag: I did, sir.
Ole Krag: He paid me in eels.`},
		{"ratings", "Both sides were poor.\n\nAnn Poe: Saved two shots.\n\nCarl Orr: Ran a lot.\n\nLena Holt: Man of the match?\n\nOle Dahl: Came late.", ""},
		{"results", "Both sides were poor.\n\nVerdict: A poor game.\n\nWinner: Ann Poe\n\nLoser: Carl Orr\n\nWinner: Lena Holt\n\nLoser: Ole Dahl", ""},
		{"headings of a round-up", "Both sides were poor. I saw it.\n\nBridge Approval: For 44, against 51\n\nDirection of Town: Right 27, wrong 63\n\nSeats: We count 40\n\nPoll: Will we see Lund slip past Orr?\n\nPoll: Did we ask?", ""},
		{"places", "Both sides were poor.\n\nLONDON: The minister met the union.\n\nPARIS: The strike went on.\n\nLONDON: We see no end.", ""},
		{"a post", "Engineers shut the bridge.\n\nWe are sorry for the trouble. We said so in May. pic.twitter.com/AbC12\n— Tay Bridge Trust (@taybridge) September 23, 2024\n\nMona Reid said it was late.", `
Tay Bridge Trust: We are sorry for the trouble. We said so in May.
Mona Reid: it was late`},
		{"a post in one line", "Engineers shut the bridge.\n\nThe pier is gone, says the mayor https://t.co/ab1 — Carl Tench (@ctench) May 3, 2024\n\nThe rain went on.", `
Carl Tench: The pier is gone, says the mayor`},
		{"a post with its frame", "Engineers shut the bridge.\n\nView this post on Instagram\n\nStay at home tonight.\n\nWe open the halls.\n\nA post shared by Lena Holt (@lenaholt) on Sep 23, 2024 at 3:14am PDT\n\nThe rain went on.", `
Lena Holt: Stay at home tonight.
Lena Holt: We open the halls.`},
		{"several that are signed", "The ferry was late.\n\n> We have looked at every way there is.\n>\n> Two ships are for sale.\n>\n> — Martin Oduya, captain\n\nThe rain went on.", `
Martin Oduya: We have looked at every way there is.
Martin Oduya: Two ships are for sale.`},
		{"one that is signed behind another", "The ferry was late.\n\n> Two ships are for sale.\n\nThe rain went on.\n\n> We have looked at every way there is.\n>\n> — Martin Oduya, captain\n\nThe rain went on.", `
: Two ships are for sale.
Martin Oduya: We have looked at every way there is.`},
		{"a post set off", "Engineers shut the bridge.\n\n> Roads are open again.\n> — Police Fife (@policefife) [May 4, 2024](https://example.org/1)\n\nThe rain went on.", `
Police Fife: Roads are open again.`},
		{"a handle in a sentence", "Engineers shut the bridge.\n\nThe price is 5 - Carl Orr (@orr) left in May for the coast.", ""},
		{"a letter", "The head of the trust wrote to him.\n\nDear Minister,\n\nWe have asked you four times. You said nothing.\n\nNobody can wait.\n\nYours sincerely,\n\nMona Reid\nChair, Tay Bridge Trust\n\nThe minister did not answer.", `
Mona Reid: We have asked you four times. You said nothing.
Mona Reid: Nobody can wait.`},
		{"a letter without an end", "The head of the trust wrote to him.\n\nDear Minister,\n\nhe began, and went on for long.\n\nThe rain went on.", ""},
		{"a block of two paragraphs", "In a letter Martin Oduya said:\n\n> We have looked at every way there is.\n\n> Two ships are for sale.\n\nThe council asked for a loan.", `
Martin Oduya: We have looked at every way there is.
Martin Oduya: Two ships are for sale.`},
		{"a block that is signed", "The ferry was late.\n\n> We have looked at every way there is.\n> — Martin Oduya\n\nThe rain went on.", `
Martin Oduya: We have looked at every way there is.`},
		{"a block that names its speaker", "The ferry was late.\n\n> “We have looked at every way,” said Martin Oduya.\n\nThe rain went on.", `
Martin Oduya: “We have looked at every way,”`},
	})
}
