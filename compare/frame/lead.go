package frame

import "diptych/compare/text"

// Led says what a claim tells before it quotes, and which words it quotes, for
// one who shows the words themselves beside it: "A tells more" and the two
// sentences. lead says nothing where its device says all that there is to say; ok is
// false where a claim cannot be told without its quotations.
//
// The lead is the value Lead of the claim; where the claim has room for it, it
// stands first.
func (f Finding) Led() (lead text.Said, quotes []text.Quote, ok bool) {
	if lead, ok = f.Claim.Value("Lead").(text.Said); !ok {
		return lead, nil, false
	}
	return lead, f.Claim.Quotes()[len(lead.Quotes()):], true
}
