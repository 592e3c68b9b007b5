import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { practiceOver } from './practice-over'
import { smallExercises } from './small-exercises'

describe.each(engines)('answers handed in, on %s', (engine) => {
  let db: Database
  let practice: ReturnType<typeof practiceOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {} })
    practice = practiceOver(db)
  })

  const attemptOf = async (as: string, id: string) =>
    (await practice.call('GET', `/attempts/${id}`, { as })).body
  const ledgerOf = (personId: string) => {
    const { ledger } = db.schema
    return db
      .select({ kind: ledger.kind, subject: ledger.subject, detail: ledger.detail })
      .from(ledger)
      .where(eq(ledger.personId, personId))
      .orderBy(asc(ledger.sequence))
  }

  test('a right answer is queued, graded on both variants and verified, with all of it in the ledger', async () => {
    const { call, submit, gradeAll, sandbox } = practice
    const handedIn = await submit('ada', 'right', { hintsShown: 1, minutes: 20 })
    expect(handedIn.status).toBe(200)
    expect(handedIn.body).toMatchObject({ status: 'queued', position: 1, proves: false, hintsShown: 1 })
    expect(handedIn.body.reading).toMatch(/^Graded in your browser/)
    await gradeAll()
    expect(
      sandbox.jobs.map(({ variant, exercise }) => [variant, exercise.expected.rows?.rows[0]?.[0]]),
    ).toEqual([
      ['visible', 'visible'],
      ['hidden', 'hidden'],
    ])
    expect(await attemptOf('ada', handedIn.body.id)).toMatchObject({
      status: 'verified',
      proves: true,
      visible: { passed: true },
      hidden: { passed: true },
      dataHash: 'd1-visible.d1-hidden',
    })
    const { body } = await call('GET', '/progress', { as: 'ada' })
    expect(Object.keys(body.completed)).toEqual(['joins/grain'])
    expect(body.proven).toEqual({})
    const [entry] = await ledgerOf('ada')
    expect(entry).toMatchObject({ kind: 'verified', subject: 'joins/grain' })
    expect(entry?.detail).toMatchObject({
      attempt: handedIn.body.id,
      exerciseVersion: 'v1',
      answerHash: handedIn.body.answerHash,
      dataHash: 'd1-visible.d1-hidden',
      assisted: false,
      hintsShown: 1,
    })
  })

  test('what the browser claims is kept apart and counts for nothing', async () => {
    const claimed = { passed: true, ms: 3 }
    const { body } = await practice.submit('ada', 'wrong', { claimed })
    await practice.gradeAll()
    const attempt = await attemptOf('ada', body.id)
    expect(attempt).toMatchObject({ status: 'rejected', claimed, proves: false, visible: { passed: false } })
    expect(attempt.hidden).toBeUndefined()
    expect(await ledgerOf('ada')).toEqual([])
    const progress = await practice.call('GET', '/progress', { as: 'ada' })
    expect(progress.body).toEqual({ completed: {}, proven: {}, ages: {} })
  })

  test('an answer made for the visible data is rejected without a word of the hidden', async () => {
    const { body } = await practice.submit('ada', 'overfitted')
    await practice.gradeAll()
    const answer = await practice.call('GET', `/attempts/${body.id}`, { as: 'ada' })
    expect(answer.body).toMatchObject({
      status: 'rejected',
      visible: { passed: true },
      hidden: { passed: false },
    })
    expect(answer.body.reading).toContain('other data of the same kind')
    expect(answer.body.hidden.checks[0]).not.toHaveProperty('firstDifference')
    expect(JSON.stringify(answer.body.hidden)).not.toContain('[["hidden"]]')
  })

  test('a competency is proven once every exercise of it that runs is verified', async () => {
    await practice.submit('ada', 'right')
    await practice.submit('ada', 'right', { exercise: 'joins/keys' })
    await practice.submit('boris', 'right', { exercise: 'joins/keys' })
    await practice.gradeAll()
    const { body } = await practice.call('GET', '/progress', { as: 'ada' })
    expect(body.proven.joins.how).toBe('exercises')
    expect((await practice.call('GET', '/progress', { as: 'boris' })).body.proven).toEqual({})
    expect((await ledgerOf('ada')).filter(({ kind }) => kind === 'proven')).toHaveLength(1)
  })

  test('a proof by exercises replaces the learner’s own word and no stronger one', async () => {
    const at = new Date('2026-03-01T00:00:00Z')
    await db.insert(db.schema.proofs).values([
      { personId: 'ada', competencyId: 'windows', how: 'stated', provenAt: at },
      { personId: 'boris', competencyId: 'windows', how: 'sign-off', provenAt: at },
    ])
    await practice.submit('ada', 'right', { exercise: 'windows/frames' })
    await practice.submit('boris', 'right', { exercise: 'windows/frames' })
    await practice.gradeAll()
    const provenBy = async (as: string) =>
      (await practice.call('GET', '/progress', { as })).body.proven.windows.how
    expect([await provenBy('ada'), await provenBy('boris')]).toEqual(['exercises', 'sign-off'])
  })

  test('after the solution was seen a pass is practice, not proof', async () => {
    const seen = await practice.call('POST', '/exercises/windows/frames/solution', { as: 'ada' })
    expect(seen.body).toEqual({ solution: 'select right', explanation: 'Because.', version: 'v1' })
    const { body } = await practice.submit('ada', 'right', { exercise: 'windows/frames' })
    await practice.gradeAll()
    const attempt = await attemptOf('ada', body.id)
    expect(attempt).toMatchObject({ status: 'verified', assisted: true, proves: false })
    expect(attempt.reading).toContain('proves nothing yet')
    const progress = await practice.call('GET', '/progress', { as: 'ada' })
    expect([Object.keys(progress.body.completed), progress.body.proven.windows?.how]).toEqual([
      ['windows/frames'],
      'steps',
    ])
  })

  test('nobody sees, takes back or runs another person’s attempt', async () => {
    const { body } = await practice.submit('ada', 'right')
    for (const [method, path] of [
      ['GET', `/attempts/${body.id}`],
      ['DELETE', `/attempts/${body.id}`],
      ['POST', `/attempts/${body.id}/rerun`],
    ] as const) {
      expect((await practice.call(method, path, { as: 'boris' })).status).toBe(404)
      expect((await practice.call(method, path)).status).toBe(401)
    }
    const listed = await practice.call('GET', '/exercises/joins/grain/attempts', { as: 'boris' })
    expect(listed.body).toEqual({ attempts: [] })
  })

  test('attempts come the latest first, fifty at a time', async () => {
    for (let turn = 0; turn < 52; turn++) {
      const { body } = await practice.submit('ada', `try ${turn}`)
      practice.clock.now += 1_000
      await practice.call('DELETE', `/attempts/${body.id}`, { as: 'ada' })
    }
    const path = '/exercises/joins/grain/attempts'
    const first = await practice.call('GET', path, { as: 'ada' })
    expect(first.body.attempts).toHaveLength(50)
    expect(first.body.attempts[0].answer.text).toBe('try 51')
    const rest = await practice.call('GET', `${path}?after=${first.body.next}`, { as: 'ada' })
    expect(rest.body.attempts.map(({ answer }: { answer: { text: string } }) => answer.text)).toEqual([
      'try 1',
      'try 0',
    ])
    expect(rest.body.next).toBeUndefined()
  })

  test('a past attempt run again has the same verdict, and proves nothing anew', async () => {
    for (const [text, status] of [
      ['right', 'verified'],
      ['overfitted', 'rejected'],
    ] as const) {
      const { body } = await practice.submit('ada', text)
      await practice.gradeAll()
      const entries = (await ledgerOf('ada')).length
      const rerun = await practice.call('POST', `/attempts/${body.id}/rerun`, { as: 'ada' })
      expect(rerun.body).toMatchObject({ status: 'queued', rerunOf: body.id })
      await practice.gradeAll()
      const [past, again] = [await attemptOf('ada', body.id), await attemptOf('ada', rerun.body.id)]
      expect(again).toMatchObject({ status, rerunOf: body.id, proves: false, answerHash: past.answerHash })
      expect([again.visible, again.hidden]).toEqual([past.visible, past.hidden])
      expect(await ledgerOf('ada')).toHaveLength(entries)
      const { body: list } = await practice.call('GET', '/exercises/joins/grain/attempts', { as: 'ada' })
      const listed = list.attempts.filter(({ id }: { id: string }) => id === body.id)
      expect(listed).toMatchObject([{ status, rerun: { id: rerun.body.id, status } }])
      expect(list.attempts.map(({ id }: { id: string }) => id)).not.toContain(rerun.body.id)
    }
  })

  test('an attempt is run again on the exercise as it was, as long as its data is there', async () => {
    const { body } = await practice.submit('ada', 'right')
    await practice.gradeAll()
    const changed = practiceOver(db, smallExercises('v2'))
    const rerun = await changed.call('POST', `/attempts/${body.id}/rerun`, { as: 'ada' })
    expect(rerun.body.exerciseVersion).toBe('v1')
    await changed.gradeAll()
    expect((await changed.call('GET', `/attempts/${rerun.body.id}`, { as: 'ada' })).body.status).toBe(
      'verified',
    )
    const replaced = practiceOver(db, smallExercises('v1', 'd2'))
    const refused = await replaced.call('POST', `/attempts/${body.id}/rerun`, { as: 'ada' })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('Its verdict stands'),
    ])
  })

  test.each([
    ['another version', { version: 'v0' }, 422],
    ['a step that does not run', { exercise: 'streams/time' }, 404],
    ['a step that is not there', { exercise: 'streams/nothing' }, 404],
  ])('refuses %s', async (_, more, status) => {
    expect((await practice.submit('ada', 'right', more)).status).toBe(status)
  })

  test('refuses an answer of another form and one that is too long, and takes one of 64 KiB', async () => {
    const post = (answer: object) =>
      practice.call('POST', '/exercises/joins/grain/attempts', { as: 'ada', body: { answer, version: 'v1' } })
    const other = await post({ form: 'order', items: ['a'] })
    expect([other.status, other.body.faults[0].path]).toEqual([422, 'answer.form'])
    expect((await post({ form: 'text', text: 'x'.repeat(64 * 1024) })).status).toBe(422)
    expect((await post({ form: 'text', text: 'x'.repeat(64 * 1024 - 30) })).status).toBe(200)
  })
})
