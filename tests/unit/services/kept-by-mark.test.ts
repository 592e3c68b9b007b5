import { expect, test } from 'vitest'
import { KeptByMark } from '@/lib/services/kept-by-mark'

/** A thing that changes, and how often something was worked out of it. */
function watched(kept: KeptByMark<string>, key = 'team') {
  const thing = { mark: '1', made: 0 }
  const ask = () =>
    kept.get(
      key,
      async () => thing.mark,
      async () => {
        thing.made += 1
        return `${key} at ${thing.mark}`
      },
    )
  return { thing, ask }
}

const everyOne = () => 1

test('it is made once for each mark, and once for those who ask together', async () => {
  const { thing, ask } = watched(new KeptByMark(10, everyOne))
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['team at 1', 'team at 1', 'team at 1'])
  expect([await ask(), thing.made]).toEqual(['team at 1', 1])
  thing.mark = '2'
  expect([await ask(), await ask(), thing.made]).toEqual(['team at 2', 'team at 2', 2])
})

test('what was made while the thing changed is given to nobody later, even when it changes back', async () => {
  const kept = new KeptByMark<string>(10, everyOne)
  let mark = 'before'
  const readMark = async () => mark
  const first = await kept.get('team', readMark, async () => {
    mark = 'after'
    return 'half and half'
  })
  expect(first).toBe('half and half')
  mark = 'before'
  expect(await kept.get('team', readMark, async () => 'whole')).toBe('whole')
})

test('what could not be made is tried again', async () => {
  const kept = new KeptByMark<string>(10, everyOne)
  const readMark = async () => 'same'
  const failing = kept.get('team', readMark, () => Promise.reject(new Error('no disk')))
  await expect(failing).rejects.toThrow('no disk')
  expect(await kept.get('team', readMark, async () => 'made')).toBe('made')
})

test('what was asked for longest ago makes room, by weight', async () => {
  const kept = new KeptByMark<string>(10, (value) => (value.startsWith('large') ? 8 : 4))
  const [one, two, large] = ['one', 'two', 'large'].map((key) => watched(kept, key))
  await one?.ask()
  await two?.ask()
  await one?.ask()
  await large?.ask()
  await Promise.all([one?.ask(), two?.ask()])
  expect([one?.thing.made, two?.thing.made, large?.thing.made]).toEqual([2, 2, 1])
})
