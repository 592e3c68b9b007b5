import { pathToFileURL } from 'node:url'
import { runNode } from './child.ts'

/** What the application is built from beside its own code, each made by its own script, which skips what is up to date. */
const generators = [
  'build-catalogue',
  'build-exercises',
  'build-contract',
  'build-datasets',
  'build-engines',
  'build-sandbox',
  'build-threads',
]

/** Makes everything that is generated. Throws after the first that fails; its own words are on the screen then. */
export async function generate(): Promise<void> {
  for (const name of generators) {
    const code = await runNode(['--import', 'tsx', `scripts/${name}.ts`])
    if (code !== 0) throw new Error(`scripts/${name}.ts ended with ${code}.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await generate().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
