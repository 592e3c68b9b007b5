import { readFile, writeFile } from 'node:fs/promises'
import { openDatabase } from '@/db/open'
import { listErasures } from '@/db/queries/erasure'
import { parseEnvironment } from '@/lib/environment'
import { replayErasures } from '@/lib/services/people/replay-erasures'

/**
 * `npm run erase:replay -- --write erasures.txt` keeps the list of who was erased, beside the backups;
 * `npm run erase:replay -- erasures.txt` makes a restored database forget them again.
 */
const given = process.argv.slice(2)
const isWriting = given[0] === '--write'
const file = isWriting ? given[1] : given[0]
if (!file || given.length > (isWriting ? 2 : 1)) {
  console.error(
    'Name the list: npm run erase:replay -- erasures.txt, or, to make it: npm run erase:replay -- --write erasures.txt',
  )
  process.exit(2)
}

const db = openDatabase(parseEnvironment(process.env).databaseUrl)
try {
  if (isWriting) {
    const erasures = await listErasures(db)
    const lines = erasures.map(({ personHash, at }) => `${personHash} ${at.toISOString()}`)
    // What an earlier list has stays in it: this database may have been restored since.
    const before = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean)
    const all = new Map([...lines, ...before].map((line) => [line.split(' ', 1)[0], `${line}\n`]))
    await writeFile(file, [...all.values()].join(''))
    console.log(`${all.size} erased ${all.size === 1 ? 'account is' : 'accounts are'} in ${file}.`)
  } else {
    const hashes = new Set((await readFile(file, 'utf8')).match(/^[0-9a-f]{64}\b/gm) ?? [])
    const erased = await replayErasures({ db, now: Date.now }, hashes)
    console.log(
      `The list has ${hashes.size}; ${erased} ${erased === 1 ? 'was' : 'were'} here and erased again.`,
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.close()
}
