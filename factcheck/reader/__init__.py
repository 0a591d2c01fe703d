"""English text -> claims: those of change by weights over named evidence, learned from raw text and gold.

text -> analysis (sentences, tokens, tags, mentions, cues) -> statements -> candidates with evidence -> readings

Shares, totals, means and rates are declared instead: `words/frames.toml` has their wordings, as patterns over the same
analysis (`patterns`, `declared`), and measures that are made of two others by their meaning (`defined`).

Each arrow is a plain function from immutable values to immutable values. No digit is evidence, and nothing here can
reckon: which figures belong together is decided by the words alone.

Until it reads every kind better than the rules of `factcheck.reading`, which it will replace, a text is read by both
(`both`). `python -m tests.accuracy --reader factcheck.reader.read:read` measures it alone.
"""

from factcheck.reader.both import heard, read

__all__ = ["heard", "read"]
