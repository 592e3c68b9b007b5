"""The nightly extract of orders, and what it cannot see."""

from datetime import timedelta

# Commits have come up to 40 hours late.
OVERLAP = timedelta(hours=46)


def plan_extract(state, now):
    if state['last_max'] is None:
        return None
    return state['last_max'] - OVERLAP


def reconcile(source, target):
    return sorted(order_id for order_id in source.keys() & target.keys() if is_silent(source[order_id], target[order_id]))


def is_silent(ours, theirs):
    return ours['updated_at'] != theirs['updated_at']
