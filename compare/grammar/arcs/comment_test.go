package arcs

import "testing"

func TestComments(t *testing.T) {
	mends{
		{"as somebody announced", "as|ADP|case|3 the|DET|det|3 council|NOUN|obl|4 announced|VERB.past|conj|5 closed|VERB.past|root|0",
			"as:mark:announced the:det:council council:nsubj:announced announced:advcl:closed closed:root:-"},
		{"with the rest of a name", "as|ADP|case|2 Hana|PROPN|obl|4 Lund|PROPN|flat|2 said|VERB.past|root|0", "as:mark:said Hana:nsubj:said Lund:flat:Hana said:root:-"},
		{"done as something", "as|ADP|case|3 a|DET|det|3 captain|NOUN|obl|5 he|PRON|nsubj|5 sailed|VERB.past|root|0",
			"as:case:captain a:det:captain captain:obl:sailed he:nsubj:sailed sailed:root:-"},
		{"far from its verb", "as|ADP|case|2 captain|NOUN|obl|4 often|ADV|advmod|4 sailed|VERB.past|root|0", "as:case:captain captain:obl:sailed often:advmod:sailed sailed:root:-"},
		{"of another preposition", "to|ADP|case|2 council|NOUN|obl|3 announced|VERB.past|root|0", "to:case:council council:obl:announced announced:root:-"},
	}.check(t, (*Parser).comments)
}

func TestDays(t *testing.T) {
	mends{
		{"of a mill", "closed|VERB.past|root|0 mill|NOUN|obj|1 Ostby|PROPN|nmod|2 on|ADP|case|5 Monday|PROPN|nmod|3", "closed:root:- mill:obj:closed Ostby:nmod:mill on:case:Monday Monday:obl:closed"},
		{"a night", "told|VERB.past|root|0 Gazette|PROPN|iobj|1 on|ADP|case|5 Monday|PROPN|compound|5 night|NOUN|nmod|2",
			"told:root:- Gazette:iobj:told on:case:night Monday:compound:night night:obl:told"},
		{"of a vote itself", "missed|VERB.past|root|0 vote|NOUN|obj|1 on|ADP|case|4 Monday|PROPN|nmod|2", "missed:root:- vote:obj:missed on:case:Monday Monday:nmod:vote"},
		{"no day", "closed|VERB.past|root|0 Ostby|PROPN|obj|1 on|ADP|case|4 Sound|PROPN|nmod|2", "closed:root:- Ostby:obj:closed on:case:Sound Sound:nmod:Ostby"},
		{"no verb above", "mill|NOUN|root|0 Ostby|PROPN|nmod|1 on|ADP|case|4 Monday|PROPN|nmod|2", "mill:root:- Ostby:nmod:mill on:case:Monday Monday:nmod:Ostby"},
	}.check(t, (*Parser).days)
}

func TestTimes(t *testing.T) {
	mends{
		{"a month beside a subject", "court|NOUN|nsubj|4 this|DET|det|3 month|NOUN|nsubj|4 rejected|VERB.past|root|0", "court:nsubj:rejected this:det:month month:obl:unmarked:rejected rejected:root:-"},
		{"a month that does it", "this|DET|det|2 month|NOUN|nsubj|3 brought|VERB.past|root|0", "this:det:month month:nsubj:brought brought:root:-"},
	}.check(t, (*Parser).times)
}

func TestAgents(t *testing.T) {
	mends{
		{"led out of a hall", "was|AUX.past|aux:pass|2 led|VERB.part|root|0 out|ADP|case|4 hall|NOUN|obl|2 by|ADP|case|6 guards|NOUN.plur|nmod|4",
			"was:aux:pass:led led:root:- out:case:hall hall:obl:led by:case:guards guards:obl:agent:led"},
		{"told in a book by somebody", "was|AUX.past|aux:pass|2 told|VERB.part|root|0 in|ADP|case|4 book|NOUN|obl|2 by|ADP|case|6 Lund|PROPN|nmod|4",
			"was:aux:pass:told told:root:- in:case:book book:obl:told by:case:Lund Lund:nmod:book"},
		{"not done to anybody", "came|VERB.past|root|0 out|ADP|case|3 hall|NOUN|obl|1 by|ADP|case|5 river|NOUN|nmod|3", "came:root:- out:case:hall hall:obl:came by:case:river river:nmod:hall"},
	}.check(t, (*Parser).agents)
}
