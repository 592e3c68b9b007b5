"""Two tasks of the nightly run. The scheduler calls each once for every interval."""

import csv
import os
from datetime import datetime, timedelta, timezone

ORDERS = 'tables/shop.orders.csv'


def load_orders(data_interval_start, data_interval_end):
    day = (datetime.now(timezone.utc) - timedelta(days=1)).date()
    rows = []
    for row in read_rows(ORDERS):
        if row['placed_at'].startswith(str(day)):
            rows.append([row['order_id'], row['depot_id'], row['placed_at']])
    write_rows(f'out/orders/{data_interval_start:%Y-%m-%dT%H}.csv', ['order_id', 'depot_id', 'placed_at'], rows)


def count_by_depot(data_interval_start, data_interval_end):
    counts = {}
    for row in read_rows(f'out/orders/{data_interval_start:%Y-%m-%dT%H}.csv'):
        depot = int(row['depot_id'])
        counts[depot] = counts.get(depot, 0) + 1
    as_of = datetime.now(timezone.utc).isoformat()
    rows = [[depot, counts[depot], as_of] for depot in sorted(counts)]
    write_rows(f'out/depot_counts/{data_interval_start:%Y-%m-%dT%H}.csv', ['depot_id', 'orders', 'as_of'], rows)


def read_rows(path):
    with open(path, newline='') as file:
        yield from csv.DictReader(file)


def write_rows(path, header, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', newline='') as file:
        csv.writer(file, lineterminator='\n').writerows([header, *rows])
