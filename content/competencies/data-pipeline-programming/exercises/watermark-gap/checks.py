import csv
import io
import random
from datetime import datetime, timedelta, timezone

from harness import Case

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
LATEST = 40
kept = {}


class Checks(Case):
    def test_first_run(self):
        now = datetime(2024, 9, 3, 2, tzinfo=timezone.utc)
        self.equal(self.plan(None, now), None, 'The start of the very first extract:')
        mark = now - 3 * HOUR
        start = self.plan(mark, now)
        self.true(type(start) is datetime, f'With the mark at {mark.isoformat()}, plan_extract must return a datetime.')

    def test_late_commits(self):
        for seed in range(3):
            self.simulate(Night(self, seed, late=True), f'Schedule {seed + 1}')
        # The worst case, to the second: visible just after a run, and written forty hours earlier.
        for hours in (30, LATEST):
            mark = datetime(2024, 9, 10, 1, 59, tzinfo=timezone.utc)
            start = self.plan(mark, mark + DAY)
            missed = mark - hours * HOUR + timedelta(minutes=1)
            self.true(start is None or start <= missed, f'The mark is at {mark:%d %B %H:%M}. A row with the updated_at '
                f'{missed:%d %B %H:%M} commits right after that run, {hours} hours late, and the next run starts only at '
                f'{start and format(start, "%d %B %H:%M")}.')

    def test_missed_nights(self):
        for seed in range(3, 6):
            self.simulate(Night(self, seed, late=True, missed=True), f'Schedule {seed + 1}, with nights without a run')

    def test_budget(self):
        mark = datetime(2024, 10, 1, 1, 30, tzinfo=timezone.utc)
        for gap in (DAY, 3 * DAY, 9 * DAY):
            start = self.plan(mark, mark + gap)
            if start is None:
                self.fail('A run that is not the first takes every order again: twelve thousand rows for a hundred changes.')
            self.true(mark - start <= 48 * HOUR, f'With the mark at {mark.isoformat()} the run starts at {start.isoformat()}, '
                'more than 48 hours before it.')
        night = Night(self, 7, late=True)
        night.run()
        most = max(night.taken[1:])
        self.true(most <= night.allowed, f'A run takes {most} rows; {night.allowed} are in the longest window allowed.')

    def test_silent_changes(self):
        silent, source, target = self.silent()
        # Orders that are on their way: not there yet, or with a newer time at the source.
        others = [order for order in sorted(source) if order not in silent]
        for order in others[::200]:
            del target[order]
        for order in others[100::200]:
            target[order] = {'status': 'placed', 'updated_at': target[order]['updated_at'] - 5 * HOUR}
        for order in others[50::900]:
            target[order] = dict(target[order], updated_at=target[order]['updated_at'] - 5 * HOUR)
        before = {order: dict(row) for order, row in target.items()}
        got = self.reconciled(source, target)
        extra = [order for order in got if order not in silent]
        self.true(not extra, f'{len(extra)} orders are reported that the next extract brings anyway, among them '
            f'{extra[0] if extra else ""}.')
        lost = [order for order in silent if order not in got]
        self.true(not lost, f'{len(lost)} of {len(silent)} silent changes are not reported, among them order '
            f'{lost[0] if lost else ""}.')
        self.equal(got, silent, 'The orders in ascending order:')
        self.true(target == before, 'reconcile reports; the copying is done elsewhere.')
        self.equal(self.reconciled(source, {order: dict(row) for order, row in source.items()}), [],
            'Where both sides are the same:')

    def test_converges(self):
        for seed in range(8, 11):
            self.simulate(Night(self, seed, late=True, missed=seed > 8, silent=True), f'Schedule {seed + 1}')

    def simulate(self, night, at):
        night.run()
        self.true(len(night.taken) > 5, 'There were no nights to look at.')
        for now, order, written, shown in night.lost[:1]:
            self.fail(f'{at}: order {order} was changed with the updated_at {written:%d %B %H:%M} and could be seen from '
                f'{shown:%d %B %H:%M} on. After the run of {now:%d %B} the target still has it otherwise, and '
                f'so it is with {len({lost[1] for lost in night.lost})} orders in these weeks.')

    def plan(self, last_max, now):
        start = self.answer.plan_extract({'last_max': last_max}, now)
        fits = start is None or (type(start) is datetime and start.utcoffset() is not None)
        self.true(fits, 'plan_extract must return None or a datetime with its time zone, as those it is given.')
        return start

    def reconciled(self, source, target):
        got = self.answer.reconcile(source, target)
        plain = type(got) is list and all(type(order) is int for order in got)
        self.true(plain, 'reconcile must return a list of order ids.')
        return got

    def silent(self):
        """The silent changes in the table, the source as it is, and a target that has not seen them."""
        orders = self.orders()
        silent = sorted(order['order_id'] for order in orders if order['updated_at'] == order['placed_at'])
        source = {order['order_id']: {'status': order['status'], 'updated_at': order['updated_at']} for order in orders}
        target = {order: dict(row) for order, row in source.items()}
        for order in silent:
            target[order]['status'] = 'placed'
        return silent, source, target

    def orders(self):
        if not kept:
            rows = csv.DictReader(io.StringIO(self.given('tables/shop.orders.csv').decode()))
            kept['orders'] = [{'order_id': int(row['order_id']), 'status': row['status'],
                'placed_at': datetime.fromisoformat(row['placed_at']),
                'updated_at': datetime.fromisoformat(row['updated_at'])} for row in rows]
        return kept['orders']


class Night:
    """Three weeks of the source as it can be seen night by night, and a target that the answer's plan fills."""

    def __init__(self, case, seed, late=False, missed=False, silent=False):
        self.case, self.with_silent = case, silent
        draw = random.Random(seed)
        self.first = datetime(2024, 9, 5, 2, tzinfo=timezone.utc) + (seed % 4) * 7 * DAY
        self.changes = sorted(self.versions(draw, late, silent), key=lambda change: change[0])
        self.missed = {4, 5, 11} if missed else set()
        self.lost, self.taken, self.allowed = [], [], 0

    def versions(self, draw, late, silent):
        """(visible from, order_id, status, updated_at)"""
        end = self.first + 15 * DAY
        for order in self.case.orders():
            if not self.first - 2 * DAY <= order['placed_at'] < end:
                continue
            yield self.visible(draw, late, order['placed_at']), order['order_id'], 'placed', order['placed_at']
            if order['updated_at'] != order['placed_at']:
                seen = self.visible(draw, late, order['updated_at'])
                yield seen, order['order_id'], order['status'], order['updated_at']
            elif silent:
                yield order['placed_at'] + 80 * HOUR, order['order_id'], order['status'], order['placed_at']

    def visible(self, draw, late, written):
        if late and draw.random() < 0.12:
            return written + draw.uniform(1, LATEST) * HOUR
        return written + timedelta(seconds=2)

    def run(self):
        source, target, state, at = {}, {}, {'last_max': None}, 0
        for night in range(18):
            now = self.first + night * DAY
            while at < len(self.changes) and self.changes[at][0] <= now:
                shown, order, status, written = self.changes[at]
                # A row that committed late does not undo a newer one.
                if order not in source or source[order][1] <= written:
                    source[order] = (status, written, shown)
                at += 1
            if night in self.missed:
                continue
            self.extract(source, target, state, now)
            if self.with_silent:
                ours, theirs = as_rows(source), as_rows(target)
                for order in self.case.reconciled(ours, theirs):
                    if order in source:
                        target[order] = source[order][:2]
            self.lost += [(now, order, row[1], row[2]) for order, row in source.items() if target.get(order) != row[:2]]

    def extract(self, source, target, state, now):
        start = self.case.plan(state['last_max'], now)
        rows = {order: row[:2] for order, row in source.items() if (start is None or row[1] >= start) and row[1] <= now}
        self.taken.append(len(rows))
        if state['last_max'] is not None:
            window = state['last_max'] - 48 * HOUR
            self.allowed = max(self.allowed, sum(row[1] >= window for row in source.values()))
        target.update(rows)
        if rows:
            state['last_max'] = max([row[1] for row in rows.values()] + ([state['last_max']] if state['last_max'] else []))


def as_rows(rows):
    return {order: {'status': row[0], 'updated_at': row[1]} for order, row in rows.items()}
