package quote_test

import "testing"

func TestMisread(t *testing.T) {
	hold(t, []ruleCase{
		{"one of them", "The crew of the ferry met the court. One of them told the judge he needed more time.", "them | told | ~he needed more time"},
		{"one of the men", "The men met the court. One of the men told the judge he needed more time.", "One of the men | told | he needed more time"},
		{"no doubt", "Berg expressed no doubt about the bridge or its future.", "Berg | expressed | ~no doubt about the bridge or its future"},
		{"no, said", "Berg said no boat had sunk there.", "Berg | said | no boat had sunk there"},
		{"tag alone", "“Did she know of it?” Mr. Berg planned to ask, according to the list of questions.", "? | ? | ~“Did she know of it?”; the list of questions | according to | ~Mr. Berg planned to ask"},
		{"breaks off", "And we know, at least according to one report, that it failed.", "one report | according to | ~we know, at least"},
		{"noun after all", "Berg could face protests if he comes to the harbour.", "Berg | protests | ~if he comes to the harbour"},
		{"noun in a list", "She has a long record: a good degree, an iron will and years of service in key posts.", ""},
		{"paper reports", "The pier is shut for good, the Herald reports.", "the Herald | reports | The pier is shut for good"},
		{"promise kept", "They must move past Berg's old promise that was meant to calm them.", "move past Berg's | promise | ~that was meant to calm them"},
		{"promise that", "Nobody trusts Berg's old promise that she would leave.", "Nobody trusts Berg's | promise | that she would leave"},
		{"noun and its verb", "Prime minister Carl Berg's insistence that the cuts are vital for the town's survival failed to move the unions.", "Prime minister Carl Berg's | insistence | ~that the cuts are vital for the town's survival"},
		{"presses before", "The crew said the storm forced them to land before it rains.", "The crew | said | the storm forced them to land before it rains"},
		{"at present", "Officials said the town is too poor before the court agrees to hear it.", "Officials | said | the town is too poor before the court agrees to hear it"},
		{"outer verb", "The minister, who was in town when Mr. Berg announced the end of the tests, said the move was late.", "Mr. Berg | announced | the end of the tests; The minister | said | ~the move was late"},
		{"while another", "Mrs. Lund asked the voters for more time to finish the bridge while Carl Berg argued the town needed a new one.", "Mrs. Lund | asked | more time to finish the bridge; Carl Berg | argued | the town needed a new one"},
		{"should and should", "Half the towns should wait until June, and all should count their beds, the institute said.", "the institute | said | Half the towns should wait until June, and all should count their beds"},
		{"was and was", "The pier was shut, and nobody was hurt, she said.", "she | said | nobody was hurt"},
		{"raises a matter", "It is a thorny matter in Ostby that Mr. Berg promised to raise with the mayor.", "Mr. Berg | promised | ~to raise with the mayor"},
		{"promised to raise", "Mr. Berg promised to raise it with the mayor.", "Mr. Berg | promised | to raise it with the mayor"},
		{"did not name them", "Berg said officials are reviewing five places, but he did not name them.", "Berg | said | officials are reviewing five places"},
		{"did not know them", "Berg said officials met five men, but he did not know them.", "Berg | said | officials met five men, but he did not know them"},
		{"but played down", "Berg said the sale will bring changes but he downplayed the cuts at the mill.", "Berg | said | the sale will bring changes; he | downplayed | ~the cuts at the mill"},
		{"the second time", "Berg announced that he is to lead the band, the second time he has been asked to save it.", "Berg | announced | that he is to lead the band"},
		{"distancing himself", "Berg noted that “we are not at war now,” distancing himself from the minister.", "Berg | noted | that “we are not at war now,”"},
		{"said plainly that", "In addition to calling the place “a ruin,” the letter said plainly that the trust would ask for help.", "the letter | said | that the trust would ask for help"},
		{"below somebody", "A student who lived two floors below Holm told the paper that he saw nobody.", "A student | told | that he saw nobody"},
		{"his demand", "Kay Berg spoke on Friday. His demand that the fleet leave the port was heard.", "His | demand | ~that the fleet leave the port"},
		{"it, of a paper", "Her scheme is not explained in the lawsuit, but it says she sold the boat.", "it | says | ~she sold the boat"},
		{"a bare word for one", "Kim Berg grew angry at once when the dictator described Lund as a “deranged old man.”", "the dictator | described | ~Lund as a “deranged old man.”"},
		{"a thing of two words", "Berg recounted the talk. Berg denied any wrongdoing. Berg spoke of 14 boats.", "Berg | recounted | ~the talk; Berg | denied | any wrongdoing; Berg | spoke of | 14 boats"},
		{"based on", "The storm cost 40 lives, according to a Kent University tally based on figures from towns.", "a Kent University tally | according to | The storm cost 40 lives"},
	})
}
