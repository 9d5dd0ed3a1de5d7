#!/usr/bin/env bash
# open-graph-scraper 6.12.0: of two article:author the last is left, of two og:title and two article:tag the second.
#
# Run: npm package open-graph-scraper 6.12.0, node 20, on a page with tags of Open Graph (ogp.me), where a name may stand several times and is then a list, and the first
# counts where there is a conflict. Expected: both writers and all tags, or the first, as it gives all pictures. Seen: each overwrites the one before; the headline
# is that of another story that the page names further down.
# What it means: a writer is not named, and a page goes by another headline than its own; of a name that stands twice all are read, of a headline the first.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "page", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts open-graph-scraper@6.12.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >page.mjs <<'JS'
import ogs from 'open-graph-scraper';

const tags = [['og:title', 'Quay is not sold'], ['og:image', 'https://quay.example/1.jpg'], ['og:image', 'https://quay.example/2.jpg'], ['article:author', 'Ann Ward'], ['article:author', 'Ben Holt'],
	['article:tag', 'quay'], ['article:tag', 'council'], ['og:title', 'More: pier is sold']];
const page = `<html><head><title>Quay is not sold</title>${tags.map(([name, value]) => `<meta property="${name}" content="${value}">`).join('')}</head><body><p>The quay is not sold.</p></body></html>`;
const { result } = await ogs({ html: page });
console.log('title:', result.ogTitle, '| pictures:', result.ogImage.length, '| author:', result.articleAuthor, '| tag:', result.articleTag);
JS
node page.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
title: More: pier is sold | pictures: 2 | author: Ben Holt | tag: council
SEEN
