"""The documents of word processors: read in the order of the text, and copied with remarks on their figures."""
