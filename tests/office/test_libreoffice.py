"""Copies opened by a real LibreOffice, where there is one: without a complaint, each comment on its figure."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.office.makers import URN
from tests.office.readers import odt_comments
from tests.office.test_copy import BY_LIBREOFFICE, MADE, copied

PROGRAM = shutil.which("soffice")
TEXT = f"{{{URN}:text:1.0}}"

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def seen(data: bytes, name: str, folder: Path) -> ElementTree.Element:
    """What LibreOffice makes of a document, as its own flat XML."""
    (folder / name).write_bytes(data)
    assert PROGRAM is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [PROGRAM, profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder / "seen"), name]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    made = folder / "seen" / Path(name).with_suffix(".fodt")
    assert made.exists(), done.stderr
    return ElementTree.fromstring(made.read_bytes())


@pytest.mark.parametrize("name", BY_LIBREOFFICE)
def test_libreoffice_sees_each_comment_on_its_figure(name: str, tmp_path: Path) -> None:
    root = seen(copied((MADE / name).read_bytes())[1], name, tmp_path)
    for on, told in odt_comments(root):
        if not told.startswith("in this"):
            assert on in told or re.search(r"not (\d+)%", told)[1] in on  # type: ignore[index]  # it says a figure
    assert len(list(odt_comments(root))) == 6


@pytest.mark.parametrize("name", BY_LIBREOFFICE)
def test_libreoffice_sees_the_changes_of_a_tracked_copy(name: str, tmp_path: Path) -> None:
    root = seen(copied((MADE / name).read_bytes(), track=True)[1], name, tmp_path)
    by = [each.text for each in root.iter("{http://purl.org/dc/elements/1.1/}creator")]
    corrected = 5 if name.endswith(".odt") else 4
    assert by.count("factcheck") == 6 + 2 * corrected  # comments, and a deletion and an insertion for each correction
    new = {region.get(f"{TEXT}id") for region in root.iter(f"{TEXT}changed-region") if region.find(f"{TEXT}insertion")}
    text = ElementTree.tostring(root, encoding="unicode")
    text = re.sub(r"<\S*annotation .*?</\S*annotation>", "", text, flags=re.DOTALL)
    stretches = re.findall(r'change-start [^>]*?change-id="(\w+)" ?/>(.*?)<\S*change-end ', text)
    words = {re.sub(r"<[^>]*>", "", words) for id_, words in stretches if id_ in new}
    assert words >= {"29", "21", "25", "20"}
