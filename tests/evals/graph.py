"""Write the graph of a layer, bot/meaning/layer.onnx: `python -m tests.evals.graph`.

It holds no weights: `bot.meaning.network` gives them to each session that it starts.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from onnx import ModelProto, NodeProto, TensorProto, helper

import bot.meaning
from bot.meaning.shipped import Shape

GRAPH = Path(bot.meaning.__path__[0]) / "layer.onnx"
SHAPE = Shape(width=384, layers=12, heads=12, inner=1536, epsilon=1e-12)
_FUSED = "com.microsoft"  # operators that onnxruntime adds: learn.microsoft.com, "Contrib ops"
_OPERATORS = {"": 20, _FUSED: 1}
_FORMAT = 10  # of the file


def layer(shape: Shape = SHAPE) -> ModelProto:
    """Return the graph of a layer as BERT arranges it; what comes in and goes out is float32."""
    steps = [
        _step("Mul", ["rows", "asked.evened"], ["evened"]),
        *_dense("evened", "asked", "answered", bias=True),
        _step("Split", ["answered", "thirds"], ["q", "k", "v"], axis=-1),
        *(_step("Unsqueeze", [name, "first"], [f"{name}.one"]) for name in "qkv"),
        _fused(
            "MultiHeadAttention", ["q.one", "k.one", "v.one"], "weighed", num_heads=shape.heads
        ),
        _step("Squeeze", ["weighed", "first"], ["attended"]),
        *_dense("attended", "out", "added", bias=True),
        _step("Add", ["rows", "added"], ["sum"]),
        *_norm("sum", "after_attention", "between", shape.epsilon),
        _step("Mul", ["between", "widen.evened"], ["between.evened"]),
        *_dense("between.evened", "widen", "wide", bias=False),
        _fused("FastGelu", ["wide", "widen.bias"], "bent"),
        # Some rows are fifty times as large as others: each is told in steps of its own.
        _step("ReduceMax", ["bent", "last"], ["largest"], keepdims=1),
        _step("Max", ["largest", "one"], ["size"]),
        _step("Div", ["bent", "size"], ["even"]),
        *_dense("even", "narrow", "small", bias=False),
        _step("Mul", ["small", "size"], ["whole"]),
        _step("Add", ["whole", "narrow.bias"], ["inner"]),
        _step("Add", ["between", "inner"], ["sum.inner"]),
        *_norm("sum.inner", "after_inner", "told", shape.epsilon),
    ]
    width, inner = shape.width, shape.inner
    given = [
        *_given("asked", width, 3 * width),
        *_given("out", width, width),
        *_given("widen", width, inner),
        *_given("narrow", inner, width),
        *(
            _later(f"{name}.{part}", TensorProto.FLOAT, [width])
            for name in ("after_attention", "after_inner")
            for part in ("scale", "shift")
        ),
        *(_later(f"{name}.evened", TensorProto.FLOAT, [width]) for name in ("asked", "widen")),
        helper.make_tensor("thirds", TensorProto.INT64, [3], [width] * 3),
        helper.make_tensor("first", TensorProto.INT64, [1], [0]),
        helper.make_tensor("last", TensorProto.INT64, [1], [-1]),
        helper.make_tensor("one", TensorProto.FLOAT, [], [1.0]),
    ]
    rows, told = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["pieces", width])
        for name in ("rows", "told")
    )
    return helper.make_model(
        helper.make_graph(steps, "layer", [rows], [told], given),
        opset_imports=[helper.make_opsetid(name, number) for name, number in _OPERATORS.items()],
        ir_version=_FORMAT,
        producer_name="tests.evals.graph",
    )


def _step(operator: str, given: Sequence[str], told: Sequence[str], **how: Any) -> NodeProto:
    return helper.make_node(operator, given, told, **how)


def _fused(operator: str, given: Sequence[str], told: str, **how: Any) -> NodeProto:
    return helper.make_node(operator, given, [told], domain=_FUSED, **how)


def _dense(given: str, name: str, told: str, *, bias: bool) -> list[NodeProto]:
    """Multiply by signed bytes; what comes in becomes bytes by its least and its largest."""
    parts = [given, f"{name}.bytes", f"{name}.steps", *(["", f"{name}.bias"] if bias else [])]
    return [_fused("DynamicQuantizeMatMul", parts, told)]


def _norm(given: str, name: str, told: str, epsilon: float) -> list[NodeProto]:
    parts = [given, f"{name}.scale", f"{name}.shift"]
    return [_step("LayerNormalization", parts, [told], axis=-1, epsilon=epsilon)]


def _given(name: str, into: int, out: int) -> list[TensorProto]:
    return [
        _later(f"{name}.bytes", TensorProto.INT8, [into, out]),
        _later(f"{name}.steps", TensorProto.FLOAT, [out]),
        _later(f"{name}.bias", TensorProto.FLOAT, [out]),
    ]


def _later(name: str, kind: int, shape: Sequence[int]) -> TensorProto:
    """Declare a tensor that is given when a session starts; the file it names is never looked for."""
    tensor = TensorProto(name=name, data_type=kind, dims=shape)
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="given")
    return tensor


def main() -> None:
    graph = layer()
    GRAPH.write_bytes(graph.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
