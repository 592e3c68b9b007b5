import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { joinByIdentity } from '@/lib/services/sign-in/join-by-identity'
import { signInWithPassword } from '@/lib/services/sign-in/sign-in-with-password'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { lettersIn, smtp } from './letters-in'
import { organisationIn } from './organisation'

const day = 24 * 60 * 60_000

describe.each(engines)('invitations over the API on %s', (engine) => {
  let db: Database
  let now: number
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    now = noon
    await organisationIn(db)
    call = apiOver(db, { now: () => now }).call
  })

  const invite = (as: string, email: string, teamId: string | null, more = {}) =>
    call('POST', '/invitations', { as, body: { email, teamId, ...more }, headers: { host: 'evil.example' } })
  const codeOf = (link: string) => link.split('#')[1] ?? ''
  const lookUp = (code: string) => call('POST', '/invitation-lookup', { body: { code } })
  const password = 'lantern over open ground'
  const join = (code: string, email: string, more = {}) =>
    call('POST', '/invitation-acceptance', {
      body: { code, email, name: 'New Person', password, timeZone: 'Europe/Paris', ...more },
    })
  const accept = (as: string, code: string) =>
    call('POST', '/me/invitation-acceptance', { as, body: { code } })

  test('a link leads somebody in, once, to their team; the address is the configured one', async () => {
    const made = await invite('milo', 'New@Example.org ', 'ingest', { name: 'New' })
    expect(made.body).toMatchObject({
      email: 'new@example.org',
      team: { id: 'ingest', name: 'Ingest' },
      expiresAt: noon + 7 * day,
    })
    expect(made.body.link).toMatch(/^http:\/\/cairn\.test\/join#[\w-]{32}$/)
    const code = codeOf(made.body.link)
    expect((await lookUp(code)).body).toEqual({
      organisation: 'cairn.test',
      team: 'Ingest',
      role: 'member',
      invitedBy: 'Milo',
      name: 'New',
      email: 'n***@example.org',
      expiresAt: noon + 7 * day,
    })
    expect((await join(code, 'new@example.org')).body).toEqual({ email: 'new@example.org' })
    const session = await signInWithPassword(
      { db, now: () => now },
      { email: 'new@example.org', password, address: 'x' },
    )
    const ingest = (await call('GET', '/teams/ingest', { as: 'milo' })).body
    expect(ingest.members.map(({ name, role }: Record<string, string>) => [name, role])).toContainEqual([
      'New Person',
      'member',
    ])
    expect(ingest.members.map(({ personId }: Record<string, string>) => personId)).toContain(
      session?.personId,
    )
    expect((await join(code, 'new@example.org')).status).toBe(404)
    expect((await lookUp(code)).status).toBe(404)
    expect((await call('GET', '/invitations', { as: 'milo' })).body.invitations).toEqual([])
  })

  test('is mailed where mail goes out, and says so; else the link is to be passed on', async () => {
    expect((await invite('milo', 'new@example.org', 'ingest')).body.delivery).toBe('none')
    expect(await lettersIn(db)).toEqual([])
    call = apiOver(db, { now: () => now, mail: smtp }).call
    const { body } = await invite('milo', 'new@example.org', 'ingest')
    expect(body.delivery).toBe('mail')
    const [letter, ...others] = await lettersIn(db)
    expect(others).toEqual([])
    expect(letter?.to).toBe('new@example.org')
    expect(letter?.text).toContain(`Milo invites you to the team Ingest in Cairn`)
    expect(letter?.text).toContain(body.link)
    call = apiOver(db, { now: () => now, mail: { by: 'outbox', from: smtp.from } }).call
    expect((await invite('milo', 'third@example.org', 'ingest')).body.delivery).toBe('outbox')
    expect((await lettersIn(db)).map(({ to }) => to)).toEqual(['new@example.org', 'third@example.org'])
    // Who is refused is not written to.
    expect((await invite('milo', 'other@example.org', 'fleet')).status).toBe(404)
    expect((await invite('milo', 'ada@harebell.example', 'ingest')).status).toBe(422)
    expect(await lettersIn(db)).toHaveLength(2)
  })

  test('of two who come by one link at once, one gets in', async () => {
    const code = codeOf((await invite('root', 'new@example.org', 'ingest')).body.link)
    const both = await Promise.all([join(code, 'new@example.org'), join(code, 'new@example.org')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  test('replayed, expired, borrowed, taken back and made up are all turned away', async () => {
    const first = codeOf((await invite('milo', 'new@example.org', 'ingest')).body.link)
    const again = await invite('milo', 'new@example.org', 'ingest')
    expect((await lookUp(first)).status).toBe(404)
    const code = codeOf(again.body.link)
    expect((await join(code, 'eve@example.org')).status).toBe(403)
    expect((await accept('ada', code)).status).toBe(403)
    expect((await join(code, 'new@example.org', { password: 'password123' })).body.faults[0].path).toBe(
      'password',
    )
    expect((await join(code, 'new@example.org', { role: 'admin' })).status).toBe(422)
    now += 7 * day
    expect((await join(code, 'new@example.org')).status).toBe(404)
    now = noon
    expect((await call('DELETE', `/invitations/${again.body.id}`, { as: 'hugo' })).status).toBe(404)
    expect((await call('DELETE', `/invitations/${again.body.id}`, { as: 'dana' })).status).toBe(200)
    expect((await join(code, 'new@example.org')).status).toBe(404)
    expect((await lookUp('made-up')).status).toBe(404)
    const people = await call('GET', '/people?search=example.org', { as: 'root' })
    expect(people.body.total).toBe(0)
  })

  test('an invitation, also an expired one, is renewed: a new link, seven days from then, the old one dead', async () => {
    const first = await invite('milo', 'new@example.org', 'ingest', { name: 'New', role: 'manager' })
    now += 8 * day
    const waiting = (await call('GET', '/invitations', { as: 'milo' })).body.invitations
    expect(waiting.map(({ email, expiresAt }: Record<string, unknown>) => [email, expiresAt])).toEqual([
      ['new@example.org', noon + 7 * day],
    ])
    const renew = (as: string, id: string) => call('POST', `/invitations/${id}/renewals`, { as })
    for (const [as, status] of [
      ['hugo', 404],
      ['ada', 404],
    ] as const)
      expect((await renew(as, first.body.id)).status, as).toBe(status)
    // From above, and by another than who made it.
    const again = await renew('dana', first.body.id)
    expect(again.body).toMatchObject({
      email: 'new@example.org',
      name: 'New',
      role: 'manager',
      team: { id: 'ingest', name: 'Ingest' },
      invitedBy: { id: 'dana' },
      expiresAt: now + 7 * day,
    })
    expect((await lookUp(codeOf(first.body.link))).status).toBe(404)
    expect((await lookUp(codeOf(again.body.link))).status).toBe(200)
    // Pressed twice, the second finds that it was renewed.
    expect((await renew('dana', first.body.id)).status).toBe(404)
    expect((await call('GET', '/invitations', { as: 'milo' })).body.invitations).toHaveLength(1)
    // Whoever joined, or was taken back, is not invited again.
    expect((await join(codeOf(again.body.link), 'new@example.org')).status).toBe(200)
    expect((await renew('dana', again.body.id)).status).toBe(404)
    const toNoTeam = await invite('root', 'no-team@example.org', null)
    expect((await renew('dana', toNoTeam.body.id)).status).toBe(404)
    expect((await renew('root', toNoTeam.body.id)).status).toBe(200)
  })

  test('who came in another way meanwhile is not invited again', async () => {
    const { id } = (await invite('milo', 'zoe@harebell.example', 'ingest')).body
    await people(db, { zoe: {} })
    const answer = await call('POST', `/invitations/${id}/renewals`, { as: 'root' })
    expect([answer.status, answer.body.faults[0].path]).toEqual([422, 'email'])
  })

  test('guessing is slowed down by where it comes from', async () => {
    let status = 0
    for (let tries = 0; tries < 130 && status !== 429; tries++)
      status = (await lookUp(`guess-${tries}`)).status
    expect(status).toBe(429)
  })

  test('a manager invites to their own teams, as a member or a manager and nothing more', async () => {
    expect((await invite('milo', 'new@example.org', 'fleet')).status).toBe(404)
    expect((await invite('milo', 'new@example.org', null)).status).toBe(403)
    expect((await invite('milo', 'new@example.org', 'ingest', { role: 'admin' })).status).toBe(422)
    expect((await invite('ada', 'new@example.org', 'ingest')).status).toBe(404)
    expect((await invite('root', 'new@example.org', null)).status).toBe(200)
    expect((await call('GET', '/invitations', { as: 'milo' })).body.invitations).toEqual([])
    expect((await call('GET', '/invitations', { as: 'root' })).body.invitations).toHaveLength(1)
  })

  test('who is here is told to those who may see them; others accept for themselves', async () => {
    const seen = await invite('dana', 'boris@harebell.example', 'ingest')
    expect([seen.status, seen.body.faults[0].path]).toEqual([422, 'email'])
    // A manager does not learn whether somebody of another team is here.
    const unseen = await invite('dana', 'fay@harebell.example', 'ingest', { role: 'manager' })
    expect(unseen.status).toBe(200)
    const code = codeOf(unseen.body.link)
    expect((await join(code, 'fay@harebell.example')).status).toBe(409)
    expect((await accept('fay', code)).body).toEqual({ team: { id: 'ingest', name: 'Ingest' } })
    expect((await call('GET', '/people/fay', { as: 'milo' })).body.teams).toEqual([
      { id: 'ingest', name: 'Ingest', role: 'manager' },
    ])
    expect((await accept('fay', code)).status).toBe(404)
  })

  test('who signs in at a provider comes in where they were invited, also from another domain', async () => {
    const claims = {
      issuer: 'https://id.example',
      subject: 's1',
      email: 'guest@elsewhere.example',
      emailVerified: true,
    }
    const context = { db, now: () => now }
    expect(await joinByIdentity(context, claims, ['harebell.example'])).toEqual({ refused: 'NotInvited' })
    const code = codeOf((await invite('milo', 'guest@elsewhere.example', 'ingest')).body.link)
    const joined = await joinByIdentity(context, claims, ['harebell.example'])
    if (!('session' in joined)) throw new Error('They were invited.')
    const as = joined.session.personId
    expect((await call('POST', '/me/invitation-acceptance', { as, epoch: 1, body: { code } })).status).toBe(
      200,
    )
    expect((await call('GET', `/people/${as}`, { as: 'milo' })).status).toBe(200)
  })
})
