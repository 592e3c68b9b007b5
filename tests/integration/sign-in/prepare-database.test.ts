import { describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { demoAccounts, markAsDemo } from '@/lib/services/sign-in/demo'
import { listSignInOptions } from '@/lib/services/sign-in/list-sign-in-options'
import { prepareDatabase } from '@/scripts/prepare-database'
import { engines, freshUrl } from '../engines'
import { people } from '../people'
import { start } from './browser'

describe.each(engines)('starting on a database, on %s', (engine) => {
  async function demoUrl(): Promise<string> {
    const url = await freshUrl(engine)
    const db = openDatabase(url)
    await markAsDemo({ db, now: () => start })
    await people(db, { ada: {} })
    await db.close()
    return url
  }

  async function optionsAt(databaseUrl: string, demo: boolean) {
    const db = openDatabase(databaseUrl)
    try {
      return await listSignInOptions({ db, environment: { demo, provider: undefined } })
    } finally {
      await db.close()
    }
  }

  test('prints a set-up code each time while nobody is there', async () => {
    const databaseUrl = await freshUrl(engine)
    const first = await prepareDatabase({ databaseUrl, demo: false })
    const second = await prepareDatabase({ databaseUrl, demo: false })
    expect(first).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(second).not.toBe(first)
  })

  test('runs the demo on the demo’s own database, and offers its people there', async () => {
    const databaseUrl = await demoUrl()
    expect(await prepareDatabase({ databaseUrl, demo: true })).toBeUndefined()
    expect((await optionsAt(databaseUrl, true)).demo).toEqual(demoAccounts)
  })

  test('never runs the demo on another database, nor offers its people there', async () => {
    const databaseUrl = await freshUrl(engine)
    await expect(prepareDatabase({ databaseUrl, demo: true })).rejects.toThrow(/not the demo/)
    expect((await optionsAt(databaseUrl, true)).demo).toEqual([])
  })

  test('never runs anything else on the demo’s database', async () => {
    const databaseUrl = await demoUrl()
    await expect(prepareDatabase({ databaseUrl, demo: false })).rejects.toThrow(/belongs to the demo/)
    expect((await optionsAt(databaseUrl, false)).demo).toEqual([])
  })
})
