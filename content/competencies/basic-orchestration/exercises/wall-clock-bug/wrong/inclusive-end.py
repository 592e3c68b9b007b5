"""Two tasks of the nightly run. The scheduler calls each once for every interval."""

import csv
import os
from datetime import datetime

ORDERS = 'tables/shop.orders.csv'


def load_orders(data_interval_start, data_interval_end):
    rows = []
    for row in read_rows(ORDERS):
        placed_at = datetime.fromisoformat(row['placed_at'])
        if data_interval_start <= placed_at <= data_interval_end:
            rows.append([int(row['order_id']), row['depot_id'], row['placed_at']])
    rows.sort()
    write_rows(path_of('orders', data_interval_start), ['order_id', 'depot_id', 'placed_at'], rows)


def count_by_depot(data_interval_start, data_interval_end):
    counts = {}
    for row in read_rows(path_of('orders', data_interval_start)):
        depot = int(row['depot_id'])
        counts[depot] = counts.get(depot, 0) + 1
    as_of = data_interval_end.isoformat()
    rows = [[depot, counts[depot], as_of] for depot in sorted(counts)]
    write_rows(path_of('depot_counts', data_interval_start), ['depot_id', 'orders', 'as_of'], rows)


def path_of(folder, data_interval_start):
    return f'out/{folder}/{data_interval_start:%Y-%m-%dT%H}.csv'


def read_rows(path):
    with open(path, newline='') as file:
        yield from csv.DictReader(file)


def write_rows(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', newline='') as file:
        csv.writer(file, lineterminator='\n').writerows([header, *rows])
