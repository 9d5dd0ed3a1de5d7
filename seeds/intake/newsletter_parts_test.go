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

// TestMailOfOnePost reads mails in the forms in which blogs send their posts: the name
// below the headline leads to its writer, or the headline stands in a cell and alone
// leads to a page. A name that leads elsewhere, and headlines beside one that all lead
// on, stay what they are.
func TestMailOfOnePost(t *testing.T) {
	const (
		head = "Message-ID: <1@x>\nFrom: The Tide <tide@there.example>\nSubject: Pier vote put off\nContent-Type: text/html; charset=utf-8\n\n"
		lead = "<p>The board of the harbour put off its vote on the pier on Friday.</p>"
		part = "<h2>What the plan lacks</h2><p>There is no word on the rafts in it, and no drill has been held since June.</p>"
		body = `
|: The board of the harbour put off its vote on the pier on Friday.
|: What the plan lacks
|: There is no word on the rafts in it, and no drill has been held since June.`
		post = `<h1><a href="https://tide.example/p/pier">Pier vote put off</a></h1>`
	)
	wantArticles(t, "newsletter-eml", head+post+`<h3>Board wants a plan</h3><p><a href="https://blogs.example/@finch">Nora Finch</a></p><p>May 3</p>`+lead+part, `
title: Pier vote put off
byline: Nora Finch
url: https://tide.example/p/pier`+body+`
- line of the newsletter: Board wants a plan
- line of the newsletter: May 3`)
	wantArticles(t, "newsletter-eml", head+`<table><tr><td><a href="https://tide.example/pier/">Pier vote put off</a></td></tr><tr><td>By Nora Finch &bull; <span>3 May 2026</span></td></tr></table>`+lead+part, `
title: Pier vote put off
byline: Nora Finch
date: 2026-05-03
url: https://tide.example/pier/`+body)
	wantArticles(t, "newsletter-eml", head+post+`<p><a href="https://tide.example/places/port-isle">Port Isle</a></p>`+lead, `
title: Port Isle
url: https://tide.example/places/port-isle
|: The board of the harbour put off its vote on the pier on Friday.
- head of the newsletter: Pier vote put off`)
	wantArticles(t, "newsletter-eml", head+`<table><tr><td><a href="https://tide.example/pier/">Pier vote put off</a></td></tr></table>`+lead+`<p><a href="https://tide.example/pier/">Read more</a></p><h2>Ferry gets a ramp</h2><p>The ferry to the isle gets a ramp that is long enough for two cars.</p>`, `
title: Pier vote put off
url: https://tide.example/pier/
|: The board of the harbour put off its vote on the pier on Friday.
- link: Read more
note: A newsletter gives the beginning of an article, or says what is in it.`, `
title: Ferry gets a ramp
|: The ferry to the isle gets a ramp that is long enough for two cars.
note: A newsletter gives the beginning of an article, or says what is in it.`)
}
