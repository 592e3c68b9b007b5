"""Reads the price lists of Harebell's suppliers."""

import csv
from datetime import date


def parse_feed(name, data):
    rows, rejects, controls = [], [], []
    for record in csv.DictReader(data.decode('utf-8').splitlines()):
        rows.append({
            'sku': record['sku'],
            'description': record['description'],
            'supplier': record['supplier'],
            'pack': record['pack'],
            'price_pence': int(float(record['price']) * 100),
            'currency': record['currency'],
            'valid_from': date.fromisoformat(record['valid_from']),
        })
    return rows, rejects, controls


def load_feeds(files):
    rows, rejects, held = [], [], []
    for name, data in files.items():
        rows.extend(parse_feed(name, data)[0])
    return rows, rejects, held
