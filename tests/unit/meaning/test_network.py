"""The layers do the arithmetic of the papers they are from, nearly: what they multiply are bytes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

import numpy as np
import psutil
import pytest

from bot.meaning.network import Dense, Layers, Norm, Weights, _tensors, graph_of
from bot.meaning.shipped import Floats
from tests.evals import graph

pytest.importorskip("onnxruntime", reason="the model has no build for this system")

WIDTH, INNER, HEADS = graph.SHAPE.width, graph.SHAPE.inner, graph.SHAPE.heads


def drawn(*shape: int, size: float = 1.0, seed: int = 7) -> Floats:
    return np.random.default_rng(seed).normal(0, size, shape).astype(np.float32)


def norm(seed: int) -> Norm:
    return Norm(scale=1 + drawn(WIDTH, size=0.1, seed=seed), shift=drawn(WIDTH), epsilon=1e-12)


def dense(into: int, out: int, seed: int) -> Dense:
    return Dense(weights=drawn(into, out, size=0.05, seed=seed), bias=drawn(out, size=0.1))


@cache
def weights(seed: int = 1) -> Weights:
    return Weights(
        before=norm(seed),
        asked=dense(WIDTH, 3 * WIDTH, seed + 1),
        out=dense(WIDTH, WIDTH, seed + 2),
        after_attention=norm(seed + 3),
        widen=dense(WIDTH, INNER, seed + 4),
        narrow=dense(INNER, WIDTH, seed + 5),
        after_inner=norm(seed + 6),
    )


def rows(count: int, taught: Weights) -> Floats:
    return taught.before(drawn(count, WIDTH, seed=count))


def by_the_paper(taught: Weights, given: Floats) -> Floats:
    """Attend and bend, in numbers of 32 bits."""
    after = between(taught, given)
    wide = after @ taught.widen.weights + taught.widen.bias
    bent = 0.5 * wide * (1 + np.tanh(np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)))
    told = taught.after_inner(after + bent @ taught.narrow.weights + taught.narrow.bias)
    return told.astype(np.float32)


def between(taught: Weights, given: Floats) -> Floats:
    """Attend, head by head."""
    asked = given @ taught.asked.weights + taught.asked.bias
    part = WIDTH // HEADS
    attended = np.zeros_like(given)
    for head in range(HEADS):
        query, key, value = (
            asked[:, third * WIDTH + head * part : third * WIDTH + (head + 1) * part]
            for third in range(3)
        )
        alike = np.exp(query @ key.T / np.sqrt(part))
        alike /= alike.sum(axis=1, keepdims=True)
        attended[:, head * part : (head + 1) * part] = alike @ value
    return taught.after_attention(given + attended @ taught.out.weights + taught.out.bias)


def apart(told: Floats) -> Floats:
    """Return what tells rows from each other."""
    found: Floats = told - told.mean(axis=0)
    return found


def cosines(one: Floats, other: Floats) -> Floats:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    found: Floats = (one * other).sum(axis=1) / lengths
    return found


def layers(*taught: Weights) -> Layers:
    return Layers(taught, graph.layers(len(taught)).SerializeToString())


@pytest.fixture(scope="module")
def layer() -> Layers:
    return layers(weights())


@pytest.mark.parametrize("count", [1, 2, 30, 96])
def test_a_layer_tells_what_the_paper_does(layer: Layers, count: int) -> None:
    given = rows(count, weights())

    assert cosines(layer(given), by_the_paper(weights(), given)).min() > 0.998


def test_a_column_far_larger_than_others_spoils_nothing() -> None:
    """As in every layer of the model, in all rows; the norm before tells which."""
    taught = weights()
    shift, wide = taught.after_attention.shift.copy(), taught.widen.weights.copy()
    shift[9] = 60
    wide[9] /= 60
    taught = replace(
        taught,
        after_attention=replace(taught.after_attention, shift=shift),
        widen=replace(taught.widen, weights=wide),
    )
    given = rows(40, taught)

    assert cosines(apart(layers(taught)(given)), apart(by_the_paper(taught, given))).min() > 0.995


def test_a_row_far_larger_than_others_spoils_nothing() -> None:
    """What ends a text is bent to fifty times what a word is."""
    taught = weights()
    given, wide = rows(40, taught), taught.widen.weights.copy()
    wide[:, 3] = 200 * np.linalg.pinv(between(taught, given))[:, 0]
    taught = replace(taught, widen=replace(taught.widen, weights=wide))

    told, meant = layers(taught)(given)[1:], by_the_paper(taught, given)[1:]

    assert cosines(apart(told), apart(meant)).min() > 0.995


def test_the_order_of_rows_does_not_matter_to_attention(layer: Layers) -> None:
    """What tells pieces of a text apart by place is added before the first layer."""
    given = rows(6, weights())
    order = [3, 1, 5, 0, 4, 2]

    np.testing.assert_allclose(layer(given)[order], layer(given[order]), atol=1e-4)


def test_layers_follow_each_other_and_leave_what_comes_in_as_it_was(layer: Layers) -> None:
    given = rows(3, weights())
    before = given.copy()

    np.testing.assert_array_equal(layers(weights(), weights())(given), layer(layer(given)))
    np.testing.assert_array_equal(given, before)


def test_it_tells_the_same_each_time_and_in_any_thread(layer: Layers) -> None:
    given = rows(30, weights())
    once = layer(given)

    with ThreadPoolExecutor(4) as threads:
        for again in threads.map(layer, [given] * 12):
            np.testing.assert_array_equal(again, once)


def test_it_starts_no_threads(layer: Layers) -> None:
    """One look takes one core, and leaves the other to whoever else is there."""
    process = psutil.Process()
    before = process.num_threads()

    layers(weights())(layer(rows(64, weights())))

    assert process.num_threads() <= before


def test_what_is_no_longer_needed_is_given_back(layer: Layers) -> None:
    """A layer takes 2 MB; of forty that were made and dropped not even half stay."""
    process = psutil.Process()
    taught, before = weights(), process.memory_info().rss

    for _ in range(40):
        layers(taught)(rows(4, taught))

    assert process.memory_info().rss - before < 40e6


def test_no_sum_of_two_products_is_cut_off_by_an_older_processor() -> None:
    """It adds them in 16 bits; what comes in has up to 255 steps."""
    for name, tensor in _tensors(weights()):
        if name.endswith(".bytes"):
            assert 2 * 255 * int(np.abs(tensor).max()) < 2**15


def test_weights_of_nothing_are_nothing() -> None:
    nothing = Dense(weights=np.zeros((WIDTH, WIDTH), np.float32), bias=np.zeros(WIDTH, np.float32))
    taught = replace(weights(), out=nothing)
    given = rows(5, taught)

    assert cosines(layers(taught)(given), by_the_paper(taught, given)).min() > 0.998


@pytest.mark.parametrize("count", graph.COUNTS)
def test_the_graph_is_the_one_that_is_written_anew(count: int) -> None:
    written = graph_of(count).read_bytes()

    assert graph.layers(count).SerializeToString(deterministic=True) == written


def test_a_norm_brings_rows_to_mean_0_and_variance_1_before_it_scales_them() -> None:
    plain = Norm(scale=np.ones(WIDTH, np.float32), shift=np.zeros(WIDTH, np.float32), epsilon=0)

    told = plain(drawn(5, WIDTH))

    np.testing.assert_allclose(told.mean(axis=1), 0, atol=1e-5)
    np.testing.assert_allclose(told.var(axis=1), 1, atol=1e-4)
