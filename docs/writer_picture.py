"""Makes docs/img/writer.png: a real LibreOffice Writer on a display of its own, with `factcheck serve` as LanguageTool.

    python -m docs.writer_picture

It writes a draft, opens it, asks for the menu of a wrong figure, takes the picture, and takes the first correction of
that menu; if the saved draft does not have it then, there is no picture. Run it again whenever what clients of
LanguageTool are answered changes. It needs Debian's packages libreoffice-writer, libreoffice-gtk3, xvfb, openbox,
xdotool, imagemagick and pngquant. No setting of yours is read or changed.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.picture import IMAGES, SMALLER, served, write

WRONG, RIGHT = "24 per cent", "21 per cent"
DRAFT = (
    "Takings from repairs rose by nearly 90 per cent, from £15,000 to £27,000.",
    f"The shop had a good spring: sales of bicycles rose {WRONG} to 99 in May, from 82 a year earlier.",
    "Rent & rates fell by 20 per cent to £800 a month, from £1,000.",
)
"""A query, an alarm, and what is fine."""

BEFORE = DRAFT[1].index(WRONG)

NEEDED = ("soffice", "Xvfb", "openbox", "xdotool", "import", "convert", SMALLER[0])
WIDTH, HEIGHT = 1180, 520
TEXT = "600x150+240+200"
"""Where on the screen the draft stands, and nothing in colour but what underlines it."""

COLOURED = 0.3
"""How far its red is from its blue: what is black, grey or white has as much of both."""

LONGEST = 60
"""Seconds in which something must happen."""

SPACES = "urn:oasis:names:tc:opendocument:xmlns"
DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{SPACES}:office:1.0" xmlns:style="{SPACES}:style:1.0"
  xmlns:text="{SPACES}:text:1.0" xmlns:fo="{SPACES}:xsl-fo-compatible:1.0" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/>
<style:text-properties fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style></office:styles>
<office:body><office:text>{{}}</office:text></office:body></office:document>
"""

TOOL = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
MISC = "/org.openoffice.Office.Common/Misc"
SETUP = "/org.openoffice.Setup/Product"
SETTINGS = """<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>"""
SETTING = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'


def settings(address: str) -> str:
    """The settings of a LibreOffice that has been opened before, and has our server as its LanguageTool."""
    rows = [(TOOL, "BaseURL", f"{address}v2"), (TOOL, "IsEnabled", "true")]
    rows += [(MISC, "ShowTipOfTheDay", "false"), (SETUP, "ooSetupLastVersion", "7.4")]
    return SETTINGS.format("".join(SETTING.format(*row) for row in rows))


@contextmanager
def running(command: list[str], environment: Mapping[str, str], **more: int | tuple[int, ...]) -> Iterator[None]:
    """A program, as long as it is needed, with all that it starts."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=dict(environment), start_new_session=True, **quiet, **more) as program:  # type: ignore[call-overload]  # its options are one for each
        try:
            yield
        finally:
            os.killpg(program.pid, signal.SIGTERM)


@contextmanager
def display(environment: Mapping[str, str], height: int = HEIGHT) -> Iterator[str]:
    """The name of a display that nobody sees."""
    read, write_to = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_to), "-screen", "0", f"{WIDTH}x{height}x24", "-nolisten", "tcp"]
    with running(command, environment, pass_fds=(write_to,)):
        os.close(write_to)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"


def until(what: str, true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + LONGEST
    while not true():
        if time.monotonic() > end:
            raise SystemExit(f"LibreOffice does not {what} within {LONGEST} seconds")
        time.sleep(0.5)


def taken(folder: Path, address: str) -> bytes:
    """The picture of the menu of the wrong figure, which has the right one in it."""
    draft, profile = folder / "draft.fodt", folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(settings(address), encoding="utf-8")
    draft.write_text(DOCUMENT.format("".join(f"<text:p>{escape(each)}</text:p>" for each in DRAFT)), encoding="utf-8")
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "gtk3"}

    def done(*command: str) -> bytes:
        return subprocess.run(command, env=environment, check=False, capture_output=True).stdout

    def press(*keys: str) -> None:
        done("xdotool", "key", "--delay", "30", *keys)
        time.sleep(1)

    def underlined() -> bool:
        shot = done("import", "-window", "root", "-crop", TEXT, "png:-")
        asked = ["convert", "png:-", "-fx", "abs(u.r-u.b)", "-format", "%[fx:maxima]", "info:-"]
        return float(subprocess.run(asked, input=shot, check=True, capture_output=True).stdout) > COLOURED

    with ExitStack() as open_:
        environment["DISPLAY"] = open_.enter_context(display(environment))
        open_.enter_context(running(["openbox"], environment))
        writer = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--norestore",
            "--nologo",
            "--writer",
            str(draft),
        ]
        open_.enter_context(running(writer, environment))
        until("open", lambda: bool(done("xdotool", "search", "--onlyvisible", "--name", draft.name)))
        until("underline a figure", underlined)
        press("ctrl+Home", "ctrl+Down", *["Right"] * (BEFORE + 3))
        press("shift+F10")
        press("Down", "Down")
        picture = done("import", "-window", "root", "png:-")
        press("Return")
        press("ctrl+s")
        until(f"write {RIGHT!r}", lambda: DRAFT[1].replace(WRONG, RIGHT) in draft.read_text(encoding="utf-8"))
    return picture


def main() -> None:
    """Take the picture."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise SystemExit(
            f"docs/writer_picture.py needs Debian's packages for {', '.join(missing)}: see its first lines"
        )
    with TemporaryDirectory() as folder, served() as address:
        write(IMAGES / "writer.png", taken(Path(folder), address))


if __name__ == "__main__":
    main()
