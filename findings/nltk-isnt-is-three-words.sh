#!/usr/bin/env bash
# nltk 3.8: “isn’t” in a paper's letters is three words, "isn", "’" and "t", without a denial, and put together again is "isn ’ t".
#
# Run: python3-nltk of Debian 12 (3.8, installed with apt-get where there is none), NLTKWordTokenizer, which word_tokenize uses, and TreebankWordDetokenizer, on sentences
# with the apostrophe of a typewriter and with that of print, U+2019, which the Unicode Standard (6.2, "Apostrophes") prefers and most papers use. The tokenizer knows the
# quotation marks of print. Expected: "is" and "n't" both times; the sentence as it stood. Seen: with ' so, and the sentence comes back; with ’ it is taken
# for a mark that closes a quotation, of "She’s" and "Ward’s" too, and of a sentence put together blanks stand within words and quotations.
# What it means: denials, owners and short forms of printed sentences are not counted with those of typed ones, and two papers with one sentence differ.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import nltk' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-nltk=3.8*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >words.py <<'PY'
import nltk
from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.treebank import TreebankWordDetokenizer

print('nltk', nltk.__version__)
for sentence in ("It isn't safe.", 'It isn’t safe.', "Ward's plan can't fail.", 'Ward’s plan can’t fail.', '“No,” she said.'):
    words = NLTKWordTokenizer().tokenize(sentence)
    print(sentence, '|', ' '.join(words), '|', TreebankWordDetokenizer().detokenize(words))
PY
/usr/bin/python3 words.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
nltk 3.8
It isn't safe. | It is n't safe . | It isn't safe.
It isn’t safe. | It isn ’ t safe . | It isn ’ t safe.
Ward's plan can't fail. | Ward 's plan ca n't fail . | Ward's plan can't fail.
Ward’s plan can’t fail. | Ward ’ s plan can ’ t fail . | Ward ’ s plan can ’ t fail.
“No,” she said. | “ No , ” she said . | “ No, ” she said.
SEEN
