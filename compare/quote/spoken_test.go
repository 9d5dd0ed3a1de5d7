package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is sure to be somebody's words, and beside it what only looks like it:
// things named, deeds, what is denied, what might be said, the writer's own.
func TestSpoken(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"a thing", "Ann Lee described the sailors on Monday. Tench laid out the charges. The Herald reveals a talk in the hall.",
			"Ann Lee | described | ~the sailors on Monday; Tench | laid out | ~the charges; The Herald | reveals | ~a talk in the hall"},
		{"a thing spoken of", "Ann Lee cited the old law of the sea. Tench pointed to a hole in the hull. Jo Park denied the claims of the crew.",
			"Ann Lee | cited | the old law of the sea; Tench | pointed to | a hole in the hull; Jo Park | denied | the claims of the crew"},
		{"saw and as", "Ann Lee saw it as a trick. The boats saw a good run as the nets were mended.", "Ann Lee | saw | *it as a trick"},
		{"expected to say", "“The boats are safe and will stay so,” Ann Lee is expected to say.", "? | ? | ~“The boats are safe and will stay so,”"},
		{"headlines in a row", "STORM HITS BAY Ann Lee says the boats are safe FIRE ON PIER Oduya says it is lost OLD NETS Who wants them? MORE FISH Park says no.", ""},
		{"nothing spoken of", "Ann Lee cited it. The law cited a case at sea.", "Ann Lee | cited | ~it; The law | cited | ~a case at sea"},
		{"a thing in marks", "Ann Lee described the crew as “a very sad lot”.", "Ann Lee | described | the crew as “a very sad lot”"},
		{"the whole of a thing", "Ann Lee called for an end to the strike.", "Ann Lee | called for | an end to the strike"},
		{"that and no clause", "Ann Lee understands that wish.", "Ann Lee | understands | ~that wish"},
		{"is challenging", "Ann Lee is challenging the mayor of Ashton.", "Ann Lee | is challenging | ~the mayor of Ashton"},
		{"denied by another", "The pier was sold by the mayor, something Ann Lee has denied.", "something Ann Lee | has denied | ~The pier was sold by the mayor"},
		{"inside a denial", "Ann Lee denied that Martin Oduya had said that the pier was safe.",
			"Ann Lee | denied | that Martin Oduya had said that the pier was safe; Martin Oduya | had said | ~that the pier was safe"},
		{"accused of", "Ann Lee accused the firm of fraud.", "Ann Lee | accused | the firm of fraud"},
		{"blamed for", "Ann Lee criticized the firm for its greed. Ann Lee criticized the firm.",
			"Ann Lee | criticized | *the firm for its greed; Ann Lee | criticized | ~*the firm"},
		{"would", "If he were elected, Ann Lee said, he'd tell the firm that it was over.", "Ann Lee | said | If he were elected; he'd | tell | ~that it was over"},
		{"he'd tell", "He'd tell the firm that it was over.", "He'd | tell | ~that it was over"},
		{"the writer", "As we have reported, the pier was sold.", "we | have reported | ~the pier was sold"},
		{"promise", "Ann Lee promised to mend the pier. Ann Lee sought to mend the pier.", "Ann Lee | promised | to mend the pier; Ann Lee | sought | ~*to mend the pier"},
		{"what she said", "They fell for what Ann Lee said was a trick. They saw what Ann Lee called “a very mean trick”.",
			"Ann Lee | said | ~a trick; Ann Lee | called | “a very mean trick”"},
		{"what shows", "The photo has revealed that the pier was rotten. The mayor revealed that the pier was rotten.",
			"The photo | has revealed | ~that the pier was rotten; The mayor | revealed | that the pier was rotten"},
		{"her claim", "Nobody heeded Ann Lee’s claim that the pier was sold.", "Ann Lee’s | claim | that the pier was sold"},
		{"warnings and", "Despite warnings from Ann Lee that the pier was rotten, they danced.", "Ann Lee | warnings | ~that the pier was rotten"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}

// Where what is said ends, and beside it where it goes on.
func TestContentEnds(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"even though", "Ann Lee said that the boats were safe, even though they had come late.", "Ann Lee | said | that the boats were safe"},
		{"but only after", "Ann Lee said that the boats would go, but only after the storm.", "Ann Lee | said | that the boats would go, but only after the storm"},
		{"and said", "Ann Lee said the firm had lied and said the boats were safe.", "Ann Lee | said | the firm had lied; Ann Lee | said | the boats were safe"},
		{"but it praised", "The firm said it needed time, but it praised the crew.", "The firm | said | it needed time; it | praised | ~*the crew"},
		{"but it had", "The firm said it needed time, but it had none.", "The firm | said | it needed time, but it had none"},
		{"and rejected", "Ann Lee said that the boats were safe, and rejected the wish of the firm.",
			"Ann Lee | said | that the boats were safe; Ann Lee | rejected | ~*the wish of the firm"},
		{"only after", "Ann Lee expressed support for the new law, but only after a vote of the crew.",
			"Ann Lee | expressed | support for the new law, but only after a vote of the crew"},
		{"after an opening", "While Ann Lee said that the boats were safe, the crew stayed at home.", "Ann Lee | said | that the boats were safe"},
		{"saying without a comma", "Ann Lee called the trial “political” saying the judge had slept.", "Ann Lee | called | the trial “political”; Ann Lee | saying | the judge had slept"},
		{"another's words", "Ann Lee said the boats were safe, the Herald reported.", "Ann Lee | said | the boats were safe; the Herald | reported | Ann Lee said the boats were safe"},
		{"something denied", "Ann Lee said that the firm had lied, something Martin Oduya has denied.", "Ann Lee | said | that the firm had lied; something Martin Oduya | has denied | ~Ann Lee said that the firm had lied"},
		{"a charge denied", "Ann Lee said that the firm had lied — a charge Martin Oduya denies.",
			"Ann Lee | said | that the firm had lied; a charge Martin Oduya | denies | ~Ann Lee said that the firm had lied"},
		{"as part of", "Ann Lee called for a toll on the bridge, as part of a plan that has ten parts.", "Ann Lee | called for | a toll on the bridge"},
		{"as part of, within", "Ann Lee said the bridge, as part of a plan, would be built.", "Ann Lee | said | the bridge, as part of a plan, would be built"},
		{"a dash tail", "Ann Lee said the two sides had reached a deal -- they had not.", "Ann Lee | said | the two sides had reached a deal"},
		{"a dash tail behind a pair", "Park warned that the dam — built in 1920 — could fail — it has not yet.", "Park | warned | that the dam — built in 1920 — could fail"},
		{"a dash and what came next", "Park said that they had a deal -- it was none -- and went home.", "Park | said | that they had a deal"},
		{"a pair of dashes", "Ann Lee said that she — not the mayor — would pay.", "Ann Lee | said | that she — not the mayor — would pay"},
		{"a dash within marks", "Ann Lee said “the bridge is safe — so are the boats.”", "Ann Lee | said | “the bridge is safe — so are the boats.”"},
		{"a dash before words in marks", "Ann Lee said the zoo would open – but the cage “stays shut” today.", "Ann Lee | said | the zoo would open – but the cage “stays shut” today"},
		{"no true dash", "Ann Lee said the 2016–17 season was the best for two- and three-year-old horses.", "Ann Lee | said | the 2016–17 season was the best for two- and three-year-old horses"},
		{"while", "Ann Lee said the boats were safe, while the comedian laughed at the crew.", "Ann Lee | said | the boats were safe"},
		{"while within", "Ann Lee said that, while the boats were old, they were safe.", "Ann Lee | said | that, while the boats were old, they were safe"},
		{"and contrasted", "Ann Lee said the boats were safe and contrasted that with what she called a failure.", "Ann Lee | said | the boats were safe"},
		{"and compared", "Ann Lee said the boats were safe and compared them with swans.", "Ann Lee | said | the boats were safe; Ann Lee | compared | ~them with swans"},
		{"and the firm had", "Ann Lee said the crew had lied and the firm had known it.", "Ann Lee | said | the crew had lied and the firm had known it"},
		{"attacked and accused", "Ann Lee said the mayor was attacked and accused of theft.", "Ann Lee | said | the mayor was attacked and accused of theft"},
		{"leaving", "The coach said two players would go home, leaving the team with two gaps.", "The coach | said | two players would go home"},
		{"leaving, within", "The coach said two players, leaving on Friday, would be missed.", "The coach | said | two players, leaving on Friday, would be missed"},
		{"who is", "Ann Lee said the plan was drawn up by Jo Park, who is running for mayor.", "Ann Lee | said | the plan was drawn up by Jo Park"},
		{"who is, within", "Ann Lee said Jo Park, who is running for mayor, had lied.", "Ann Lee | said | Jo Park, who is running for mayor, had lied"},
		{"a man who", "Ann Lee said the bridge was built by a man, who had no plan.", "Ann Lee | said | the bridge was built by a man; Ann Lee | said | ~who had no plan"},
		{"and urged", "Ann Lee said the crew were “a disgrace,” and urged the mayor to act.", "Ann Lee | said | the crew were “a disgrace,”; Ann Lee | urged | the mayor to act"},
		{"and pushed", "Ann Lee called the boats “quite safe,” and pushed for a new bridge.", "Ann Lee | called | the boats “quite safe,”; Ann Lee | pushed for | ~a new bridge"},
		{"as he drove", "Ann Lee vowed that she would never quit, as she rode into the hall.", "Ann Lee | vowed | that she would never quit"},
		{"as others, in marks", "Ann Lee warned the law could fail, as rivals would use “every trick” they had.", "Ann Lee | warned | the law could fail, as rivals would use “every trick” they had"},
		{"as well as", "Ann Lee said the boats, as well as the nets, were lost.", "Ann Lee | said | the boats, as well as the nets, were lost"},
		{"playing down", "Ann Lee said the storm was worse than the fire, playing down a fear of the crew.", "Ann Lee | said | the storm was worse than the fire; Ann Lee | playing down | ~a fear of the crew"},
		{"including", "Ann Lee said many were lost, including the boats.", "Ann Lee | said | many were lost, including the boats"},
		{"even as", "Ann Lee called it a trick even as the crew cheered.", "Ann Lee | called | it a trick"},
		{"but others were", "Ann Lee said the boats were safe, but Martin Oduya was seen to laugh.", "Ann Lee | said | the boats were safe"},
		{"but refused", "The firm said it knew of the fire but refused to say more.", "The firm | said | it knew of the fire; The firm | refused | ~*to say more"},
		{"which others see", "Ann Lee said the plan had no money for a dam, which the crew see as too dear.", "Ann Lee | said | the plan had no money for a dam"},
		{"remarks that", "Ann Lee said women should stay at home, remarks that were condemned.", "Ann Lee | said | women should stay at home; ? | remarks | ~that were condemned"},
		{"asked if", "Ann Lee said she asked Oduya if he was well: “I am.”", "Ann Lee | said | she asked Oduya if he was well: “I am.”; she | asked | if he was well"},
		{"a line", "Ann Lee said: “The boats are lost”\nEarlier the crew had come home.", "Ann Lee | said | “The boats are lost”"},
		{"but, behind marks", "Ann Lee spoke, calling it a “mean trick,” but saying she had no wish to go.", "Ann Lee | calling | ~it a “mean trick,”; Ann Lee | saying | ~she had no wish to go"},
		{"a plank and scheduled", "Ann Lee called the plan a “rotten plank” and scheduled a walk.", "Ann Lee | called | the plan a “rotten plank”"},
		{"walls that", "Ann Lee cited the use of “smart walls” that cost a lot.", "Ann Lee | cited | the use of “smart walls”"},
		{"hacked and dismissed", "The clerk said the phone had been hacked and dismissed the letter.", "The clerk | said | the phone had been hacked; The clerk | dismissed | ~*the letter"},
		{"urged and contrasted", "Ann Lee urged the crew to mend the nets and contrasted her life with theirs.", "Ann Lee | urged | the crew to mend the nets"},
		{"but offered no", "Ann Lee said that she had been there but offered no details.", "Ann Lee | said | that she had been there"},
		{"its editor said", "The Herald maintained that its report was true, its editor, Jo Park, said after the vote.", "The Herald | maintained | that its report was true; its editor, Jo Park | said | The Herald maintained that its report was true"},
		{"if true", "He met a man who said that the charges, if true, could be the end.", "who | said | that the charges, if true, could be the end"},
		{"and said, in marks", "The firm told Jo Park it was looking into it and said, “We are glad.”", "The firm | told | it was looking into it; The firm | said | “We are glad.”"},
		{"mad in an interview", "Ann Lee called the law “quite mad” in an interview. Ann Lee called it a “mad system” of rules.", "Ann Lee | called | the law “quite mad”; Ann Lee | called | it a “mad system” of rules"},
		{"remarks that, behind marks", "Ann Lee said women “stay at home,” remarks that were condemned.", "Ann Lee | said | women “stay at home,”; ? | remarks | ~that were condemned"},
		{"and cast", "Ann Lee said the firm “lost no time,” and cast Jo Park as its tool.", "Ann Lee | said | the firm “lost no time,”; Ann Lee | cast | ~Jo Park as its tool"},
		{"with which", "Ann Lee called for new cuts in the fleet, with which Jo Park disagrees.", "Ann Lee | called for | new cuts in the fleet"},
		{"while, behind marks", "Ann Lee said the law would not “end the hunt,” while Jo Park began a march.", "Ann Lee | said | the law would not “end the hunt,”"},
		{"and that", "Ann Lee said the crew were “a disgrace,” and that they should go.", "Ann Lee | said | the crew were “a disgrace,” and that they should go"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}

func TestContentBegins(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"a show and a day", "Ann Lee told CNN's “New Day” on Monday that the boats were safe.", "Ann Lee | told | that the boats were safe"},
		{"a show that", "Ann Lee said “New Day” was over.", "Ann Lee | said | “New Day” was over"},
		{"hearers gathered", "Ann Lee told reporters gathered outside the court that the boats were safe.", "Ann Lee | told | that the boats were safe"},
		{"a statement issued", "The firm said in a statement issued Thursday that the boats were safe.", "The firm | said | that the boats were safe"},
		{"a statement issued, no that", "The firm said in an email released Friday the boats were safe.", "The firm | said | the boats were safe"},
		{"a notice issued", "The firm said in a written notice issued Thursday that the boats were safe.", "The firm | said | that the boats were safe"},
		{"a briefing", "Ann Lee informed the crew during a briefing on Monday that the boats were safe.", "Ann Lee | informed | that the boats were safe"},
		{"asked last summer to", "Ann Lee asked Jo Park last summer to look at “new boats” for the crew.", "Ann Lee | asked | Jo Park last summer to look at “new boats” for the crew"},
		{"described by", "Ann Lee said the talks described by the mayor “were a trick,” even if the crew knew.", "Ann Lee | said | the talks described by the mayor “were a trick,” even if the crew knew; the mayor | described | ~the talks"},
		{"to, behind a day", "Ann Lee threatened Monday to leave the firm if it sold the boats.", "Ann Lee | threatened | to leave the firm if it sold the boats"},
		{"the day’s own", "Ann Lee said Sunday’s fire was no accident.", "Ann Lee | said | Sunday’s fire was no accident"},
		{"a sum she said", "Ann Lee named the sum of money she said they had paid.", "she | said | ~they had paid"},
		{"an agency in brackets", "(CNN) The boats are safe, Ann Lee said.", "Ann Lee | said | The boats are safe"},
		{"whether she wished", "Asked whether she wished to go, Ann Lee said, “Put it off.”", "she | wished | ~to go; Ann Lee | said | “Put it off.”"},
		{"her voice", "Ann Lee added her voice after five mayors urged the firm to act.", "five mayors | urged | the firm to act"},
		{"lied in marks", "Ann Lee said Oduya had lied “many times” to the crew.", "Ann Lee | said | Oduya had lied “many times” to the crew"},
		{"no statement", "The firm said in March detained sailors were free.", "The firm | said | detained sailors were free"},
		{"a semicolon", "The bridge is old; the boats are safe, Ann Lee said.", "Ann Lee | said | the boats are safe"},
		{"a semicolon, according to", "The bridge is old; the boats are safe, according to Ann Lee.", "Ann Lee | according to | the boats are safe"},
		{"a semicolon within marks", "“I am old; I am tired,” Ann Lee said.", "Ann Lee | said | “I am old; I am tired,”"},
		{"and according to", "The bridge is closed, and according to Ann Lee, the boats are safe.", "Ann Lee | according to | the boats are safe"},
		{"and, according to", "Two men died, and, according to the police, three were hurt.", "the police | according to | three were hurt"},
		{"an aside, according to", "The bridge is closed and the firm, according to Ann Lee, is broke.", "Ann Lee | according to | The bridge is closed and the firm / is broke"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}
