"""The layers do the arithmetic of the papers they are from."""

import numpy as np

from bot.meaning.network import Dense, Layer, Norm, through
from bot.meaning.shipped import Floats

WIDTH, INNER, HEADS = 8, 12, 2
DRAWS = np.random.default_rng(7)


def drawn(*shape: int) -> Floats:
    return DRAWS.normal(size=shape).astype(np.float32)


def norm() -> Norm:
    return Norm(scale=drawn(WIDTH), shift=drawn(WIDTH), epsilon=1e-12)


def a_layer() -> Layer:
    return Layer(
        asked=Dense(weights=drawn(WIDTH, 3 * WIDTH), bias=drawn(3 * WIDTH)),
        out=Dense(weights=drawn(WIDTH, WIDTH), bias=drawn(WIDTH)),
        after_attention=norm(),
        widen=Dense(weights=drawn(WIDTH, INNER), bias=drawn(INNER)),
        narrow=Dense(weights=drawn(INNER, WIDTH), bias=drawn(WIDTH)),
        after_inner=norm(),
        heads=HEADS,
    )


def test_a_norm_brings_rows_to_mean_0_and_variance_1_before_it_scales_them() -> None:
    plain = Norm(scale=np.ones(WIDTH, np.float32), shift=np.zeros(WIDTH, np.float32), epsilon=0)

    told = plain(drawn(5, WIDTH))

    np.testing.assert_allclose(told.mean(axis=1), 0, atol=1e-5)
    np.testing.assert_allclose(told.var(axis=1), 1, atol=1e-4)


def test_the_order_of_rows_does_not_matter_to_attention() -> None:
    """What tells pieces of a text apart by place is added before the first layer."""
    layer, rows = a_layer(), drawn(6, WIDTH)
    order = [3, 1, 5, 0, 4, 2]

    np.testing.assert_allclose(layer(rows)[order], layer(rows[order]), atol=1e-4)


def test_attention_is_a_mean_of_values_by_how_alike_queries_and_keys_are() -> None:
    layer, rows = a_layer(), drawn(4, WIDTH)
    asked = rows @ layer.asked.weights + layer.asked.bias
    half = WIDTH // HEADS
    attended = np.zeros((4, WIDTH))
    for head in range(HEADS):
        query, key, value = (
            asked[:, part * WIDTH + head * half : part * WIDTH + (head + 1) * half]
            for part in range(3)
        )
        for at in range(4):
            alike = np.exp(key @ query[at] / np.sqrt(half))
            attended[at, head * half : (head + 1) * half] = (alike / alike.sum()) @ value
    after = layer.after_attention(rows + layer.out(attended.astype(np.float32)))
    wide = layer.widen(after)
    bent = 0.5 * wide * (1 + np.tanh(np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)))

    np.testing.assert_allclose(
        through([layer], rows), layer.after_inner(after + layer.narrow(bent)), atol=1e-4
    )


def test_what_comes_in_is_left_as_it_was() -> None:
    rows = drawn(3, WIDTH)
    before = rows.copy()

    through([a_layer(), a_layer()], rows)

    np.testing.assert_array_equal(rows, before)
