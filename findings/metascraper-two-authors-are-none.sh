#!/usr/bin/env bash
# metascraper 5.49.24: of an article by two writers it says that none is known, and the day of its last change is its date.
#
# Run: npm packages metascraper, metascraper-author, metascraper-date and metascraper-title 5.49.24, node 20, on two pages that
# state a headline, authors, datePublished and dateModified in JSON-LD as schema.org has it for a NewsArticle; the first names one
# writer, the second two in a list. Expected: the writers and 3 May. Seen: author "Ann Ward" of the first, null of the second;
# date 9 May in both; the title is the page's with the name of the paper behind it, not the headline.
# What it means: cards and records made with it leave out who wrote an article just where two did, and show a later day; authors
# are a list, and datePublished is the date.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "card", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24 metascraper-title@5.49.24 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >card.mjs <<'JS'
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import title from 'metascraper-title';

const scrape = metascraper([author(), date(), title()]);
const person = name => ({ '@type': 'Person', name });
for (const writers of [person('Ann Ward'), [person('Ann Ward'), person('Ben Holt')]]) {
	const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Hall will not shut', author: writers, datePublished: '2026-05-03T09:00:00Z', dateModified: '2026-05-09T09:00:00Z' };
	const html = `<!DOCTYPE html><html lang="en"><head><title>Hall will not shut - Village News</title><script type="application/ld+json">${JSON.stringify(article)}</script></head><body><p>It will not.</p></body></html>`;
	const card = await scrape({ html, url: 'https://www.example.com/hall' });
	console.log(card.author, '|', card.date, '|', card.title);
}
JS
node card.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Ann Ward | 2026-05-09T09:00:00.000Z | Hall will not shut - Village News
null | 2026-05-09T09:00:00.000Z | Hall will not shut - Village News
SEEN
