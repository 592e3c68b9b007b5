"""Copies the weather service's records, page by page."""

ATTEMPTS = 5


def ingest(transport, state):
    cursor = last = state.cursor()
    while True:
        answer = fetch(transport, cursor)
        if answer.status in (429, 503):
            return 'gave up'
        if answer.status != 200:
            return 'refused'
        records = {record['record_id']: record for record in answer.body['records']}
        state.store([record for key, record in records.items() if not state.has(key)])
        cursor = answer.body['next_cursor']
        if cursor is None:
            state.save_cursor(last)
            return 'done'
        last = cursor


def fetch(transport, cursor):
    """The page, or the last answer where no attempt was worth another."""
    for attempt in range(1, ATTEMPTS + 1):
        answer = transport.get(cursor)
        if answer.status not in (429, 503) or attempt == ATTEMPTS:
            return answer
        transport.sleep(int(answer.headers.get('Retry-After', 2**attempt)))
