import { readFileSync } from 'node:fs'
import { installFaults } from './install-faults'

/** `npm test` step "install": what is declared, locked and installed is the same, to the digit. */
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const faults = installFaults(
  read('package.json'),
  read('package-lock.json'),
  read('node_modules/.package-lock.json'),
)
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
