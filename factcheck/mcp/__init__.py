"""Model Context Protocol: assistants check texts and claims by the same report, over standard input and output."""

from factcheck.mcp.server import serve

__all__ = ["serve"]
