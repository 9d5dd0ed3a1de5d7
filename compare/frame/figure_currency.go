package frame

import (
	"strings"

	"diptych/compare/text"
)

// currencyAt is the currency that word i names, "" for none.
func (r *figureReader) currencyAt(i int) string {
	if i >= len(r.words) {
		return ""
	}
	return currencies[r.words[i].Norm]
}

var currencies = map[string]string{"dollars": "$", "euros": "€", "pounds": "£", "rupees": "rupees", "yen": "yen", "yuan": "yuan", "francs": "francs", "rubles": "rubles", "roubles": "rubles", "pence": "pence", "cents": "cents", "dollar": "$", "euro": "€"}

// currenciesAhead are written before a sum as words: "Rs 2 lakh", "USD 40".
var currenciesAhead = map[string]string{"rs": "rupees", "inr": "rupees", "usd": "$", "eur": "€", "gbp": "£"}

// millionsOf reports whether an "m" written on to the number before word next is
// for millions, of money or of people: "2m euros", "2m Windows users". Else it is
// for metres.
func (r *figureReader) millionsOf(next int) bool {
	if r.currencyAt(next) != "" {
		return true
	}
	for k := next; k < min(len(r.words), next+millionsReach) && blankBetween(r.d, r.words[k-1], r.words[k]); k++ {
		if n := r.words[k].Norm; englishWords[n] {
			return false
		} else if plural(n) && peopleNouns()[lemma(n)] {
			return true
		}
	}
	return false
}

const millionsReach = 3 // words from millions to the people whom they count

// withCurrency is a number with the sign of a currency that stands right before it, if one does.
func withCurrency(d *text.Document, s text.Span) text.Span {
	_, n := currencyBefore(d.Source[:s.Start])
	s.Start -= n
	return s
}

// currencyBefore is the sign that ends s, with a blank of a tokenised text behind
// it or none, and its bytes.
func currencyBefore(s string) (sign string, n int) {
	for _, c := range [...]string{"$", "£", "€", "¥", "₹"} {
		if t := strings.TrimSuffix(s, " "); strings.HasSuffix(t, c) {
			return c, len(c) + len(s) - len(t)
		}
	}
	return "", 0
}
