"""English text -> claims of change, by weights over named evidence that were learned from raw text and gold.

text -> analysis (sentences, tokens, tags, mentions, cues) -> statements -> candidates with evidence -> readings

Each arrow is a plain function from immutable values to immutable values. No digit is evidence, and nothing here can
reckon: which figures belong together is decided by the words alone. It stands beside `factcheck.reading`, which it will
replace once it reads every kind better; `python -m tests.accuracy --reader factcheck.reader:read` measures it.
"""

from factcheck.reader.read import read

__all__ = ["read"]
