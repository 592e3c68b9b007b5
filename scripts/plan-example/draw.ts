import type { Example } from './example'

const day = 34
const bar = 22
const left = 250
const gap = 58
const days = 15
const first = Date.UTC(2026, 10, 23)
const tones = ['#47732a', '#28659a', '#6d4f9e']

/** The examples as one SVG: a row a step, a column a day, the minutes of each slot, days off and dates marked. */
export function drawExamples(examples: readonly Example[]): string {
  const heights = examples.map(({ plan }) => gap + plan.steps.length * bar)
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0))
  const height = heights.reduce((sum, one) => sum + one, 20)
  const width = left + days * day + 20
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${altText(examples)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fffefb"/>`,
    ...examples.map((example, at) => drawExample(example, tops[at] ?? 0)),
    '</svg>',
    '',
  ].join('\n')
}

/** What the picture shows, for whoever does not see it; the same sentence stands in docs/planning.md. */
export function altText(examples: readonly Example[]): string {
  const lines = examples.map(({ title, plan }) => `${title}: done on ${plan.finish}`)
  return `Three plans for the same five steps, day by day. ${lines.join('. ')}.`
}

function drawExample({ title, input, plan }: Example, top: number): string {
  const body = top + 42
  const bottom = body + plan.steps.length * bar
  const slots = plan.weeks.flatMap((week) => week.slots)
  const competencies = [...new Set(plan.steps.map(({ competency }) => competency))].sort()
  return [
    `<text x="12" y="${top + 36}" font-weight="600" fill="#1f2621">${title}</text>`,
    ...Array.from({ length: days }, (_, at) => dayHead(at, top + 36, input.capacity.daysOff)),
    ...input.capacity.daysOff.map(
      (date) =>
        `<rect x="${columnOf(date)}" y="${body}" width="${day}" height="${bottom - body}" fill="#e1ddd0"/>`,
    ),
    ...plan.steps.map(({ id }, row) => {
      const y = body + row * bar
      const line = `<line x1="12" x2="${left + days * day}" y1="${y}" y2="${y}" stroke="#e1ddd0"/>`
      return `${line}<text x="12" y="${y + 15}" fill="#4b544c">${id.split('/')[1]}</text>`
    }),
    ...slots.map((slot) => {
      const row = plan.steps.findIndex(({ id }) => id === slot.step)
      const tone = tones[competencies.indexOf(plan.steps[row]?.competency ?? '') % tones.length]
      const x = columnOf(slot.day)
      const y = body + row * bar
      return `<rect x="${x + 2}" y="${y + 3}" width="${day - 4}" height="${bar - 6}" rx="3" fill="${tone}"/><text x="${x + day / 2}" y="${y + 15}" text-anchor="middle" fill="#fffefb">${slot.minutes}</text>`
    }),
    ...plan.verdict.dues.map(({ what, due, lateness }) => {
      const x = columnOf(due) + day
      const name = what.kind === 'target' ? 'target' : 'Dana'
      const says = lateness > 0 ? `${name}, ${lateness} days late` : `${name}, on time`
      const tone = lateness > 0 ? '#a03024' : '#256a3c'
      return `<line x1="${x}" x2="${x}" y1="${top + 22}" y2="${bottom}" stroke="${tone}" stroke-width="2" stroke-dasharray="4 3"/><text x="${x - 4}" y="${top + 18}" text-anchor="end" fill="${tone}">${says}</text>`
    }),
  ].join('\n')
}

function dayHead(at: number, y: number, daysOff: readonly string[]): string {
  const date = new Date(first + at * 86_400_000)
  const text = `${'SMTWTFS'[date.getUTCDay()]} ${date.getUTCDate()}`
  const off = daysOff.includes(date.toISOString().slice(0, 10))
  return `<text x="${left + at * day + day / 2}" y="${y}" text-anchor="middle" font-size="10" fill="#626a60">${off ? 'off' : text}</text>`
}

function columnOf(date: string): number {
  return left + ((Date.parse(`${date}T00:00:00Z`) - first) / 86_400_000) * day
}
