#!/usr/bin/env bash
# biblatex-csl-converter 3.2.2 and @citation-js/plugin-bibtex 0.8.2: "$\ne$ safe" is "safe", "{\pounds}3.5m" has no pounds, a day is lost.
#
# Run: npm packages biblatex-csl-converter 3.2.2, @citation-js/core and plugin-bibtex 0.8.2, node 20, on BibTeX entries of newspaper articles.
# LaTeX has \pounds and, in mathematics, \ne and \pm; BibTeX joins strings by "#", and "~" is a blank. Expected: £3.5m, ≠, ±, and 4 May
# 2026. Seen: the first leaves \pounds and \ne out, so that the figure is without its unit and the sentence says the opposite, and
# makes the paper "Coast news"; the second writes all three as they stand; of a month with its day the first loses both in one order, the second in either.
# What it means: a headline is cited with the opposite claim; a command that is not known is shown, and told.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "sign", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts biblatex-csl-converter@3.2.2 @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >bib.mjs <<'JS'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

for (const facts of ['title = {Pier costs {\\pounds}3.5m}', 'title = {Pier $\\ne$ safe, says board}', 'title = {Poll of 40 $\\pm$ 3}', 'title = {T}, month = may # "~4"', 'title = {T}, month = "4~" # may']) {
	const entry = `@article{a, ${facts}, journal = {Coast News}, year = 2026}`;
	const [csl] = Object.values(new CSLExporter(new BibLatexParser(entry).parse().entries).parse());
	const [cite] = new Cite(entry).data;
	for (const [name, item] of [['biblatex-csl-converter', csl], ['citation-js', cite]]) console.log(name, item.title, '|', item['container-title'], JSON.stringify(item.issued['date-parts']));
}
JS
node bib.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
biblatex-csl-converter Pier costs 3.5m | Coast news [[2026]]
citation-js Pier costs \pounds3.5m | Coast News [[2026]]
biblatex-csl-converter Pier  safe, says board | Coast news [[2026]]
citation-js Pier \ne safe, says board | Coast News [[2026]]
biblatex-csl-converter Poll of 40 ± 3 | Coast news [[2026]]
citation-js Poll of 40 \pm 3 | Coast News [[2026]]
biblatex-csl-converter T | Coast news [[2026,5,4]]
citation-js T | Coast News [[2026]]
biblatex-csl-converter T | Coast news [[2026]]
citation-js T | Coast News [[2026]]
SEEN
