package intake

import "testing"

func TestCaptions(t *testing.T) {
	const srt = "1\n00:00:01,000 --> 00:00:03,000\nANN WARD: The quay is\nnot sold,\n\n2\n00:00:04,000 --> 00:00:06,500\n<i>for we have no</i> money.\n\n3\n00:00:07,000 --> 00:00:09,000\n- Since when?\n- Since\n\n4\n00:00:10,000 --> 00:00:12,000\n1998\n"
	const want = `
captions 1
| ANN WARD: The quay is not sold, for we have no money.
| - Since when?
| - Since 1998
`
	wantGist(t, "a.srt", srt, want)
	wantGist(t, "a.txt", "\ufeff"+srt, want)
	wantGist(t, "a.vtt", "WEBVTT\nKind: captions\n\nSTYLE\n::cue { color: lime }\n\nNOTE by the desk\nnot spoken\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v.loud Ann Ward>The quay is <i>not</i> sold,</v>\n\n"+
		"00:04.000 --> 00:06.000\n<v Ann Ward>for 5 &lt; 10.\n\n00:07.000 --> 00:09.000\n<v Ben Holt>It is!\n", `
captions 1
| Ann Ward: The quay is not sold, for 5 < 10.
| Ben Holt: It is!
(comment) by the desk not spoken
`)
	wantGist(t, "rolling.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nthe<00:00:01.200><c> quay</c> is not\n\n00:00:03.000 --> 00:00:04.000\nthe quay is not\nsold at all\n\n00:00:04.000 --> 00:00:05.000\nsold at all\nno no\n\n00:00:05.000 --> 00:00:06.000\nno no\n", `
captions 1
| the quay is not sold at all no no no no
`)
	wantGist(t, "a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n\n", "\nrefused: there are no words in this file, perhaps only pictures; bring a file with text\n")
}

// TestNoCaptions has texts that begin with a number and hold times.
func TestNoCaptions(t *testing.T) {
	for _, s := range []string{"1\nThe first goal fell at 00:12:30 and the next at 00:14:00.\n", "12:30 --> 14:00 is when the quay is open.\n", "WEBVTT is a form of captions.\n"} {
		if f, err := Read("a.txt", []byte(s)); err != nil || f.Kind != "text" || f.Articles[0].Source != s {
			t.Errorf("%q: %+v %v", s, f, err)
		}
	}
}
