import { readFileSync, writeFileSync } from 'node:fs'
import { launchChromium } from '../browser/launch-chromium'
import { serveCairn } from '../browser/serve-cairn'
import { crowdDatabase } from './crowd-database'
import { measureLoads } from './loads'
import { benchPlanner } from './planner'
import { reportOf } from './report'
import { measureVisits } from './visits'

/** `npm run bench`: measures the production build, prints the tables, and with `--write` keeps them in the document. */
const document = 'docs/performance.md'
const marks = ['<!-- bench: from here -->', '<!-- bench: to here -->'] as const

const database = await crowdDatabase()
const served = await serveCairn({ port: 3190, databaseUrl: database.url })
const browser = await launchChromium()
try {
  console.log('First visits')
  const visits = await measureVisits(browser, served.origin)
  await browser.close()
  const loads = await measureLoads(served.origin, console.log)
  await served.stop()
  console.log('Plans')
  const report = reportOf(
    loads,
    visits,
    benchPlanner(() => undefined),
  )
  console.log(`\n${report}`)
  if (process.argv.includes('--write')) keep(report)
  const missed = [...loads.flatMap(({ goal }) => goal ?? []), ...visits.flatMap(({ goals }) => goals)].filter(
    ({ met }) => !met,
  )
  console.log(
    missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.map(({ text }) => text).join('; ')}`,
  )
} finally {
  await browser.close()
  await served.stop()
  await database.remove()
}

function keep(report: string): void {
  const text = readFileSync(document, 'utf8')
  const [before, rest] = text.split(marks[0])
  const after = rest?.split(marks[1])[1]
  if (after === undefined) throw new Error(`${document} has no place for the tables: ${marks.join(' … ')}`)
  writeFileSync(document, `${before}${marks[0]}\n\n${report}\n\n${marks[1]}${after}`)
  console.log(`Kept in ${document}.`)
}
