package frame

import "diptych/compare/text"

// Led says what a claim tells before it quotes, and which words it quotes, for
// one who shows the words themselves beside it: "A tells more" and the two
// sentences. lead says nothing where its device says all that there is to say; ok is
// false where a claim cannot be told without its quotations.
//
// The lead is the value Lead of the claim, which begins with it or leaves it out.
func (f Finding) Led() (lead text.Said, quotes []text.Quote, ok bool) {
	if lead, ok = f.Claim.Value("Lead").(text.Said); !ok {
		return lead, nil, false
	}
	return lead, f.Claim.Quotes()[len(lead.Quotes()):], true
}

// inEach is a claim of what the two have for one thing, the articles' words for it.
func inEach(thing text.Said, a, b text.Quote) text.Said {
	return text.Say("{{.Lead}}: {{.A}} in A; {{.B}} in B.", text.With{"Lead": thing, "A": a, "B": b})
}

// against is a claim that shows words of both, and needs to say no more.
func against(a, b text.Quote) text.Said {
	return text.Say("A: {{.A}}; B: {{.B}}.", text.With{"Lead": text.Said{}, "A": a, "B": b})
}

// eachTells is a claim of what the two tell of one thing.
func eachTells(thing text.Said, a, b text.Quote) text.Said {
	return text.Say("{{.Lead}}, A tells {{.A}}; B tells {{.B}}.", text.With{"Lead": thing, "A": a, "B": b})
}

// eachQuotes is a claim of what the two quote of one thing.
func eachQuotes(thing text.Said, a, b text.Quote) text.Said {
	return text.Say("{{.Lead}}, A quotes {{.A}}, B {{.B}}.", text.With{"Lead": thing, "A": a, "B": b})
}

// quotedOf is the claim that each article quotes words of one person, a and b.
func quotedOf(name string, a, b text.Quote) text.Said {
	return eachQuotes(text.Say("Of the words of {{.Name}}", text.With{"Name": name}), a, b)
}
