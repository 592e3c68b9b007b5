"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    yield store.lock()
    seen = yield store.read(slot_id)
    result = 'full'
    if len(seen.booked) < seen.capacity:
        yield store.write(slot_id, (*seen.booked, order_id))
        paid = yield store.pay(order_id)
        result = 'booked' if paid else 'declined'
        if not paid:
            yield store.write(slot_id, seen.booked)
    yield store.unlock()
    return result
