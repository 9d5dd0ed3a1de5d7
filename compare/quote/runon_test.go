package quote_test

import "testing"

func TestRunOn(t *testing.T) {
	hold(t, []ruleCase{
		{"a request and what came of it", "Lund told the driver to stop but he kept going.", "Lund | told | the driver to stop; Lund | told | ~but he kept going"},
		{"a request alone", "Lund told the driver to stop but to keep the light on.", "Lund | told | the driver to stop but to keep the light on"},
		{"a statement", "Lund said the driver stopped but he kept the light on.", "Lund | said | the driver stopped but he kept the light on"},
		{"about, and another", "Lund wrote “at length” about the old pier, and the harbor bar sold a “Gull” sandwich.", "Lund | wrote | “at length” about the old pier, and the harbor bar sold a “Gull” sandwich"},
		{"tweeted about, and another", "Jo Park tweeted about her dislike of the firm, and the Ashton bar Quay sold a “Gull” sandwich.", "Jo Park | tweeted | ~about her dislike of the firm"},
		{"tweeted about, and a bar", "Jo Park tweeted about her dislike of the firm, and West Ashton bar The Quay introduced a “Gull” sandwich.", "Jo Park | tweeted | ~about her dislike of the firm"},
		{"why one claimed, and another", "On the question of why the firm first claimed the pier was safe, Lund explained “the harbor office told us that.”", "the firm | first claimed | the pier was safe; Lund | explained | “the harbor office told us that.”"},
		{"one tells of another", "The firm claimed that in May, Lund explained “the harbor office told us that.”", "The firm | claimed | that in May, Lund explained “the harbor office told us that.”; Lund | explained | “the harbor office told us that.”"},
		{"what some say, and felt", "Some say the town should keep the toll, and were disappointed that he cut it.", "Some | say | the town should keep the toll; Some | say | ~and were disappointed that he cut it"},
		{"who felt is told of", "Some say the crew left early, and were disappointed that he stayed.", "Some | say | the crew left early, and were disappointed that he stayed"},
		{"what he iterated", "Lund also iterated that the quay was closed.", "Lund | also iterated | that the quay was closed"},
		{"what the crew iterated on", "Lund iterated the plan of the quay.", ""},
		{"tweeted about two things", "Jo Park tweeted about her dislike of the “Gull” sandwich, and of the bar.", "Jo Park | tweeted | about her dislike of the “Gull” sandwich, and of the bar"},
	})
}
