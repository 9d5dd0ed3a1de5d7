package arcs

import "testing"

// mends are trees before and behind one repair.
type mends []struct{ name, tree, want string }

func (list mends) check(t *testing.T, mend func(*Parser, *Tree)) {
	t.Helper()
	for _, c := range list {
		p := NewParser(English())
		tr := tree(p, c.tree)
		mend(p, &tr)
		if s := hung(&tr, c.tree); s != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", c.name, s, c.want)
		}
	}
}

func TestBare(t *testing.T) {
	mends{
		{"the verb is taken for an attribute", "The|DET|det|2 miners|NOUN.plur|nsubj|4 attacked|VERB.part|amod|4 police|NOUN|root|0 .|PUNCT.stop|punct|4",
			"The:det:miners miners:nsubj:attacked attacked:root:- police:obj:attacked .:punct:attacked"},
		{"what describes the object stays with it", "Lund|PROPN|nsubj|3 sold|VERB.part|amod|3 boats|NOUN.plur|root|0 of|ADP|case|5 wood|NOUN|nmod|3",
			"Lund:nsubj:sold sold:root:- boats:obj:sold of:case:wood wood:nmod:boats"},
		{"an attribute behind a copula", "They|PRON|nsubj|4 are|AUX.pres|cop|4 trained|VERB.part|amod|4 nurses|NOUN.plur|root|0",
			"They:nsubj:nurses are:cop:nurses trained:amod:nurses nurses:root:-"},
		{"an attribute with an article", "Lund|PROPN|nsubj|4 the|DET|det|4 retired|VERB.part|amod|4 nurse|NOUN|root|0",
			"Lund:nsubj:nurse the:det:nurse retired:amod:nurse nurse:root:-"},
		{"an attribute of what has no subject", "used|VERB.part|amod|2 boats|NOUN.plur|root|0", "used:amod:boats boats:root:-"},
	}.check(t, (*Parser).bare)
}

func TestActive(t *testing.T) {
	mends{
		{"an object and no auxiliary", "firm|NOUN|nsubj:pass|2 announced|VERB.part|root|0 launch|NOUN|obj|2", "firm:nsubj:announced announced:root:- launch:obj:announced"},
		{"with its auxiliary", "crew|NOUN|nsubj:pass|3 was|AUX.past|aux:pass|3 given|VERB.part|root|0 boats|NOUN.plur|obj|3",
			"crew:nsubj:pass:given was:aux:pass:given given:root:- boats:obj:given"},
		{"of a headline", "Crew|NOUN|nsubj:pass|2 rescued|VERB.part|root|0", "Crew:nsubj:pass:rescued rescued:root:-"},
	}.check(t, (*Parser).active)
}

func TestAdverbial(t *testing.T) {
	mends{
		{"after", "left|VERB.past|root|0 after|SCONJ|mark|3 sold|VERB.part|ccomp|1", "left:root:- after:mark:sold sold:advcl:left"},
		{"while, loosely", "left|VERB.past|root|0 while|SCONJ|mark|3 asking|VERB.ger|parataxis|1", "left:root:- while:mark:asking asking:advcl:left"},
		{"what is said", "said|VERB.past|root|0 that|SCONJ|mark|3 left|VERB.past|ccomp|1", "said:root:- that:mark:left left:ccomp:said"},
		{"what describes", "day|NOUN|root|0 after|SCONJ|mark|3 left|VERB.past|acl|1", "day:root:- after:mark:left left:acl:day"},
	}.check(t, (*Parser).adverbial)
}
