import { describe, expect, test } from 'vitest'
import { type CommandItem, findCommands } from '@/app/ui/shell/commands'
import { type KeyPress, shortcutFor } from '@/app/ui/shell/shortcut-keys'

const item = (title: string, subtitle = '', keywords: string[] = []): CommandItem => ({
  id: title,
  title,
  subtitle,
  href: `/${title}`,
  keywords,
})
const items = [
  item('Data Pipeline Programming', 'Professional'),
  item('Window frames', 'Advanced SQL', ['lesson']),
  item('SQL Mastery', 'Professional'),
  item('Résumé of a mapping'),
  item('The map'),
  item('Map'),
]
const found = (query: string) => findCommands(items, query).map(({ title }) => title)

describe('finding commands', () => {
  test('by the beginning of the title first, then of a word, then anywhere', () => {
    expect(found('map')).toEqual(['Map', 'Résumé of a mapping', 'The map'])
    expect(found('sql')).toEqual(['SQL Mastery', 'Window frames'])
  })

  test('by all words wherever they stand, whatever the case and the accents', () => {
    expect(found('ADVANCED lesson')).toEqual(['Window frames'])
    expect(found('resume')).toEqual(['Résumé of a mapping'])
    expect(found('professional window')).toEqual([])
  })

  test('everything, in its order and bounded, before anything is typed', () => {
    expect(found('  ')).toEqual(items.map(({ title }) => title))
    expect(findCommands(items, '', 2)).toHaveLength(2)
  })
})

describe('shortcuts', () => {
  const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    ...change,
  })

  test.each([
    [press('n'), 'next'],
    [press('?'), 'help'],
    [press('k', { ctrlKey: true }), 'palette'],
    [press('K', { metaKey: true }), 'palette'],
    [press('k'), undefined],
    [press('n', { ctrlKey: true }), undefined],
    [press('n', { altKey: true }), undefined],
    [press('n', { repeat: true }), undefined],
    [press('n', { isComposing: true }), undefined],
  ])('%o', (key, shortcut) => {
    expect(shortcutFor(key, false)).toBe(shortcut)
    expect(shortcutFor(key, true)).toBeUndefined()
  })
})
