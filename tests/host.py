"""A web server that knows nothing of what it sends, and the files for it."""

from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

__all__ = ["Host", "laid"]


class Host:
    """A web server with the files of a folder, which notes what it is asked for, and can go."""

    def __init__(self, folder: Path) -> None:
        asked = self.asked = list[str]()

        class Handler(SimpleHTTPRequestHandler):
            def log_request(self, code: object = "-", size: object = "-") -> None:
                if self.path != "/offline.js":  # by which a browser looks for a newer page, whenever it likes
                    asked.append(self.path)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder))
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def go(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def laid(files: Mapping[str, bytes], folder: Path) -> Path:
    """The folder, with files by their paths in it."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder
