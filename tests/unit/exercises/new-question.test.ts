import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { newQuestion } from '@/scripts/new-content/new-question'
import { writeSmallContent } from '../curriculum/small-content'

test('a new question is added at the end, and everything in it is still to be written', () => {
  const { root, files } = writeSmallContent()
  const path = newQuestion({ competency: 'joins', slug: 'nine', root })
  expect(path).toBe(join(root, 'competencies/joins/placement.yaml'))
  const before = files['competencies/joins/placement.yaml'] ?? ''
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
  const { faults } = readCurriculum(root)
  expect(new Set(faults.map(({ message }) => message))).toEqual(new Set(['this is not filled in yet']))
  expect(faults.length).toBeGreaterThanOrEqual(10)
})

test('what cannot be added is refused in words, and nothing is written', () => {
  const { root, files } = writeSmallContent()
  const add = (competency: string, slug: string) => () => newQuestion({ competency, slug, root })
  expect(add('joinz', 'nine')).toThrow(/did you mean `joins`/)
  expect(add('joins', 'Nine Ten')).toThrow(/no id/)
  expect(add('joins', 'one')).toThrow(/already/)
  const after = readFileSync(join(root, 'competencies/joins/placement.yaml'), 'utf8')
  expect(after).toBe(files['competencies/joins/placement.yaml'])
})
