"""Makes docs/img/commit.svg: a commit that pre-commit holds back, since a figure of its article is wrong.

    python -m docs.commit_picture

Run it again whenever the output changes. It needs git, and pre-commit in the same environment
(`pip install pre-commit`). The hook is the one of .pre-commit-hooks.yaml, run with this environment's factcheck, since
an environment of pre-commit's own would take minutes to build.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from rich.text import Text

from docs.picture import IMAGES, ROOT, WIDTH, draw

ARTICLE = "3-company-results.txt"
MESSAGE = 'git commit -m "Brightwater results"'


def settings() -> str:
    """The settings of a repository that asks for our hook, as JSON, which is YAML too."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    here = {"entry": f"{sys.executable} -m {hook['entry']}", "language": "system"}
    return json.dumps({"repos": [{"repo": "local", "hooks": [hook | here]}]})


def refused(folder: Path) -> str:
    """What git says when the article is committed in a new repository."""
    environment = {
        **os.environ,
        "COLUMNS": str(WIDTH),
        "FORCE_COLOR": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_COLOR": "always",
        "PRE_COMMIT_HOME": str(folder / "cache"),
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
    }
    desk = folder / "news"
    (desk / "articles").mkdir(parents=True)
    (desk / ".pre-commit-config.yaml").write_text(settings(), encoding="utf-8")
    shutil.copy(ROOT / "examples/articles" / ARTICLE, desk / "articles")

    def run(*command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, cwd=desk, env=environment, check=False, capture_output=True, text=True)

    run("git", "init", "--quiet")
    run("git", "add", ".")
    installed = run(sys.executable, "-m", "pre_commit", "install")
    done = run("git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", "commit", "-m", "x")
    if installed.returncode or done.returncode != 1:
        raise SystemExit(f"git commit ended with {done.returncode}, not with 1: {installed.stderr}{done.stderr}")
    return done.stdout + done.stderr


def main() -> None:
    """Draw what is said."""
    missing = [name for name in ("git",) if shutil.which(name) is None]
    missing += [name for name in ("pre_commit",) if find_spec(name) is None]
    if missing:
        raise SystemExit(f"docs/commit_picture.py needs git and `pip install pre-commit`: no {', '.join(missing)}")
    with TemporaryDirectory() as folder:
        said = refused(Path(folder))
    draw(IMAGES / "commit.svg", Text(f"$ {MESSAGE}\n\n") + Text.from_ansi(said), title="git")


if __name__ == "__main__":
    main()
