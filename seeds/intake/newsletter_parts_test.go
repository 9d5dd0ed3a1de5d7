package intake

import "testing"

// TestMailWithSubheadings reads mails that are one article with headings in it, and
// one of several articles that an introduction stands above.
func TestMailWithSubheadings(t *testing.T) {
	const (
		head = "Message-ID: <1@x>\nFrom: The Tide <tide@there.example>\nSubject: Pier vote put off\nContent-Type: text/html; charset=utf-8\n\n"
		lead = "<p>The board of the harbour put off its vote on the pier on Friday.</p><p>Its chairman said that the plan was not ready to be signed by anyone.</p>"
		part = "<h2>What the plan lacks</h2><p>There is no word on the rafts in it, and no drill has been held since June.</p>"
		end  = "<h3>What comes next</h3><p>The board meets again in May and wants a new plan by then.</p>"
	)
	body := `
|: The board of the harbour put off its vote on the pier on Friday.
|: Its chairman said that the plan was not ready to be signed by anyone.
|: What the plan lacks
|: There is no word on the rafts in it, and no drill has been held since June.
|: What comes next
|: The board meets again in May and wants a new plan by then.`
	wantArticles(t, "newsletter-eml", head+lead+part+end, "\ntitle: Pier vote put off"+body)
	wantArticles(t, "newsletter-eml", head+`<h1><a href="https://tide.example/p/pier-vote">Pier vote put off</a></h1>`+lead+part+end,
		"\ntitle: Pier vote put off\nurl: https://tide.example/p/pier-vote"+body)
	wantArticles(t, "newsletter-eml", head+`<h1><a href="https://tide.example/p/pier-vote">Pier vote put off</a></h1><h3>Board wants a new plan</h3>`+lead,
		`
title: Pier vote put off
url: https://tide.example/p/pier-vote
|: Board wants a new plan
|: The board of the harbour put off its vote on the pier on Friday.
|: Its chairman said that the plan was not ready to be signed by anyone.`)
	wantArticles(t, "newsletter-eml", head+`<h2>Ferry gets a ramp</h2><h3>Board wants a new plan</h3>`+lead,
		`
title: Board wants a new plan
|: The board of the harbour put off its vote on the pier on Friday.
|: Its chairman said that the plan was not ready to be signed by anyone.
- head of the newsletter: Ferry gets a ramp`)
	wantArticles(t, "newsletter-eml", head+"<p>Good morning,</p>"+lead+part+end, `
title: What the plan lacks
|: There is no word on the rafts in it, and no drill has been held since June.
- head of the newsletter: Good morning,
- head of the newsletter: The board of the harbour put off its vote on the pier on Friday.
- head of the newsletter: Its chairman said that the plan was not ready to be signed by anyone.
note: A newsletter gives the beginning of an article, or says what is in it.`, `
title: What comes next
|: The board meets again in May and wants a new plan by then.
note: A newsletter gives the beginning of an article, or says what is in it.`)
}
