package frame

import (
	"strings"
)

// currencyAt is the currency that word i names, "" for none.
func (r *figureReader) currencyAt(i int) string {
	if i >= len(r.words) {
		return ""
	}
	return currencies[r.words[i].Norm]
}

var currencies = map[string]string{"dollars": "$", "euros": "€", "pounds": "£", "rupees": "rupees", "yen": "yen", "yuan": "yuan", "francs": "francs", "rubles": "rubles", "roubles": "rubles", "pence": "pence", "cents": "cents", "dollar": "$", "euro": "€"}

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
