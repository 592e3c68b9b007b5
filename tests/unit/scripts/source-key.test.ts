import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceKey } from '@/scripts/source-key'

describe('the key of what a build is made from', () => {
  let root: string
  let before: string
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cairn-key-'))
    write('app/page.tsx', 'page')
    write('lib/planner/plan.ts', 'plan')
    write('package-lock.json', '{}')
    before = sourceKey(root)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('is the same for the same files', () => expect(sourceKey(root)).toBe(before))

  test.each(['app/page.tsx', 'content/curriculum.yaml', 'package-lock.json', 'public/icon.svg', 'proxy.ts'])(
    'changes with %s',
    (path) => {
      write(path, 'changed')
      expect(sourceKey(root)).not.toBe(before)
    },
  )

  test('changes with a name', () => {
    renameSync(join(root, 'app/page.tsx'), join(root, 'app/other.tsx'))
    expect(sourceKey(root)).not.toBe(before)
  })

  test.each([
    'tests/unit/a.test.ts',
    'docs/a.md',
    'data/cairn.db',
    'lib/curriculum/generated/catalogue.json',
    'public/datasets/harebell/orders.csv.gz',
  ])('does not change with %s', (path) => {
    write(path, 'changed')
    expect(sourceKey(root)).toBe(before)
  })
})
