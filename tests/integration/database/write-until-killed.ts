import { writeSync } from 'node:fs'
import { rows } from '@/db/database'
import { openDatabase } from '@/db/open'

/** A process of its own: writes pairs of rows as fast as it can and says each that is acknowledged, until it is killed. */
const db = openDatabase(process.argv[2]!)
const { installation } = db.schema

async function writePairs(writer: number) {
  for (let pair = 0; ; pair++) {
    const key = `${writer}-${pair}`
    await db.transaction(function* (tx) {
      yield* rows(tx.insert(installation).values({ key: `${key}-left`, value: key, updatedAt: new Date() }))
      yield* rows(tx.insert(installation).values({ key: `${key}-right`, value: key, updatedAt: new Date() }))
    })
    // Written at once, as an answer to a request would be; a buffered line would be lost with the process.
    writeSync(1, `${key}\n`)
  }
}

for (let writer = 0; writer < 8; writer++) void writePairs(writer)
