import csv
import io
import os
from datetime import datetime, timedelta, timezone

from harness import Case

ORDERS = 'tables/shop.orders.csv'
DAY = timedelta(days=1)
kept = {}


def rows_of(case, path):
    """A table as it was given, read once for all tests."""
    if path not in kept:
        kept[path] = list(csv.DictReader(io.StringIO(case.given(path).decode())))
    return kept[path]


class Checks(Case):
    def test_missed_day(self):
        missed = self.missed_day()
        self.interval(missed, missed + DAY)
        self.right_orders(missed, missed + DAY, f'The replay of {missed:%d %B}:')

    def test_midnight(self):
        first = self.missed_day()
        self.near(first, [first, first + DAY, first + 2 * DAY])
        for start in (first, first + DAY):
            self.interval(start, start + DAY)
        seen = [row[0] for start in (first, first + DAY) for row in self.table('orders', start)]
        for number, times in (('900000', 1), ('900001', 1), ('900002', 0)):
            self.true(
                seen.count(number) == times,
                f'Order {number} is placed at midnight UTC, where one interval ends and the next begins. The two days '
                f'that were run have it {seen.count(number)} times together; it should be there {times} times.',
            )
        first_day = [row[0] for row in self.table('orders', first)]
        self.true(
            '900000' in first_day and '900001' not in first_day,
            'An order at the moment an interval begins is in that interval, not in the one that ends there.',
        )

    def test_counts(self):
        start = self.missed_day() + 2 * DAY
        self.near(start)
        self.interval(start, start + DAY)
        counts = {}
        for row in self.orders_between(start, start + DAY):
            counts[int(row['depot_id'])] = counts.get(int(row['depot_id']), 0) + 1
        got = self.table('depot_counts', start)
        self.equal([row[:2] for row in got], [[str(depot), str(counts[depot])] for depot in sorted(counts)],
            'The counts by depot_id:')
        for row in got:
            self.true(len(row) == 3 and moment(row[2]) == start + DAY,
                f'as_of is {row[2] if len(row) > 2 else "missing"}. The count holds up to the end of the interval, '
                f'{(start + DAY).isoformat()}, whenever it is made.')

    def test_short_interval(self):
        midnight = self.missed_day() + DAY
        self.near(midnight)
        for hours in (6, 12):
            start = midnight + timedelta(hours=hours)
            end = start + timedelta(hours=6)
            self.interval(start, end)
            self.right_orders(start, end, f'The run from {hours:02}:00 to {hours + 6:02}:00:')

    def test_repeat(self):
        start = self.missed_day()
        self.near(start)
        self.interval(start, start + DAY)
        once = self.files()
        self.interval(start, start + DAY)
        self.same(self.files(), once, 'after a second run of the same interval')

    def test_reverse(self):
        first = self.missed_day() - 3 * DAY
        days = [first + n * DAY for n in range(7)]
        self.near(first)
        for start in days:
            self.interval(start, start + DAY)
        forward = self.files()
        self.true(len(forward) == 14, f'A week gives 7 files of orders and 7 of counts; there are {len(forward)} files.')
        for path in forward:
            os.remove(path)
        for start in reversed(days):
            self.interval(start, start + DAY)
        self.same(self.files(), forward, 'when the week is run in reverse')
        self.right_orders(days[3], days[3] + DAY, 'In the backfilled week:')

    def missed_day(self):
        """The one day of the window without a run of load_orders."""
        runs = rows_of(self, 'tables/meta.job_runs.csv')
        days = {moment(row['logical_date']) for row in runs if row['task_id'] == 'load_orders'}
        return next(min(days) + n * DAY for n in range(91) if min(days) + n * DAY not in days)

    def interval(self, start, end):
        """What the scheduler does with one interval."""
        self.answer.load_orders(start, end)
        self.answer.count_by_depot(start, end)

    def orders_between(self, start, end):
        # ISO 8601 in UTC sorts as time does.
        low, high = f'{start:%Y-%m-%dT%H:%M:%SZ}', f'{end:%Y-%m-%dT%H:%M:%SZ}'
        return [row for row in rows_of(self, ORDERS) if low <= row['placed_at'] < high]

    def right_orders(self, start, end, says):
        rows = sorted(self.orders_between(start, end), key=lambda row: int(row['order_id']))
        got = self.table('orders', start)
        self.true(len(got) == len(rows), f'{says} the file has {len(got)} orders, and {len(rows)} were placed from '
            f'{start.isoformat()} up to {end.isoformat()}.')
        self.equal([row[:2] for row in got], [[row['order_id'], row['depot_id']] for row in rows], says)
        for row, expected in zip(got, rows):
            self.true(len(row) == 3 and moment(row[2]) == moment(expected['placed_at']),
                f'{says} order {row[0]} does not have the placed_at of its order.')

    def table(self, folder, start):
        header = {'orders': 'order_id,depot_id,placed_at', 'depot_counts': 'depot_id,orders,as_of'}[folder]
        path = f'out/{folder}/{start:%Y-%m-%dT%H}.csv'
        if not os.path.exists(path):
            there = ', '.join(sorted(self.files())[:3]) or 'nothing'
            self.fail(f'There is no {path} after the run of that interval. Below out/ there is {there}.')
        lines = list(csv.reader(io.StringIO(self.read(path))))
        self.equal(','.join(lines[0]) if lines else '', header, f'The header of {path}:')
        return lines[1:]

    def near(self, start, moments=()):
        """Leaves the orders of the ten days around, for speed, and adds one at each of these moments."""
        lines = self.orders_between(start - DAY, start + 9 * DAY)
        new = [lines[0] | {'order_id': str(900000 + n), 'placed_at': f'{at:%Y-%m-%dT%H:%M:%SZ}'}
            for n, at in enumerate(moments)]
        with open(ORDERS, 'w', newline='') as file:
            writer = csv.DictWriter(file, lines[0].keys(), lineterminator='\n')
            writer.writeheader()
            writer.writerows([*lines, *new])

    def files(self):
        found = {}
        for folder, _, names in os.walk('out'):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, 'rb') as file:
                    found[path] = file.read()
        return found

    def same(self, got, expected, when):
        self.true(bool(expected), 'The tasks have written nothing below out/.')
        for path in sorted({*got, *expected}):
            if path not in got or path not in expected:
                self.fail(f'{path} {"is missing" if path in expected else "should not be there"} {when}.')
            self.true(got[path] == expected[path], f'{path} is not the same {when}.')


def moment(text):
    """With a time zone; one that says none is taken for UTC. None where it is no time."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)
