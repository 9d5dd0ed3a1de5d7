package intake

import (
	"bytes"

	"diptych/seeds"
)

// mailboxLine is the line above each mail of a mailbox: the word From, an address
// or what stands for it, and when the mail came.
var mailboxLine = pattern(`(?m)^From \S+ {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d\d:\d\d(?::\d\d)?(?: [A-Z+-]\w{1,5})? \d{4}(?: [+-]\d{4})?\r?\n`)

// fromQuoted is a line of a mail that begins as mailboxLine does, or would without
// the signs that a mailbox sets before it.
var fromQuoted = pattern(`(?m)^>(>*From )`)

// isMailbox tells a file of mails below one another (RFC 4155), as Thunderbird keeps
// a folder and Google gives out what carries a label.
func isMailbox(in *input) bool {
	at := mailboxLine().FindIndex(in.data[:min(len(in.data), 512)])
	return at != nil && at[0] == 0 && isPrint(in) && mailHeader().Match(in.data[at[1]:min(len(in.data), at[1]+128)])
}

// mailsIn are the mails of a mailbox: each begins below a line of its own that
// follows an empty one and has the head of a mail below it.
func mailsIn(data []byte) (mails [][]byte) {
	from := -1
	take := func(end int) {
		if from >= 0 {
			mails = append(mails, fromQuoted().ReplaceAll(data[from:end], []byte("$1")))
		}
	}
	for _, at := range mailboxLine().FindAllIndex(data, -1) {
		above := data[:at[0]]
		parted := at[0] == 0 || bytes.HasSuffix(above, []byte("\n\n")) || bytes.HasSuffix(above, []byte("\n\r\n"))
		if !parted || !mailHeader().Match(data[at[1]:min(len(data), at[1]+128)]) {
			continue
		}
		take(at[0])
		from = at[1]
	}
	take(len(data))
	return mails
}

// readMailbox takes the articles out of the mails of a mailbox, as readLetter does;
// those that hold none are counted.
func readMailbox(in *input) ([]Article, *seeds.Error) {
	var out []Article
	empty := 0
	for _, data := range mailsIn(in.data) {
		if len(out) >= maxArticles {
			last := &out[len(out)-1]
			last.Notes = append(last.Notes, onlyFirst)
			break
		}
		m := &input{name: in.name, data: data}
		read := readLetter
		if isProquestMail(m) {
			read = readProquestMail
		}
		if articles, err := read(m); err == nil {
			out = append(out, articles...)
		} else {
			empty++
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("no mail of this mailbox holds the text of an article"), Cure: seeds.Say("open the articles that they lead to, and bring those pages")}
	}
	if empty > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Mails of the file that held no article and were left out: {{.N}}.", seeds.With{"N": empty}))
	}
	return out, nil
}
