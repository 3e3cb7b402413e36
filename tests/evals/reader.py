"""The model while it is taught which texts tell one happening.

Its upper layers learn low-rank additions, as `tests.evals.pupil` does; what goes into them is
computed once, since the lower ones stay as they ship. A text is the mean of its pieces, less the
mean of its language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as nf
from numpy.typing import NDArray

from bot.meaning.e5 import E5
from bot.meaning.shipped import Floats, Shipped
from tests.evals.pupil import Coins, Numbers, TaughtLayer, Tensor, unseen

FIRST = 6  # of the layers that learn
SCALE = 20.0  # of cosines, where texts are told from the others of a batch
ASPECTS = ("geography", "entities", "time", "narrative", "style", "tone")
_AT_ONCE = 32  # texts
_MEAN_OF = 40  # texts of a language, for what is taken from its rows at the beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Texts, each with what goes into the first layer that learns."""

    started: NDArray[np.float16]  # text, piece, width of the model
    lengths: Numbers  # pieces
    languages: Numbers

    @classmethod
    @torch.no_grad()
    def of(cls, texts: Sequence[str], languages: Sequence[int], shipped: Shipped) -> "Shelf":
        model = E5(shipped)
        layers = [TaughtLayer(shipped, number) for number in range(FIRST)]
        pieces = [model.cut(text) for text in texts]
        lengths = np.array([*map(len, pieces)])
        started = np.zeros((len(texts), lengths.max(), shipped.shape.width), dtype=np.float16)
        order = np.argsort(lengths, kind="stable")
        for some in np.array_split(order, -(-len(order) // _AT_ONCE)):
            seen = _seen(lengths[some])
            rows = np.zeros((*seen.shape, shipped.shape.width), dtype=np.float32)
            for row, at in zip(rows, some, strict=True):
                row[: lengths[at]] = model.begin(pieces[at])
            out = torch.from_numpy(rows)
            for layer in layers:
                out = layer(out, unseen(torch.from_numpy(seen)), None)
            started[some, : seen.shape[1]] = out.numpy()
        return cls(started=started, lengths=lengths, languages=np.array(languages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Pairs of texts as people judged them."""

    one: Numbers  # texts, by number
    other: Numbers
    alike: Floats  # from 0 for different to 1 for the same
    aspects: Floats  # in the same way, by ASPECTS; nan where nobody judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What is lost where cosines are not what people said."""

    squares: Tensor
    order: Tensor
    aspects: Tensor
    others: Tensor


class Reader(torch.nn.Module):
    def __init__(self, shelf: Shelf, shipped: Shipped, draws: np.random.Generator) -> None:
        super().__init__()
        width = shipped.shape.width
        self._shelf, self._draws = shelf, draws
        self.layers = torch.nn.ModuleList(
            TaughtLayer(shipped, number) for number in range(FIRST, shipped.shape.layers)
        )
        self.means = torch.nn.Parameter(torch.zeros(int(shelf.languages.max()) + 1, width))
        self.across = torch.nn.Parameter(torch.eye(width))
        self.slope = torch.nn.Parameter(torch.tensor([0.9, 0.1]))
        self.sides = torch.nn.Parameter(torch.randn(2 * width, len(ASPECTS)) * 0.02)
        self.sides_bias = torch.nn.Parameter(torch.full((len(ASPECTS),), 0.4))

    @torch.no_grad()
    def begin(self, texts: Numbers) -> None:
        """Take the mean of some texts of each language for that of the language."""
        languages = self._shelf.languages[texts]
        for language in np.unique(languages):
            own = self._draws.permutation(texts[languages == language])[:_MEAN_OF]
            self.means[language] = torch.from_numpy(self.read(own).mean(axis=0))

    @torch.no_grad()
    def read(self, texts: Numbers) -> Floats:
        """Return the rows of texts, of length one."""
        shelf = self._shelf
        out = np.zeros((len(texts), self.across.shape[0]), dtype=np.float32)
        order = np.argsort(shelf.lengths[texts], kind="stable")
        for at in np.array_split(order, -(-len(order) // _AT_ONCE)):
            out[at] = self._mean(texts[at], _seen(shelf.lengths[texts[at]]), None).numpy()
        return out

    def lost(self, pairs: Compared, some: Numbers, seen: Floats, coins: Coins) -> Lost:
        """Return what is lost over some pairs. `seen`: pieces of the ones, then of the others."""
        one, other = pairs.one[some], pairs.other[some]
        texts = np.concatenate([one, other])
        rows = self._mean(texts, seen, coins) - self.means[self._shelf.languages[texts]]
        rows = nf.normalize(rows @ self.across, dim=-1)
        mine, theirs = rows[: len(some)], rows[len(some) :]
        cosines = (mine * theirs).sum(-1)
        said = torch.from_numpy(pairs.alike[some])
        sides = torch.cat([(mine - theirs).abs(), mine * theirs], -1) * 8
        aspects = torch.from_numpy(pairs.aspects[some])
        apart = sides @ self.sides + self.sides_bias - aspects.nan_to_num()
        return Lost(
            squares=((self.slope[0] * cosines + self.slope[1] - said) ** 2).mean(),
            order=_disorder(cosines, said),
            aspects=(apart**2)[~aspects.isnan()].mean(),
            others=_taken_for_others(mine, rows, said, texts),
        )

    def changes(self) -> Iterator[tuple[str, Floats]]:
        """Yield what `bot.meaning.e5` puts on top of the layers, by name."""
        for number, layer in enumerate(self.layers, FIRST):
            yield from layer.changes(number)

    def _mean(self, texts: Numbers, seen: Floats, coins: Coins | None) -> Tensor:
        started = self._shelf.started[texts, : seen.shape[1]].astype(np.float32)
        rows, share = torch.from_numpy(started), torch.from_numpy(seen)
        hidden = unseen(share)
        for layer in self.layers:
            rows = layer(rows, hidden, coins)
        whole = (rows * share[..., None]).sum(1) / share.sum(1, keepdim=True)
        return nf.normalize(whole, dim=-1)


def _seen(lengths: Numbers) -> Floats:
    seen: Floats = (np.arange(lengths.max())[None] < lengths[:, None]).astype(np.float32)
    return seen


def _disorder(cosines: Tensor, said: Tensor) -> Tensor:
    """Return what is lost where a pair that people find less alike has the larger cosine (CoSENT)."""
    wrong = SCALE * (cosines[None, :] - cosines[:, None])
    ordered = said[:, None] > said[None, :] + 0.05
    return torch.logsumexp(torch.cat([torch.zeros(1), wrong[ordered]]), 0)


def _taken_for_others(mine: Tensor, rows: Tensor, said: Tensor, texts: Numbers) -> Tensor:
    """Return what is lost where the same story is not told from the other texts of the batch."""
    own = torch.arange(len(mine))
    same = said >= 0.7
    if not same.any():
        return torch.zeros(())
    odds = SCALE * (mine @ rows.T)
    alike = torch.from_numpy(texts[: len(mine), None] == texts[None])
    alike[own, own + len(mine)] = False
    odds = odds.masked_fill(alike, -1e4)
    return nf.cross_entropy(odds[same], (own + len(mine))[same])
