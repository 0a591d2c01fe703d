"""What all tests share: hypothesis profiles, and Sybil, which runs every example.

The examples are those of README, docs and docstrings.

It lies at the root because pytest asks a conftest.py only about files beside and below it.
"""

import os
from doctest import ELLIPSIS

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

from tests.console import ConsoleParser

settings.register_profile(
    "default",
    deadline=None,  # times are the benchmarks' business
    suppress_health_check=[HealthCheck.too_slow],  # as are slow data
    derandomize=True,  # the same result each time: a change fails for what it did, not for its luck
    max_examples=50,  # they are always the same ones: more of them are for random runs
)
settings.register_profile(
    "random", parent=settings.get_profile("default"), derandomize=False, max_examples=200, print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

pytest_collect_file = (
    Sybil(
        name="docstrings",
        parsers=[DocTestParser(optionflags=ELLIPSIS)],
        patterns=["factcheck/*.py", "factcheck/**/*.py"],
    )
    + Sybil(
        name="prose",
        parsers=[
            PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
            ConsoleParser(),
            SkipParser(),
        ],
        patterns=["README.md", "docs/*.md"],  # not docs/generated: its examples are those of the docstrings
    )
).pytest()
