import { readFileSync } from 'node:fs'
import { lockFaults } from './lock-faults'

/** Run by a build machine after `npm install`, with the lock file as it was before: the install kept to it. */
const [before] = process.argv.slice(2)
if (!before) throw new Error('Say which file holds the lock as it was before the install.')
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const faults = lockFaults(read(before), read('package-lock.json'))
for (const fault of faults) console.error(fault)
if (faults.length > 0) {
  console.error('npm install changed package-lock.json: commit the lock file that belongs to package.json.')
  process.exitCode = 1
}
