"""English text -> claims, by declared wordings and by what was learned, beside the rules of `factcheck.reading`.

text -> analysis (sentences, tokens, tags, mentions, cues) -> statements -> candidates -> features -> a forest's weights
     -> one reading for each stated figure, and one newer level for each base (`decode`)

The forest was grown from annotated documents and raw text, by `factcheck.learn.forest`. Wordings are declared besides,
in `words/frames.toml`, as patterns over the same analysis (`patterns`, `declared`), with measures that are made of two
others by their meaning (`defined`); and changes are read that are told apart from their levels (`apart`). `both` says
which reader takes which figure: the rules first, then wordings, changes told apart, and what was learned.

Each arrow is a plain function from immutable values to immutable values. The value of no figure is a feature, and
nothing here can reckon: which figures belong together is decided by the words alone. docs/reader.md takes a sentence
through every stage.
"""

from factcheck.reader.both import heard, read
from factcheck.reader.learned import LEARNED

__all__ = ["LEARNED", "heard", "read"]
