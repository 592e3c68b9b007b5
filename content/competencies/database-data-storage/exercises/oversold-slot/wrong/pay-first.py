"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    seen = yield store.read(slot_id)
    if len(seen.booked) >= seen.capacity:
        return 'full'
    paid = yield store.pay(order_id)
    if not paid:
        return 'declined'
    for _ in range(20):
        seen = yield store.read(slot_id)
        if len(seen.booked) >= seen.capacity:
            return 'full'
        done = yield store.compare_and_set(slot_id, seen.version, (*seen.booked, order_id))
        if done:
            return 'booked'
    return 'busy'
