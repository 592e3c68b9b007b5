import { beforeAll, describe, expect, it } from 'vitest'
import type { PythonEngine, PythonFiles } from '@/lib/grading/engines/python/open-python'
import { checksOf, filesOf, noFiles, openLearnerPython } from './learner-python'

let python: PythonEngine
beforeAll(async () => {
  python = await openLearnerPython(2_000)
}, 60_000)

async function check(answer: string, body: string, files: PythonFiles = noFiles) {
  const tested = await python.test(answer, checksOf(body), ['test_it'], files)
  return { ...tested, ...tested.results[0] }
}

describe('running a script', () => {
  it('gives what it printed, on both streams', async () => {
    const { output, error } = await python.run(
      'import sys\nprint("first")\nprint("second", file=sys.stderr)\nif __name__ == "__main__": print("main")',
      noFiles,
    )
    expect({ output, error }).toEqual({ output: 'first\nsecond\nmain\n', error: undefined })
  })

  it('says where an error is, with the way to it in the learner’s lines alone', async () => {
    const text = 'import json\n\ndef read(text):\n    return json.loads(text)\n\nread("{")\n'
    const { error } = await python.run(text, noFiles)
    expect(error).toMatchObject({ kind: 'error', line: 4 })
    expect(error?.message).toMatch(/^JSONDecodeError: /)
    expect(error?.traceback).toContain('line 6, in <module>\n    read("{")')
    expect(error?.traceback).not.toMatch(/harness|lib\/python|json\/decoder/)
  })

  it('gives the line of a syntax error', async () => {
    const { error } = await python.run('x = 1\nif x\n    pass\n', noFiles)
    expect(error).toEqual({ kind: 'error', message: "SyntaxError: expected ':'", line: 2 })
  })

  it('has the files in their folders, fresh for each run', async () => {
    const files = filesOf({ 'files/feeds/a.csv': 'sku,net\nA,3\n', 'out.txt': 'before' })
    const text =
      'print(open("files/feeds/a.csv").read(), open("out.txt").read())\nopen("out.txt", "w").write("after")'
    const first = await python.run(text, files)
    const second = await python.run(text, files)
    expect([first.output, second.output]).toEqual(['sku,net\nA,3\n before\n', 'sku,net\nA,3\n before\n'])
  })

  it('gives a check the files as they were laid out, whatever the answer wrote over them', async () => {
    const files = filesOf({ 'tables/shop.orders.csv': 'order_id\n1\n' })
    const body = `
self.equal(self.given('tables/shop.orders.csv'), b'order_id\\n1\\n')
self.equal(self.given_below('tables'), {'tables/shop.orders.csv': b'order_id\\n1\\n'})
self.equal(self.read('tables/shop.orders.csv'), 'nothing')`
    const overwrites = 'open("tables/shop.orders.csv", "w").write("nothing")'
    expect(await check(overwrites, body, files)).toMatchObject({ passed: true })
    await expect(check('', 'self.given("tables/none.csv")', files)).rejects.toThrow(/no file tables\/none/)
  })

  it('starts every run without the names and modules of the one before', async () => {
    await python.run('import json\njson.kept = 1\nkept = 1', noFiles)
    expect((await python.run('import json\nprint(json.kept)', noFiles)).error?.message).toMatch(
      /AttributeError/,
    )
    expect((await python.run('print(kept)', noFiles)).error?.message).toMatch(/NameError/)
  })

  it('stops at the limit of output and keeps what was printed before', async () => {
    const { output, error } = await python.run('while True: print("0123456789")', noFiles)
    expect(error).toMatchObject({
      kind: 'output',
      message: 'More than 2000 bytes were printed, and that is the limit.',
    })
    expect(output).toHaveLength(2_000)
  })

  it('ends quietly with exit(), and says what else an exit carries', async () => {
    expect((await python.run('exit()', noFiles)).error).toBeUndefined()
    expect((await python.run('exit("no rows")', noFiles)).error?.message).toBe('SystemExit: no rows')
  })

  it('says that a module is not there, and of which kind it is', async () => {
    expect((await python.run('import pandas', noFiles)).error?.message).toContain(
      'pandas is not installed here: exercises use the standard library only.',
    )
    expect((await python.run('import socket', noFiles)).error?.message).toContain(
      'without processes, network',
    )
  })

  it('imports a module put beside it, under the same rules', async () => {
    const feeds = filesOf({ 'feeds.py': 'import json\n\ndef rows():\n    return json.loads("[1, 2]")\n' })
    expect((await python.run('from feeds import rows\nprint(rows())', feeds)).output).toBe('[1, 2]\n')
    const forged = filesOf({ 'feeds.py': 'x = 1\n().__class__\n' })
    expect((await python.run('import feeds', forged)).error).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('feeds.py, line 2'),
    })
  })
})

describe('testing an answer', () => {
  it.each([
    ['return 3', 'self.equal(self.answer.f(), 3)', true],
    ['return {"b": 1, "a": [1.5, None]}', "self.equal(self.answer.f(), {'a': [1.5, None], 'b': 1})", true],
    [
      'import collections\n    return collections.Counter("aab")',
      "self.equal(self.answer.f(), {'a': 2, 'b': 1})",
      true,
    ],
    ['return 3.0', 'self.equal(self.answer.f(), 3)', false],
    ['return True', 'self.equal(self.answer.f(), 1)', false],
    ['return (1, 2)', 'self.equal(self.answer.f(), [1, 2])', false],
    ['return {1: "a"}', 'self.equal(self.answer.f(), {True: "a"})', false],
    ['return {1, 2}', 'self.equal(self.answer.f(), {2, 1})', true],
    ['return {1, 2}', 'self.equal(self.answer.f(), {2, 3})', false],
    ['return float("nan")', "self.equal(self.answer.f(), float('nan'))", true],
    ['return 0.1 + 0.2', 'self.close(self.answer.f(), 0.3)', true],
    ['return 0.31', 'self.close(self.answer.f(), 0.3)', false],
    ['return float("inf")', 'self.close(self.answer.f(), 0.3)', false],
    ['return "0.3"', 'self.close(self.answer.f(), 0.3)', false],
    ['return True', "self.true(self.answer.f(), 'True.')", true],
    ['return 1', "self.true(self.answer.f(), 'True.')", false],
    ['raise KeyError("net")', 'self.raises(KeyError, self.answer.f)', true],
    ['raise KeyError("net")', 'self.raises(LookupError, self.answer.f)', true],
    ['class E(ValueError): pass\n    raise E()', "self.raises('E', self.answer.f)", true],
    ['raise ValueError()', 'self.raises(KeyError, self.answer.f)', false],
    ['pass', 'self.raises(KeyError, self.answer.f)', false],
    ['pass', "self.fail('No.')", false],
    ['print("hi")', "self.answer.f()\nself.equal(self.output, 'hi\\n')", true],
    ['open("o.txt", "w").write("hi")', "self.answer.f()\nself.equal(self.read('o.txt'), 'hi')", true],
    ['pass', "self.equal(self.read('o.txt'), 'hi')", false],
  ])('%s: %s → %s', async (body, test, passes) => {
    const { passed, message } = await check(`def f():\n    ${body}\n`, test)
    expect({ passed, named: message !== '' }).toEqual({ passed: passes, named: !passes })
  })

  it('names the place of the first difference and shows both sides', async () => {
    const answer = 'def f():\n    return [{"depot": "Leith", "net": 3}, {"depot": "Perth", "net": "4"}]\n'
    const test =
      "self.equal(self.answer.f(), [{'depot': 'Leith', 'net': 3}, {'depot': 'Perth', 'net': 4}], 'Net by depot.')"
    expect(await check(answer, test)).toMatchObject({
      passed: false,
      message: "Net by depot. At [1]['net']: It is a str, '4', where an int is expected.",
      got: "[{'depot': 'Leith', 'net': 3}, {'depot': 'Perth', 'net': '4'}]",
    })
  })

  it('loads a dataclass whose annotations are text', async () => {
    const answer = [
      'from __future__ import annotations',
      'from dataclasses import dataclass, field',
      'from typing import ClassVar',
      '@dataclass',
      'class Order:',
      '    id: int',
      '    lines: list[str] = field(default_factory=list)',
      '    count: ClassVar[int] = 0',
      'def f(): return Order(7).lines',
    ].join('\n')
    expect(await check(answer, 'self.equal(self.answer.f(), [])')).toMatchObject({ passed: true })
  })

  it('reads the fields of an object without its own methods', async () => {
    const answer =
      'from dataclasses import dataclass\n@dataclass\nclass Order:\n    id: int\n    net: int\ndef f(): return Order(7, 3)\n'
    expect(
      await check(answer, "self.equal(self.fields(self.answer.f()), {'id': 7, 'net': 3})"),
    ).toMatchObject({
      passed: true,
    })
  })

  it('gives each test the files and the module as they were', async () => {
    const tests = [
      'from harness import Case',
      'class Checks(Case):',
      '    def test_once(self):',
      '        self.equal(self.answer.add(1), [1])',
      "        self.equal(self.read('log.txt'), 'x')",
      '    test_again = test_once',
    ].join('\n')
    const answer =
      'seen = []\ndef add(n):\n    seen.append(n)\n    with open("log.txt", "a") as file: file.write("x")\n    return seen\n'
    const { results } = await python.test(answer, tests, ['test_once', 'test_again'], noFiles)
    expect(results.map(({ passed }) => passed)).toEqual([true, true])
  })

  it('runs a script again over its own files', async () => {
    const answer = 'with open("log.txt", "a") as file: file.write("x")\n'
    expect(await check(answer, "self.run()\nself.equal(self.read('log.txt'), 'x')")).toMatchObject({
      passed: false,
    })
  })

  it('keeps the first failure, also where the answer catches it', async () => {
    const answer = 'def f(call):\n    try:\n        call(1)\n    except BaseException:\n        pass\n'
    expect(await check(answer, 'self.answer.f(lambda n: self.equal(n, 2))')).toMatchObject({
      passed: false,
      message: 'It is 1, not 2.',
    })
  })

  it('keeps it as it was, also where the answer catches and changes it', async () => {
    const answer = [
      'def f(call):',
      '    try:',
      '        call(1)',
      '    except Exception as fault:',
      '        fault.args = (fault,)',
      '        fault.message = fault.expected = fault.got = object()',
      '        raise',
    ].join('\n')
    expect(await check(answer, 'self.answer.f(lambda n: self.equal(n, 2))')).toMatchObject({
      passed: false,
      message: 'It is 1, not 2.',
      expected: '2',
    })
  })

  it('goes on after memory ran out, and after text that is no Unicode', async () => {
    const { error } = await python.run('x = []\nwhile True: x.append("x" * 100_000_000)', noFiles)
    expect(error?.kind).toBe('memory')
    expect((await python.run('print("\\ud800!")', noFiles)).error).toBeUndefined()
    expect((await python.run('raise ValueError("\\ud800")', noFiles)).error?.message).toMatch(/^ValueError/)
    expect((await python.run('print(1)', noFiles)).output).toBe('1\n')
  }, 60_000)

  it('tells an error of the answer with its line', async () => {
    const { message } = await check(
      'def f():\n    x = {}\n    return x["net"]\n',
      'self.equal(self.answer.f(), 1)',
    )
    expect(message).toBe("Your code raised an error in line 3: KeyError: 'net'")
  })

  it('gives the error of a text that cannot be loaded, and no results', async () => {
    const { results, error } = await check('1 / 0', 'self.equal(1, 1)')
    expect({ results, error }).toMatchObject({ results: [], error: { kind: 'error', line: 1 } })
  })

  it.each([
    ['compares nothing', checksOf('self.answer'), 'compares nothing'],
    ['compares an object', checksOf('self.equal(self.answer.f(), object())'), 'compares plain values'],
    [
      'is not there',
      checksOf('pass').replace('test_it', 'test_other'),
      'checks.py has no test_it; it has test_other.',
    ],
  ])('throws where a check %s: that is its author’s mistake', async (_, checks, says) => {
    await expect(python.test('def f(): return 1', checks, ['test_it'], noFiles)).rejects.toThrow(says)
  })
})
