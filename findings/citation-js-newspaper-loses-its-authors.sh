#!/usr/bin/env bash
# @citation-js/plugin-ris 0.8.2: a newspaper article of an RIS file is cited without its authors and without its day.
#
# Run: npm packages @citation-js/core, plugin-ris and plugin-csl 0.8.2, node 20, on one RIS record with two AU, PY and DA,
# as databases of newspapers write it, once of type NEWS (newspaper) and once of MGZN (magazine), and the reference that
# each gives in the style of the APA. Expected: both writers and 3 May in both. Seen: of the magazine so; of the newspaper
# the writers become "reporter", as text that no style can set, so that the reference begins with the title, and of the date
# the year in PY alone is left. No warning.
# What it means: in a list of sources an article of a newspaper stands without who wrote it and on which day; what reads RIS takes
# AU for authors in every type, and the most exact date of a record.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "cite", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 @citation-js/plugin-csl@0.8.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >cite.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-csl';

for (const type of ['NEWS', 'MGZN']) {
	const record = [['TY', type], ['AU', 'Ward, Ann'], ['AU', 'Holt, Ben'], ['TI', 'Hall will not shut'], ['T2', 'Village News'], ['PY', '2026'], ['DA', '2026/05/03'], ['ER', '']];
	const cite = new Cite(record.map(([tag, value]) => `${tag}  - ${value}\n`).join(''));
	const { author, reporter, issued } = cite.data[0];
	console.log(type, JSON.stringify({ author, reporter, issued }));
	console.log(cite.format('bibliography', { template: 'apa', lang: 'en-US' }).trim());
}
JS
node cite.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
NEWS {"reporter":["Ward, Ann","Holt, Ben"],"issued":{"date-parts":[[2026]]}}
Hall will not shut. (2026). Village News.
MGZN {"author":[{"family":"Ward","given":"Ann"},{"family":"Holt","given":"Ben"}],"issued":{"date-parts":[[2026,5,3]]}}
Ward, A., & Holt, B. (2026, May 3). Hall will not shut. Village News.
SEEN
