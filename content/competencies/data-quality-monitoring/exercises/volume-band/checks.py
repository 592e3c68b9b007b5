import csv
import io
from datetime import date, datetime, timedelta, timezone

from harness import Case

DAY = timedelta(days=1)
kept = {}


class Checks(Case):
    def test_zero_load(self):
        day = self.empty_day()
        self.says(self.judge(day), ['page'], f'The run for {day} succeeded and wrote no rows.')
        early = self.first_day() + DAY
        self.says(self.judge(early, rows=0), ['page'], f'A run for {early} with no rows, when there is hardly a history.')

    def test_missing_run(self):
        day = self.missing_day()
        for minutes, expected in ((-240, 'ok'), (-1, 'ok'), (0, 'page'), (90, 'page')):
            when = 'at its deadline' if minutes == 0 else f'{abs(minutes)} minutes {"before" if minutes < 0 else "after"} it'
            self.says(self.judge(day, run=None, minutes=minutes), [expected],
                f'There is no run for {day}. Asked {when}{" (the deadline)" if minutes else ""}.')

    def test_failed_run(self):
        day = self.first_day() + 30 * DAY
        for state in ('failed', 'up_for_retry'):
            run = self.success(day) | {'state': state, 'rows_in': None, 'rows_out': None}
            for minutes, expected in ((-30, 'ok'), (0, 'page'), (60, 'page')):
                self.says(self.judge(day, run=run, minutes=minutes), [expected],
                    f'The last try is {state}. Asked {minutes} minutes from the deadline.')
        self.says(self.judge(day, minutes=-60), ['ok'], 'A normal run, asked an hour before its deadline.')
        self.says(self.judge(day, rows=0, minutes=-60), ['page'],
            'A run that succeeded with no rows, asked an hour before its deadline.')

    def test_sunday_sized(self):
        runs = self.runs()
        rows = {weekday: sorted(run['rows_out'] for run in runs.values() if run['logical_date'].weekday() == weekday)
            for weekday in range(7)}
        usual = {weekday: some[len(some) // 2] for weekday, some in rows.items()}
        for week in (8, 11):
            days = {weekday: self.monday() + (7 * week + weekday) * DAY for weekday in range(7)}
            for weekday, day in days.items():
                if day in (self.empty_day(), self.missing_day()):
                    continue
                name = f'{day:%A}'
                self.says(self.judge(day, rows=usual[weekday]), ['ok'], f'A {name} with the rows of a usual {name}.')
                self.says(self.judge(day, rows=usual[weekday] * 4 // 10), ['page'],
                    f'A {name} with 40 per cent of its usual rows.')
            self.says(self.judge(days[4], rows=usual[6]), ['warn'], "A Friday with a usual Sunday's rows.")
            self.says(self.judge(days[6], rows=usual[4]), ['warn'], "A Sunday with a usual Friday's rows.")

    def test_normal_days(self):
        odd = []
        days = 0
        for task in ('load_orders', 'clean_orders'):
            warnings = []
            for day in self.all_days():
                if day in (self.empty_day(), self.missing_day()) or self.is_late(day):
                    continue
                days += 1
                found = self.judge(day, task=task)
                self.says(found, ['ok', 'warn'], f'{task} for {day}: a normal run with {self.success(day, task)["rows_out"]} rows.')
                warnings += [day] if found == 'warn' else []
            odd = max(odd, warnings, key=len)
        self.true(days > 150, 'There are no normal days to look at.')
        self.true(len(odd) <= 1, f'{len(odd)} normal days have a warning, among them {odd[0] if odd else ""} and '
            f'{odd[-1] if odd else ""}; one is the most that anybody accepts.')

    def test_after_the_fault(self):
        for weeks in range(1, 7):
            day = self.empty_day() + 7 * weeks * DAY
            self.says(self.judge(day), ['ok'], f'A normal run for {day}, {weeks} weeks after the run that wrote no rows.')
        # Worse than in the table: two odd weeks among eight, one of them far too large.
        day = self.monday() + (7 * 11 + 2) * DAY
        history = [dict(one) for one in self.history(day)]
        same = [one for one in history if one['logical_date'].weekday() == day.weekday()]
        same[-1]['rows_out'], same[-3]['rows_out'] = 0, same[-3]['rows_out'] * 20
        self.says(self.judge(day, history=history), ['ok'], 'A normal run, after a week without rows and a week with twenty '
            'times the usual.')

    def test_usual(self):
        day = self.monday() + (7 * 20 + 1) * DAY
        self.limits(day, [1000] * 8, 'Eight earlier runs with 1,000 rows each',
            ((499, 'page'), (500, 'warn'), (749, 'warn'), (750, 'ok'), (1250, 'ok'), (1251, 'warn')))
        self.limits(day, [300] * 10 + [1000] * 5 + [400] * 3,
            'Of the last eight runs of that weekday five had 1,000 rows and then three had 400; the ten before them had 300',
            ((1000, 'ok'), (490, 'page')))
        self.limits(day, [1000] * 2, 'Only two earlier runs of that weekday, with 1,000 rows each',
            ((200, 'ok'), (5000, 'ok'), (0, 'page')))
        self.limits(day, [1000] * 3, 'Three earlier runs of that weekday, with 1,000 rows each', ((200, 'page'), (5000, 'warn')))

    def limits(self, day, weeks, situation, cases):
        """Judges runs after these weeks, oldest first; the day before, in each, has a tenth of the rows."""
        history = [{'logical_date': day - (7 * (len(weeks) - n) + before) * DAY, 'rows_out': rows // 10 if before else rows}
            for n, rows in enumerate(weeks) for before in (1, 0)]
        for rows, expected in cases:
            self.says(self.judge(day, rows=rows, history=history), [expected], f'{situation}. Now {rows}.')

    def test_holidays(self):
        saturday = self.monday() + 12 * DAY
        holiday = date(2024, 8, 26)
        for day in (saturday, saturday + DAY, holiday, date(2024, 12, 25)):
            found = self.judge(day, run=None, minutes=30, task='load_feeds')
            self.says(found, ['ok'], f'load_feeds is due on working days. {day} is none, and there is no run.')
        for day in (holiday + DAY, saturday + 2 * DAY):
            self.says(self.judge(day, run=None, minutes=30, task='load_feeds'), ['page'],
                f'load_feeds is due on working days. {day} is one, and there is no run.')
        self.says(self.judge(holiday, run=None, minutes=30), ['page'],
            f'load_orders is due every day, bank holidays too. For {holiday} there is no run.')

    def says(self, found, expected, situation):
        wanted = ' or '.join(expected)
        self.true(found in expected, f'{situation} It should be {wanted}, and evaluate says {found}.')

    def judge(self, day, run='its own', rows=None, minutes=60, task='load_orders', history=None):
        if run == 'its own':
            run = self.success(day, task)
        if rows is not None:
            run = (run or self.success(self.first_day())) | {'rows_in': rows, 'rows_out': rows}
        deadline = datetime(day.year, day.month, day.day, 6, tzinfo=timezone.utc) + DAY
        check = {'task_id': task, 'logical_date': day, 'due': 'working days' if task == 'load_feeds' else 'every day',
            'now': deadline + timedelta(minutes=minutes), 'deadline': deadline, 'run': run and dict(run)}
        earlier = self.history(day, task) if history is None else history
        found = self.answer.evaluate([dict(one) for one in earlier], check)
        self.true(type(found) is str, 'evaluate must return one of ok, warn and page.')
        return found

    def history(self, day, task='load_orders'):
        runs = [run for run in self.tries(task) if run['state'] == 'success' and run['logical_date'] < day]
        return [{'logical_date': run['logical_date'], 'rows_out': run['rows_out']} for run in runs]

    def success(self, day, task='load_orders'):
        return dict(self.runs(task)[day]) if day in self.runs(task) else None

    def runs(self, task='load_orders'):
        """The successful run of each day; of two, the last."""
        found = kept.get((task, 'by day'))
        if found is None:
            found = {run['logical_date']: run for run in self.tries(task) if run['state'] == 'success'}
            kept[task, 'by day'] = found
        return found

    def tries(self, task):
        if task not in kept:
            rows = csv.DictReader(io.StringIO(self.given('tables/meta.job_runs.csv').decode()))
            kept[task] = [typed(row) for row in rows if row['task_id'] == task]
        return kept[task]

    def first_day(self):
        return min(self.runs())

    def monday(self):
        return next(day for day in self.all_days() if day.weekday() == 0)

    def all_days(self):
        return [self.first_day() + n * DAY for n in range(91)]

    def empty_day(self):
        return next(day for day, run in self.runs().items() if run['rows_out'] == 0)

    def missing_day(self):
        return next(day for day in self.all_days() if day not in self.runs())

    def is_late(self, day):
        """The day of the outage: somebody started it by hand, after the deadline."""
        return any(run['state'] == 'failed' for run in self.tries('load_orders') if run['logical_date'] == day)


def typed(row):
    numbers = {key: int(row[key]) if row[key] else None for key in ('rows_in', 'rows_out')}
    times = {key: datetime.fromisoformat(row[key]) for key in ('started_at', 'ended_at')}
    return {'logical_date': date.fromisoformat(row['logical_date']), 'state': row['state']} | times | numbers
