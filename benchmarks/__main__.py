"""Run every benchmark, one after the other."""

import sys

from benchmarks import (
    cadence,
    delivery,
    digest,
    enrich,
    kill,
    names,
    poll,
    search,
    sender,
    start,
    stories,
)

BENCHMARKS = (enrich, stories, names, poll, cadence, delivery, sender, kill, digest, search, start)

if __name__ == "__main__":
    sys.exit(max(benchmark.main() for benchmark in BENCHMARKS))
