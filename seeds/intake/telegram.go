package intake

import (
	"strings"

	"diptych/seeds"
)

// isTelegram tells a chat as Telegram exports it in JSON, or all chats of an account.
func isTelegram(in *input) bool { return len(telegramChats(in.object())) > 0 }

// telegramChats are the chats of an export that hold messages.
func telegramChats(v any) (chats []map[string]any) {
	m, _ := v.(map[string]any)
	if all, ok := m["chats"].(map[string]any); ok {
		m, v = nil, all["list"]
	}
	for _, chat := range keyed(v) {
		for _, message := range keyed(chat["messages"]) {
			if has(message, "id", "type", "date", "text") == 4 && chat["type"] != nil {
				chats = append(chats, chat)
				break
			}
		}
	}
	return chats
}

// readTelegram reads the posts of an export, each as an article: of a channel
// its name is the outlet, of a group the writer of the post is named; what was
// forwarded is of whom it came from.
func readTelegram(in *input) ([]Article, *seeds.Error) {
	var list []Article
	for _, chat := range telegramChats(in.object()) {
		for _, m := range keyed(chat["messages"]) {
			if d := telegramPost(chat, m); len(d.paragraphs) > 0 && len(list) <= maxArticles {
				list = append(list, d.article(in))
			}
		}
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the messages of this export hold no text"), Cure: seeds.Say("export it once more")}
	}
	return list, nil
}

// telegramPost is a message; without paragraphs where it is no post, or only a picture.
func telegramPost(chat, m map[string]any) *draft {
	d := &draft{}
	if under(m, "type") != "message" {
		return d
	}
	switch from := under(m, "forwarded_from"); {
	case from != "":
		d.state("outlet", from, from)
	case strings.HasSuffix(under(chat, "type"), "channel"):
		d.state("outlet", under(chat, "name"), under(chat, "name"))
		d.writtenBy(under(m, "author"))
	default:
		d.writtenBy(under(m, "from"))
	}
	d.dated(under(m, "date"))
	title, text := telegramText(d, m["text"])
	d.state("title", title, title)
	for line := range strings.Lines(text) {
		d.paragraph(line)
	}
	return d
}

// telegramText is the text of a message, a string or a list of pieces: a line that is
// bold and stands alone before it is its title, what is struck out is left.
func telegramText(d *draft, v any) (title, text string) {
	if s, ok := v.(string); ok {
		return "", s
	}
	pieces, _ := v.([]any)
	var b strings.Builder
	for i, piece := range pieces {
		m, _ := piece.(map[string]any)
		s, plain := piece.(string)
		if !plain {
			s, _ = m["text"].(string)
		}
		switch kind := under(m, "type"); {
		case kind == "strikethrough":
			d.leave(s, "struck out")
		case kind == "blockquote":
			b.WriteString("\n> " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n> ") + "\n")
		case i == 0 && kind == "bold" && standsAlone(s, pieces[1:]):
			title = s
		default:
			b.WriteString(s)
		}
	}
	return title, b.String()
}

// standsAlone tells words of one line with which the line ends.
func standsAlone(s string, after []any) bool {
	if strings.Contains(strings.TrimSpace(s), "\n") || len(after) == 0 {
		return false
	}
	next, _ := after[0].(string)
	return strings.HasSuffix(s, "\n") || strings.HasPrefix(next, "\n")
}
