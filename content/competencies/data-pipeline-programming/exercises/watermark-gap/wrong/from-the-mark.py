"""The nightly extract of orders, and what it cannot see."""


def plan_extract(state, now):
    if state['last_max'] is None:
        return None
    return state['last_max']


def reconcile(source, target):
    return sorted(order_id for order_id in source.keys() & target.keys() if is_silent(source[order_id], target[order_id]))


def is_silent(ours, theirs):
    return ours['updated_at'] == theirs['updated_at'] and ours['status'] != theirs['status']
