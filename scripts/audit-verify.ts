import { openDatabase } from '@/db/open'
import { parseEnvironment } from '@/lib/environment'
import { type AuditMark, verifyAudit } from '@/lib/services/audit/verify-audit'

/** `npm run audit:verify`, or `npm run audit:verify -- 1234:<hash>` with a mark that an earlier run gave. */
const [given] = process.argv.slice(2)
const mark = given === undefined ? undefined : readMark(given)
if (given !== undefined && !mark) {
  console.error('Give the mark as an earlier run printed it: npm run audit:verify -- 1234:<64 digits>')
  process.exit(2)
}

const db = openDatabase(parseEnvironment(process.env).databaseUrl)
try {
  const { checked, last, broken } = await verifyAudit({ db }, mark)
  console.log(`${checked} ${checked === 1 ? 'entry is' : 'entries are'} in order.`)
  if (broken) {
    console.error(`The log is broken: ${broken.how}.`)
    process.exitCode = 1
  } else if (last)
    console.log(`Keep this elsewhere, and give it to the next run: ${last.sequence}:${last.hash}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.close()
}

function readMark(text: string): AuditMark | undefined {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash } : undefined
}
