"""Makes docs/img/editor.svg: a real Neovim with `factcheck lsp` on an example article, in a terminal of its own.

    python -m docs.editor_picture

Run it again whenever what an editor shows changes. It needs Neovim 0.7 or later and tmux (Debian's packages `neovim`
and `tmux`), and what `factcheck-claims[lsp]` installs. No setting of yours is read or changed.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.text import Text

from docs.picture import IMAGES, ROOT, draw

ARTICLE = "examples/articles/5-museum-visitors.md"
FIGURE = "140 per cent"
WIDTH, HEIGHT = 110, 29
LONGEST = 30
"""Seconds in which something must be shown."""

SETTINGS = """
vim.o.background = "dark"
vim.o.breakindent = true
vim.o.linebreak = true
vim.o.number = true
vim.o.shortmess = vim.o.shortmess .. "I"
vim.o.swapfile = false
vim.o.termguicolors = true
vim.cmd("highlight clear SignColumn | highlight Error guifg=NONE guibg=NONE | highlight LineNr guifg=#777777 ctermfg=8")
vim.cmd("highlight NormalFloat guibg=#3b3b3b | highlight markdownH1 guifg=#d8b4f0 gui=bold")
vim.cmd("highlight link markdownH2 Normal")
vim.cmd("highlight DiagnosticError guifg=#ff8f6b | highlight DiagnosticWarn guifg=#edbb57")
vim.keymap.set("n", "K", vim.lsp.buf.hover)
local settings = { name = "factcheck", cmd = COMMAND }
vim.api.nvim_create_autocmd("FileType", { pattern = "markdown", callback = function()
  if vim.lsp.start then return vim.lsp.start(settings) end
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(settings)) -- before 0.8
end })
"""

Tmux = Callable[..., str]


@contextmanager
def terminal(folder: Path) -> Iterator[Tmux]:
    """A terminal with Neovim in it, and what asks tmux something about it."""
    command = ", ".join(map(json.dumps, [sys.executable, "-m", "factcheck", "lsp"]))
    (folder / "init.lua").write_text(SETTINGS.replace("COMMAND", f"{{ {command} }}"), encoding="utf-8")
    base = ["tmux", "-f", "/dev/null", "-S", str(folder / "tmux")]

    def tmux(*words: str) -> str:
        return subprocess.run([*base, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout

    editor = f"TERM=tmux-256color LANG=C.UTF-8 nvim -u '{folder}/init.lua' -i NONE {ARTICLE}"
    tmux("-u", "new-session", "-d", "-x", str(WIDTH), "-y", str(HEIGHT), editor)
    try:
        yield tmux
    finally:
        tmux("kill-server")


def wait(tmux: Tmux, words: str) -> None:
    """Wait until some words are shown."""
    end = time.monotonic() + LONGEST
    while words not in tmux("capture-pane", "-p"):
        if time.monotonic() > end:
            raise SystemExit(f"Neovim does not show {words!r}, but:\n{tmux('capture-pane', '-p')}")
        time.sleep(0.1)


def shown(folder: Path) -> str:
    """What the terminal shows when someone asks for what is known of a figure."""
    with terminal(folder) as tmux:
        wait(tmux, "■")
        tmux("send-keys", f"/{FIGURE}", "Enter", ":noh", "Enter", ":", "Escape", "K")
        wait(tmux, "working:")
        return tmux("capture-pane", "-e", "-p", "-N")


def main() -> None:
    """Draw what is shown."""
    missing = [name for name in ("nvim", "tmux") if shutil.which(name) is None]
    if missing:
        raise SystemExit(f"docs/editor_picture.py needs Debian's packages neovim and tmux: no {', '.join(missing)}")
    with TemporaryDirectory() as folder:
        draw(IMAGES / "editor.svg", Text.from_ansi(shown(Path(folder))), title="Neovim", width=WIDTH)


if __name__ == "__main__":
    main()
