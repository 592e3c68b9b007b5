import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import { appendEntry, appendProof } from '@/db/queries/progress'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { harebellTeams } from './harebell-teams'

const day = 86_400_000

describe.each(engines)('where a person stands on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let now = noon
  beforeEach(async () => {
    now = noon
    db = await freshDatabase(engine)
    call = apiOver(db, { now: () => now }).call
    await harebellTeams(db)
    await call('PATCH', '/me/settings', {
      as: 'ada',
      body: {
        target: { kind: 'level', level: 'peak' },
        targetDate: '2026-03-26',
        weekdayMinutes: [0, 0, 0, 60, 0, 0, 0],
        daysOff: ['2026-03-19'],
        stack: { cloud: 'gcp' },
      },
    })
  })
  const standing = async (as: string, id = 'ada') => call('GET', `/people/${id}/standing`, { as })

  test('the learner, each manager and an admin get the same, and nobody else anything', async () => {
    await call('PUT', '/steps/joins/grain/completion', { as: 'ada', body: { minutes: 44 } })
    const own = (await standing('ada')).body
    expect((await standing('dana')).body).toEqual(own)
    expect((await standing('priya')).body).toEqual(own)
    const stranger = await standing('gail')
    const none = await standing('gail', 'nobody')
    expect(stranger.status).toBe(404)
    expect({ ...stranger.body, instance: '' }).toEqual({ ...none.body, instance: '' })
    expect((await standing('boris')).status).toBe(404)
    expect((await standing('dana', 'rex')).status).toBe(404)
  })

  test('it holds no day of study, no day off, no stack and no address', async () => {
    const { text } = await standing('dana')
    expect(text).not.toMatch(/weekdayMinutes|daysOff|2026-03-19|stack|gcp|harebell\.example|slots/)
  })

  test('the plan is in weeks, the rhythm in twelve of them', async () => {
    now = noon - 7 * day
    await call('PUT', '/steps/joins/grain/completion', { as: 'ada', body: { minutes: 44 } })
    now = noon
    await call('PUT', '/steps/joins/keys/completion', { as: 'ada' })
    const { plan, rhythm, lastStudy, minutesLately, goal, competencies } = (await standing('dana')).body
    expect(rhythm).toHaveLength(12)
    expect(rhythm.slice(-2)).toEqual([
      { monday: '2026-03-02', minutes: 44, steps: 1 },
      { monday: '2026-03-09', minutes: 30, steps: 1 },
    ])
    expect(lastStudy).toBe('2026-03-12')
    expect(minutesLately).toBe(11)
    expect(goal.weekMinutes).toBe(60)
    expect(plan.weeks[0]).toMatchObject({
      monday: '2026-03-09',
      steps: expect.arrayContaining(['windows/frames']),
    })
    expect(competencies[0]).toEqual({
      id: 'joins',
      done: 2,
      total: 2,
      proof: { how: 'steps', on: '2026-03-12' },
    })
  })

  test('a date is late by the plan, at risk by what was done lately, as it is in the list of assignments', async () => {
    const due = (id: string, on: string, items: string[], at: number) =>
      appendAssignment(db, {
        id,
        title: id,
        items,
        personId: 'ada',
        assignedById: 'dana',
        due: { on, zone: 'Europe/London' },
        at: new Date(at),
      })
    const long = noon - 20 * 86_400_000
    await due('tomorrow', '2026-03-13', ['streams'], long)
    await due('some day', '2026-12-10', ['joins'], long)
    // What somebody did before it was theirs says nothing about it.
    await due('new', '2026-12-10', ['joins'], noon)
    const { plan, assignments } = (await standing('dana')).body
    const outlooks = Object.fromEntries(
      assignments.map(({ title, due: { outlook } }: { title: string; due: { outlook: string } }) => [
        title,
        outlook,
      ]),
    )
    expect(outlooks).toEqual({ tomorrow: 'late', 'some day': 'at-risk', new: 'on-track' })
    const listed = (await call('GET', '/teams/data/troubles', { as: 'dana' })).body.people[0].assignments
    for (const { id, outlook } of listed)
      expect(assignments.find((one: { id: string }) => one.id === id).outlook).toEqual(outlook)
    expect(listed).toHaveLength(2)
    expect(plan.target).toMatchObject({ outlook: 'late', due: '2026-03-26' })
    await call('PUT', '/steps/joins/grain/completion', { as: 'ada' })
    await call('PUT', '/steps/joins/keys/completion', { as: 'ada' })
    const after = (await standing('dana')).body.assignments
    expect(after.find(({ title }: { title: string }) => title === 'some day').due.outlook).toBe('done')
  })

  test('somebody without a goal has no plan, and all else', async () => {
    const { goal, plan, rhythm, teams } = (await standing('dana', 'cleo')).body
    expect({ goal, plan }).toEqual({ goal: null, plan: null })
    expect(rhythm).toHaveLength(12)
    expect(teams).toEqual([
      { id: 'data', name: 'Data' },
      { id: 'warehouse', name: 'Warehouse' },
    ])
  })

  test('evidence says what proved it, when, by whom, and what came before', async () => {
    await call('PUT', '/steps/joins/old-grain/completion', { as: 'ada' })
    await db.transaction(function* (tx) {
      const about = {
        personId: 'ada',
        subject: 'joins/grain',
        contentVersion: 'grain-v1',
        at: new Date(noon),
      }
      yield* appendEntry(db, tx, {
        ...about,
        id: 'v1',
        kind: 'verified',
        detail: { attempt: 'a1', assisted: false },
      })
      yield* appendProof(db, tx, {
        personId: 'ada',
        competencyId: 'joins',
        how: 'sign-off',
        at: new Date(noon),
        entryId: 'p1',
      })
      yield* appendEntry(db, tx, {
        id: 'p2',
        personId: 'ada',
        kind: 'proven',
        subject: 'joins',
        detail: { how: 'sign-off', by: 'dana' },
        at: new Date(noon),
      })
    })
    now = noon + 30 * day
    const answer = await call('GET', '/people/ada/competencies/joins/evidence', { as: 'dana' })
    expect(answer.body).toMatchObject({
      competency: 'joins',
      state: {
        kind: 'proven',
        done: 1,
        total: 2,
        proof: { how: 'sign-off', on: '2026-03-12', lastShown: '2026-03-12', due: '2026-09-08' },
        freshness: { days: 30, due: '2026-09-08', isDue: false },
      },
      signedOffBy: 'Dana',
      steps: [
        { id: 'joins/grain', doneOn: '2026-03-12', verifiedOn: '2026-03-12', changedSince: false },
        { id: 'joins/keys', doneOn: null, verifiedOn: null, changedSince: false },
      ],
    })
    expect(answer.body.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      'proven',
      'proven',
      'verified',
      'completed',
    ])
    expect(answer.text).not.toContain('a1')
    expect((await call('GET', '/people/ada/competencies/joins/evidence', { as: 'ada' })).body).toEqual(
      answer.body,
    )
    for (const path of ['/people/ada/competencies/joins/evidence', '/people/x/competencies/joins/evidence'])
      expect((await call('GET', path, { as: 'gail' })).status).toBe(404)
    expect((await call('GET', '/people/ada/competencies/nothing/evidence', { as: 'dana' })).status).toBe(404)
  })

  test('each learner reads who sees them', async () => {
    const seenBy = async (as: string) => (await call('GET', '/me/seen-by', { as })).body
    expect(await seenBy('ada')).toEqual({
      managers: [{ id: 'dana', name: 'Dana' }],
      admins: [{ id: 'priya', name: 'Priya' }],
    })
    expect((await seenBy('dana')).managers).toEqual([])
    expect((await seenBy('priya')).admins).toEqual([])
  })
})
