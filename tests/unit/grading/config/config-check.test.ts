import { describe, expect, it } from 'vitest'
import type { ConfigCheck } from '@/lib/grading/checks/check-spec'
import { checkConfig, isConfigCheck } from '@/lib/grading/checks/config-check'
import { placesAt } from '@/lib/grading/checks/config-path'
import { type ConfigKind, parseConfig } from '@/lib/grading/engines/config/parse-config'

type Distributed<T> = T extends unknown ? Omit<T, 'id' | 'title' | 'says'> : never

const schema = {
  type: 'object',
  required: ['jobs'],
  properties: { jobs: { type: 'object', additionalProperties: { $ref: '#/$defs/job' } } },
  $defs: { job: { type: 'object', properties: { timeout: { type: 'integer', minimum: 1 } } } },
}

const pipeline = `name: nightly
on: [push, schedule]
env:
  REGION: eu-west-2
jobs:
  test:
    timeout: 10
    retries: 3
  deploy:
    needs: [test]
    timeout: 20
    "slack.url": https://hooks.example/1
tasks:
  - name: extract
    timeout: 30
  - name: load
`

function check(spec: Distributed<ConfigCheck>, text = pipeline, kind: ConfigKind = 'config-yaml') {
  const parsed = parseConfig(kind, text)
  if ('fault' in parsed) throw new Error(parsed.fault.message)
  const whole = { id: 'it', title: 'It', says: 'Says.', ...spec } as ConfigCheck
  expect(isConfigCheck(whole)).toBe(true)
  return checkConfig(whole, parsed.document, () => schema)
}

describe('a check of a configuration', () => {
  it.each<[Distributed<ConfigCheck>, string]>([
    [{ kind: 'schema', file: 'schema.json' }, ''],
    [{ kind: 'value-equals', path: 'jobs.deploy.needs', value: ['test'] }, ''],
    [{ kind: 'value-equals', path: 'jobs.test', value: { retries: 3, timeout: 10 } }, ''],
    [
      { kind: 'value-equals', path: 'jobs.deploy.needs', value: ['build'] },
      'Says. jobs.deploy.needs is ["test"] (line 10).',
    ],
    [
      { kind: 'value-equals', path: 'jobs.test.retries', value: '3' },
      'Says. jobs.test.retries is 3 (line 8).',
    ],
    [
      { kind: 'value-equals', path: 'jobs.build.needs', value: 1 },
      'Says. jobs.build.needs is missing (line 5).',
    ],
    [{ kind: 'value-equals', path: 'jobs.deploy["slack.url"]', value: 'https://hooks.example/1' }, ''],
    [{ kind: 'value-in', path: 'name', values: ['nightly', 'daily'] }, ''],
    [{ kind: 'value-in', path: 'name', values: ['daily'] }, 'Says. name is "nightly" (line 1).'],
    [{ kind: 'value-between', path: 'jobs.*.timeout', min: 1, max: 20 }, ''],
    [
      { kind: 'value-between', path: 'jobs.*.timeout', max: 15 },
      'Says. jobs.deploy.timeout is 20 (line 11).',
    ],
    [
      { kind: 'value-between', path: 'name', min: 1 },
      'Says. name is "nightly", where a number is expected (line 1).',
    ],
    [
      { kind: 'value-between', path: 'tasks[*].timeout', min: 1 },
      'Says. tasks[1].timeout is missing (line 16).',
    ],
    [{ kind: 'value-between', path: 'tasks[name=extract].timeout', min: 30, max: 30 }, ''],
    [
      { kind: 'value-between', path: 'tasks[name=merge].timeout', min: 1 },
      'Says. tasks["name=merge"].timeout is missing (line 13).',
    ],
    [{ kind: 'value-matches', path: 'env.REGION', pattern: '^eu-' }, ''],
    [
      { kind: 'value-matches', path: 'env.REGION', pattern: '^us-' },
      'Says. env.REGION is "eu-west-2" (line 4).',
    ],
    [{ kind: 'value-matches', path: 'env', pattern: '.' }, 'Says. env is {"REGION":"eu-west-2"} (line 3).'],
    [{ kind: 'value-lacks', path: '', pattern: '(?i)password' }, ''],
    [{ kind: 'value-lacks', path: 'nowhere', pattern: '.' }, ''],
    [{ kind: 'value-lacks', path: 'jobs', pattern: '(?i)HOOKS' }, 'Says. jobs still holds it (line 5).'],
    [{ kind: 'value-contains', path: 'on', items: ['push'] }, ''],
    [{ kind: 'value-contains', path: 'jobs', items: ['test', 'deploy'] }, ''],
    [
      { kind: 'value-contains', path: 'on', items: ['push', 'manual'] },
      'Says. on is ["push","schedule"], without "manual" (line 2).',
    ],
    [{ kind: 'present', path: 'jobs.test' }, ''],
    [{ kind: 'present', path: 'jobs.lint' }, 'Says. jobs.lint is missing (line 5).'],
    [{ kind: 'present', path: 'name.first' }, 'Says. name.first is missing (line 1).'],
    [{ kind: 'absent', path: 'jobs.*.secrets' }, ''],
    [{ kind: 'absent', path: 'jobs.*.retries' }, 'Says. jobs.test.retries is there (line 8).'],
  ])('%j says %j', (spec, message) => {
    expect(check(spec)).toMatchObject({ outcome: message === '' ? 'passed' : 'failed', message })
  })

  it('fails where a list that should have items has none', () => {
    expect(check({ kind: 'present', path: 'tasks[*].name' }, 'tasks: []')).toMatchObject({
      outcome: 'failed',
      message: 'Says. Nothing stands at tasks[*].name.',
    })
  })

  it('says where a schema is broken', () => {
    const { outcome, message } = check(
      { kind: 'schema', file: 'schema.json' },
      'jobs:\n  test:\n    timeout: 0\n',
    )
    expect(outcome).toBe('failed')
    expect(message).toMatch(/^Says\. jobs\.test\.timeout: .* \(line 3\)\.$/)
    expect(check({ kind: 'schema', file: 'schema.json' }, 'name: x').message).toMatch(
      /^Says\. The file: .*"jobs"/,
    )
  })

  it('reads HCL by the same paths', () => {
    const lake = 'resource "aws_s3_bucket" "lake" {\n  versioning {\n    enabled = false\n  }\n}\n'
    const path = 'resource.aws_s3_bucket.*.versioning[*].enabled'
    expect(check({ kind: 'value-equals', path, value: true }, lake, 'config-hcl').message).toBe(
      'Says. resource.aws_s3_bucket.lake.versioning[0].enabled is false (line 3).',
    )
  })

  it('throws where a path cannot be read: that is its author’s mistake', () => {
    expect(() => placesAt({}, 'a[b')).toThrow(SyntaxError)
  })

  it('is not led astray by names that every object has', () => {
    expect(check({ kind: 'present', path: 'constructor' }).outcome).toBe('failed')
    expect(
      check({ kind: 'present', path: '__proto__.polluted' }, '{"__proto__": {"polluted": 1}}', 'config-json')
        .outcome,
    ).toBe('passed')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

const good = `FROM python:3.12.4 AS build
WORKDIR /app
COPY requirements.txt ./
RUN pip install --prefix=/install -r requirements.txt
COPY src ./src

FROM python:3.12.4-slim
COPY --from=build /install /usr/local
COPY --from=build /app/src /app/src
USER 10001
CMD ["python", "-m", "src.load"]
`

describe('a rule for Dockerfiles', () => {
  it.each([
    ['base-pinned', [], good, ''],
    ['base-pinned', [], 'FROM python:3.12 AS a\nFROM a\nFROM scratch\nFROM x@sha256:abc', ''],
    ['base-pinned', [], 'FROM registry:5000/python', 'names no version'],
    ['base-pinned', [], 'FROM python:latest', 'The tag latest of python:latest moves on'],
    ['base-pinned', [], 'ARG TAG=slim\nFROM python:$TAG', 'The tag slim of python:slim moves on'],
    ['dependencies-first', ['requirements.txt'], good, ''],
    [
      'dependencies-first',
      ['requirements.txt'],
      'FROM a:1\nCOPY . .\nRUN pip install -r requirements.txt',
      'COPY . . stands before',
    ],
    [
      'dependencies-first',
      ['requirements.txt'],
      'FROM a:1\nRUN pip install -r requirements.txt\nCOPY . .',
      'Nothing brings requirements.txt',
    ],
    [
      'dependencies-first',
      ['requirements.txt'],
      'FROM a:1\nCOPY requirements.txt src ./\nRUN pip install x',
      'stands before',
    ],
    ['dependencies-first', ['requirements.txt'], 'FROM a:1\nCOPY . .', 'No RUN installs'],
    [
      'dependencies-first',
      ['requirements.txt'],
      'FROM a:1 AS w\nCOPY requirements.txt .\nRUN pip wheel -r requirements.txt -w /w\nFROM a:1\nCOPY --from=w /w /w\nRUN pip install /w/*',
      '',
    ],
    [
      'dependencies-first',
      ['requirements.txt'],
      'FROM a:1 AS src\nCOPY . .\nFROM a:1\nCOPY --from=src / .\nRUN pip install -r requirements.txt',
      'No RUN installs',
    ],
    ['slim-final-stage', ['gcc'], good, ''],
    ['slim-final-stage', ['gcc'], 'FROM python:3.12-slim\nRUN pip install x', 'takes nothing over'],
    ['slim-final-stage', ['gcc'], good.replace('-slim', ''), 'brings compilers'],
    ['slim-final-stage', ['gcc'], good.replace('USER', 'RUN apt-get install -y gcc\nUSER'), 'installs gcc'],
    ['not-root', [], good, ''],
    ['not-root', [], 'FROM a:1 AS base\nUSER app\nFROM base\nRUN x', ''],
    ['not-root', [], good.replace('USER 10001\n', ''), 'No USER is set'],
    ['not-root', [], `${good}USER root:app`, 'USER root:app is root'],
    ['not-root', [], 'FROM a:1\nUSER app\nFROM b:1\nRUN x', 'No USER is set'],
    ['no-secret', ['DB_PASSWORD', '.env'], good, ''],
    [
      'no-secret',
      ['DB_PASSWORD'],
      'FROM a:1\nRUN --mount=type=secret,id=db DB_PASSWORD=$(cat /run/secrets/db) ./load',
      '',
    ],
    ['no-secret', ['DB_PASSWORD'], 'FROM a:1\nARG DB_PASSWORD', 'ARG leaves DB_PASSWORD'],
    ['no-secret', ['DB_PASSWORD'], 'FROM a:1\nENV DB_PASSWORD=x', 'ENV leaves DB_PASSWORD'],
    ['no-secret', ['DB_PASSWORD'], 'FROM a:1\nRUN DB_PASSWORD=x ./load', 'RUN leaves DB_PASSWORD'],
    ['no-secret', ['.env'], 'FROM a:1\nCOPY conf/.env /app/', 'COPY leaves .env'],
  ] as const)('%s %j: %j says %j', (rule, names, text, says) => {
    const { outcome, message } = check({ kind: 'dockerfile', rule, names }, text, 'config-dockerfile')
    expect(outcome).toBe(says === '' ? 'passed' : 'failed')
    expect(message).toContain(says)
    if (says !== '') expect(message).toMatch(/ \(line \d+\)\.$/)
  })
})
