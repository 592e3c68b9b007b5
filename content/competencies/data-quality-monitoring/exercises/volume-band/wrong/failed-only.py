"""Judges a day's run: ok, warn or page."""


def evaluate(history, check):
    run = check['run']
    return 'page' if run is not None and run['state'] == 'failed' else 'ok'
