import csv
import io
from datetime import date, datetime, timedelta
from types import SimpleNamespace

from harness import Case

FIRST = date(2024, 9, 9)
DAYS = [FIRST + timedelta(days=n) for n in range(4)]
HEADER = 'depot_id,orders,gross'
tables = {}


class Crashed(BaseException):
    """The process has ended. No code of the answer's should catch it."""


class Checks(Case):
    def test_one_day(self):
        store = Store()
        for day in DAYS[:2]:
            self.build(day, store)
            self.right(store, day, self.sources())

    def test_any_order(self):
        store = Store()
        order = [DAYS[n] for n in (3, 0, 1, 2, 1, 1)]
        for day in order:
            self.build(day, store)
        for day in DAYS:
            times = order.count(day)
            self.right(store, day, self.sources(), f'after {times} runs' if times > 1 else 'run out of order')
        self.nothing_else(store, DAYS)

    def test_late_lines(self):
        day, store = DAYS[1], Store()
        whole = self.sources()
        orders = {row['order_id'] for row in whole['shop.orders'] if row['placed_at'].date() == day}
        late = {order for order in orders if order % 4 == 1}
        lines = [row for row in whole['shop.order_items'] if row['order_id'] not in late]
        early = {'shop.orders': whole['shop.orders'], 'shop.order_items': lines}
        self.build(day, store, early)
        self.right(store, day, early, 'while lines of some orders had not come yet')
        self.build(day + timedelta(days=1), store, early)
        self.build(day, store, whole)
        self.right(store, day, whole, 'run again two days later, when the late lines had come')

    def test_others_untouched(self):
        store = Store()
        for day in DAYS:
            self.build(day, store)
        before = store.seen()
        for day in DAYS:
            self.true(path_of(day) in before, f'{path_of(day)} is gone after the runs for the days that follow it.')
        # Later sources differ for every day: a run for one of them must not touch the others.
        later = self.sources()
        for row in later['shop.order_items']:
            row['qty'] += 1
        self.build(DAYS[2], store, later)
        for day in DAYS:
            path = path_of(day)
            if day != DAYS[2]:
                self.true(store.seen().get(path) == before[path],
                    f'A run for {DAYS[2]} has changed {path}, which is not its own.')
        self.right(store, DAYS[2], later, 'run again')

    def test_crash(self):
        day, other = DAYS[2], DAYS[1]
        old, new = self.old_and_new()
        laid = {each: partition(each, old) for each in (other, day)}
        steps, partitions = 0, (partition(day, old), partition(day, new))
        for steps in range(1, 200):
            store = self.store_before(laid)
            before = store.seen()
            if not self.crashed(day, store, new, steps):
                break
            self.whole(store.seen(), before, day, partitions, steps)
            self.true(store.seen().get(path_of(other)) == before[path_of(other)],
                f'A run for {day} that crashed has changed {path_of(other)}.')
        self.true(steps > 3, 'The run must write through store: nothing could crash in it.')

    def test_after_crash(self):
        day = DAYS[2]
        old, new = self.old_and_new()
        laid = {each: partition(each, old) for each in (DAYS[1], day)}
        steps = 0
        for steps in range(1, 200):
            store = self.store_before(laid)
            if not self.crashed(day, store, new, steps):
                break
            store.restart()
            self.build(day, store, new)
            self.right(store, day, new, f'run again after a crash at step {steps} of writing')
            self.nothing_else(store, [DAYS[1], day])
        self.true(steps > 3, 'The run must write through store: nothing could crash in it.')

    def old_and_new(self):
        """Sources before and after late lines: every depot's figures differ."""
        whole = self.sources()
        orders = [row for row in whole['shop.orders'] if row['placed_at'].date() in DAYS[1:3]]
        ids = {row['order_id'] for row in orders}
        new = {'shop.orders': orders,
            'shop.order_items': [row for row in whole['shop.order_items'] if row['order_id'] in ids]}
        lines = [row | {'qty': row['qty'] + 1} for row in new['shop.order_items']]
        return {'shop.orders': new['shop.orders'], 'shop.order_items': lines}, new

    def store_before(self, partitions):
        store = Store()
        for day, lines in partitions.items():
            store.lay(path_of(day), list(lines))
        return store

    def crashed(self, day, store, sources, steps):
        store.crash_after(steps)
        try:
            self.build(day, store, sources)
        except Crashed:
            return True
        # An answer that goes on after the crash has done nothing: the store has refused.
        return store.is_down()

    def whole(self, seen, before, day, partitions, steps):
        got = seen.get(path_of(day))
        at = f'A run for {day} crashed at step {steps} of writing.'
        if got is None:
            self.fail(f'{at} Readers find no {path_of(day)} at all, though there was one before.')
        self.true(got in partitions,
            f'{at} Readers find {len(got)} lines in {path_of(day)}: neither the old partition nor the new one.')
        strange = sorted(path for path in seen if path not in before)
        self.true(not strange, f'{at} Readers find {strange[0] if strange else ""}, which is no partition.')

    def build(self, day, store, sources=None):
        sources = sources or self.sources()
        self.answer.build_daily_sales(day, lambda name: (dict(row) for row in sources[name]), store.view)

    def right(self, store, day, sources, when=''):
        path = path_of(day)
        got = store.seen().get(path)
        if got is None:
            self.fail(f'There is no {path} after a run for {day}. The store has {", ".join(store.files()) or "nothing"}.')
        self.equal(got, partition(day, sources), f'The lines of {path}{", " + when if when else ""}:')

    def nothing_else(self, store, days):
        strange = sorted(set(store.seen()) - {path_of(day) for day in days})
        self.true(not strange, f'Below daily_sales/ there is {strange[0] if strange else ""}, which is no partition.')

    def sources(self):
        if not tables:
            days = tuple(f'{day}' for day in DAYS)
            tables['shop.orders'] = self.table('shop.orders', lambda row: row['placed_at'].startswith(days))
            ids = {str(row['order_id']) for row in tables['shop.orders']}
            tables['shop.order_items'] = self.table('shop.order_items', lambda row: row['order_id'] in ids)
        return {name: [dict(row) for row in rows] for name, rows in tables.items()}

    def table(self, name, is_kept):
        rows = csv.DictReader(io.StringIO(self.given(f'tables/{name}.csv').decode()))
        return [typed(row) for row in rows if is_kept(row)]


class Store:
    """Files of lines. What the answer gets of it is a view, behind which nothing can be reached."""

    def __init__(self):
        files, left, down = {}, [None], [False]

        def step():
            if down[0]:
                raise Crashed()
            if left[0] is not None:
                left[0] -= 1
                if left[0] <= 0:
                    down[0] = True
                    raise Crashed()

        def path_from(path):
            if type(path) is not str or not path.startswith(('daily_sales/', '_tmp/')):
                raise ValueError(f'{path!r} is no path of this store: they begin with daily_sales/ or _tmp/')
            return path

        def line_from(line):
            if type(line) is not str or '\n' in line:
                raise ValueError('a line is a str without a line break')
            return line

        def write(path, lines):
            put(path, lines, [])

        def append(path, lines):
            put(path, lines, files.get(path, []))

        def put(path, lines, before):
            step()
            files[path_from(path)] = kept = list(before)
            for line in lines:
                step()
                kept.append(line_from(line))

        def rename(source, target):
            step()
            if source not in files:
                raise FileNotFoundError(source)
            files[path_from(target)] = files.pop(source)
            # A crash may come right after it, too.
            step()

        def delete(path):
            step()
            if path not in files:
                raise FileNotFoundError(path)
            del files[path]
            step()

        def crash_after(steps):
            left[0] = steps

        def restart():
            left[0], down[0] = None, False

        self.view = SimpleNamespace(
            write=write, append=append, rename=rename, delete=delete, paths=lambda: sorted(files))
        self.files = lambda: sorted(files)
        self.seen = lambda: {path: list(lines) for path, lines in files.items() if path.startswith('daily_sales/')}
        self.lay = lambda path, lines: files.update({path: lines})
        self.crash_after, self.restart = crash_after, restart
        self.is_down = lambda: down[0]


def path_of(day):
    return f'daily_sales/day={day}/part-0.csv'


def partition(day, sources):
    """What readers must find, depot by depot."""
    depots = {row['order_id']: row['depot_id'] for row in sources['shop.orders']
        if row['placed_at'].date() == day and row['status'] == 'delivered'}
    counts, gross = {}, {}
    for depot in depots.values():
        counts[depot] = counts.get(depot, 0) + 1
    once = {(row['order_id'], row['line_no']): row for row in sources['shop.order_items'] if row['order_id'] in depots}
    for row in once.values():
        depot = depots[row['order_id']]
        gross[depot] = gross.get(depot, 0) + row['qty'] * row['unit_price_pence']
    return [HEADER, *(f'{depot},{counts[depot]},{gross.get(depot, 0)}' for depot in sorted(counts))]


def typed(row):
    found = {key: int(value) if value.isdigit() else value for key, value in row.items()}
    if 'placed_at' in row:
        found['placed_at'] = datetime.fromisoformat(row['placed_at'])
    return found
