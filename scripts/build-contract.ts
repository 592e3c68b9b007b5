import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { contract } from '../lib/api/contract'
import { minifyContract } from '../lib/api/minified-contract'

const defaultOut = fileURLToPath(new URL('../lib/api/generated/contract.json', import.meta.url))

/** Writes what the page needs of the API's contract, without its schemas; gives the number of bytes. */
export function buildContract(out = defaultOut): number {
  const text = JSON.stringify(minifyContract(contract))
  // An unchanged file keeps its date, so that a development server does not start over.
  if (!existsSync(out) || readFileSync(out, 'utf8') !== text) {
    mkdirSync(dirname(out), { recursive: true })
    const draft = `${out}.${process.pid}`
    writeFileSync(draft, text)
    renameSync(draft, out)
  }
  return text.length
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Contract for the page: ${buildContract()} bytes`)
}
