#!/usr/bin/env bash
# feedparser 2.6.0 and @rowanmanning/feed-parser 2.1.5: an article taken over from another paper is credited to the paper that passes it on.
#
# Run: npm packages feedparser 2.6.0, @rowanmanning/feed-parser 2.1.5 and, beside them, feedsmith 3.0.1, node 20, on an
# Atom feed of one entry without an author but with a source, as collecting feeds write it, and an RSS item whose
# picture has a title of its own before the item's. RFC 4287, 4.2.1: where an entry has no author, those of its source
# hold; only where there are none either, those of the feed. Expected: Ann Ward, and "Hall will not shut". Seen: both
# credit "Desk", the feed's author, and @rowanmanning/feed-parser gives the item the title of the picture; feedsmith
# keeps all apart.
# What it means: who reported it, and whether the hall shuts, is told wrongly; a reader of feeds looks into the source
# first and takes titles by their namespace.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "desk", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed as smith } from 'feedsmith';

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>All Papers</title><id>urn:all</id><updated>2026-05-03T09:00:00Z</updated><author><name>Desk</name></author>
<entry><title>Hall shuts</title><id>urn:village:1</id><updated>2026-05-03T09:00:00Z</updated><summary>From Monday.</summary>
<source><id>urn:village</id><title>Village News</title><updated>2026-05-03T08:00:00Z</updated><author><name>Ann Ward</name></author></source></entry></feed>`;
const rss = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Village News</title><link>https://village.example/</link><description>News</description>
<item><media:title>Hall shut in the war</media:title><title>Hall will not shut</title><description>It stays.</description></item></channel></rss>`;
const first = xml => new Promise((resolve, reject) => {
  const parser = new FeedParser();
  parser.on('error', reject).once('readable', () => resolve(parser.read()));
  Readable.from([xml]).pipe(parser);
});
console.log('feedparser:', (await first(atom)).author, '|', (await first(rss)).title);
console.log('@rowanmanning/feed-parser:', rowan(atom).items[0].authors.map(a => a.name).join(', '), '|', rowan(rss).items[0].title);
const entry = smith(atom).feed.entries[0];
console.log('feedsmith:', (entry.authors ?? entry.source.authors)[0].name, '|', smith(rss).feed.items[0].title);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
feedparser: Desk | Hall will not shut
@rowanmanning/feed-parser: Desk | Hall shut in the war
feedsmith: Ann Ward | Hall will not shut
SEEN
