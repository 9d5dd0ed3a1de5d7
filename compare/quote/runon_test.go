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
		{"tweeted about two things", "Jo Park tweeted about her dislike of the “Gull” sandwich, and of the bar.", "Jo Park | tweeted | about her dislike of the “Gull” sandwich, and of the bar"},
	})
}
