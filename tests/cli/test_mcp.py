"""`factcheck mcp`: nothing but the protocol on standard output, and a quiet end."""

import json
import subprocess
import sys

from factcheck.cli.mcp import mcp
from tests.cli.run import WRONG

COMMAND = [sys.executable, "-m", "factcheck", "mcp"]
PING = b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'


def test_it_ends_with_its_input() -> None:
    done = subprocess.run(COMMAND, input=PING, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, b'{"jsonrpc": "2.0", "id": 1, "result": {}}\n', b"")


def test_what_else_is_printed_goes_to_standard_error() -> None:
    """Whatever prints it: even what writes to the file of standard output itself."""
    code = (
        "import os\nfrom factcheck.mcp import tools\nfrom factcheck.cli import main\ncheck = tools._check_text\n"
        "def noisy(*given):\n    print('noise')\n    os.write(1, b'more noise')\n    return check(*given)\n"
        "object.__setattr__(tools.TOOLS['check_text'], 'work', noisy)\nmain(['mcp'])"
    )
    call = {"jsonrpc": "2.0", "id": 2, "method": "tools/call"}
    message = json.dumps({**call, "params": {"name": "check_text", "arguments": {"text": WRONG}}})
    done = subprocess.run([sys.executable, "-c", code], input=f"{message}\n".encode(), capture_output=True, timeout=60)
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["result"]["structuredContent"]["findings"][0]["rating"] == "wrong"
    assert b"noise" in done.stderr


def test_an_assistant_that_goes_away_ends_it_quietly() -> None:
    program = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stderr is not None
    with program.stdin, program.stdout, program.stderr:
        program.stdin.write(PING)
        program.stdin.flush()
        assert program.stdout.readline()
        program.stdout.close()
        program.stdin.write(PING)
        program.stdin.close()
        assert program.stderr.read() == b""
    assert program.wait(60) == 0


def test_help_says_what_it_is() -> None:
    assert "Model Context Protocol" in str(mcp.help)
