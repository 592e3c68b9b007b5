import { readFileSync, writeFileSync } from 'node:fs'
import { benchBest } from './bench-best'
import { benchFramework } from './bench-framework'
import { benchLarge } from './bench-large'
import { machine } from './figures'

/**
 * `npm run bench:placement`: simulated people take the placement test; prints the tables, and with `--write` keeps them in
 * the document. A number after it is how many people a group has, for a quick look; `framework`, `best` or `large` takes
 * that part alone.
 */
const document = 'docs/placement.md'
const words = process.argv.slice(2)
const people = Number(words.find((word) => /^\d+$/.test(word)) ?? 2_000)
const parts = {
  framework: () => benchFramework(people),
  best: () => benchBest(),
  large: () => benchLarge(Math.max(2, Math.ceil(people / 50))),
}
const asked = Object.keys(parts).filter((part) => words.includes(part))

for (const [part, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(part)) continue
  const report = [machine(), ...measure()].join('\n\n')
  console.log(`\n${report}\n`)
  if (words.includes('--write')) keep(part, report)
}

function keep(part: string, text: string): void {
  const [begin, end] = [`<!-- bench, ${part}: from here -->`, `<!-- bench, ${part}: to here -->`]
  const [before, rest] = readFileSync(document, 'utf8').split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${document} has no place for the tables: ${begin} … ${end}`)
  writeFileSync(document, `${before}${begin}\n\n${text}\n\n${end}${after}`)
  console.log(`Kept in ${document}.`)
}
