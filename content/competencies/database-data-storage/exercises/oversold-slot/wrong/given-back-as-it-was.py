"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    for n in range(10):
        seen = yield store.read(slot_id)
        if len(seen.booked) >= seen.capacity:
            return 'full'
        if (yield store.compare_and_set(slot_id, seen.version, (*seen.booked, order_id))):
            break
    else:
        return 'busy'
    if (yield store.pay(order_id)):
        return 'booked'
    for n in range(10):
        now = yield store.read(slot_id)
        if (yield store.compare_and_set(slot_id, now.version, seen.booked)):
            break
    return 'declined'
