package intake

import (
	"strings"
	"testing"
)

const (
	forwardedText = "Message-ID: <1@x>\nFrom: Reader <r@there.example>\nSubject: Fwd: Fw: Ferry stops\n\nSee below.\n\n"
	forwardedBody = "Ferry stops\nBy Ann Holm\n\nThe ferry stopped on Monday, the company\nsaid, because its officers had left.\n\nBy Monday Night it had run\nfor years.\n"
	forwardedWant = `
title: Ferry stops
byline: Ann Holm
|: The ferry stopped on Monday, the company said, because its officers had left.
|: By Monday Night it had run for years.
- words of who passed it on: See below.
note: The day on which the mail was sent, Tue, 5 May 2026 at 08:00, is not the date of the article.`
)

// TestForwarded: a mail that another passes on is the article.
func TestForwarded(t *testing.T) {
	wantArticles(t, "newsletter-eml", forwardedText+"---------- Forwarded message ---------\nFrom: The Courier <news@courier.example>\nDate: Tue, 5 May 2026 at 08:00\nSubject: Ferry stops\nTo: <r@there.example>\n\n\n"+forwardedBody, forwardedWant)
	wantArticles(t, "newsletter-eml", forwardedText+"Anfang der weitergeleiteten Nachricht:\n\nVon: The Courier <news@courier.example>\nBetreff: [News] Ferry stops\nDatum: Tue, 5 May 2026 at 08:00\nAn: r@there.example\n\n"+forwardedBody, forwardedWant)
	page := strings.Replace(forwardedText, "\n\n", "\nContent-Type: text/html; charset=utf-8\n\n", 1)
	wantArticles(t, "newsletter-eml", strings.Replace(page, "See below.", "<p>See below.</p>", 1)+`<div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <b>The Courier</b> &lt;news@courier.example&gt;<br>Date: Tue, 5 May 2026 at 08:00<br>Subject: Ferry stops<br>To: &lt;r@there.example&gt;<br></div><br><h1>Ferry stops</h1><p>By Ann Holm</p><p>The ferry stopped on Monday, the company said, because its officers had left.</p><p>By Monday Night it had run for years.</p></div>`, forwardedWant)
	// A line that only looks so, with no head below it, is part of the text.
	wantArticles(t, "newsletter-eml", "Message-ID: <1@x>\nFrom: A <a@b.example>\nSubject: Ferry stops\n\nThe ferry stopped on Monday, she wrote in it.\n\nBegin forwarded message:\n\nIt had run.\n", `
title: Ferry stops
|: The ferry stopped on Monday, she wrote in it.
|: Begin forwarded message:
|: It had run.`)
}

// TestAttachedMails: mails that hang at another one are articles of their own.
func TestAttachedMails(t *testing.T) {
	inner := func(title, text string) string {
		return "--b\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\nFrom: The Courier <news@courier.example>\nSubject: " + title + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n\n"
	}
	mail := "From: Reader <r@there.example>\nDate: Tue, 5 May 2026 08:00:00 +0000\nSubject: Both\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nBoth attached.\n\n"
	wantArticles(t, "newsletter-eml", mail+inner("Ferry stops", "The ferry stopped on Monday.")+inner("Bridge shut", "It is shut.")+"--b--\n", `
title: Ferry stops
|: The ferry stopped on Monday.`, `
title: Bridge shut
|: It is shut.`)
	wantArticles(t, "newsletter-eml", mail+"--b\nContent-Type: message/rfc822\n\nSubject: Empty\n\n--b--\n", `
title: Both
|: Both attached.
note: The day on which the mail was sent, Tue, 5 May 2026 08:00:00 +0000, is not the date of the article.`)
}
