#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3: the day of the last change is told as the day of publication, words after "<" are gone, 007 is 7.
#
# Run: npm packages @extractus/feed-extractor 8.0.3 and, beside it, rss-parser 3.13.0, node 20, on an Atom feed of one
# entry (RFC 4287: "published" and "updated" are two elements; a link with rel="related" is not the entry's own; a
# summary of type text holds no markup) and an RSS feed of one item whose title is a figure and whose description mixes
# CDATA with text. Expected: 3 May, the link of rel="alternate", the summary, "007", "It is not so.", as rss-parser
# reads them. Seen: 9 June, the related page at another paper, "Towns with 9 shut two." for a sentence that says that
# towns with < 5 halls shut none, "7", "It isnotso.".
# What it means: an account looks later than it was and is credited to another address; a reader of feeds takes the type
# of a text from its attribute and never makes numbers of titles.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "days", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
import Parser from 'rss-parser';

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Village News</title><id>urn:village</id><updated>2026-06-09T09:00:00Z</updated><author><name>Desk</name></author>
<entry><title>Hall shuts</title><id>urn:village:1</id><published>2026-05-03T09:00:00Z</published><updated>2026-06-09T09:00:00Z</updated>
<link rel="related" href="https://other.example/9"/><link rel="alternate" href="https://village.example/1"/>
<summary type="text">Towns with &lt; 5 halls shut none, those with &gt; 9 shut two.</summary></entry></feed>`;
const rss = `<rss version="2.0"><channel><title>Village News</title><link>https://village.example/</link><description>News</description>
<item><title>007</title><description>It is <![CDATA[not]]> so.</description></item></channel></rss>`;

const ours = xml => { const e = extractFromXml(xml).entries[0]; return [e.published.slice(0, 10), e.link, e.title, e.description]; };
const theirs = async xml => { const e = (await new Parser().parseString(xml)).items[0]; return [(e.isoDate ?? '').slice(0, 10), e.link ?? '', e.title, e.summary ?? e.content]; };
for (const xml of [atom, rss]) {
  console.log('feed-extractor:', ours(xml).join(' | '));
  console.log('rss-parser:', (await theirs(xml)).join(' | '));
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
feed-extractor: 2026-06-09 | https://other.example/9 | Hall shuts | Towns with  9 shut two.
rss-parser: 2026-05-03 | https://village.example/1 | Hall shuts | Towns with < 5 halls shut none, those with > 9 shut two.
feed-extractor:  |  | 7 | It isnotso.
rss-parser:  |  | 007 | It is not so.
SEEN
