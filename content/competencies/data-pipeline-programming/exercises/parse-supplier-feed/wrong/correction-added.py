"""Reads the price lists of Harebell's suppliers."""

import csv
import re
from datetime import date

USUAL = ['sku', 'description', 'supplier', 'pack', 'price', 'currency', 'valid_from']
OTHER_NAMES = [
    ['item_code', 'name', 'vendor', 'pack_size', 'unit_price', 'ccy', 'from_date'],
    ['SKU No', 'Product', 'Supplier name', 'Pack', 'Cost price', 'Currency', 'Valid from'],
]
FIELD_OF = {other: field for names in [USUAL, *OTHER_NAMES] for other, field in zip(names, USUAL)}


def parse_feed(name, data):
    rows, rejects, controls = [], [], []
    for line, record in records_of(text_of(data)):
        pence = pence_of(record['price'])
        if record['sku'] == 'TOTAL':
            controls.append({'line': line, 'stated_pence': pence})
            continue
        day = day_of(record['valid_from'])
        reason = 'sku' if not record['sku'] else 'price' if pence is None else 'valid_from' if day is None else None
        if reason:
            rejects.append({'file': name, 'line': line, 'reason': reason})
            continue
        row = {field: record[field] for field in ('sku', 'description', 'supplier', 'pack', 'currency')}
        rows.append(row | {'price_pence': pence, 'valid_from': day})
    for control in controls:
        control['sum_pence'] = sum(row['price_pence'] for row in rows)
    return rows, rejects, controls


def load_feeds(files):
    rows, rejects, held = [], [], []
    corrected = {name.replace('-correction.csv', '.csv') for name in files if name.endswith('-correction.csv')}
    for name in sorted(files):
        found, refused, controls = parse_feed(name, files[name])
        if any(control['stated_pence'] != control['sum_pence'] for control in controls):
            held.append(name)
            continue
        rows.extend(found)
        rejects.extend(refused)
    return rows, rejects, held


def text_of(data):
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return data.decode('cp1252')


def records_of(text):
    lines = text.splitlines()
    if not lines:
        return
    reader = csv.reader(lines, delimiter=';' if ';' in lines[0] else ',')
    fields = [FIELD_OF[name] for name in next(reader)]
    for values in reader:
        yield reader.line_num, dict(zip(fields, values))


def pence_of(price):
    found = re.fullmatch(r'(\d+)[.,](\d\d)', price)
    return int(found[1]) * 100 + int(found[2]) if found else None


def day_of(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
