import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { MissingRow } from '@/db/errors'
import {
  appendAssignment,
  listActiveAssignmentsOf,
  type NewAssignment,
  withdrawAssignment,
} from '@/db/queries/assignments'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'

const at = new Date('2026-02-02T09:00:00.250Z')

const assignment = (id: string, more: Partial<NewAssignment> = {}): NewAssignment => ({
  id,
  title: `Assignment ${id}`,
  items: ['sql-mastery', 'advanced-sql/top-n-lateral'],
  personId: 'ada',
  assignedById: 'dana',
  at,
  ...more,
})

describe.each(engines)('assignments on %s', (engine) => {
  let db: Database

  beforeEach(async () => {
    db = await freshDatabase(engine)
    await people(db, { dana: { name: 'Dana Okafor' }, ada: {}, boris: {} })
  })

  test('are listed by due date, those without one last, with who assigned them', async () => {
    await appendAssignment(db, assignment('open'))
    await appendAssignment(db, assignment('later', { due: { on: '2026-04-01', zone: 'Asia/Tokyo' } }))
    await appendAssignment(
      db,
      assignment('soon', { due: { on: '2026-03-01', zone: 'Europe/London' }, message: 'Before the audit.' }),
    )
    await appendAssignment(db, assignment('his', { personId: 'boris' }))
    const listed = await listActiveAssignmentsOf(db, 'ada')
    expect(listed.map(({ id }) => id)).toEqual(['soon', 'later', 'open'])
    expect(listed[0]).toEqual({
      id: 'soon',
      orderId: 'soon',
      title: 'Assignment soon',
      items: ['sql-mastery', 'advanced-sql/top-n-lateral'],
      assignedBy: 'Dana Okafor',
      dueOn: '2026-03-01',
      dueZone: 'Europe/London',
      message: 'Before the audit.',
      assignedAt: at,
      pathId: null,
      pathVersion: null,
      path: null,
    })
    expect(listed[2]).toMatchObject({ dueOn: null, dueZone: null, message: null })
  })

  test('are withdrawn once, and only as the person’s own', async () => {
    await appendAssignment(db, assignment('one'))
    expect(await withdrawAssignment(db, { id: 'one', personId: 'boris', at })).toBe(false)
    expect(await withdrawAssignment(db, { id: 'one', personId: 'ada', at })).toBe(true)
    expect(await withdrawAssignment(db, { id: 'one', personId: 'ada', at })).toBe(false)
    expect(await listActiveAssignmentsOf(db, 'ada')).toEqual([])
    const { assignments } = db.schema
    expect(await db.select({ withdrawnAt: assignments.withdrawnAt }).from(assignments)).toEqual([
      { withdrawnAt: at },
    ])
  })

  test('stand after the account of who assigned them is deleted', async () => {
    await appendAssignment(db, assignment('one'))
    await db.delete(db.schema.people).where(eq(db.schema.people.id, 'dana'))
    expect(await listActiveAssignmentsOf(db, 'ada')).toMatchObject([
      { id: 'one', assignedBy: 'someone who has left' },
    ])
  })

  test('are refused for a person or a team that does not exist', async () => {
    await expect(appendAssignment(db, assignment('one', { personId: 'nobody' }))).rejects.toBeInstanceOf(
      MissingRow,
    )
    await expect(appendAssignment(db, assignment('two', { teamId: 'none' }))).rejects.toBeInstanceOf(
      MissingRow,
    )
    expect(await listActiveAssignmentsOf(db, 'ada')).toEqual([])
  })
})
