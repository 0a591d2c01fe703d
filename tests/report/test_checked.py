"""What outputs are made of."""

from factcheck.report.checked import Checked, Page


def test_a_page_is_plain_and_eighty_columns_wide_by_default() -> None:
    assert Page() == Page(80, colour=False)


def test_a_document_has_a_report_or_an_error() -> None:
    assert Checked("a", error="is binary, not text").report is None
