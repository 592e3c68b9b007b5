import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/ui/tokens.css', 'utf8')
const themes = ['light', 'dark'] as const
const surfaces = ['paper', 'paper-raised', 'paper-sunken']
const levels = ['professional', 'advanced', 'expert', 'lead'].map((level) => `level-${level}`)
const statuses = ['ok', 'attention', 'late']

/** Text and what it stands on: WCAG 2.2 AA asks for 4.5. */
const textPairs = [
  ...surfaces.flatMap((on) =>
    ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', ...statuses, ...levels].map((text) => [
      text,
      on,
    ]),
  ),
  ...[...statuses, ...levels].flatMap((name) => [
    [name, `${name}-soft`],
    ['ink', `${name}-soft`],
    ['ink-soft', `${name}-soft`],
  ]),
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
] as [string, string][]

/** Borders of controls, focus rings and glyphs: 3. */
const graphicPairs = surfaces.flatMap((on) => [
  ['line-strong', on],
  ['focus', on],
]) as [string, string][]

describe.each(themes)('%s theme', (theme) => {
  test.each(textPairs)('text %s on %s', (text, on) => {
    expect(contrast(colour(text, theme), colour(on, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(graphicPairs)('graphic %s on %s', (graphic, on) => {
    expect(contrast(colour(graphic, theme), colour(on, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('the measure of contrast is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('motion stops where less of it was asked for', () => {
  expect(css).toMatch(/prefers-reduced-motion: reduce\) \{\s*:root \{\s*--motion: 0ms/)
  expect(Number(css.match(/--motion: (\d+)ms/)?.[1])).toBeLessThanOrEqual(200)
})

function colour(name: string, theme: (typeof themes)[number]): string {
  const pair = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`))
  if (!pair) throw new Error(`--${name} is not a pair of six-digit colours in tokens.css`)
  return (theme === 'light' ? pair[1] : pair[2])!
}

function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
