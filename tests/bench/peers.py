#!/usr/bin/env python3
"""The bench's NumPy side: the same works on the same numbers, each in the quickest of the ways that were tried.

  peers.py FOLDER            "time NAME MILLISECONDS" and "check NAME NUMBER", a line each
"""
import sys
import time

import numpy as np

folder = sys.argv[1]
CRITERIA, CAP, WHOLE = 8, 20, 4095


def numbers(name):
    return np.fromfile(f'{folder}/{name}', dtype=np.int16).reshape(-1, CRITERIA)


def milliseconds(work):
    """Processor time of one run: the median over at least 250 ms and three runs, after one to warm up."""
    work()
    times, until = [], time.process_time() + 0.25
    while time.process_time() < until or len(times) < 3:
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return float(np.median(times))


def quickest(name, ways, check):
    taken = {way: milliseconds(way) for way in ways}
    for way in ways:
        print(f'way {name} {way.__name__} {taken[way]:.6f}')
    print(f'time {name} {min(taken.values()):.6f}')
    for number in {check(way()) for way in ways}:  # one, or the ways differ
        print(f'check {name} {number}')
    sys.stdout.flush()


def factors(rows):
    return np.arange(rows, dtype=np.int64) % 1021 + 1


def competition(sorted_scores):
    """Ranks from 1 of scores that go down: equal ones share the better one."""
    places = np.arange(1, len(sorted_scores) + 1)
    new = np.empty(len(sorted_scores), dtype=bool)
    new[0] = True
    np.not_equal(sorted_scores[1:], sorted_scores[:-1], out=new[1:])
    return np.maximum.accumulate(np.where(new, places, 0))


def rank_100k():
    table = numbers('table_100000')
    weights = numbers('weights_61')
    doubles, floats = table.astype(np.float64), table.astype(np.float32)
    turn = [0]

    def next_weights(kind):
        turn[0] += 1
        return weights[turn[0] % 61].astype(kind)

    def ranks_of(scores, kind=None):
        order = np.argsort(-scores, kind=kind)
        ranks = np.empty(len(scores), dtype=np.int64)
        ranks[order] = competition(scores[order])
        return ranks

    def in_doubles():
        return ranks_of(doubles @ next_weights(np.float64))

    def in_floats():
        return ranks_of(floats @ next_weights(np.float32))

    def in_floats_stable():
        return ranks_of(floats @ next_weights(np.float32), 'stable')

    def check(_):
        turn[0] = -1
        return int((in_doubles() * factors(100_000)).sum())

    quickest('rank_100k', [in_doubles, in_floats, in_floats_stable], check)


def top(name, rows, samples):
    table = numbers(f'table_{rows}').astype(np.float32)
    whole = numbers(f'weights_{samples}')
    weights = whole.astype(np.float32)
    chunk = max(1, 1_000_000 // rows)

    def counted(choose):
        counts = np.zeros(rows, dtype=np.int64)
        central = np.zeros((rows, CRITERIA), dtype=np.int64)
        for first in range(0, samples, chunk):
            part = whole[first:first + chunk]
            scores = weights[first:first + chunk] @ table.T
            counts += choose(scores)
            sample, row = np.nonzero(scores == scores.max(axis=1)[:, None])
            np.add.at(central, row, part[sample])
        return counts, central

    def by_partition():
        def choose(scores):
            edge = np.partition(scores, rows - CAP, axis=1)[:, rows - CAP]
            return (scores >= edge[:, None]).sum(axis=0)
        return counted(choose)

    def by_partitioned_places():
        # Rows equal at the edge would be left out; the check tells.
        def choose(scores):
            places = np.argpartition(scores, rows - CAP, axis=1)[:, rows - CAP:]
            return np.bincount(places.ravel(), minlength=rows)
        return counted(choose)

    def check(result):
        counts, central = result
        return int((counts * factors(rows)).sum() + (central * np.arange(1, CRITERIA + 1)).sum())

    ways = [by_partition] if check(by_partition()) != check(by_partitioned_places()) else \
        [by_partition, by_partitioned_places]
    quickest(name, ways, check)


def matrix_1k_10k():
    rows, samples, chunk = 1000, 10_000, 500
    table = numbers('table_1000').astype(np.float32)
    whole = numbers('weights_10000')
    weights = whole.astype(np.float32)
    places = np.arange(1, rows + 1)

    def counted(sort):
        counts = np.zeros(rows * rows, dtype=np.int64)
        for first in range(0, samples, chunk):
            scores = weights[first:first + chunk] @ table.T
            order, going_down = sort(scores)
            new = np.ones(scores.shape, dtype=bool)
            np.not_equal(going_down[:, 1:], going_down[:, :-1], out=new[:, 1:])
            ranks = np.maximum.accumulate(np.where(new, places, 0), axis=1)
            counts += np.bincount((order * rows + ranks - 1).ravel(), minlength=rows * rows)
        return counts.reshape(rows, rows)

    def by_argsort():
        def sort(scores):
            order = np.argsort(-scores, axis=1)
            return order, np.take_along_axis(scores, order, axis=1)
        return counted(sort)

    def by_packed_keys():
        def sort(scores):  # 22 bits of score, 10 of row: sorted themselves, quicker than places
            keys = (WHOLE * 1000 - scores).astype(np.uint32) << np.uint32(10)
            keys |= np.arange(rows, dtype=np.uint32)
            keys.sort(axis=1)
            return (keys & np.uint32(1023)).astype(np.int64), keys >> np.uint32(10)
        return counted(sort)

    def check(counts):
        best = counts[:, :CAP].sum(axis=1)
        sums = int((best * factors(rows)).sum())
        sums += int((counts * np.arange(1, rows + 1) * factors(rows)[:, None]).sum())
        scores = whole.astype(np.int64) @ numbers('table_1000').astype(np.int64).T
        sample, row = np.nonzero(scores == scores.max(axis=1)[:, None])
        return sums + int((whole[sample].astype(np.int64) * np.arange(1, CRITERIA + 1)).sum())

    quickest('matrix_1k_10k', [by_argsort, by_packed_keys], check)


rank_100k()
top('top_1k_10k', 1000, 10_000)
top('top_100k_200', 100_000, 200)
top('top_1k_2k', 1000, 2_000)
matrix_1k_10k()
print(f'version numpy {np.__version__}')
