"""Sells places in delivery slots. Many customers do this at the same time."""


def book_slot(store, slot_id, order_id):
    while True:
        seen = yield store.read(slot_id)
        if len(seen.booked) >= seen.capacity:
            return 'full'
        done = yield store.compare_and_set(slot_id, seen.version, (*seen.booked, order_id))
        if done:
            break
    paid = yield store.pay(order_id)
    if paid:
        return 'booked'
    while True:
        seen = yield store.read(slot_id)
        others = tuple(one for one in seen.booked if one != order_id)
        done = yield store.compare_and_set(slot_id, seen.version, others)
        if done:
            break
    return 'declined'
