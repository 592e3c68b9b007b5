"""Sells places in delivery slots. Many customers do this at the same time."""

ATTEMPTS = 20
# Kept back for giving a place back.
RESERVED = 10


def book_slot(store, slot_id, order_id):
    attempts = 0
    while True:
        seen = yield store.read(slot_id)
        if len(seen.booked) >= seen.capacity:
            return 'full'
        if attempts == ATTEMPTS - RESERVED:
            return 'busy'
        attempts += 1
        done = yield store.compare_and_set(slot_id, seen.version, (*seen.booked, order_id))
        if done:
            break
    paid = yield store.pay(order_id)
    if paid:
        return 'booked'
    return 'declined'
