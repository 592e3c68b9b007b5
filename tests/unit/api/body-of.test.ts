import { oc } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { BrokenOutput, bodyOf } from '@/lib/api/body-of'

const named = oc.output(z.object({ name: z.string() }))
const withNote = oc.output(z.object({ name: z.string(), note: z.string() }))
const textOf = async (...answer: Parameters<typeof bodyOf>) => (await bodyOf(...answer)).bytes.toString()

test('what the schema does not name does not go out, and what breaks it not at all', async () => {
  expect(await textOf(named, { name: 'Ada', secret: 'x' })).toBe('{"name":"Ada"}')
  await expect(bodyOf(named, { name: 1 })).rejects.toThrow(BrokenOutput)
  expect(await textOf(oc.output(z.undefined()), undefined)).toBe('null')
})

test('what is frozen is written once, what is not each time', async () => {
  const kept = Object.freeze({ name: 'Ada' })
  expect(await bodyOf(named, kept)).toBe(await bodyOf(named, kept))
  const open = { name: 'Ada' }
  const before = await bodyOf(named, open)
  open.name = 'Boris'
  expect(await bodyOf(named, open)).not.toBe(before)
  expect(await textOf(named, open)).toBe('{"name":"Boris"}')
})

test('the body that one endpoint made of a thing is not given by another', async () => {
  const kept = Object.freeze({ name: 'Ada', note: 'for her manager alone' })
  expect(await textOf(withNote, kept)).toContain('manager')
  expect(await textOf(named, kept)).toBe('{"name":"Ada"}')
})

test('the same bytes have the same tag, others another', async () => {
  const tags = await Promise.all(
    ['Ada', 'Ada', 'Boris'].map(async (name) => (await bodyOf(named, { name })).tag()),
  )
  expect(new Set(tags).size).toBe(2)
  expect(tags[0]).toMatch(/^"[\w-]+"$/)
})
