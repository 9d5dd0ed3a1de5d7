package intake

import "testing"

func TestDateIn(t *testing.T) {
	for words, want := range map[string]string{
		"May 2, 2002, Thursday,, FINAL EDITION":  "2002-05-02",
		"July 1, 2019 Monday 9:20 AM GMT":        "2019-07-01T09:20",
		"9 Januar 1993":                          "1993-01-09",
		"2018 年 10 月 7 日 17:04":                  "2018-10-07T17:04",
		"20151210T191044Z":                       "2015-12-10T19:10",
		"2020-09-07T14:45:26":                    "2020-09-07T14:45",
		"20170102T222800+0000":                   "2017-01-02T22:28",
		"Mon, 24 Sep 2018 19:42:40 -0300":        "2018-09-24T19:42",
		"mercredi 13 novembre 2013":              "2013-11-13",
		"onsdag 6. maj 2009":                     "2009-05-06",
		"7 marts 2010":                           "2010-03-07",
		"9 января 1993 г.":                       "1993-01-09",
		"12 października 2011":                   "2011-10-12",
		"9 Январь 1993 17:04":                    "1993-01-09T17:04",
		"3. července 2012":                       "2012-07-03",
		"14 Ağustos 2015 Cuma":                   "2015-08-14",
		"28.02.2005":                             "2005-02-28",
		"3/25/2014":                              "2014-03-25",
		"Saturday, September 24, 2016 5:07 p.m.": "2016-09-24T17:07",
		"03.02.2005":                             "",
		"January 2009":                           "",
		"Summer, 2008":                           "",
		"31 February 2010":                       "",
	} {
		if got, _ := dateIn(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}
