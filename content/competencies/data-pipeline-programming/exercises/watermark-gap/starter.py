"""The nightly extract of orders, and what it cannot see."""


def plan_extract(state, now):
    return state['last_max']


def reconcile(source, target):
    return sorted(order_id for order_id in source if order_id not in target)
