"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    seen = yield store.read(slot_id)
    if len(seen.booked) >= seen.capacity:
        return 'full'
    paid = yield store.pay(order_id)
    if not paid:
        return 'declined'
    yield store.write(slot_id, (*seen.booked, order_id))
    return 'booked'
