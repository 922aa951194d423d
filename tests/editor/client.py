"""A small client of the real `gnbv lsp`: JSON-RPC over the pipes of its process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

Message: TypeAlias = dict[str, Any]

CAPABILITIES: Message = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "publishDiagnostics": {"relatedInformation": True},
    }
}


class Client:
    """Speaks with one server; reading waits for what the server sends, and for no time."""

    def __init__(self, *arguments: str, folder: Path | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gnbv_cli", "lsp", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        self._requests = 0
        self.told: list[Message] = []
        """What the server sent unasked."""

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(timeout=60)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()

    def send(self, method: str, params: Any, **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more})
        self.send_bytes(f"Content-Length: {len(body)}\r\n\r\n{body}".encode())

    def send_bytes(self, data: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def read(self) -> Message:
        """The next message of the server."""
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            assert line, self.ended()
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: Message = json.loads(self._process.stdout.read(length))
        return message

    def ask(self, method: str, params: Any) -> Any:
        """The result of a request; what is sent unasked meanwhile is kept in `told`."""
        self._requests += 1
        self.send(method, params, id=self._requests)
        while True:
            message = self.read()
            if message.get("id") == self._requests and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self.told.append(message)

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """The first message that was or will be sent unasked and is wanted."""
        while True:
            message = self.told.pop(0) if self.told else self.read()
            if wanted(message):
                return message

    def initialize(self, capabilities: Message | None = None, folder: str | None = None) -> Message:
        result: Message = self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder,
                "capabilities": CAPABILITIES if capabilities is None else capabilities,
            },
        )
        self.send("initialized", {})
        return result

    def open(self, uri: str, text: str, version: int = 1) -> None:
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        document = {"uri": uri, "version": version}
        changes = [{"text": text}]
        self.send("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def diagnostics(self, uri: str, version: int) -> list[Message]:
        """The findings that are published for one version of a text."""

        def wanted(message: Message) -> bool:
            params = message.get("params") or {}
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and params["uri"] == uri
                and params.get("version") == version
            )

        found: list[Message] = self.until(wanted)["params"]["diagnostics"]
        return found

    def leave(self) -> int:
        """Shut the server down as an editor does; gives its exit status."""
        assert self.ask("shutdown", None) is None
        self.send("exit", None)
        return self._process.wait(timeout=60)

    def close(self) -> int:
        """Go away without a word; gives the server's exit status."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(timeout=60)

    def ended(self) -> str:
        """What a server that ended says on standard error."""
        assert self._process.stderr is not None
        return self._process.stderr.read().decode()
