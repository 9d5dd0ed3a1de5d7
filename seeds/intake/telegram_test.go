package intake

import "testing"

// TestTelegram has the export of a channel, that of a group within all chats of an
// account, and one of pictures only.
func TestTelegram(t *testing.T) {
	wantGist(t, "result.json", `{"name": "Harbour News", "type": "public_channel", "id": 12, "messages": [
{"id": 1, "type": "service", "date": "2026-05-03T09:00:00", "actor": "Harbour News", "action": "create_channel", "title": "Harbour News", "text": "", "text_entities": []},
{"id": 2, "type": "message", "date": "2026-05-04T09:12:00", "date_unixtime": "1777882320", "from": "Harbour News", "from_id": "channel12", "author": "Ada Weir", "photo": "photos/1.jpg", "text": [{"type": "bold", "text": "Ferry stays"}, "\n\nThe ferry ", {"type": "italic", "text": "stays"}, ", said ", {"type": "mention", "text": "@board"}, " on ", {"type": "strikethrough", "text": "Sunday "}, "Monday.\n", {"type": "blockquote", "text": "We stay.\nWe win."}, "See ", {"type": "text_link", "text": "the pier", "href": "https://h.example/2"}, "."]},
{"id": 3, "type": "message", "date": "2026-05-05T09:12:00", "from": "Harbour News", "forwarded_from": "Island Radio", "text": "The pier opens."},
{"id": 4, "type": "message", "date": "2026-05-05T09:12:00", "from": "Harbour News", "text": [{"type": "bold", "text": "No"}, " boat sails."]},
{"id": 5, "type": "message", "date": "2026-05-05T09:13:00", "from": "Harbour News", "photo": "photos/2.jpg", "text": ""}]}`, `
telegram-json 1
title: Ferry stays
outlet: Harbour News
byline: Ada Weir
date: 2026-05-04T09:12
| The ferry stays, said @board on Monday.
| > We stay.
| > We win.
| See the pier.
(struck out) Sunday
telegram-json 2
outlet: Island Radio
date: 2026-05-05T09:12
| The pier opens.
telegram-json 3
outlet: Harbour News
date: 2026-05-05T09:12
| No boat sails.
`)
	wantGist(t, "result.json", `{"about": "Here is the data you requested.", "chats": {"about": "", "list": [{"name": "Quay", "type": "private_supergroup", "id": 3, "messages": [{"id": 2, "type": "message", "date": "2026-05-04T09:12:00", "from": "Tom Lock", "text": "Is the ferry late?"}]}, {"type": "saved_messages", "id": 4, "messages": []}]}}`, `
telegram-json 1
byline: Tom Lock
date: 2026-05-04T09:12
| Is the ferry late?
`)
	wantGist(t, "result.json", `{"name": "Quay", "type": "public_channel", "id": 3, "messages": [{"id": 2, "type": "message", "date": "2026-05-04T09:12:00", "text": ""}]}`,
		"\nrefused: the messages of this export hold no text; export it once more\n")
	if isTelegram(inputOf("a.json", []byte(`{"messages": [{"id": 1, "text": "The ferry stays."}]}`))) {
		t.Error("messages of any kind are taken for Telegram's")
	}
}
