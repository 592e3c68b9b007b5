"""Judges a day's run: ok, warn or page."""

from statistics import mean, stdev


def evaluate(history, check):
    run = check['run']
    if run is None:
        return 'ok'
    if run['state'] == 'failed':
        return 'page'
    rows = [earlier['rows_out'] for earlier in history]
    if len(rows) < 3 or run['rows_out'] is None:
        return 'ok'
    if abs(run['rows_out'] - mean(rows)) > 3 * stdev(rows):
        return 'warn'
    return 'ok'
