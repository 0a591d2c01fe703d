"""The protocol as the SDK's own client speaks it: with a handshake, and as of 2026 without one."""

import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from factcheck import PercentChange, check, review
from factcheck.mcp.server import STATELESS, VERSIONS

WRONG = "Burglaries rose 23 per cent to 318, from 246 a year earlier."
ROOT = Path(__file__).resolve().parent.parent.parent
each_mode = pytest.mark.parametrize("mode", ["legacy", "auto"])


def talk(mode: str, work: Callable[[Any], Awaitable[None]], tmp_path: Path, *options: str) -> str:
    """What a server in a process of its own says on standard error while a client works with it."""

    async def session() -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = StdioServerParameters(
            command=sys.executable, args=["-m", "factcheck", "mcp", *options], env=environment, cwd=tmp_path
        )
        with (tmp_path / "errors").open("w", encoding="utf-8") as errors, anyio.fail_after(60):
            async with Client(stdio_client(command, errlog=errors), mode=mode) as client:
                await work(client)

    anyio.run(session)
    return (tmp_path / "errors").read_text(encoding="utf-8")


@each_mode
def test_a_session(mode: str, tmp_path: Path) -> None:
    async def work(client: Any) -> None:
        assert client.protocol_version == (VERSIONS[-1] if mode == "legacy" else STATELESS[-1])
        assert client.server_info.name == "factcheck"
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == ["check_text", "check_claim", "solve_for"]
        assert all(tool.annotations.read_only_hint and not tool.annotations.open_world_hint for tool in tools)

        text = await client.call_tool("check_text", {"text": WRONG})
        assert not text.is_error
        assert text.structured_content == review(WRONG).to_dict()
        assert "✗ alarm (wrong): 246 to 318 is a rise of 29.27%, not 23%." in text.content[0].text

        roles = {"before": "246 burglaries", "after": "318 burglaries", "percent": "23.50"}
        claim = await client.call_tool("check_claim", {"kind": "percent_change", "roles": roles})
        assert claim.structured_content == check(PercentChange(**roles)).to_dict()  # type: ignore[arg-type]
        assert claim.structured_content["roles"]["percent"]["printed"] == "23.50"

        solved = await client.call_tool(
            "solve_for",
            {"kind": "percent_change", "roles": {"after": "99 crimes", "percent": "21"}, "role": "before"},
        )
        assert (solved.structured_content["low"], solved.structured_content["high"]) == ("2200/27", "19800/241")
        assert solved.content[0].text.startswith("before: 81.48 to 82.16 ")

        lost = await client.call_tool("check_claim", {"kind": "percentage_change", "roles": roles})
        assert lost.is_error
        assert "did you mean percent_change" in lost.content[0].text

    assert talk(mode, work, tmp_path) == ""


@each_mode
def test_a_mistake_of_the_protocol_ends_no_session(mode: str, tmp_path: Path) -> None:
    async def work(client: Any) -> None:
        with pytest.raises(Exception, match="there is no such tool"):
            await client.call_tool("check_image", {})
        assert (await client.call_tool("check_text", {"text": ""})).structured_content["findings"] == []

    talk(mode, work, tmp_path)


def test_the_configuration_holds(tmp_path: Path) -> None:
    async def work(client: Any) -> None:
        told = (await client.call_tool("check_text", {"text": WRONG})).structured_content
        assert told["findings"][0]["suppressed"]["source"] == "configuration"

    (tmp_path / "factcheck.toml").write_text('off = ["percent_change"]', encoding="utf-8")
    talk("auto", work, tmp_path)
