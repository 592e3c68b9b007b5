"""Copies the weather service's records, page by page."""


def ingest(transport, state):
    cursor = state.cursor()
    while True:
        answer = transport.get(cursor)
        if answer.status != 200:
            transport.sleep(1)
            continue
        cursor = answer.body['next_cursor']
        state.save_cursor(cursor)
        state.store(answer.body['records'])
        if cursor is None:
            return 'done'
