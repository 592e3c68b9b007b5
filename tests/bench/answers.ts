import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { Database } from '@/db/database'
import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { createApiHandler } from '@/lib/api/handler'
import { house } from '@/lib/api/house'
import { catalogue } from '@/lib/curriculum/load'
import { planGraph } from '@/lib/curriculum/load-graph'
import { loadQuestions } from '@/lib/curriculum/load-questions'
import { type Chance, chanceFrom } from '@/lib/demo/chance'
import { createCairnServer } from '@/lib/server/create-server'
import { newId } from '@/lib/services/new-id'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sealSession, sessionCookieName } from '@/lib/services/sign-in/session'
import { buildThreads } from '@/scripts/build-threads'
import { emptyDatabase } from '../browser/empty-database'
import { percentile } from './percentile'
import { evenlyOverSize, guess, type Knowledge, slip, statesOf } from './placement/simulated-people'
import { milliseconds, verdict } from './table'

const people = 40
const secret = 'a secret of the bench alone, 0123456789abcdef'

/** What answers to placement over the API take: of the server's event loop each, and until the next question is there. */
export interface AnswersFigure {
  readonly answers: number
  readonly loop: number
  readonly p50: number
  readonly p95: number
}

/** Simulated people take the placement over HTTP, one after the other, asked by a thread of its own. */
export async function benchAnswers(): Promise<AnswersFigure> {
  await buildThreads()
  const { url, remove } = await emptyDatabase()
  const db = openDatabase(url)
  await migrateDatabase(db)
  const server = await serve(db)
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const draw = evenlyOverSize(statesOf(planGraph))
  const times: number[] = []
  let loop = 0
  // The first is there to warm up.
  for (let number = 0; number <= people; number += 1) {
    const chance = chanceFrom(`answers ${number}`)
    const person = { origin, cookie: await signUp(db), options: await optionsOf(draw(chance), chance) }
    const before = serverTime()
    const taken = await takeTest(person)
    if (number === 0) continue
    loop += serverTime() - before
    times.push(...taken)
  }
  server.closeAllConnections()
  server.close()
  await db.close()
  await remove()
  times.sort((a, b) => a - b)
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)]
  return { answers: times.length, loop: loop / times.length, p50, p95 }
}

async function serve(db: Database): Promise<Server> {
  const handle = createApiHandler({
    ...house,
    services: async () => ({ db, catalogue, now: Date.now }),
    findViewer: ({ headers }) => findViewerBy(db, headers, { secret, secure: false }),
    addressOf: () => '192.0.2.1',
    environment: () => ({
      demo: false,
      provider: undefined,
      url: 'http://cairn.invalid',
      secret,
      mail: { by: 'nothing' },
    }),
  })
  const server = createCairnServer(
    async () => undefined,
    (request) => handle(request),
  )
  await once(server.listen(0), 'listening')
  return server
}

/** A new person; gives the cookie of their session. */
async function signUp(db: Database): Promise<string> {
  const id = newId()
  await db.insert(db.schema.people).values({
    id,
    email: `${id.toLowerCase()}@bench.example`,
    name: 'Bench',
    role: 'learner',
    isAuthor: false,
    timeZone: 'UTC',
    theme: 'system',
    sessionEpoch: 0,
    createdAt: new Date(),
  })
  const session = await sealSession({ personId: id, epoch: 0, signedInAt: Date.now() }, secret)
  return `${sessionCookieName(false)}=${session}`
}

/** What somebody who knows these competencies chooses, question by question, with slips and guesses. */
async function optionsOf(known: Knowledge, chance: Chance): Promise<Record<string, string>> {
  const numberOf = new Map(planGraph.competencies.map(({ id }, number) => [id, number]))
  return Object.fromEntries(
    (await loadQuestions()).flatMap(({ id, competency, options }) => {
      const isRight = chance.next() < (known[numberOf.get(competency) ?? 0] ? 1 - slip : guess)
      const option = options.find(({ correct }) => correct === isRight)
      return option ? [[id, option.id]] : []
    }),
  )
}

/** The figures in one line of the document. */
export function answersLine({ answers, loop, p50, p95 }: AnswersFigure): string {
  const goal = { text: 'under 15 ms of the event loop', met: loop < 15 }
  return `Placement over the API, ${people} people, ${answers} answers over the 28 competencies: each takes ${milliseconds(loop)} of the server's event loop (${verdict(goal)}); from an answer to the next question p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}.`
}

/**
 * Milliseconds that the thread of the event loop has worked, without waiting for its turn on a busy machine where the system
 * tells that.
 */
function serverTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.eventLoopUtilization().active
  }
}

/** One person's whole test; gives the milliseconds of each answer. */
async function takeTest(data: {
  readonly origin: string
  readonly cookie: string
  readonly options: Readonly<Record<string, string>>
}): Promise<number[]> {
  const person = new Worker(personScript, { eval: true, workerData: data })
  const [times] = await once(person, 'message')
  return times as number[]
}

/** Runs apart from the server, so that the event loop measured is the server's alone. */
const personScript = `
const { parentPort, workerData: { origin, cookie, options } } = require('node:worker_threads')
const headers = { cookie, 'content-type': 'application/json' }
const send = async (method, path, body) => {
  const response = await fetch(origin + '/api/v1/placement' + path, { method, headers, body: JSON.stringify(body) })
  const read = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(read))
  return read
}
const take = async () => {
  const times = []
  let { active } = await send('POST', '', { scope: { kind: 'all' } })
  while (active) {
    const { id: placementId, number, question } = active
    const start = performance.now()
    active = (await send('PUT', '/answers/' + number, {
      placementId, question: question.id, option: options[question.id] ?? 'unsure',
    })).active
    times.push(performance.now() - start)
  }
  parentPort.postMessage(times)
}
take()
`
