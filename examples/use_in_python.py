"""Check figures from your own program: a claim at a time, or all those of a text.

python examples/use_in_python.py
"""

from factcheck import PercentChange, check, review, solve

TEXT = "The club sold 1,344 season tickets this year, up 10 per cent from 1,207."


def main() -> None:
    """Print what three uses of the package give."""
    claim = PercentChange(before=1207, after=1344, percent="10")
    verdict = check(claim)
    print(f"{verdict.rating}: {verdict.message}")
    for diagnosis in verdict.diagnoses:
        print(f"  {diagnosis.code}: {diagnosis.message}")

    bases = solve(PercentChange(after=1344, percent="10"), "before")
    print(f"10% would be right for a base in {bases}")

    for finding in review(TEXT).findings:
        print(f"{finding.start}-{finding.end} {finding.quote!r}: {finding.rating}")


if __name__ == "__main__":
    main()
