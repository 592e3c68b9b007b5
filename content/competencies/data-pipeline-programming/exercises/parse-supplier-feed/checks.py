import csv
import re
from datetime import date

from harness import Case

FOLDER = 'files/supplier_feeds'
FIELDS = ('sku', 'description', 'supplier', 'pack', 'price_pence', 'currency', 'valid_from')
HEADER = 'sku,description,supplier,pack,price,currency,valid_from'
REASONS = ('sku', 'price', 'valid_from')


class Checks(Case):
    def test_every_line_counted(self):
        for name, data in self.feeds().items():
            rows, rejects, controls = self.parsed(name, data)
            lines = max(0, len(data.splitlines()) - 1)
            found = f'{len(rows)} rows, {len(rejects)} rejects and {len(controls)} controls'
            self.true(len(rows) + len(rejects) + len(controls) == lines,
                f'{name} has {lines} lines after its header, and parse_feed gives {found} for them.')

    def test_prices(self):
        texts = ['0.29', '4.35', '8.20', '1.10', '19.99', '64.99', '0.00', '1234.56']
        for mark, separator in (('.', ','), (',', ';')):
            lines = [separator.join((f'P-{n}', 'Kefir', 'Aire', '1', text.replace('.', mark), 'GBP', '2024-09-02'))
                for n, text in enumerate(texts)]
            rows, rejects, _ = self.parsed('prices.csv', file_of(lines, separator))
            self.equal(len(rejects), 0, f'Rejects of a list with prices such as {texts[1].replace(".", mark)}:')
            for row, text in zip(rows, texts):
                shown = text.replace('.', mark)
                self.equal(row['price_pence'], int(text.replace('.', '')), f'The price {shown} in pence:')
        for name, line, record, row in self.accepted():
            digits = int(re.sub('[.,]', '', record['price']))
            self.equal(row['price_pence'], digits, f'{name}, line {line}: the price {record["price"]} in pence:')

    def test_names(self):
        name_of = {True: 'Käserei Huber', False: 'Crème & Søn’s'}
        for encoding in ('utf-8', 'cp1252'):
            line = f'N-1,Goat’s “Gruyère” €5,{name_of[True]},1,1.00,GBP,2024-09-02'
            rows, _, _ = self.parsed('names.csv', file_of([line], encoding=encoding))
            self.equal([(row['description'], row['supplier']) for row in rows], [('Goat’s “Gruyère” €5', name_of[True])],
                f'A list in {encoding}:')
        for name, line, record, row in self.accepted():
            for field in ('supplier', 'description', 'pack', 'sku', 'currency'):
                self.equal(row[field], record[field], f'{name}, line {line}, {field}:')

    def test_columns(self):
        header = 'valid_from,price,currency,pack,supplier,description,sku'
        line = '2024-09-09,3.20,GBP,6 x 200 g,Aire Valley Dairies,"Kefir, organic",C-1'
        expected = ('C-1', 'Kefir, organic', 'Aire Valley Dairies', '6 x 200 g', 320, 'GBP', date(2024, 9, 9))
        rows, _, _ = self.parsed('columns.csv', f'{header}\n{line}\n'.encode())
        self.equal([tuple(row[field] for field in FIELDS) for row in rows], [expected],
            'A list with its columns in another order:')
        for name, line, record, row in self.accepted():
            self.equal(row['valid_from'], date.fromisoformat(record['valid_from']), f'{name}, line {line}, valid_from:')

    def test_rejects(self):
        bad = {'': 'price', 'n/a': 'price', '-1.00': 'price', '12': 'price'}
        lines = [f'R-{n},Kefir,Aire,1,{price},GBP,2024-09-02' for n, price in enumerate(bad)]
        lines += [',Kefir,Aire,1,n/a,GBP,2024-09-31', 'R-8,Kefir,Aire,1,2.00,GBP,2024-09-31']
        rows, rejects, _ = self.parsed('rejects.csv', file_of(['R-9,Kefir,Aire,1,2.00,GBP,2024-09-02', *lines]))
        self.equal(len(rows), 1, 'Rows of a list with one line that can be used:')
        expected = [('rejects.csv', n + 3, reason) for n, reason in enumerate([*bad.values(), 'sku', 'valid_from'])]
        self.equal(sorted((one['file'], one['line'], one['reason']) for one in rejects), expected,
            'File, line and reason of the rejects of a small list:')
        for name, data in self.feeds().items():
            expected = [(name, line, faults[0]) for line, record, faults in looked_at(data)
                if faults and record['sku'] != 'TOTAL']
            _, rejects, _ = self.parsed(name, data)
            self.equal(sorted((one['file'], one['line'], one['reason']) for one in rejects), expected,
                f'File, line and reason of the rejects of {name}:')

    def test_totals(self):
        for name, data in self.feeds().items():
            last = looked_at(data)[-1:]
            stated = [(line, int(re.sub('[.,]', '', record['price']))) for line, record, _ in last
                if record['sku'] == 'TOTAL']
            rows, _, controls = self.parsed(name, data)
            self.equal([(one['line'], one['stated_pence']) for one in controls], stated, f'Controls of {name}:')
            for control in controls:
                self.equal(control['sum_pence'], sum(row['price_pence'] for row in rows), f'The sum of {name}:')
            self.true(all(row['sku'] != 'TOTAL' for row in rows), f'The TOTAL of {name} is among its rows.')

    def test_correction(self):
        feeds = self.feeds()
        correction = next(name for name in feeds if name.endswith('-correction.csv'))
        replaced = correction.replace('-correction', '')
        for names in (sorted(feeds), sorted(feeds, reverse=True)):
            rows, rejects, held = self.loaded({name: feeds[name] for name in names})
            self.equal(len(held), 0, 'Files held back among the thirty:')
            expected = [row['sku'] for name in sorted(feeds) if name != replaced for row in self.parsed(name, feeds[name])[0]]
            self.equal(len(rows), len(expected), f'Rows of all thirty files, {replaced} left out:')
            self.equal([row['sku'] for row in rows], expected, 'The rows follow each other by the name of their file:')
            self.true(all(one['file'] != replaced for one in rejects),
                f'{replaced} is replaced by its correction, and so are its rejects.')
        new = {row['sku']: row['price_pence'] for row in self.parsed(correction, feeds[correction])[0]}
        got = {row['sku']: row['price_pence'] for row in rows if row['sku'] in new}
        self.equal(got, new, f'Prices that {correction} corrects:')

    def test_held(self):
        lines = [f'T-{n},Kefir,Aire,1,{n}.35,GBP,2024-09-02' for n in range(1, 5)]
        right, short = [*lines, 'TOTAL,,,,11.40,,'], [*lines[1:], 'TOTAL,,,,11.40,,']
        files = {'b-short.csv': file_of(short), 'c-right.csv': file_of(right), 'a-short.csv': file_of(short)}
        rows, rejects, held = self.loaded(files)
        self.equal(list(held), ['a-short.csv', 'b-short.csv'],
            'Two of three small lists have lost a line that their TOTAL still counts. Held back are:')
        self.equal([row['sku'] for row in rows], ['T-1', 'T-2', 'T-3', 'T-4'], 'Rows of the list that adds up:')
        self.equal(len(rejects), 0, 'Rejects of the lists that were not held back:')

    def feeds(self):
        return {path.rpartition('/')[2]: data for path, data in self.given_below(FOLDER).items()}

    def parsed(self, name, data):
        return self.three('parse_feed', self.answer.parse_feed(name, data), ('rows', 'rejects', 'controls'))

    def loaded(self, files):
        return self.three('load_feeds', self.answer.load_feeds(files), ('rows', 'rejects', 'held'))

    def three(self, function, given, names):
        right = type(given) is tuple and len(given) == 3 and all(type(part) is list for part in given)
        self.true(right, f'{function} must return three lists: {", ".join(names)}.')
        wanted = {'rows': FIELDS, 'rejects': ('file', 'line', 'reason'), 'controls': ('line', 'stated_pence', 'sum_pence')}
        for name, part in zip(names, given):
            for item in part if name in wanted else ():
                if type(item) is not dict or set(item) != set(wanted[name]):
                    self.fail(f'{function} gives one of its {name} not as a dict with {", ".join(wanted[name])}.')
        return given

    def accepted(self):
        """Each line that can be used, with the row that was made of it."""
        for name, data in self.feeds().items():
            usable = [(line, record) for line, record, faults in looked_at(data) if not faults]
            rows, _, _ = self.parsed(name, data)
            self.equal(len(rows), len(usable), f'Rows of {name}:')
            for (line, record), row in zip(usable, rows):
                yield name, line, record, row


def file_of(lines, separator=',', encoding='utf-8'):
    return '\n'.join([HEADER.replace(',', separator), *lines, '']).encode(encoding)


def looked_at(data):
    """(line, fields, what is wrong with them) of each line of one of the thirty files."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode('cp1252')
    table = list(csv.reader(text.splitlines(), delimiter=';' if b';valid_from' in data else ','))
    # In the thirty files the columns stand in the usual order, whatever they are called.
    records = [dict(zip(HEADER.split(','), values)) for values in table[1:]]
    return [(line, record, faults_of(record)) for line, record in enumerate(records, 2)]


def faults_of(record):
    usable = (record['sku'] not in ('', 'TOTAL'), re.fullmatch(r'\d+[.,]\d\d', record['price']) is not None,
        record['valid_from'] != '2024-09-31')
    return [reason for reason, fine in zip(REASONS, usable) if not fine]
