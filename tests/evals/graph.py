"""Write the graphs of layers, bot/meaning/layers9.onnx and 12: `python -m tests.evals.graph`.

They hold no weights: `bot.meaning.network` gives them to each session that it starts.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from onnx import ModelProto, NodeProto, TensorProto, helper

from bot.meaning.network import graph_of
from bot.meaning.shipped import Shape

COUNTS = (9, 12)  # layers: of the second look, and of all there are
SHAPE = Shape(width=384, layers=12, heads=12, inner=1536, epsilon=1e-12)
_FUSED = "com.microsoft"  # operators that onnxruntime adds: learn.microsoft.com, "Contrib ops"
_OPERATORS = {"": 20, _FUSED: 1}
_FORMAT = 10  # of the file
_OF_ALL = frozenset({"", "thirds", "last", "one"})  # names that no layer has for itself


def layers(count: int, shape: Shape = SHAPE) -> ModelProto:
    """Return the graph of layers as BERT arranges them; what comes in and goes out is float32."""
    rows = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "pieces", shape.width])
        for name in ("rows", f"{count - 1}.told")
    ]
    given = [
        *chain.from_iterable(_weights(number, shape) for number in range(count)),
        helper.make_tensor("thirds", TensorProto.INT64, [3], [shape.width] * 3),
        helper.make_tensor("last", TensorProto.INT64, [1], [-1]),
        helper.make_tensor("one", TensorProto.FLOAT, [], [1.0]),
    ]
    steps = [*chain.from_iterable(_layer(number, shape) for number in range(count))]
    return helper.make_model(
        helper.make_graph(steps, "layers", rows[:1], rows[1:], given),
        opset_imports=[helper.make_opsetid(name, number) for name, number in _OPERATORS.items()],
        ir_version=_FORMAT,
        producer_name="tests.evals.graph",
    )


def _layer(number: int, shape: Shape) -> list[NodeProto]:
    steps = [
        _step("Mul", ["rows", "asked.evened"], ["evened"]),
        *_dense("evened", "asked", "answered", bias=True),
        _step("Split", ["answered", "thirds"], ["q", "k", "v"], axis=-1),
        _fused("MultiHeadAttention", ["q", "k", "v"], "attended", num_heads=shape.heads),
        *_dense("attended", "out", "added", bias=True),
        _step("Add", ["rows", "added"], ["sum"]),
        *_norm("sum", "after_attention", "between", shape.epsilon),
        _step("Mul", ["between", "widen.evened"], ["between.evened"]),
        *_dense("between.evened", "widen", "wide", bias=True),
        _step("Gelu", ["wide"], ["bent"], approximate="tanh"),
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
    for step in steps:
        step.input[:] = [_numbered(name, number) for name in step.input]
        step.output[:] = [_numbered(name, number) for name in step.output]
    return steps


def _numbered(name: str, number: int) -> str:
    """Return what a layer's name for a tensor is in the graph: its rows are told by the one before."""
    if name == "rows":
        return f"{number - 1}.told" if number else name
    return name if name in _OF_ALL else f"{number}.{name}"


def _weights(number: int, shape: Shape) -> list[TensorProto]:
    width, inner = shape.width, shape.inner
    return [
        *_given(f"{number}.asked", width, 3 * width),
        *_given(f"{number}.out", width, width),
        *_given(f"{number}.widen", width, inner),
        *_given(f"{number}.narrow", inner, width),
        *(
            _later(f"{number}.{name}.{part}", TensorProto.FLOAT, [width])
            for name in ("after_attention", "after_inner")
            for part in ("scale", "shift")
        ),
        *(
            _later(f"{number}.{name}.evened", TensorProto.FLOAT, [width])
            for name in ("asked", "widen")
        ),
    ]


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
    for count in COUNTS:
        graph_of(count).write_bytes(layers(count).SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
