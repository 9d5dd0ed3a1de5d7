#!/usr/bin/env bash
# web-auto-extractor 1.0.17: the headline of an article in microdata is "Boardshutspier", and its day is "Monday".
#
# Run: npm packages web-auto-extractor 1.0.17 and, beside it, microdata-node 2.0.0, node 20, on a page with an item of type NewsArticle
# and, in JSON-LD, two articles in an "@graph". HTML ("Values") takes the value of a property from the text in its element, of <time> from
# "datetime", of <data> from "value", and an item has what "itemref" names. Expected: "Board shuts pier", 2026-05-04, 12, PORTVALE, and two
# articles. Seen: the blanks beside <b> are gone, the day is the word that is shown, the figure too, PORTVALE is not there, and what
# the JSON-LD holds is of the type "undefined"; microdata-node has the first four right.
# What it means: an article is listed under a word that nobody finds and under no day; of a value in microdata the element is asked what it is.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "word", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts web-auto-extractor@1.0.17 microdata-node@2.0.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >item.mjs <<'JS'
import extractor from 'web-auto-extractor';
import microdata from 'microdata-node';

const page = `<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Ferry stays"}, {"@type": "NewsArticle", "headline": "Crew leaves"}]}</script>
<article itemscope itemtype="https://schema.org/NewsArticle" itemref="place"><h1 itemprop="headline">Board <b>shuts</b> pier</h1>
<time itemprop="datePublished" datetime="2026-05-04">Monday</time><data itemprop="wordCount" value="12">a dozen</data></article>
<p id="place" itemprop="contentLocation">PORTVALE</p>`;
const found = (extractor.default ?? extractor)().parse(page);
console.log('web-auto-extractor', JSON.stringify(found.microdata.NewsArticle), Object.keys(found.jsonld));
console.log('microdata-node', JSON.stringify(microdata.toJson(page, { base: 'https://coast.example' }).items.map(item => item.properties)));
JS
node item.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
web-auto-extractor [{"@context":"https://schema.org/","@type":"NewsArticle","headline":"Boardshutspier","datePublished":"Monday","wordCount":"a dozen"}] [ 'undefined' ]
microdata-node [{"headline":["Board shuts pier"],"datePublished":["2026-05-04"],"wordCount":[12],"contentLocation":["PORTVALE"]}]
SEEN
