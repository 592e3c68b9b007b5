// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL and Dockerfiles write their references so.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type ConfigKind, parseConfig } from '@/lib/grading/engines/config/parse-config'

function read(kind: ConfigKind, text: string) {
  const parsed = parseConfig(kind, text)
  if ('fault' in parsed) throw new Error(parsed.fault.message)
  return parsed.document
}

function faultOf(kind: ConfigKind, text: string) {
  const parsed = parseConfig(kind, text)
  return 'fault' in parsed ? parsed.fault : undefined
}

describe('YAML', () => {
  it('gives values and the line of each key', () => {
    const { root, lines } = read(
      'config-yaml',
      'on: push\njobs:\n  deploy:\n    needs: [test]\n    steps:\n      - run: x\n',
    )
    expect(root).toEqual({ on: 'push', jobs: { deploy: { needs: ['test'], steps: [{ run: 'x' }] } } })
    expect(lines).toMatchObject({
      on: 1,
      'jobs.deploy': 3,
      'jobs.deploy.needs[0]': 4,
      'jobs.deploy.steps[0].run': 6,
    })
  })

  it('puts in what anchors and merge keys stand for', () => {
    const text = 'base: &base {retries: 3}\nload:\n  <<: *base\n  name: load\n'
    expect(read('config-yaml', text).root).toMatchObject({ load: { retries: 3, name: 'load' } })
  })

  it.each([
    ['a: 1\na: 2\n', 2, 'unique'],
    ['a: [1, 2\nb: 3\n', 2, ''],
    ['a: *nowhere\n', 1, 'nowhere'],
    ['a: 1\n---\nb: 2\n', 2, 'multiple documents'],
  ])('%j is unreadable, with its line', (text, line, says) => {
    const fault = faultOf('config-yaml', text)
    expect(fault).toMatchObject({ kind: 'error', line })
    expect(fault?.message).toContain(says)
  })

  it('refuses a file that grows when its aliases are put in', () => {
    const rows = Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
    )
    expect(faultOf('config-yaml', ['a0: &a0 [x]', ...rows].join('\n'))).toMatchObject({ kind: 'error' })
  })

  it('reads what the library writes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.oneof(fc.integer(), fc.string(), fc.boolean())),
        (data) => {
          expect(read('config-yaml', stringify(data)).root).toEqual({ ...data })
        },
      ),
    )
  })
})

describe('JSON', () => {
  it('is read as JSON.parse reads it, whatever the space between', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(read('config-json', text).root).toEqual(JSON.parse(text))
      }),
    )
  })

  it('accepts and refuses the same texts as JSON.parse', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
        '\t',
      ),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        // Of a key given twice JSON.parse keeps the last; here it is an error.
        fc.pre((text.match(/"a"\s*:/g) ?? []).length < 2)
        expect(faultOf('config-json', text) === undefined).toBe(readable(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives the line of each key', () => {
    expect(read('config-json', '{\n "a": [\n  1,\n  2\n ]\n}').lines).toEqual({
      '': 1,
      a: 2,
      'a[0]': 3,
      'a[1]': 4,
    })
  })

  it.each([
    ['{"a": 1,}', 'Line 1: a key in double quotes is expected here.'],
    ["{'a': 1}", 'Line 1: a key is expected here.'],
    ['{"a" 1}', 'Line 1: a colon is expected here.'],
    ['{\n"a": 1\n"b": 2}', 'Line 3: a comma or } is expected here.'],
    ['{"a": 1, "a": 2}', 'Line 1: the key "a" stands here twice.'],
    ['[1] x', 'Line 1: something follows after the end of the value.'],
    ['', 'Line 1: a value is expected here.'],
    ['"a\tb"', 'Line 1: this text holds a new line or a tab: write it as \\n or \\t.'],
    ['['.repeat(500), 'Line 1: brackets are nested more than 100 deep.'],
  ])('%j is unreadable: %s', (text, message) => {
    expect(faultOf('config-json', text)?.message).toBe(message)
  })
})

function readable(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('Dockerfile', () => {
  it('gives the stages with their instructions', () => {
    const text = [
      'ARG PYTHON=3.12.4',
      'FROM python:${PYTHON} AS build',
      'COPY requirements.txt ./',
      'RUN pip install \\',
      '    -r requirements.txt',
      'FROM python:${PYTHON}-slim',
      'COPY --from=build /app /app',
    ].join('\n')
    const { root, lines } = read('config-dockerfile', text)
    expect(root).toEqual({
      stages: [
        {
          base: 'python:3.12.4',
          name: 'build',
          line: 2,
          instructions: [
            { name: 'COPY', args: 'requirements.txt ./', flags: {}, line: 3 },
            { name: 'RUN', args: 'pip install -r requirements.txt', flags: {}, line: 4 },
          ],
        },
        {
          base: 'python:3.12.4-slim',
          name: null,
          line: 6,
          instructions: [{ name: 'COPY', args: '/app /app', flags: { from: 'build' }, line: 7 }],
        },
      ],
    })
    expect(lines['stages[1].instructions[0]']).toBe(7)
  })

  it.each([
    ['', 'Line 1: a Dockerfile starts with FROM.'],
    ['RUN x', 'Line 1: RUN stands before the first FROM.'],
    ['FROM python:3\nINSTALL x', 'Line 2: INSTALL is no instruction.'],
    ['FROM python:3\nRUN', 'Line 2: RUN says nothing.'],
  ])('%j is unreadable: %s', (text, message) => {
    expect(faultOf('config-dockerfile', text)?.message).toBe(message)
  })
})
