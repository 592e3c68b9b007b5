import { readFileSync, writeFileSync } from 'node:fs'
import { openDatabase } from '@/db/open'
import { catalogue } from '@/lib/curriculum/load'
import { launchChromium } from '../browser/launch-chromium'
import { serveCairn } from '../browser/serve-cairn'
import { answersLine, benchAnswers } from './answers'
import { assignLine, benchAssign } from './assign-path'
import { benchCoverage } from './coverage'
import { crowdDatabase } from './crowd-database'
import { benchEngines } from './engines'
import { measureLoads } from './loads'
import { benchPlanner } from './planner'
import { coverageTable, reportOf } from './report'
import { benchSandbox } from './sandbox'
import { measureTeam } from './team'
import { teamTables } from './team-report'
import { measureVisits } from './visits'
import { benchWhatIf, whatIfLine } from './what-if'

/**
 * `npm run bench`: measures the production build, prints the tables, and with `--write` keeps them in the document.
 * `npm run bench -- planner` measures the planner alone, which needs no build, `npm run bench -- sandbox` grading,
 * `npm run bench -- answers` placement over the API, `npm run bench -- team` what managers see, `npm run bench -- assign` giving a path to 500 of 5,000 people, and
 * `npm run bench -- coverage` coverage plans.
 */
const document = 'docs/performance.md'
const marks = ['<!-- bench: from here -->', '<!-- bench: to here -->'] as const

if (process.argv.includes('planner')) {
  await measurePlanner()
  process.exit()
}
if (process.argv.includes('sandbox')) {
  await benchSandbox()
  process.exit()
}
if (process.argv.includes('team')) {
  await measureTeamAlone()
  process.exit()
}
if (process.argv.includes('assign')) {
  await measureAssign()
  process.exit()
}
if (process.argv.includes('coverage')) {
  console.log(coverageTable(await benchCoverage()))
  process.exit()
}
if (process.argv.includes('answers')) {
  console.log(answersLine(await benchAnswers()))
  process.exit()
}
const database = await crowdDatabase()
const served = await serveCairn({ port: 3190, databaseUrl: database.url })
const browser = await launchChromium()
try {
  console.log('First visits')
  const visits = await measureVisits(browser, served.origin)
  console.log('Engines in the page')
  const engines = await benchEngines(browser, served.origin)
  const whatIf = await benchWhatIf(browser)
  const team = await measureTeam(browser, served, console.log)
  await browser.close()
  const loads = await measureLoads(served.origin, console.log)
  await served.stop()
  console.log('Grading')
  const grading = await benchSandbox()
  console.log('Coverage plans')
  const coverage = await benchCoverage()
  console.log('Plans')
  const report = reportOf(
    loads,
    visits,
    benchPlanner(() => undefined),
    whatIf,
    grading,
    engines,
    team,
    coverage,
  )
  const assigning = openDatabase(database.url)
  const figure = await benchAssign(assigning, catalogue)
  await assigning.close()
  console.log('Placement')
  const whole = `${report}\n\n${assignLine(figure)}\n\n${answersLine(await benchAnswers())}`
  console.log(`\n${whole}`)
  if (process.argv.includes('--write')) keep(whole)
  const goals = [
    ...loads.flatMap(({ goal }) => goal ?? []),
    ...visits.flatMap((visit) => visit.goals),
    ...engines.flatMap((engine) => engine.goals),
    ...team.goals,
    ...coverage.map(({ goal }) => goal),
  ]
  const missed = goals.filter(({ met }) => !met)
  console.log(
    missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.map(({ text }) => text).join('; ')}`,
  )
} finally {
  await browser.close()
  await served.stop()
  await database.remove()
}

async function measureAssign(): Promise<void> {
  const crowd = await crowdDatabase()
  const db = openDatabase(crowd.url)
  try {
    console.log(assignLine(await benchAssign(db, catalogue)))
  } finally {
    await db.close()
    await crowd.remove()
  }
}

async function measurePlanner(): Promise<void> {
  benchPlanner()
  const browser = await launchChromium()
  try {
    console.log(whatIfLine(await benchWhatIf(browser)))
  } finally {
    await browser.close()
  }
}

async function measureTeamAlone(): Promise<void> {
  const database = await crowdDatabase()
  const served = await serveCairn({ port: 3190, databaseUrl: database.url })
  const browser = await launchChromium()
  try {
    const figures = await measureTeam(browser, served, console.log)
    console.log(`\n${teamTables(figures).join('\n\n')}`)
  } finally {
    await browser.close()
    await served.stop()
    await database.remove()
  }
}

function keep(report: string): void {
  const text = readFileSync(document, 'utf8')
  const [before, rest] = text.split(marks[0])
  const after = rest?.split(marks[1])[1]
  if (after === undefined) throw new Error(`${document} has no place for the tables: ${marks.join(' … ')}`)
  writeFileSync(document, `${before}${marks[0]}\n\n${report}\n\n${marks[1]}${after}`)
  console.log(`Kept in ${document}.`)
}
