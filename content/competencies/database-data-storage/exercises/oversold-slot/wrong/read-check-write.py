"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    seen = yield store.read(slot_id)
    if len(seen.booked) >= seen.capacity:
        return 'full'
    yield store.write(slot_id, (*seen.booked, order_id))
    paid = yield store.pay(order_id)
    if not paid:
        now = yield store.read(slot_id)
        yield store.write(slot_id, tuple(one for one in now.booked if one != order_id))
        return 'declined'
    return 'booked'
