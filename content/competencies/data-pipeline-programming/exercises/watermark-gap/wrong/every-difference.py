"""The nightly extract of orders, and what it cannot see."""

from datetime import timedelta

# Commits have come up to 40 hours late.
OVERLAP = timedelta(hours=46)


def plan_extract(state, now):
    if state['last_max'] is None:
        return None
    return state['last_max'] - OVERLAP


def reconcile(source, target):
    return sorted(order_id for order_id in source if source[order_id] != target.get(order_id))
