"""Run every benchmark, one after the other."""

import sys

from benchmarks import delivery, digest, enrich, names, poll, search, start, stories

BENCHMARKS = (enrich, stories, names, poll, delivery, digest, search, start)

if __name__ == "__main__":
    sys.exit(max(benchmark.main() for benchmark in BENCHMARKS))
