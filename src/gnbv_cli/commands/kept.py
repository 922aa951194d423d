"""What each format tells of each plan, kept until all plans are checked, outside of memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, Any

from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.output import cannot_run
from gnbv_cli.texts.sentence import Words

_IN_MEMORY = 64
"""What is told of so many plans stays in memory; of more, it goes to a file without a name."""
_NO_ROOM = Words(
    "Không ghi được tệp tạm để giữ kết quả: {why}",
    "Cannot write the temporary file that keeps the results: {why}",
)


class Parts(Sequence[Any]):
    """What one format tells of each plan, in order: read anew each time it is gone through."""

    def __init__(self) -> None:
        self._in_memory: list[Any] = []
        self._file: IO[bytes] | None = None
        self._ends = [0]

    def add(self, part: Any) -> None:
        """Keep the part of the next plan."""
        if self._file is None:
            self._in_memory.append(part)
            if len(self._in_memory) > _IN_MEMORY:
                self._file = _nameless_file()
                for each in self._in_memory:
                    self._write(self._file, each)
                self._in_memory.clear()
        else:
            self._write(self._file, part)

    def _write(self, file: IO[bytes], part: Any) -> None:
        import pickle  # noqa: PLC0415 - for many plans

        file.seek(self._ends[-1])
        file.write(pickle.dumps(part, pickle.HIGHEST_PROTOCOL))
        self._ends.append(file.tell())

    def __len__(self) -> int:
        return len(self._in_memory) + len(self._ends) - 1

    def __getitem__(self, position: Any) -> Any:
        if self._file is None:
            return self._in_memory[position]
        import pickle  # noqa: PLC0415 - for many plans

        start, end = self._ends[position : position + 2]
        self._file.seek(start)
        return pickle.loads(self._file.read(end - start))

    def __iter__(self) -> Iterator[Any]:
        return map(self.__getitem__, range(len(self)))

    def close(self) -> None:
        """Let the file go."""
        if self._file is not None:
            self._file.close()


def _nameless_file() -> IO[bytes]:
    from tempfile import TemporaryFile  # noqa: PLC0415 - for many plans

    return TemporaryFile()


class Kept:
    """The parts of several formats."""

    def __init__(self, forms: int, lang: Lang) -> None:
        self.of_forms: Sequence[Parts] = [Parts() for _ in range(forms)]
        self._lang = lang

    def add(self, parts: Sequence[Any]) -> None:
        """Keep what is told of the next plan; raises `CannotRun` where there is no room for it."""
        try:
            for kept, part in zip(self.of_forms, parts, strict=True):
                kept.add(part)
        except OSError as error:
            raise cannot_run(_NO_ROOM, self._lang, why=error.strerror) from None

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self.of_forms:
            each.close()
