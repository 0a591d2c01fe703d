"""The files of the page as they are sent: read once, when the server starts. No path of a request leads to a file."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from factcheck.serve.assets import File

__all__ = ["found", "sent"]


def sent(request: Request, file: File) -> Response:
    """The file, or that the browser has it already."""
    headers = {"etag": file.tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == file.tag:
        return Response(status_code=304, headers=headers)
    return Response(file.content, headers=headers, media_type=file.media_type)


def found(request: Request, kept: Mapping[str, File]) -> Response:
    """The file that the address names.

    Raises:
        HTTPException: there is none.
    """
    file = kept.get(request.path_params["name"])
    if file is None:
        raise HTTPException(404)
    return sent(request, file)
