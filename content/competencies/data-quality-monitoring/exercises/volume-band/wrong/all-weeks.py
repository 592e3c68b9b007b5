"""Judges a day's run: ok, warn or page."""

import json
from datetime import date
from statistics import median

with open('files/bank-holidays.json') as file:
    BANK_HOLIDAYS = {date.fromisoformat(day) for day in json.load(file)}


def evaluate(history, check):
    day, run = check['logical_date'], check['run']
    if not is_due(day, check['due']):
        return 'ok'
    if run is None or run['state'] != 'success':
        return 'page' if check['now'] >= check['deadline'] else 'ok'
    rows = run['rows_out']
    if rows == 0:
        return 'page'
    earlier = [one['rows_out'] for one in history if one['logical_date'].weekday() == day.weekday()]
    if len(earlier) < 3:
        return 'ok'
    usual = median(earlier)
    if rows < usual / 2:
        return 'page'
    return 'warn' if abs(rows - usual) > usual / 4 else 'ok'


def is_due(day, due):
    return due == 'every day' or (day.weekday() < 5 and day not in BANK_HOLIDAYS)
