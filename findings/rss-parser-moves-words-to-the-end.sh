#!/usr/bin/env bash
# rss-parser 3.13.0: in an Atom feed whose articles are XHTML, emphasised and linked words move to the end of their paragraph.
#
# Run: npm packages rss-parser 3.13.0 and, beside it, feedsmith 3.0.1, node 20, on an Atom feed of one entry with
# <content type="xhtml"> (RFC 4287, 3.1.1.3). Expected: "She did not deny it, the hall said." Seen: feedsmith gives the
# markup as it stands; rss-parser gives it anew with all text of an element first and its children behind, so that the
# sentence says the opposite and the words taken out hang behind it. A title of type xhtml comes as an object, not as text.
# What it means: what a reader of feeds built on it shows is not what was written; XHTML in a feed is kept as it stands.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "feed", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts rss-parser@3.13.0 feedsmith@3.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >news.atom <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Village News</title><id>urn:village</id><updated>2026-05-03T09:00:00Z</updated><author><name>Desk</name></author>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>denial</em></div></title><id>urn:village:1</id><updated>2026-05-03T09:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She did <em>not</em> deny it, <a href="https://hall.example/">the hall</a> said.</p></div></content></entry>
</feed>
XML
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';
import { parseFeed } from 'feedsmith';

const text = readFileSync('news.atom', 'utf8');
const said = html => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
console.log('feedsmith:', said(parseFeed(text).feed.entries[0].content.value));
const item = (await new Parser().parseString(text)).items[0];
console.log('rss-parser:', said(item.content), '| title:', typeof item.title);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
feedsmith: She did not deny it, the hall said.
rss-parser: She did deny it, said.notthe hall | title: object
SEEN
