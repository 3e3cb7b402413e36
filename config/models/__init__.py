"""What was learned: weights of the relevance formula and of the acts. How: card.md."""

import tomllib
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from bot.domain.events import Act
from bot.enrich.linear import Linear, SecondLook, Table, Weights
from bot.enrich.pieces import Pieces
from bot.enrich.typical import STEP, Typical
from bot.meaning.gist import Learned
from bot.meaning.judge import Taught

HERE = Path(__file__).parent


def load_weights(folder: Path = HERE) -> Weights:
    """Read the weights.

    Raises:
        ValueError: a file is malformed; the message names it.
    """
    relevance, second_look, acts, pairs, central, deeds = (
        _table(folder / f"{name}.toml")
        for name in ("relevance", "second_look", "acts", "pairs", "central", "deeds")
    )
    try:
        return Weights(
            relevance=_linear(relevance["relevance"]),
            relevant_from=float(relevance["relevant_from"]),
            second_look=_second_look(second_look),
            acts=Table.of(_by_act(acts["acts"])),
            typical=_typical(folder / "typical.npz", list(acts["acts"])),
            act_from=float(acts["act_from"]),
            pairs=_by_act(pairs["pairs"]),
            pieces=_pieces(folder / "pairs.bin", list(pairs["pairs"]), float(pairs["scale"])),
            central=_linear(central["central"]),
            central_from=float(central["central_from"]),
            deeds=_linear(deeds["deeds"]),
            deeds_from=float(deeds["deeds_from"]),
        )
    except (KeyError, TypeError) as missing:
        raise ValueError(f"the weights lack {missing}; fit them anew, see card.md") from missing


def load_taught(folder: Path = HERE) -> Taught:
    """Read what the model of meanings was taught of relevance.

    Raises:
        ValueError: the file is malformed; the message names it.
    """
    path = folder / "taught.npz"
    try:
        with np.load(path) as file:
            read = {name: file[name].astype(np.float32) for name in file.files}
        return Taught(
            layers=int(read.pop("layers")),
            head=read.pop("head"),
            bias=read.pop("bias"),
            about=read.pop("about"),
            about_bias=float(read.pop("about_bias")),
            changes=read,
        )
    except (OSError, KeyError, ValueError, BadZipFile) as problem:
        raise ValueError(f"{path.name}: {problem}; teach it anew, see card.md") from problem


def load_gist(folder: Path = HERE) -> Learned:
    """Read what the model was taught of which texts tell one happening.

    Raises:
        ValueError: the file is malformed; the message names it.
    """
    path = folder / "gist.npz"
    try:
        with np.load(path) as file:
            languages = file["languages"].tolist()
            read = {
                name: file[name].astype(np.float32) for name in file.files if name != "languages"
            }
        return Learned(
            axes=read.pop("axes"),
            means=dict(zip(languages, read.pop("means"), strict=True)),
            mark=int(read.pop("mark")),
            changes=read,
        )
    except (OSError, KeyError, ValueError, BadZipFile) as problem:
        raise ValueError(f"{path.name}: {problem}; teach it anew, see card.md") from problem


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise ValueError(f"{path.name}: {problem}") from problem


def _second_look(table: dict[str, Any]) -> SecondLook:
    about = {group: _linear(model) for group, model in table.pop("about").items()}
    return SecondLook(**table, about=about)


def _pieces(path: Path, acts: Sequence[str], scale: float) -> Pieces:
    try:
        steps = zlib.decompress(path.read_bytes())
        return Pieces(acts=tuple(map(Act, acts)), scale=scale, steps=steps)
    except (OSError, zlib.error, ValueError) as problem:
        raise ValueError(f"{path.name}: {problem}; fit it anew, see card.md") from problem


def _typical(path: Path, acts: Sequence[str]) -> Typical:
    try:
        with np.load(path) as file:
            return Typical.of(
                tuple(map(Act, acts)),
                file["names"].tolist(),
                file["entries"].astype(np.float32) * np.float32(STEP),
                float(file["spread"]),
                file["steps"].astype(np.float32),
            )
    except (OSError, KeyError, ValueError, BadZipFile) as problem:
        raise ValueError(f"{path.name}: {problem}; fit it anew, see card.md") from problem


def _by_act(table: Mapping[str, Any]) -> dict[Act, Linear]:
    return {Act(name): _linear(model) for name, model in table.items()}


def _linear(table: Mapping[str, Any]) -> Linear:
    weights = {name: float(weight) for name, weight in table.items() if name != "bias"}
    return Linear(bias=float(table["bias"]), weights=weights)
