package quote_test

import "testing"

// Where a report ends that the writer may go on with: ~ before what is kept
// and not sure.
func TestReportEnds(t *testing.T) {
	hold(t, []ruleCase{
		{"and called", "He said the club had the best keeper “by far” and called coach Jo Park his “big sister.”",
			"He | said | the club had the best keeper “by far”; He | said | ~and called coach Jo Park his “big sister.”; He | called | coach Jo Park his “big sister.”"},
		{"and hinted", "Ann Lee wants to stay close to the boats and hinted at a new post.",
			"Ann Lee | wants | ~*to stay close to the boats; Ann Lee | hinted at | ~a new post"},
		{"and dropped, of the one spoken of", "Ann Lee said that the crew left the pier and dropped the nets.", "Ann Lee | said | that the crew left the pier and dropped the nets"},
		{"and others had", "Ann Lee said the mayor and another clerk had asked for a bribe.", "Ann Lee | said | the mayor and another clerk had asked for a bribe"},
		{"and expect that", "The owners admit that the rules have been slow in coming and expect that the trade may fade.",
			"The owners | admit | that the rules have been slow in coming; The owners | admit | ~and expect that the trade may fade"},
		{"but has since", "The office said the pier was “plainly safe,” but the mayor has since taken to calling it a “ruin.”",
			"The office | said | the pier was “plainly safe,”; The office | said | ~but the mayor has since taken to calling it a “ruin.”"},
		{"but that", "Ann Lee said the pier was safe, but that the boats were not.", "Ann Lee | said | the pier was safe, but that the boats were not"},
		{"and listed", "The clinic said the mayor has an old cough and listed “a deep wound” in her past.",
			"The clinic | said | the mayor has an old cough; The clinic | said | ~and listed “a deep wound” in her past"},
		{"has coughed and listed", "The clinic said the mayor has rejected the cure and listed the cost.", "The clinic | said | the mayor has rejected the cure and listed the cost"},
		{"but the film has since gone", "Ann Lee cited a long film on the boats but the film has since been removed.",
			"Ann Lee | cited | a long film on the boats"},
		{"though, behind marks", "Jo Park pledged to do “all I can to help the crew,” though her office says she has no plans.",
			"Jo Park | pledged | to do “all I can to help the crew,”; Jo Park | pledged | ~though her office says she has no plans; her office | says | she has no plans"},
		{"said in a report", "The council asked Jo Park to talk to the crew about the post, the office said in a report released on Friday morning.",
			"The council | asked | Jo Park to talk to the crew about the post"},
		{"so far", "Ann Lee has said that the firm will be heard, so far other sailors stand behind it.",
			"Ann Lee | has said | that the firm will be heard; Ann Lee | has said | ~so far other sailors stand behind it"},
		{"later named", "The Herald reported that it was sent to a nurse, later identified as Jo Park.",
			"The Herald | reported | that it was sent to a nurse; The Herald | reported | ~later identified as Jo Park"},
		{"which was", "Ann Lee suspected that the bill was wrong, which was confirmed when her son called.",
			"Ann Lee | suspected | that the bill was wrong; Ann Lee | suspected | ~which was confirmed when her son called"},
		{"which was, within", "Ann Lee suspected that the bill, which was long, was wrong.", "Ann Lee | suspected | that the bill, which was long, was wrong"},
		{"beaten and starved", "Jo Park told the crew she was beaten and starved for a week to make her leave.", "Jo Park | told | she was beaten and starved for a week to make her leave"},
		{"questioned and dismissed", "Ann Lee said she was questioned and dismissed the charge.", "Ann Lee | said | she was questioned"},
		{"would be, and another", "Jo Park said he would be, and Lee called him on the next day and sold the boat.",
			"Jo Park | said | he would be; Jo Park | said | ~and Lee called him on the next day and sold the boat"},
		{"would be glad, and another", "Jo Park said he would be glad, and Lee called him on the next day.", "Jo Park | said | he would be glad, and Lee called him on the next day"},
		{"and others say", "Jo Park said that she saw the ship, and several other sailors say they saw it.",
			"Jo Park | said | that she saw the ship; Jo Park | said | ~and several other sailors say they saw it; several other sailors | say | they saw it"},
		{"asked, and an answer", "Asked twice, “Is it safe?” Jo Park replied, “I will not talk about it.”", "Jo Park | replied | “I will not talk about it.”"},
		{"told again", "Jo Park said the boats were old, she said in a letter.", "Jo Park | said | the boats were old; she | said | ~Jo Park said the boats were old"},
		{"a goal", "Jo Park added a goal on a short run by Ann Lee.", "Jo Park | added | ~a goal on a short run by Ann Lee"},
		{"added the boats were", "Jo Park added the boats were old.", "Jo Park | added | the boats were old"},
		{"expected to", "Governor Jo Park expected to become the latest to run.", "Governor Jo Park | expected | ~to become the latest to run"},
		{"a debt", "The documents have revealed ten years of work for a range of rich men.", "The documents | have revealed | ~ten years of work for a range of rich men"},
		{"that it owed", "The documents have revealed that the firm owed money.", "The documents | have revealed | that the firm owed money"},
		{"proposed rules", "The council proposed new rules for the boats on the river.", "The council | proposed | ~new rules for the boats on the river"},
		{"a crew expected to", "The crew expected to win.", "The crew | expected | ~to win"},
		{"he expected to", "He said he was sure. He expects to win the race.", "He | said | he was sure; He | expects | ~to win the race"},
	})
}
