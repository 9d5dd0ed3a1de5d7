package quote_test

import "testing"

func TestUnaffirmed(t *testing.T) {
	hold(t, []ruleCase{
		{"it is clear", "Lund Weekly reported that the crew had left. But it is clear that the boats were late.", "Lund Weekly | reported | that the crew had left; it | is clear | ~that the boats were late"},
		{"the firm is clear", "Ann Lee is clear that the boats were late.", "Ann Lee | is clear | that the boats were late"},
		{"not everyone", "As so often, not everyone says that these rules are harsh.", "everyone | says | ~that these rules are harsh"},
		{"everyone", "By now everyone says that these rules are harsh.", "everyone | says | that these rules are harsh"},
		{"before, to come", "Years may pass before everybody acknowledges that the war is lost.", "everybody | acknowledges | ~that the war is lost"},
		{"before, in the past", "It was May before Ann Lee acknowledged that the war was lost.", "Ann Lee | acknowledged | that the war was lost"},
		{"next thing", "The next thing Lund knows he is in a cell.", "The next thing Lund | knows | ~he is in a cell"},
		{"probably", "Ann Lee is probably announcing that she will go.", "Ann Lee | is probably announcing | ~that she will go"},
		{"probably, of another", "Ann Lee, probably the last to leave, said that she would go.", "Ann Lee | said | that she would go"},
		{"allegations that", "Lee left after allegations that Lund told Berg that she would not win.", "? | allegations | ~that Lund told Berg that she would not win; Lund | told | ~that she would not win"},
		{"not disputed that", "It was late, but the court did not dispute that Lund had directed Berg to sink the boat.", "Lund | had directed | ~Berg to sink the boat"},
		{"found that", "It was late, and the court found that Lund had directed Berg to sink the boat.", "the court | found | that Lund had directed Berg to sink the boat; Lund | had directed | Berg to sink the boat"},
		{"a friend told", "Lee left after Lund told Berg that she would not win.", "Lund | told | that she would not win"},
		{"could by saying", "Boatmen could counter the offer by labeling the row as a local issue and saying boatmen remain focused on the tide.", "Boatmen | could counter | ~the offer by labeling the row as a local issue and saying boatmen remain focused on the tide; Boatmen | saying | ~boatmen remain focused on the tide"},
		{"countered by saying", "Boatmen countered the offer by labeling the row as a local issue and saying boatmen remain focused on the tide.", "Boatmen | countered | ~the offer by labeling the row as a local issue and saying boatmen remain focused on the tide; Boatmen | saying | boatmen remain focused on the tide"},
		{"also on the radio", "Carl Ryan, who was raised on old boats, also on Harbour News said that it was fair.", "Carl Ryan | said | that it was fair"},
		{"also", "Carl Ryan, who was raised on old boats, also said that it was fair.", "Carl Ryan | also said | that it was fair"},
	})
}

func TestDoneOnly(t *testing.T) {
	hold(t, []ruleCase{
		{"a request", "The judge denied a motion to delay the trial.", "The judge | denied | ~a motion to delay the trial"},
		{"a claim", "The judge denied the claims of the harbour board.", "The judge | denied | the claims of the harbour board"},
		{"a student", "Police questioned the student for hours.", "Police | questioned | ~the student for hours"},
		{"a need", "Lund questioned the need for a bridge.", "Lund | questioned | the need for a bridge"},
		{"lies", "I rarely listen because so many tell lies that none have credit.", "many | tell | ~that none have credit"},
		{"readers", "Many tell the paper that none have credit.", "Many | tell | that none have credit"},
		{"who is told", "Lund told the “girls” a story.", "Lund | told | ~“girls” a story"},
		{"what is told", "Lund told the crew “the boats are late.”", "Lund | told | “the boats are late.”"},
		{"informs how", "Those sets of trials inform how the town reads what came about.", "Those sets of trials | inform | ~how the town reads what came about"},
		{"informs somebody", "Lund informed the town how the night went.", "Lund | informed | how the night went"},
	})
}

func TestScrap(t *testing.T) {
	hold(t, []ruleCase{
		{"learned that", "The Herald has learned that according to a post made on Friday, the site was attacked.", "a post | according to | ~The Herald has learned that"},
		{"two subjects", "He explained that letters and other papers showed that the firm wanted to sell.", "He | explained | ~that letters; letters and other papers | showed | that the firm wanted to sell"},
		{"two verbs", "Ann Lee, who runs the council, said despite the failure of the crew to find or even save the boats, the harbour was safe.", "Ann Lee | said | ~save the boats, the harbour was safe"},
		{"an account in brackets", "That brings us to May, when Lund “deserted” (according to the filmmaker Jo Park).", "the filmmaker Jo Park | according to | ~That brings us to May, when Lund “deserted”"},
		{"an account of marks", "“Lund deserted the boats,” according to the filmmaker Jo Park.", "the filmmaker Jo Park | according to | “Lund deserted the boats,”"},
		{"vowed to fix", "The harbour fund Lund vowed to fix has sunk into a swamp of missed payments.", "The harbour fund Lund | vowed | ~to fix has sunk into a swamp of missed payments"},
		{"vowed", "Lund vowed to fix the harbour fund.", "Lund | vowed | to fix the harbour fund"},
		{"in a statement", "Berg said Friday in his statement that the boats were sunk.", "Berg | said | that the boats were sunk"},
		{"local time", "The north will stop its tests, state media reported Saturday morning local time.", "state media | reported | The north will stop its tests"},
		{"press reports", "From all the press reports that I have read, the town took it to heart.", "the press | reports | ~that I have read, the town took it to heart"},
		{"demonstrates", "Ann Lee demonstrates an excellent “harbour temper,” being calm.", "Ann Lee | demonstrates | ~an excellent “harbour temper,” being calm"},
		{"a name cut off", "A spokesman for the firm called the timing of the HR warning “quite by chance.”", "A spokesman for the firm | called | ~the timing of the HR"},
		{"a name, and words", "A spokesman for the firm called the plan a trick, saying “it was late.”", "A spokesman for the firm | called | the plan a trick; A spokesman for the firm | saying | “it was late.”"},
		{"how several", "An article in the Harbour Weekly described how Mr. Lund, Mr. Berg, the singer Jo Park and the captain Al Moss were to sail together.", "An article in the Harbour Weekly | described | ~how Mr. Lund, Mr. Berg, the singer Jo Park"},
		{"how one", "An article in the Harbour Weekly described how Mr. Lund sailed home.", "An article in the Harbour Weekly | described | how Mr. Lund sailed home"},
	})
}

func TestRelayed(t *testing.T) {
	hold(t, []ruleCase{
		{"another tells", "He recalled the pilot telling the passengers: “We will take off, but if I hear a bird, I turn around.”", "He | recalled | the pilot telling the passengers; He | recalled | ~“We will take off, but if I hear a bird, I turn around.”; the pilot | telling | ~“We will take off, but if I hear a bird, I turn around.”"},
		{"another claims", "The lawmakers slammed Berg for his claims in the papers that there was “more than a little” of it.", "The lawmakers | slammed | *Berg for his claims in the papers; The lawmakers | slammed | ~*that there was “more than a little” of it"},
		{"another says", "Lee slammed Berg for saying “the boats are old and late.”", "Lee | slammed | *Berg for saying; Lee | slammed | ~*“the boats are old and late.”; Lee | saying | ~“the boats are old and late.”"},
		{"dismissed as", "Lee dismissed Berg's worries as “quite without ground.”", "Lee | dismissed | *Berg's worries as “quite without ground.”"},
		{"a second speaker", "“The coast is open,” said the harbour report. A naval brief issued in May reports, “The coast is shut to all.”", "the harbour report | said | “The coast is open,”; ? | ? | ~“The coast is shut to all.”"},
		{"built in", "“She left a sign for all to see,” Ann Lee said. After the hearing one of the friends “turned to Jo Park and told her to go.”", "Ann Lee | said | “She left a sign for all to see,”; ? | ? | ~“turned to Jo Park and told her to go.”"},
		{"of a plan", "“I do not like to say so,” Ann Lee says. Of the plan: “I just do not believe a word of it.”", "Ann Lee | says | “I do not like to say so,” / “I just do not believe a word of it.”"},
		{"as reported", "As Ann Lee reported on Friday, some writers have met the news with yawns, noting that such offers are common.", "Ann Lee | reported | some writers have met the news with yawns; Ann Lee | noting | ~that such offers are common"},
		{"noting", "Ann Lee reported on Friday that the news was met with yawns, noting that such offers are common.", "Ann Lee | reported | that the news was met with yawns; Ann Lee | noting | that such offers are common"},
		{"another has urged", "The navy says it could take a month to clear the water, and the relief agency has urged people not to come back.", "The navy | says | it could take a month to clear the water; the relief agency | has urged | people not to come back"},
		{"another calls it", "Berg disputed the entire story Friday afternoon with what the Herald's Ann Lee called a “rare and unasked statement.”", "Berg | disputed | the entire story Friday afternoon; Berg | disputed | ~with what the Herald's Ann Lee called a “rare and unasked statement.”; the Herald's Ann Lee | called | ~a “rare and unasked statement.”"},
		{"within what is said", "Berg said he would go along with what Ann Lee called a “rare and unasked statement.”", "Berg | said | he would go along with what Ann Lee called a “rare and unasked statement.”; Ann Lee | called | ~a “rare and unasked statement.”"},
		{"until now", "Lund asserted there was no theft in the harbour, but until now he had never named Berg in his posts.", "Lund | asserted | there was no theft in the harbour; Lund | asserted | ~but until now he had never named Berg in his posts"},
		{"until May", "Lund asserted there was no theft in the harbour, but until May there had been.", "Lund | asserted | there was no theft in the harbour, but until May there had been"},
		{"when she said", "The Herald shared a list, and when the spokeswoman said she could not comment, the Herald sent one full letter.", "the spokeswoman | said | she could not comment"},
		{"invited and did", "Berg has invited Lund to testify and subpoenaed the harbour counsel Jo Park.", "Berg | has invited | Lund to testify"},
		{"invited to two things", "Berg has invited Lund to testify and report the theft.", "Berg | has invited | Lund to testify and report the theft"},
		{"a bracket behind the name", "While Dow said that he was not well, Rep. Trey Berg (R-SC) went home.", "Dow | said | that he was not well"},
	})
}
