import { describe, expect, test } from 'vitest'
import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { edit, files } from './mistake'
import { readSmallContent } from './small-content'

const { joins, exercise, lesson } = files

describe('the catalogue of a whole content folder', () => {
  const { catalogue, faults } = read()

  test('has no faults', () => expect(faults).toEqual([]))

  test('holds competencies by level and their steps in order, lessons first', () => {
    expect(catalogue.competencies.map((competency) => competency.id)).toEqual(['joins', 'windows'])
    const ids = catalogue.competencies[0]?.steps.map((step) => step.id)
    expect(ids).toEqual(['joins/grain', 'joins/fan-out', 'joins/net-revenue'])
  })

  test('makes a written lesson full and any other guided reading', () => {
    expect(stepOf(catalogue, 'joins/grain')).toMatchObject({ form: 'full', file: '01-grain', minutes: 20 })
    expect(stepOf(catalogue, 'joins/fan-out')).toMatchObject({ form: 'guided-reading' })
    expect(stepOf(catalogue, 'joins/fan-out')).not.toHaveProperty('file')
  })

  test('gives every prerequisite step with its competency', () => {
    expect(stepOf(catalogue, 'joins/fan-out').prerequisites).toEqual(['joins/grain'])
    expect(stepOf(catalogue, 'windows/frames').prerequisites).toEqual(['joins/fan-out'])
  })

  test('makes an exercise need the lessons that share a topic with it', () => {
    expect(stepOf(catalogue, 'joins/net-revenue').prerequisites).toEqual(['joins/fan-out'])
  })

  test('keeps the prerequisites an exercise names', () => {
    const named = read([edit(exercise, 'brief:', 'prerequisites:\n  - grain\nbrief:')]).catalogue
    expect(stepOf(named, 'joins/net-revenue').prerequisites).toEqual(['joins/grain'])
  })

  test('becomes a graph of ids, minutes and prerequisites', () => {
    const graph = makePlanGraph(catalogue)
    expect(graph.levels).toEqual(['lower', 'upper'])
    expect(graph.competencies[1]).toEqual({
      id: 'windows',
      level: 'upper',
      strand: 'sql',
      prerequisites: ['joins'],
      steps: [{ id: 'windows/frames', minutes: 15, prerequisites: ['joins/fan-out'] }],
    })
  })
})

describe('a version', () => {
  const before = read().catalogue
  const changed = (after: Catalogue) =>
    stepsOf(after).flatMap((step) => (step.version === stepOf(before, step.id).version ? [] : [step.id]))

  test('is the same for the same content', () => {
    expect(read().catalogue).toEqual(before)
    expect(before.version).toMatch(/^[0-9a-f]{12}$/)
  })

  test.each([
    ['a lesson, when its text changes', edit(lesson, 'A number', 'The number'), ['joins/grain']],
    [
      'a lesson, when its title changes',
      edit(joins, 'title: Fan-out\n    minutes', 'title: Fans\n    minutes'),
      ['joins/fan-out'],
    ],
    ['an exercise, when its brief changes', edit(exercise, 'Make it', 'Put it'), ['joins/net-revenue']],
    ['no step, when only an estimate changes', edit(joins, 'minutes: 25', 'minutes: 30'), []],
    ['no step, when only the summary changes', edit(joins, 'Put rows together.', 'Join rows.'), []],
  ])('changes %s', (_name, change, ids) => {
    const after = read([change]).catalogue
    expect(changed(after)).toEqual(ids)
    expect(after.version).not.toBe(before.version)
  })

  test('does not change with the order of keys or the wrapping of text', () => {
    const after = read([
      edit(exercise, 'title: Net revenue\nminutes: 30', 'minutes: 30\ntitle: Net revenue'),
      edit(exercise, 'brief: Make it right.', 'brief: Make\n  it right.'),
    ])
    expect(after.catalogue).toEqual(before)
  })
})

function read(edits: Parameters<typeof readSmallContent>[0] = []) {
  const { catalogue, faults } = readSmallContent(edits)
  if (catalogue === undefined) throw new Error(JSON.stringify(faults))
  return { catalogue, faults }
}

function stepsOf(catalogue: Catalogue): Step[] {
  return catalogue.competencies.flatMap((competency) => competency.steps)
}

function stepOf(catalogue: Catalogue, id: string): Step {
  const step = stepsOf(catalogue).find((one) => one.id === id)
  if (step === undefined) throw new Error(`There is no ${id}`)
  return step
}
