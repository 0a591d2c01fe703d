"""The pages on the web where codes are explained."""

from pathlib import Path

import pytest

from docs.pages import pages
from factcheck.report.links import page_of, site


def test_every_generated_page_can_be_linked() -> None:
    coded = [path for path in pages() if "/" in path]  # the reference explains no code
    linked = {page_of(Path(path).stem) for path in coded}
    assert linked == {f"{site()}/generated/{path.removesuffix('.md')}.html" for path in coded}


@pytest.mark.parametrize("code", ["", "nothing", "../etc"])
def test_any_other_code_leads_to_the_first_page(code: str) -> None:
    assert page_of(code) == f"{site()}/index.html"


def test_the_site_is_an_address() -> None:
    assert site().startswith("https://")
    assert not site().endswith("/")
