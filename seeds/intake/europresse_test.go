package intake

import "testing"

const europresseOld = `<html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body>
<table><tr><td><table><tr><td><img src="x"><br></td></tr></table><span class="DocPublicationName">Le Petit Journal, no. 5</span><br><span class="DocHeader">Éditorial, </span><span class="DocHeader">jeudi </span><span class="DocHeader">4 octobre 2012</span><span class="DocHeader">, p. 03</span><br><br>Chronique<br><span class="TitreArticleVisu">Le <span style="color:red">pont</span> reste fermé</span><br><br>Anne Houle<br><p></p>Le <b>pont</b>, a dit le maire, reste fermé.<p></p>Il ouvrira.<p></p><b><i>© 2012 Petit. Tous droits réservés.</i></b><p></p>Numéro de document : news·20111003·PJ·1<br><br><table><tr><td>Ce certificat est émis à X.</td></tr></table></td></tr></table>
<p><br><table><tr><td><span class="DocPublicationName">Agence France Presse</span><br><span class="DocHeader">Politique, </span><span class="DocHeader">Thursday, October 4, 2012</span><br><br><span class="TitreArticleVisu">Pont fermé</span><br><br>Le pont de l'Arn est fermé.<p></p>Numéro de document : news·2</td></tr></table>
</body></html>`

const europresseNew = `<html><body>
<article><header><div><span class="DocPublicationName">La Rivière</span></div><div><span class="DocHeader">Région, lundi 5 mars 2018, p. 3</span></div>
<div class="titreArticle"><p class="sm-margin-bottomNews">Travaux</p><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le <mark>pont</mark> ferme</p><p class="sm-margin-TopNews rdp__subtitle">Arn Ville</p></div><p class="sm-margin-bottomNews">Anne Houle</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Le <mark>pont</mark> ferme lundi.</p><p>Il rouvrira.</p><p>Cet article est paru dans <a href="https://example.org/">La Rivière (site web)</a></p><aside>Voir aussi : moulin</aside></div></div></section>
<footer><small>© 2018 La Rivière. Tous droits réservés.</small><p>Numéro de document : news·20180305·LR·1</p></footer><aside>Ce certificat est émis à X.</aside></article>
<article><header><span class="DocPublicationName">Le Petit Journal</span><span class="DocHeader">mardi 6 mars 2018</span><p class="titreArticleVisu">Moulin vendu</p><div class="docAuthors">Jo Berg; AFP</div></header>
<div class="docOcurrContainer"><p>Le moulin est vendu.</p></div></article></body></html>`

func TestEuropresse(t *testing.T) {
	wantArticles(t, "europresse-html", europresseOld, `
title: Le pont reste fermé
outlet: Le Petit Journal, no. 5
byline: Anne Houle
date: 2012-10-04
|: Le pont, a dit le maire, reste fermé.
|: Il ouvrira.
- standfirst: Chronique
- copyright: © 2012 Petit. Tous droits réservés.
- notice: Numéro de document : news·20111003·PJ·1
- notice: Ce certificat est émis à X.
`, `
title: Pont fermé
outlet: Agence France Presse
agency: AFP
date: 2012-10-04
|: Le pont de l'Arn est fermé.
- notice: Numéro de document : news·2
`)
	wantArticles(t, "europresse-html", europresseNew, `
title: Le pont ferme
outlet: La Rivière
byline: Anne Houle
date: 2018-03-05
|: Le pont ferme lundi.
|: Il rouvrira.
- standfirst: Travaux
- standfirst: Arn Ville
- notice: Cet article est paru dans La Rivière (site web)
- copyright: © 2018 La Rivière. Tous droits réservés.
- notice: Numéro de document : news·20180305·LR·1
- notice: Ce certificat est émis à X.
- notice: Voir aussi : moulin
`, `
title: Moulin vendu
outlet: Le Petit Journal
byline: Jo Berg; AFP
date: 2018-03-06
|: Le moulin est vendu.
`)
}

func TestSignature(t *testing.T) {
	for s, want := range map[string]bool{
		"Anne Houle": true, "Jean-Pierre Moulin (Arn, correspondant)": true, "ANNE HOULE et JO BERG": true, "AFP": true,
		"Un pont trop loin": false, "Le pont reste fermé.": false, "": false,
	} {
		if got := isSignature(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestEuropresseIsNot(t *testing.T) {
	if isEuropresse(&input{data: []byte(`<html><article><p>On DocPublicationName.</p></article></html>`)}) {
		t.Error("a page is taken for Europresse")
	}
}

func FuzzEuropresse(f *testing.F) { fuzzReader(f, "europresse-html", europresseOld, europresseNew) }
