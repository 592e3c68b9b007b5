import json
from types import SimpleNamespace

from harness import Case

# An answer that asks more often than this never ends.
MOST_REQUESTS = 400


class Killed(BaseException):
    """The process has ended. No code of the answer's should catch it."""


class Checks(Case):
    def test_all_pages(self):
        world = World(self.pages())
        self.ends(world, 'done', 'without a kill')
        self.stored_once(world, 'after one call without a kill')

    def test_killed_anywhere(self):
        world = World(self.pages())
        self.ends(world, 'done', 'without a kill')
        pages = self.pages()
        for steps in range(1, world.steps() + 1):
            world = World(pages)
            world.kill_after(steps)
            self.call(world)
            what = world.last()
            world.kill_after(None)
            self.ends(world, 'done', f'after a kill {what}')
            self.stored_once(world, f'after a kill {what}')

    def test_resumes(self):
        pages = self.pages()
        world = World(pages)
        # Long enough to be in the middle: a page takes at least a fetch, a store and a save.
        world.kill_after(60)
        self.call(world)
        world.kill_after(None)
        before = world.stored_pages()
        self.true(before > 2, 'A call that is killed in the middle has stored nothing: store each page when it is there.')
        world.forget_requests()
        self.ends(world, 'done', 'after a kill')
        again = len(set(world.asked()) & {page['cursor'] for page in pages[:before]})
        self.true(again <= 1, f'After a kill, {again} pages were fetched again that were stored already. Save how far you '
            'have come, page by page.')
        world.forget_requests()
        self.ends(world, 'done', 'called again after it was done')
        self.equal(sorted(set(world.asked()), key=str), [pages[-1]['cursor']],
            'Called again after it was done, it asks for these pages:')

    def test_waits(self):
        for status, headers in ((429, {'Retry-After': '17'}), (429, {'Retry-After': '45'}), (503, {})):
            least = int(headers.get('Retry-After', 1))
            world = World(self.pages(faults={4: [(status, headers)] * 2}))
            self.ends(world, 'done', f'where a page answers {status} twice')
            waits = world.waits()
            self.equal(len(waits), 2, f'Requests for a page that answered {status} twice, each with a wait before it:')
            for seconds in waits:
                self.true(seconds >= least, f'After a {status}{" with Retry-After: " + str(least) if headers else ""} it '
                    f'waited {seconds} seconds and asked again.')
                self.true(seconds <= max(60, least), f'After a {status} it waited {seconds} seconds; sixty are the most.')
            self.true(world.slept() == sum(waits), 'It waits where nothing went wrong.')

    def test_gives_up(self):
        for status, headers in ((503, {}), (429, {'Retry-After': '5'})):
            world = World(self.pages(faults={6: [(status, headers)] * 30}))
            self.ends(world, 'gave up', f'where a page answers {status} again and again')
            down = world.pages[6]['cursor']
            self.equal(world.asked().count(down), 5, f'Requests for a page that answers {status} again and again:')
            self.equal(world.stored_pages(), 6, 'Pages stored before the one that gives no answer:')
            world.heal()
            world.forget_requests()
            self.ends(world, 'done', 'when the service is back')
            self.true(world.pages[4]['cursor'] not in world.asked(), 'When the service is back, pages are fetched that '
                'were stored before it went down. Is the cursor saved when the call gives up?')
            self.stored_once(world, 'when the service is back')
        world = World(self.pages(faults={6: [(503, {})] * 4}))
        self.ends(world, 'done', 'where the fifth attempt succeeds')

    def test_bad_request(self):
        for status in (400, 404, 401):
            world = World(self.pages(faults={3: [(status, {})] * 500}))
            self.ends(world, 'refused', f'where a page answers {status}')
            self.equal(world.asked().count(world.pages[3]['cursor']), 1, f'Requests for a page that answers {status}:')

    def ends(self, world, expected, when):
        got = self.call(world)
        if world.endless():
            self.fail(f'{when[0].upper()}{when[1:]}, it has asked {MOST_REQUESTS} times and still not come to an end.')
        self.equal(got, expected, f'What ingest returns {when}:')

    def call(self, world):
        try:
            return self.answer.ingest(*world.open())
        except Killed:
            return None

    def stored_once(self, world, when):
        expected = world.expected()
        ids = [record['record_id'] for record in world.stored()]
        lost = [key for key in expected if key not in set(ids)]
        self.true(not lost, f'{len(lost)} records are missing {when}, among them {lost[0] if lost else ""}.')
        twice = len(ids) - len(set(ids))
        self.true(twice == 0, f'{twice} records are stored twice {when}.')
        self.true({record['record_id']: record for record in world.stored()} == expected,
            f'Some records are not stored as the service gave them {when}.')

    def pages(self, faults=None):
        """
        The forty pages, with a few records of each for speed. Cursors and numbers are others than in the file, so that
        an answer has to ask. With `faults` only those, by page, and not the file's own.
        """
        given = json.loads(self.given('files/weather_api/pages.json'))['pages']
        names = {page['cursor']: None if page['cursor'] is None else f'c{page["cursor"]}' for page in given}
        pages = []
        for number, page in enumerate(given):
            body = page['responses'][-1]['body']
            repeats = len(body['records']) != len({record['record_id'] for record in body['records']})
            kept = body['records'][:2] + body['records'][-6 if repeats else -4:]
            records = [record | {'record_id': f'r{record["record_id"]}'} for record in kept]
            right = {'status': 200, 'headers': {}, 'body': {'records': records, 'next_cursor': names.get(body['next_cursor'])}}
            own = [(answer['status'], answer['headers']) for answer in page['responses'][:-1]]
            before = own if faults is None else faults.get(number, [])
            failures = [{'status': status, 'headers': headers, 'body': {'error': 'no page'}} for status, headers in before]
            pages.append({'cursor': names[page['cursor']], 'failures': failures, 'page': right})
        return pages


class World:
    """The service, the clock and what is stored. The answer gets two views, behind which nothing can be reached."""

    def __init__(self, pages):
        self.pages = pages
        by_cursor = {page['cursor']: page for page in pages}
        failures = {page['cursor']: list(page['failures']) for page in pages}
        asked, records, keys, waits, slept, saved = [], [], set(), [], [], [None]
        left, down, counted, last, pending = [None], [False], [0], ['before its first step'], [None]

        def step(what):
            if down[0]:
                raise Killed()
            counted[0] += 1
            last[0] = what
            if left[0] is not None and counted[0] >= left[0]:
                down[0] = True
                raise Killed()

        def get(cursor):
            step('before a page was fetched')
            asked.append(cursor)
            if len(asked) > MOST_REQUESTS:
                down[0] = True
                raise Killed()
            if pending[0] is not None and pending[0][0] == cursor:
                waits.append(sum(slept[pending[0][1]:]))
            pending[0] = None
            if cursor not in by_cursor:
                return answer(400, {}, {'error': 'no such cursor'})
            if failures[cursor]:
                pending[0] = (cursor, len(slept))
                return answer(**failures[cursor].pop(0))
            return answer(**by_cursor[cursor]['page'])

        def answer(status, headers, body):
            # The answer may change what it gets, so it gets a copy.
            copied = {key: [dict(item) for item in value] if key == 'records' else value for key, value in body.items()}
            return SimpleNamespace(status=status, headers=dict(headers), body=copied)

        def sleep(seconds):
            if type(seconds) not in (int, float) or not seconds >= 0:
                raise ValueError('sleep takes a number of seconds')
            slept.append(seconds)

        def store(new):
            if type(new) is not list:
                raise TypeError('store takes a list of records')
            step('before a page was stored')
            for record in [dict(record) for record in new]:
                records.append(record)
                keys.add(record['record_id'])
            step('right after a page was stored')

        def save_cursor(cursor):
            if cursor is not None and type(cursor) is not str:
                raise TypeError('a cursor is the str that the service gave')
            step('before a cursor was saved')
            saved[0] = cursor
            step('right after a cursor was saved')

        def kill_after(steps):
            left[0], down[0], counted[0] = steps, False, 0

        def stored_pages():
            return sum(all(record['record_id'] in keys for record in page['page']['body']['records']) for page in pages)

        transport = SimpleNamespace(get=get, sleep=sleep)
        state = SimpleNamespace(
            cursor=lambda: saved[0], save_cursor=save_cursor, has=lambda key: key in keys, store=store)
        self.open = lambda: (transport, state)
        self.kill_after, self.stored_pages = kill_after, stored_pages
        self.steps, self.last = lambda: counted[0], lambda: last[0]
        self.asked, self.forget_requests = lambda: list(asked), asked.clear
        self.endless = lambda: len(asked) > MOST_REQUESTS
        self.waits, self.slept = lambda: list(waits), lambda: sum(slept)
        self.heal = lambda: [queue.clear() for queue in failures.values()]
        self.stored = lambda: list(records)

    def expected(self):
        return {record['record_id']: record for page in self.pages for record in page['page']['body']['records']}
