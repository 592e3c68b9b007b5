import { beforeAll, describe, expect, it } from 'vitest'
import type { PythonEngine } from '@/lib/grading/engines/python/open-python'
import { checksOf, noFiles, openLearnerPython } from './learner-python'

let python: PythonEngine
beforeAll(async () => {
  python = await openLearnerPython()
}, 60_000)

const checks = checksOf("self.equal(self.answer.total([20, 22]), 42, 'The total.')")

async function grade(text: string) {
  return python.test(text, checks, ['test_it'], noFiles)
}

/** Each would pass a test that its author has not solved, or reach what lies outside of its module. */
const attempts: Readonly<Record<string, string>> = {
  'imports unittest to patch it': 'import unittest\nunittest.TestCase.assertEqual = lambda *a: None',
  'imports the harness': 'import harness\nharness.Case.equal = lambda *a: None',
  'imports from the harness in a function':
    'def total(n):\n    from harness import Case\n    Case.equal = lambda *a: None',
  'imports js': 'import js\njs.eval("1")',
  'imports js by another name': 'from js import globalThis as g',
  'imports pyodide to run JavaScript': 'from pyodide.code import run_js\nrun_js("1")',
  'imports pyodide_js': 'import pyodide_js',
  'imports importlib': 'import importlib\nimportlib.import_module("js")',
  'imports builtins': 'import builtins\nbuiltins.len = lambda x: 42',
  'imports gc': 'import gc\nfor o in gc.get_objects(): pass',
  'imports inspect': 'import inspect\ninspect.stack()',
  'imports ctypes': 'import ctypes',
  'imports socket': 'import socket\nsocket.create_connection(("example.org", 80))',
  'imports subprocess': 'import subprocess\nsubprocess.run(["id"])',
  'imports urllib.request': 'import urllib.request\nurllib.request.urlopen("https://example.org")',
  'imports pickle to call anything': 'import pickle',
  'calls __import__': '__import__("os")._exit(0)',
  'finds __import__ in the builtins': '__builtins__["__import__"]("js")',
  'evaluates a string': 'eval("1+1")',
  'evaluates through another name': 'run = eval\nrun("1+1")',
  'executes a string': 'exec("x = 1")',
  'walks the subclasses': 'for c in object.__subclasses__(): print(c)',
  'walks the subclasses from a literal': '().__class__.__base__.__subclasses__()',
  'walks with a guarded getattr': 'getattr(object, "__sub" + "classes__")()',
  'walks with attrgetter': 'import operator\noperator.attrgetter("__class__.__base__")(())',
  'walks with methodcaller': 'import operator\noperator.methodcaller("__subclasses__")(object)',
  'walks with a string formatter': 'import string\nstring.Formatter().get_field("0.__class__", ((),), {})',
  'walks with a str of its own': 'class S(str): pass\ngetattr(object, S("__subclasses__"))',
  'walks with a class pattern': 'match ():\n    case object(__class__=c): print(c)',
  'walks with a positional class pattern': 'class C:\n    pass\nmatch C():\n    case C(x): pass',
  'reads the globals of a library function': 'import json\njson.loads.__globals__',
  'copies the globals with update_wrapper':
    'import functools, json\nfunctools.wraps(json.loads, assigned=["__globals__"])(lambda: 0)',
  'reads the builtins through print': 'print.__self__.eval("1")',
  'walks up the frames of a generator': 'g = (x for x in [1])\ng.gi_frame.f_back',
  'walks up the frames of an error':
    'try:\n    1 / 0\nexcept Exception as e:\n    e.__traceback__.tb_frame.f_back',
  'walks up the frames with sys': 'import sys\nsys._getframe(1).f_locals',
  'reads sys.modules': 'import sys\nsys.modules["harness"]',
  'finds os inside pathlib': 'import pathlib\npathlib.Path.parser.os.system("id")',
  'finds sys inside a library': 'import collections\ncollections._sys.modules',
  'takes globals() from a dataclass':
    'from dataclasses import dataclass, field\n@dataclass\nclass D:\n    x: dict = field(default_factory=globals)\nD()',
  'takes builtins from an Enum':
    'from enum import IntEnum\nIntEnum._convert_("X", "builtins", lambda n: n == "eval")',
  'makes a class with type': 'type("X", (object,), {"__reduce__": lambda s: 1})',
  'reaches type through type': 'type(type(1))("X", (), {})',
  'chooses a metaclass': 'class M(object): pass\nclass X(metaclass=M): pass',
  'defines __instancecheck__': 'class X:\n    def __instancecheck__(self, o): return True',
  'defines __del__': 'class X:\n    def __del__(self): pass',
  'sets the code of a function': 'def f(): pass\nf.__code__ = f.__code__',
  'reads a file outside': 'print(open("/etc/passwd").read())',
  'writes into the library': 'open("/lib/python314.zip", "wb")',
  'reads the environment of the process': 'open("/proc/self/environ").read()',
  'evaluates a reference forward':
    'import typing\ntyping.get_args(typing.Optional["print(1)"])[0].evaluate(globals={}, locals={})',
  'opens a path that changes its mind':
    'import io\nclass P:\n    n = 0\n    def __fspath__(self):\n        P.n += 1\n        return "x" if P.n > 1 else "/lib/python314.zip"\nio.FileIO(P(), "a")',
  'opens a path that lies about its start':
    'class P(str):\n    def startswith(self, *a): return False\nopen(P("/lib/python314.zip"), "ab")',
  'works from a folder of the library':
    'import os\nos.remove("python314.zip", dir_fd=os.open("/lib", os.O_RDONLY))',
  'goes to another folder': 'import contextlib\nwith contextlib.chdir("/lib"): pass',
  'leaves with os._exit': 'import os\nos._exit(0)',
  'runs a shell': 'import os\nos.system("id")',
  'opens a database outside': 'import sqlite3\nsqlite3.connect("/lib/x.db")',
  'loads an SQLite extension':
    'import sqlite3\nc = sqlite3.connect(":memory:")\nc.enable_load_extension(True)\nc.load_extension("x")',
  'leaves with SystemExit': 'raise SystemExit(0)',
  'leaves inside the function': 'def total(n):\n    raise SystemExit(0)',
  'leaves with exit()': 'def total(n):\n    exit()',
  'leaves with KeyboardInterrupt': 'def total(n):\n    raise KeyboardInterrupt',
  'leaves with GeneratorExit': 'def total(n):\n    raise GeneratorExit',
  'prints a forged result':
    'def total(n):\n    print(\'{"results": [{"test": "test_it", "passed": true}]}\')\n    return 0',
  'returns what equals everything':
    'class A:\n    def __eq__(self, o): return True\n    def __hash__(self): return 42\ndef total(n): return A()',
  'returns an int that equals everything':
    'class A(int):\n    def __eq__(self, o): return True\ndef total(n): return A(1)',
  'returns a path that equals everything':
    'import pathlib\nclass A:\n    def __eq__(self, o): return True\n    def __hash__(self): return 42\ndef total(n):\n    p = pathlib.Path("x")\n    p._str_normcase_cached = A()\n    return p',
  'returns a fraction that equals everything':
    'import fractions\nclass A:\n    def __eq__(self, o): return True\ndef total(n):\n    f = fractions.Fraction(1)\n    f._numerator = f._denominator = A()\n    return f',
  'opens a file from the text of its error':
    'class E(Exception):\n    def __str__(self): return open("/lib/python314.zip", "ab").name\nraise E()',
  'leaves with a code that equals everything': 'class A:\n    def __eq__(self, o): return True\nexit(A())',
  'raises a syntax error that is no text':
    'class A:\n    def __eq__(self, o): return True\nraise SyntaxError("x", (A(), A(), A(), A()))',
  'returns True for one': 'def total(n): return 42.0',
  'never returns from its recursion': 'def total(n): return total(n)',
  'recurses in special methods':
    'class A:\n    def __getattr__(self, n): return getattr(self, n + "x")\ndef total(n): return A().b',
  'replaces a method of a library class':
    'import csv\ncsv.DictReader.fieldnames = 1\ndef total(n): return 42',
  'replaces a method of json':
    'import json\njson.JSONEncoder.encode = lambda s, o: "[]"\ndef total(n): return 42',
  'hides a method of a library class':
    'import collections\ncollections.Counter.get = lambda *a: 42\ndef total(n): return 42',
  'replaces the module of a view and its own builtins':
    'import json\njson.dumps = lambda o: "forged"\nlen = lambda o: 42\ndef total(n): return 0',
  'replaces the output stream': 'import sys\nsys.stdout.write = lambda t: None\ndef total(n): return 42',
  'prints too much and goes on':
    'def total(n):\n    try:\n        while True: print("x" * 1000)\n    except: pass\n    return 42',
  'is nested too deeply to be read': `x = ${'('.repeat(3000)}1${')'.repeat(3000)}`,
  'holds a NUL': 'x = "\0"',
}

describe('a learner who wants the mark rather than the answer', () => {
  it.each(Object.entries(attempts))('%s, and does not pass', async (_, text) => {
    // The right answer stands in front, so an attempt that is not refused passes, and fails this test.
    const { results, error } = await grade(`def total(numbers):\n    return 42\n${text}`)
    expect(results.filter(({ passed }) => passed)).toEqual([])
    expect(error?.message ?? results[0]?.message).toBeTruthy()

    const honest = await grade('def total(numbers):\n    return sum(numbers)\n')
    expect(honest.error).toBeUndefined()
    expect(honest.results).toMatchObject([{ test: 'test_it', passed: true }])
  })

  it('is not believed afterwards either: a wrong answer still fails', async () => {
    const { results } = await grade('def total(numbers):\n    return 41\n')
    expect(results).toMatchObject([
      { passed: false, message: 'The total. It is 41, not 42.', expected: '42', got: '41' },
    ])
  })
})

describe('what is refused', () => {
  it.each([
    ['x = 1\ny = x.__class__', 2, 'Line 2: .__class__ is out of bounds here: write type(x) instead.'],
    ['\n\neval("1")', 3, 'Line 3: eval() is not available: code may not be run from a string here'],
    ['class A:\n    def __del__(self): pass', 2, 'Line 2: __del__ may not be defined here'],
  ])('%j is named with its line', async (text, line, message) => {
    const { error } = await python.run(text, noFiles)
    expect(error).toMatchObject({ kind: 'refused', line })
    expect(error?.message).toContain(message)
  })

  it('says which part of the library was replaced', async () => {
    const { error } = await grade('import csv\ncsv.DictReader.fieldnames = 1\ndef total(n): return 42')
    expect(error).toMatchObject({ kind: 'refused' })
    expect(error?.message).toContain('csv.DictReader.fieldnames')
  })

  it('leaves ordinary code alone', async () => {
    const { error, output } = await python.run(ordinary, noFiles)
    expect(error).toBeUndefined()
    expect(output).toBe('ordinary\n')
  })
})

const ordinary = `
from __future__ import annotations
import csv, functools, io, itertools, json, logging, os, os.path, re, sqlite3, sys, tempfile, urllib.parse
import xml.etree.ElementTree as ET
from abc import ABC, abstractmethod
from collections import Counter, defaultdict, namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol

class Colour(Enum):
    RED = 'red'

class Reader(ABC):
    @abstractmethod
    def read(self) -> Iterator[dict]: ...

class Fixed(Reader):
    def __init__(self):
        super().__init__()
        self.__rows = [{'a': 1}]
    def read(self):
        yield from self.__rows

@dataclass(frozen=True, order=True)
class Order:
    id: int
    lines: list = field(default_factory=list)

class Point(NamedTuple):
    x: int
    y: int = 0

@contextmanager
def opened(path):
    with open(path, 'w') as file:
        yield file

def counted(function):
    @functools.wraps(function)
    def inner(*args):
        inner.calls += 1
        return function(*args)
    inner.calls = 0
    return inner

@counted
def twice(n: int) -> int:
    return n * 2

twice(1)
assert twice.calls == 1 and twice.__name__ == 'twice'
with opened('out.csv') as file:
    csv.writer(file).writerow([1, 2])
with tempfile.NamedTemporaryFile('w', dir='.', delete=False) as part:
    part.write('x')
os.replace(part.name, 'done.txt')
Path('a/b').mkdir(parents=True)
assert sorted(os.listdir('.')) == ['a', 'done.txt', 'out.csv']
assert isinstance(Order, type) and type(Point(1)).__name__ == 'Point'
match Point(1, 2):
    case Point(x=1, y=y):
        assert y == 2
import gzip, shutil, zipfile
with tempfile.TemporaryDirectory() as folder:
    Path(folder, 'deep').mkdir()
with gzip.open('a.gz', 'wt') as file:
    file.write('x')
with zipfile.ZipFile('a.zip', 'w') as file:
    file.writestr('a.txt', 'x')
Path('a.zip').rename('b.zip')
shutil.rmtree('a')
for entry in os.scandir('.'):
    os.remove(entry)
assert os.listdir('.') == []
database = sqlite3.connect('shop.db')
database.execute('create table t (a)')
assert urllib.parse.quote('a b') == 'a%20b' and ET.fromstring('<a/>').tag == 'a'
logging.basicConfig(level=logging.INFO, stream=sys.stdout)
try:
    int('x')
except ValueError as fault:
    assert 'x' in str(fault)
assert getattr(Point(1), 'x') == 1 and vars(Fixed())
print('ordinary', file=sys.stdout)
`
