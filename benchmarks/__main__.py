"""Run every benchmark, one after the other."""

import sys

from benchmarks import delivery, enrich, names, start

BENCHMARKS = (enrich, names, delivery, start)

if __name__ == "__main__":
    sys.exit(max(benchmark.main() for benchmark in BENCHMARKS))
