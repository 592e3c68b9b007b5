"""Sells places in delivery slots. Many customers do this at the same time."""

ATTEMPTS = 20
# Kept back for giving a place back: eight others change a slot at most sixteen times, taking and giving back.
RESERVED = 3


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
    while attempts < ATTEMPTS:
        seen = yield store.read(slot_id)
        attempts += 1
        others = tuple(one for one in seen.booked if one != order_id)
        done = yield store.compare_and_set(slot_id, seen.version, others)
        if done:
            break
    return 'declined'
