import { describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { apiOver } from './call-api'

describe.each(engines)('a password over the API on %s', (engine) => {
  test('changing it ends every session but gives the browser that asked a new one', async () => {
    const db = await freshDatabase(engine)
    await people(db, { ada: { passwordHash: await hashPassword('grain before joins') } })
    const { call } = apiOver(db)
    const change = (current: string) =>
      call('PUT', '/me/password', { as: 'ada', body: { current, next: 'windows after joins' } })
    const wrong = await change('not the one it is')
    expect([wrong.status, wrong.body.faults[0].path]).toEqual([422, 'current'])

    const changed = await change('grain before joins')
    expect(Object.keys(changed.body)).toEqual(['changedAt'])
    const cookie = changed.headers.get('set-cookie')?.split(';')[0]
    expect(changed.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    expect((await call('GET', '/me', { as: 'ada' })).status).toBe(401)
    expect((await call('GET', '/me', { cookie })).body.id).toBe('ada')

    const ended = await call('DELETE', '/me/sessions', { cookie })
    expect(ended.status).toBe(200)
    expect((await call('GET', '/me', { cookie })).status).toBe(401)
  })
})
