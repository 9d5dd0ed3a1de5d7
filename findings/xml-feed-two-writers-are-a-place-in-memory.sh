#!/usr/bin/env bash
# XML::Feed 0.63: the author of an RSS item that names two writers is "ARRAY(0x55eafaa868b8)".
#
# Run: that Perl module as Debian 12 has it (installed with apt-get where there is none) on an RSS feed of two items with dc:creator
# (Dublin Core, which lets it stand more than once) and an Atom feed of one entry by two authors (RFC 4287, 4.1.2). Expected:
# both names, or the first. Seen: of one creator the name; of two, Perl's words for where its list lies, another in every run;
# of the Atom entry the first author alone.
# What it means: a shelf sorted by writer has such words among its names, and articles by two writers have none that can be found; they
# are read from the feed itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
perl -MXML::Feed -e 1 2>/dev/null || apt-get install -y --no-install-recommends 'libxml-feed-perl=0.63*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >two.rss <<'XML'
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title><link>http://courier.example/</link><description>News</description>
<item><title>Ferry</title><dc:creator>Nora Finch</dc:creator></item>
<item><title>Pier</title><dc:creator>Nora Finch</dc:creator><dc:creator>Ole Berg</dc:creator></item></channel></rss>
XML
cat >two.atom <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:courier</id><title>Courier</title><updated>2026-03-14T08:30:00Z</updated>
<entry><id>urn:pier</id><title>Pier</title><updated>2026-03-14T08:30:00Z</updated><author><name>Nora Finch</name></author><author><name>Ole Berg</name></author><content type="text">It is shut.</content></entry></feed>
XML
cat >two.pl <<'PL'
use strict;
use XML::Feed;

print "XML::Feed $XML::Feed::VERSION\n";
for my $file ('two.rss', 'two.atom') {
	for my $entry (XML::Feed->parse($file)->entries) {
		(my $author = $entry->author) =~ s/0x[0-9a-f]+/0x.../;
		print "$file, ", $entry->title, ": $author\n";
	}
}
PL
perl two.pl | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
XML::Feed 0.63
two.rss, Ferry: Nora Finch
two.rss, Pier: ARRAY(0x...)
two.atom, Pier: Nora Finch
SEEN
