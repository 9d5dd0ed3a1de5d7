#!/usr/bin/env bash
# feedparser 6.0.10: an author with an address in .london or .media has letters of it in the name: "a (Nora Finch".
#
# Run: python3-feedparser of Debian 12 (6.0.10, installed with apt-get where there is none) on RSS feeds of one item whose author is an
# address with a name in brackets, as RSS 2.0 has it ("author"), and the other way round. Expected: name "Nora Finch" and the
# whole address, as for .org. Seen: an address ends after four letters of its last part, "nora@courier.medi"; the
# letters left over stand in the name, whose bracket is never closed.
# What it means: papers in such domains seem to have other writers than they have, one writer two names; who wrote is taken from the words
# of the feed, which entry.author keeps.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import feedparser' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-feedparser=6.0.10*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >writer.py <<'PY'
import feedparser

print('feedparser', feedparser.__version__)
for who in ('nora@courier.org (Nora Finch)', 'nora@courier.media (Nora Finch)', 'nora@courier.london (Nora Finch)', 'Nora Finch (nora@courier.press)', 'Nora Finch &lt;nora@courier.media&gt;'):
    feed = '<rss version="2.0"><channel><title>Courier</title><link>http://courier.example/</link><description>News</description><item><title>Ferry</title><author>%s</author></item></channel></rss>' % who
    entry = feedparser.parse(feed).entries[0]
    print('%s | name: %s | address: %s' % (entry.author, entry.author_detail.name, entry.author_detail.email))
PY
/usr/bin/python3 writer.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
feedparser 6.0.10
nora@courier.org (Nora Finch) | name: Nora Finch | address: nora@courier.org
nora@courier.media (Nora Finch) | name: a (Nora Finch | address: nora@courier.medi
nora@courier.london (Nora Finch) | name: on (Nora Finch | address: nora@courier.lond
Nora Finch (nora@courier.press) | name: Nora Finch (s | address: nora@courier.pres
Nora Finch <nora@courier.media> | name: Nora Finch <a> | address: nora@courier.medi
SEEN
