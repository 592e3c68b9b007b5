import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const services = fileURLToPath(new URL('../lib/services/', import.meta.url))

/** What is worked out beside the server, in a thread: where its script is made, and from what. */
const threads = [
  { made: 'coverage/generated/solver.mjs', from: 'coverage/solver/worker.ts' },
  { made: 'placement/generated/decider.mjs', from: 'placement/deciding/worker.ts' },
]

/** Makes the script of each thread; the solver of coverage plans stays in its package. Returns what it did. */
export async function buildThreads(): Promise<string> {
  await Promise.all(
    threads.map(({ made, from }) =>
      build({
        entryPoints: [services + from],
        outfile: services + made,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        external: ['highs'],
        logLevel: 'warning',
      }),
    ),
  )
  return 'threads: up to date'
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildThreads())
