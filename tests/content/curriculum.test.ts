import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue, Competency } from '@/lib/curriculum/catalogue'
import { buildCatalogue } from '@/scripts/build-catalogue'

let catalogue: Catalogue

beforeAll(() => {
  const built = buildCatalogue()
  expect(built.faults).toEqual([])
  if (built.catalogue !== undefined) catalogue = built.catalogue
})

describe('the curriculum in content/', () => {
  test('holds the whole framework', () => {
    const steps = catalogue.competencies.flatMap((competency) => competency.steps)
    expect(catalogue.competencies).toHaveLength(28)
    expect(steps.filter((step) => step.kind === 'lesson')).toHaveLength(161)
    expect(steps.filter((step) => step.kind === 'exercise')).toHaveLength(95)
    const perLevel = catalogue.levels.map(
      ({ id }) => catalogue.competencies.filter(({ level }) => level === id).length,
    )
    expect(perLevel).toEqual([7, 8, 8, 5])
  })

  test('lets every competency be reached, each after all it needs', () => {
    const reached = new Set<string>()
    const ready = ({ id, prerequisites }: Competency) =>
      !reached.has(id) && prerequisites.every((one) => reached.has(one))
    for (let next = catalogue.competencies.find(ready); next; next = catalogue.competencies.find(ready)) {
      reached.add(next.id)
    }
    expect(catalogue.competencies.filter(({ id }) => !reached.has(id))).toEqual([])
  })

  test('gives every lesson that is not written yet something to read', () => {
    const lessons = catalogue.competencies
      .flatMap(({ steps }) => steps)
      .filter((step) => step.kind === 'lesson')
    const bare = lessons.filter((lesson) => lesson.form === 'guided-reading' && lesson.resources.length === 0)
    expect(bare.map((lesson) => lesson.id)).toEqual([])
  })

  test('gives every option of a stack choice a label of its own', () => {
    for (const { options } of catalogue.axes) {
      expect(new Set(options.map((option) => option.label)).size).toBe(options.length)
      for (const { label } of options) expect(label).not.toContain('-')
    }
  })
})

describe('the lookups', () => {
  test('find a step and a competency, and say when there is none', async () => {
    const { findStep, stepsOf } = await import('@/lib/curriculum/find-step')
    const { findCompetency, getCompetency } = await import('@/lib/curriculum/find-competency')
    expect(findStep('sql-mastery/grain-first')?.title).toBe('State the grain before you write the join')
    expect(findStep('sql-mastery/nothing')).toBeUndefined()
    expect(stepsOf('sql-mastery')).toHaveLength(11)
    expect(stepsOf('nothing')).toEqual([])
    expect(findCompetency('constructor')).toBeUndefined()
    expect(() => getCompetency('nothing')).toThrow('There is no competency "nothing"')
  })

  test('know both directions of a prerequisite', async () => {
    const { dependentsOf, prerequisitesOf } = await import('@/lib/curriculum/dependents-of')
    for (const { id } of catalogue.competencies) {
      for (const dependent of dependentsOf(id))
        expect(prerequisitesOf(dependent.id).map((one) => one.id)).toContain(id)
    }
    expect(dependentsOf('basic-orchestration').map((one) => one.id)).toEqual([
      'dataops-concepts',
      'cloud-native-data-platforms',
    ])
  })

  test('tell the two of one title apart', async () => {
    const { titleOf } = await import('@/lib/curriculum/title-of')
    const titles = catalogue.competencies.map(titleOf)
    expect(new Set(titles).size).toBe(28)
    expect(titles).toContain('Data Governance (metadata, access controls)')
    expect(titles).toContain('SQL Mastery')
  })

  test('leave an id that never moved as it is', async () => {
    const { currentStepId, currentCompetencyId } = await import('@/lib/curriculum/rename')
    expect(currentStepId('sql-mastery/grain-first')).toBe('sql-mastery/grain-first')
    expect(currentCompetencyId('no-longer-here')).toBe('no-longer-here')
  })

  test('give the planner the same steps', async () => {
    const { planGraph } = await import('@/lib/curriculum/load-graph')
    const steps = planGraph.competencies.flatMap((competency) => competency.steps.map((step) => step.id))
    expect(steps).toEqual(
      catalogue.competencies.flatMap((competency) => competency.steps.map((step) => step.id)),
    )
  })
})
