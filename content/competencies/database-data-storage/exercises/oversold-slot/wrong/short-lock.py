"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    yield store.lock()
    seen = yield store.read(slot_id)
    if len(seen.booked) >= seen.capacity:
        yield store.unlock()
        return 'full'
    yield store.write(slot_id, (*seen.booked, order_id))
    yield store.unlock()
    paid = yield store.pay(order_id)
    if paid:
        return 'booked'
    yield store.lock()
    seen = yield store.read(slot_id)
    yield store.write(slot_id, tuple(o for o in seen.booked if o != order_id))
    yield store.unlock()
    return 'declined'
