/**
 * Python of the harness: compares what the learner's code gave with plain values, and shows values, without ever
 * calling a method that the learner could have written: types must be the same, and containers are read with the
 * methods of dict, list and so on themselves.
 */
export const compareValues = `
import datetime
import decimal
import fractions
import math
import uuid
import zoneinfo
from collections import Counter, OrderedDict, defaultdict

ATOMS = frozenset((int, str, bytes, bool, float, complex, type(None), decimal.Decimal, uuid.UUID,
    datetime.date, datetime.timedelta, range, type(...)))
# Not among them: paths and fractions, whose parts are attributes that can be set to anything.
CLOCKS = frozenset((datetime.datetime, datetime.time))
DICTS = frozenset((dict, defaultdict, OrderedDict, Counter))
SETS = frozenset((set, frozenset))
class_name = type.__dict__['__name__'].__get__
SHOWN = 400

class Author(Exception):
    """A mistake in checks.py, not in the answer."""

def is_plain(value):
    kind = type(value)
    return kind in ATOMS or kind in CLOCKS or (
        kind in (tuple, frozenset) and all(is_plain(item) for item in kind.__iter__(value)))

def named(kind):
    name = class_name(kind)
    return 'None' if name == 'NoneType' else f'{"an" if name[0] in "aeiouAEIOU" else "a"} {name}'

def first_difference(got, expected, path='', depth=0):
    """None where both are the same, else (path, why)."""
    kind = type(expected)
    if depth > 100:
        return path, 'it is nested too deeply'
    if kind in DICTS:
        return dict_difference(got, expected, path, depth)
    if kind not in ATOMS and kind not in CLOCKS and kind not in SETS and kind not in (list, tuple):
        raise Author(f'equal() compares plain values, and {class_name(kind)} is none: use self.fields(value).')
    if type(got) is not kind:
        return path, f'it is {named(type(got))}, {show(got)}, where {named(kind)} is expected'
    if kind in (list, tuple):
        return sequence_difference(got, expected, path, depth)
    if kind in SETS:
        return set_difference(got, expected, path)
    if same_atom(got, expected, kind):
        return None
    return path, f'it is {show(got)}, not {show(expected)}'

def same_atom(got, expected, kind):
    if kind is float and math.isnan(got):
        return math.isnan(expected)
    if kind in CLOCKS:
        zones = (type(None), datetime.timezone, zoneinfo.ZoneInfo)
        if type(got.tzinfo) not in zones:
            return False
        return (got.replace(tzinfo=None), got.fold, got.utcoffset()) == (
            expected.replace(tzinfo=None), expected.fold, expected.utcoffset())
    return kind.__eq__(got, expected) is True

def sequence_difference(got, expected, path, depth):
    for at, (one, other) in enumerate(zip(got, expected)):
        found = first_difference(one, other, f'{path}[{at}]', depth + 1)
        if found:
            return found
    if len(got) != len(expected):
        return path, f'it has {counted(len(got), "item")}, where {len(expected)} are expected'
    return None

def counted(number, noun):
    return f'{number} {noun}' + ('' if number == 1 else 's')

def dict_difference(got, expected, path, depth):
    if type(got) not in DICTS:
        return path, f'it is {named(type(got))}, {show(got)}, where a dict is expected'
    there = {}
    for key in dict.keys(got):
        if not is_plain(key):
            return path, f'one of its keys is {named(type(key))}'
        there[key] = key
    for key, value in dict.items(expected):
        if key not in there:
            return path, f'the key {show(key)} is missing'
        if type(there[key]) is not type(key):
            return path, f'its key {show(there[key])} is {named(type(there[key]))}, where {named(type(key))} is expected'
        found = first_difference(dict.__getitem__(got, key), value, f'{path}[{show(key)}]', depth + 1)
        if found:
            return found
    extra = [key for key in there if key not in expected]
    return (path, f'it has a key {show(extra[0])} that is not expected') if extra else None

def set_difference(got, expected, path):
    if not all(is_plain(item) for item in type(got).__iter__(got)):
        return path, 'it holds objects of a class, where plain values are expected'
    ours = {(type(item), item) for item in expected}
    theirs = {(type(item), item) for item in got}
    if ours - theirs:
        return path, f'{show(shown_first(ours - theirs))} is missing'
    return (path, f'{show(shown_first(theirs - ours))} should not be in it') if theirs - ours else None

def shown_first(pairs):
    return min((item for _, item in pairs), key=show)

def show(value, room=SHOWN, depth=0):
    """The value as Python writes it, cut off where it is long."""
    kind = type(value)
    if kind is str and len(value) > room:
        return repr(value[:room]) + '…'
    if kind is int and value.bit_length() > 4000:
        return 'a very large int'
    if kind in ATOMS or (kind in CLOCKS and type(value.tzinfo) in (type(None), datetime.timezone, zoneinfo.ZoneInfo)):
        return cut(repr(value), room)
    if depth > 6:
        return '…'
    if kind in DICTS:
        return '{' + joined((f'{show(key, room, depth + 1)}: {show(dict.__getitem__(value, key) if is_plain(key) else None, room, depth + 1)}'
            for key in dict.keys(value)), room) + '}'
    if kind is list:
        return '[' + joined((show(item, room, depth + 1) for item in value), room) + ']'
    if kind is tuple:
        inner = joined((show(item, room, depth + 1) for item in value), room)
        return f'({inner},)' if len(value) == 1 else f'({inner})'
    if kind in SETS:
        return '{' + joined((show(item, room, depth + 1) for item in kind.__iter__(value)), room) + '}'
    if issubclass(kind, type):
        return f'the class {class_name(value)}'
    return f'<{class_name(kind)}>'

def cut(text, room):
    return text if len(text) <= room else text[:room] + '…'

def joined(parts, room):
    kept_parts, length = [], 0
    for part in parts:
        length += len(part) + 2
        if length > room:
            kept_parts.append('…')
            break
        kept_parts.append(part)
    return ', '.join(kept_parts)

def plain_fields(value):
    """The fields of an object of a class, a dataclass or a named tuple, as a dict, read without its own methods."""
    kind = type(value)
    lineage = type.mro(kind)
    if tuple in lineage:
        names = next((vars(base).get('_fields') for base in lineage if '_fields' in vars(base)), ())
        return dict(zip(names, tuple.__iter__(value)))
    found = {}
    for base in reversed(lineage):
        slots = type.__dict__['__dict__'].__get__(base).get('__slots__', ())
        for name in (slots,) if type(slots) is str else slots:
            member = type.__dict__['__dict__'].__get__(base).get(name)
            if type(member) is types.MemberDescriptorType:
                try:
                    found[name] = member.__get__(value)
                except AttributeError:
                    pass
    try:
        found.update(object.__getattribute__(value, '__dict__'))
    except AttributeError:
        pass
    return found
`
