import type { Database } from '@/db/database'
import { addTeam, setMembership } from '@/db/queries/teams'
import { people } from '../people'

const since = new Date('2026-01-10T09:00:00Z')

/**
 * A small organisation under names of its own: `dana` manages `data` with `warehouse` below it, where `ada` and `boris` are; `henrik` manages
 * `fleet`, where `cleo` is; `wanda` writes paths for all, `priya` is an admin.
 */
export async function pathWorld(db: Database, prefix = '') {
  const id = (name: string) => `${prefix}${name}`
  await people(db, {
    [id('dana')]: {},
    [id('henrik')]: {},
    [id('ada')]: {},
    [id('boris')]: { timeZone: 'Asia/Tokyo' },
    [id('cleo')]: {},
    [id('wanda')]: { isAuthor: true },
    [id('priya')]: { role: 'admin' },
  })
  await addTeam(db, { id: id('data'), name: 'Data', createdAt: since })
  await addTeam(db, { id: id('warehouse'), name: 'Warehouse', parentId: id('data'), createdAt: since })
  await addTeam(db, { id: id('fleet'), name: 'Fleet', createdAt: since })
  const join = (teamId: string, personId: string, role: 'member' | 'manager' = 'member') =>
    setMembership(db, { teamId: id(teamId), personId: id(personId), role, since })
  await join('data', 'dana', 'manager')
  await join('fleet', 'henrik', 'manager')
  await join('warehouse', 'ada')
  await join('warehouse', 'boris')
  await join('fleet', 'cleo')
  return { id, join }
}

/** A draft with one competency, one step, a link and a task that comes after the competency. */
export const someContent = {
  sections: [
    {
      id: 'first',
      title: 'First',
      items: [
        { id: 'joins', kind: 'competency', competency: 'joins', required: true },
        {
          id: 'read',
          kind: 'link',
          title: 'The handbook',
          url: 'https://harebell.example/handbook',
          minutes: 20,
          required: true,
        },
      ],
    },
    {
      id: 'second',
      title: 'Second',
      items: [
        {
          id: 'memo',
          kind: 'task',
          title: 'Write a memo',
          minutes: 60,
          required: true,
          note: 'One page.',
          after: ['joins'],
        },
        { id: 'frames', kind: 'step', step: 'windows/frames', required: false },
      ],
    },
  ],
} as const
