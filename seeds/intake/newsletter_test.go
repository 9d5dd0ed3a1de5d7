package intake

import "testing"

const letterMail = "Received: from a by b\nDate: Tue, 16 Jul 2019 01:02:30 -0700\nFrom: Desk <desk@courier.example>\nTo: you@there.example\nSubject: Why we\n sail less [DESK]\nMime-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" +
	`<html><head><title>Courier Desk Newsletter</title></head><body><table><tr><td><img alt=3D"Desk"></td><td><font size=3D"-2">TUESDAY, JULY 16, 2019</font><br><br>
<font size=3D"3"><b>Why we sail less</b></font><br><br>Dear Reader,<p>As of Monday the ferry sails on Mondays and Fridays, instead of five days a week as before=
.<p>We do this for several reasons =E2=80=93 but the most important one is the winter that comes, and the officers.
<p>Sincerely,<p>Ann Holm<br>Editor<br>The Desk</td></tr></table><table><tr><td>The e-mail address for your subscription is you@there.example</td></tr><tr><td><a href=3D"x">Unsubscribe</a> | FAQ</td></tr></table></body></html>`

const teaserMail = "Message-ID: <1@x>\nFrom: =?utf-8?q?Der_Insel-Bote?= <news@bote.example>\nSubject: Heute\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nNur Text\n--b\nContent-Type: text/html; charset=utf-8\n\n" +
	`<body><p>12. März 2019</p><ul><li><a href="#1">Die Fähre steht still</a></li><li><a href="#2">Brücke bleibt gesperrt</a></li></ul>
<table><tr><td><table><tr><td><b><a href="https://bote.example/politik/faehre-steht">Die Fähre steht still</a></b><br>Von Anna Holm<br><br>
Seit Montag fährt keine Fähre mehr auf die Insel Arn, denn es fehlen Offiziere. <a href="https://bote.example/x">Mehr lesen</a></td></tr></table></td></tr>
<tr><td><b><a href="https://click.bote.example/c/aHR0cHM6Ly9ib3RlLmV4YW1wbGU">Brücke bleibt gesperrt</a></b><br>
Die Brücke über den Arn bleibt bis in den Herbst gesperrt, sagt die Gemeinde am Montag.<br><br>11. März 2019, 17:05 Uhr | <a href="z">Weiterlesen</a><br><br>Aus dem Ort<br><br><a href="y">Weiterlesen</a></td></tr></table>
<p>© 2019 Der Insel-Bote</p><p>Newsletter abbestellen</p></body>` + "\n--b--\n"

func TestNewsletter(t *testing.T) {
	wantArticles(t, "newsletter-eml", letterMail, `
title: Why we sail less
outlet: Courier Desk
byline: Ann Holm
date: 2019-07-16
|: As of Monday the ferry sails on Mondays and Fridays, instead of five days a week as before.
|: We do this for several reasons – but the most important one is the winter that comes, and the officers.
- greeting: Dear Reader,
- signature: Sincerely, Ann Holm Editor The Desk
- footer of the newsletter: The e-mail address for your subscription is you@there.example
- footer of the newsletter: Unsubscribe | FAQ
note: The day on which the mail was sent, Tue, 16 Jul 2019 01:02:30 -0700, is not the date of the article.`)
	wantArticles(t, "newsletter-eml", teaserMail, `
title: Die Fähre steht still
outlet: Der Insel-Bote
byline: Anna Holm
url: https://bote.example/politik/faehre-steht
|: Seit Montag fährt keine Fähre mehr auf die Insel Arn, denn es fehlen Offiziere.
- head of the newsletter: Die Fähre steht still
- head of the newsletter: Brücke bleibt gesperrt
- link: Mehr lesen
note: The newsletter is dated “12. März 2019”, which is not the date of its articles.
note: A newsletter gives the beginning of an article, or says what is in it.`, `
title: Brücke bleibt gesperrt
outlet: Der Insel-Bote
date: 2019-03-11T17:05
|: Die Brücke über den Arn bleibt bis in den Herbst gesperrt, sagt die Gemeinde am Montag.
- line of the newsletter: Aus dem Ort
- link: Weiterlesen
- footer of the newsletter: © 2019 Der Insel-Bote
- footer of the newsletter: Newsletter abbestellen
note: The link of the headline leads through a service that counts readers; the address of the article is not known.
note: A newsletter gives the beginning of an article, or says what is in it.`)
	// A mail of plain text without headlines is one article.
	wantArticles(t, "newsletter-eml", "Message-ID: <1@x>\nFrom: A <a@b.example>\nSubject: Ferry stops\n\nThe ferry stopped on Monday, the company\nsaid, because its officers had left.\n\nIt had run.\n", `
title: Ferry stops
|: The ferry stopped on Monday, the company said, because its officers had left.
|: It had run.`)
	// Neither a saved page nor a text with a colon is a mail.
	wantKind(t, "text", "From: the desk\n\nA text that begins so.\n")
	for _, s := range []string{"From: <Saved by Blink>\nTo: x\nSnapshot-Content-Location: https://a.example/\nContent-Type: text/html\n\n<p>x</p>", "From: x@y\n\nA text."} {
		in := &input{name: "f", data: []byte(s)}
		if isLetter(in) {
			t.Errorf("a mail: %q", s)
		}
	}
	if _, err := Read("f.eml", []byte("Message-ID: <1@x>\nFrom: A <a@b.example>\n\n")); err == nil {
		t.Error("an empty mail is read")
	}
}

func FuzzNewsletter(f *testing.F) {
	fuzzReader(f, "newsletter-eml", letterMail, teaserMail)
}
