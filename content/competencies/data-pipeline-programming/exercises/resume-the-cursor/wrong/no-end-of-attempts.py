"""Copies the weather service's records, page by page."""

ATTEMPTS = 5


def ingest(transport, state):
    cursor = state.cursor()
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
            return 'done'
        state.save_cursor(cursor)


def fetch(transport, cursor):
    """The page, or the last answer where no attempt was worth another."""
    while True:
        answer = transport.get(cursor)
        if answer.status not in (429, 503):
            return answer
        transport.sleep(int(answer.headers.get('Retry-After', 2)))
