package intake

import (
	"strings"
	"testing"
)

const mailbox = "From - Sat Mar 14 08:30:00 2026\nX-Mozilla-Status: 0001\nMessage-ID: <1@a.example>\nFrom: Ann Lee <ann@a.example>\nSubject: Pier vote put off\n\n" +
	"The board put off its vote on the pier on Friday, and nobody on it knows why.\n\n>From the hall came no word, says From - Sat Mar 14 08:30:00 2026\nin a line.\n\n" +
	"From 17@xxx Sat Mar 14 09:30:00 +0000 2026\nMessage-ID: <2@a.example>\nFrom: Ann Lee <ann@a.example>\nSubject: Empty\n\n\n" +
	"From ann@a.example Sat Mar 14 10:30:00 2026\nMessage-ID: <3@a.example>\nFrom: Ann Lee <ann@a.example>\nSubject: Ferry stops\n\nThe ferry stopped on Saturday after the storm, the clerk of the board said.\n"

func TestMailbox(t *testing.T) {
	for _, data := range []string{mailbox, strings.ReplaceAll(mailbox, "\n", "\r\n")} {
		wantArticles(t, "mailbox", data, `
title: Pier vote put off
|: The board put off its vote on the pier on Friday, and nobody on it knows why.
|: From the hall came no word, says From - Sat Mar 14 08:30:00 2026 in a line.
note: Mails of the file that held no article and were left out: 1.`, `
title: Ferry stops
|: The ferry stopped on Saturday after the storm, the clerk of the board said.`)
	}
	wantKind(t, "text", "From Ashby comes word that the pier is shut.\n\nNobody knows why.\n")
	wantKind(t, "text", "From - Sat Mar 14 08:30:00 2026\n\nA note of the hour and no mail.\n")
	if _, err := Read("a.mbox", []byte("From - Sat Mar 14 08:30:00 2026\nMessage-ID: <1@x>\nFrom: A <a@b.example>\n\n")); err == nil || !strings.Contains(err.Error(), "no mail of this mailbox") {
		t.Error(err)
	}
}

func FuzzMailbox(f *testing.F) { fuzzReader(f, "mailbox", mailbox) }
