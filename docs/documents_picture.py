"""Makes docs/img/documents.png: a copy by `factcheck annotate` of a .docx, opened in a real LibreOffice Writer.

    python -m docs.documents_picture

LibreOffice writes the .docx from a draft, factcheck annotates it with its corrections tracked, and LibreOffice opens
the copy. Run it again whenever what a comment says changes. It needs what docs/writer_picture.py needs.
"""

import os
import shutil
import subprocess
import time
from contextlib import ExitStack
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.picture import IMAGES, PROGRAM, ROOT, write
from docs.writer_picture import DOCUMENT, MISC, NEEDED, SETTING, SETTINGS, SETUP, WIDTH, display, running, until

DRAFT = (
    "Burglaries up in Northfield, police figures show",
    "BURGLARIES in Northfield rose 23 per cent to 318 in the 12 months to March, from 246 a year earlier.",
    "Shoplifting was up 59 per cent, from 52 incidents to 83, while online fraud quadrupled, from 60 reports to 180.",
    "Officers made 1,400 arrests, up 12 per cent from 1,250.",
)
HEIGHT = 700
SETTLED = 6
"""Seconds until the comments are laid out."""


def taken(folder: Path) -> bytes:
    """The picture of a copy."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    rows = [(MISC, "ShowTipOfTheDay", "false"), (SETUP, "ooSetupLastVersion", "7.4")]
    settings = SETTINGS.format("".join(SETTING.format(*row) for row in rows))
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    text = "".join(f"<text:p>{escape(each)}</text:p>" for each in DRAFT)
    (folder / "draft.fodt").write_text(DOCUMENT.format(text), encoding="utf-8")
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}

    def done(*command: str) -> bytes:
        return subprocess.run(command, env=environment, check=False, capture_output=True).stdout

    done(*office, "--headless", "--convert-to", "docx", "--outdir", str(folder), str(folder / "draft.fodt"))
    copy = folder / "checked.docx"
    annotate = [*PROGRAM, "annotate", "--track", "-o", str(copy), str(folder / "draft.docx")]
    told = subprocess.run(annotate, cwd=ROOT, check=False, capture_output=True, text=True)
    if not copy.exists():
        raise SystemExit(f"factcheck annotate wrote no copy: {told.stderr}")
    environment["SAL_USE_VCLPLUGIN"] = "gtk3"
    with ExitStack() as open_:
        environment["DISPLAY"] = open_.enter_context(display(environment, HEIGHT))
        open_.enter_context(running(["openbox"], environment))
        open_.enter_context(running([*office, "--writer", str(copy)], environment))
        until("open", lambda: bool(done("xdotool", "search", "--onlyvisible", "--name", copy.name)))
        size = ("windowmove", "0", "0", "windowsize", str(WIDTH), str(HEIGHT))
        done("xdotool", "search", "--onlyvisible", "--name", copy.name, *size)
        time.sleep(1)
        done("xdotool", "key", "ctrl+F5")  # the sidebar goes
        time.sleep(SETTLED)
        return done("import", "-window", "root", "png:-")


def main() -> None:
    """Take the picture."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise SystemExit(
            f"docs/documents_picture.py needs Debian's packages for {', '.join(missing)}: see docs/writer_picture.py"
        )
    with TemporaryDirectory() as folder:
        write(IMAGES / "documents.png", taken(Path(folder)))


if __name__ == "__main__":
    main()
