import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineFiles } from '@/lib/sandbox/engine-files'
import { withoutNetwork } from '@/lib/sandbox/network-namespace'
import { buildSandbox } from '@/scripts/build-sandbox'
import { attemptEscapes, bundleGuest, type Loot, putOutLoot } from './attempt-escapes'

let loot: Loot
beforeAll(async () => {
  await buildSandbox()
  loot = await putOutLoot()
})
afterAll(() => loot.remove())

/** Nothing came of any of them, and nothing of the loot is in what they say. */
function expectNothing(results: Record<string, string>, escapes: Record<string, string>) {
  expect(Object.keys(results)).toEqual(Object.keys(escapes))
  expect(Object.entries(results).filter(([, result]) => !result.startsWith('refused'))).toEqual([])
  expect(JSON.stringify(results)).not.toContain(loot.secret)
  expect(loot.visits()).toBe(0)
}

describe('JavaScript in the global scope of a locked process', () => {
  test('finds no module, no file, no network, no environment, no process', async () => {
    const guest = await bundleGuest('open-javascript', loot.folder)
    const escapes = {
      'the process': 'process.version',
      'the environment': 'process.env.PATH',
      'another process': 'process.kill(1, 0)',
      require: `require('fs').readFileSync('${loot.file}', 'utf8')`,
      'a module': `import('node:fs').then((fs) => fs.readFileSync('${loot.file}', 'utf8'))`,
      'a module from a function': `new Function("return import('node:child_process')")().then(String)`,
      'a module from a promise': `Promise.resolve("import('node:net')").then(eval)`,
      'a module from a timer': `new Promise((ok, no) => setTimeout(() => eval("import('node:fs')").then(ok, no), 1))`,
      'a module by data address': `import('data:text/javascript,export default 1')`,
      'the outer function': `[].constructor.constructor('return process')().binding('fs')`,
      'the global of a class': `new (class { static { this.x = this.constructor('return this')() } })().constructor.x.process.pid`,
      'a built-in module': `globalThis.process.getBuiltinModule('fs')`,
      fetching: `fetch('http://127.0.0.1:${loot.port}')`,
      'a web socket': `new WebSocket('ws://127.0.0.1:${loot.port}')`,
      'an event source': `new EventSource('http://127.0.0.1:${loot.port}')`,
      'a request': `new XMLHttpRequest()`,
      'a worker': `new Worker('data:text/javascript,1')`,
      'a channel to others': `new BroadcastChannel('x')`,
      'the caller': `(() => { const before = Error.prepareStackTrace; Error.prepareStackTrace = (_, sites) => sites; try { return new Error().stack.map((site) => site.getThis() ?? {}).find((it) => it.process ?? it.require).process } finally { Error.prepareStackTrace = before } })().pid`,
      'a buffer’s makers': `Buffer.allocUnsafe(10)`,
      'the door': 'door.send({})',
    }
    expectNothing(await attemptEscapes({ ...engineFiles('plain'), guest }, escapes), escapes)
  })
})

describe('Node with everything it has, under the flags alone', () => {
  const jail = fileURLToPath(new URL('guests/unlocked.cjs', import.meta.url))
  const files = { jail, guest: jail, assets: {} }

  test('reads no other file, writes none and starts nothing', async () => {
    const escapes = {
      'reading a file': `require('fs').readFileSync('${loot.file}', 'utf8')`,
      'listing a folder': `require('fs').readdirSync('/etc').join()`,
      'reading the database': `require('fs').readFileSync('${process.cwd()}/package.json', 'utf8')`,
      'reading another process': `require('fs').readFileSync('/proc/1/environ', 'utf8')`,
      'writing a file': `require('fs').writeFileSync('${loot.folder}/mine.txt', 'x')`,
      'a command': `require('child_process').execSync('id').toString()`,
      'a fork': `require('child_process').fork('${jail}').pid`,
      'a worker': `new (require('worker_threads').Worker)('1', { eval: true }).threadId`,
      'an inspector': `(() => { const it = new (require('inspector').Session)(); it.connect(); return it })()`,
      'an internal binding': `process.binding('tcp_wrap')`,
      'a native addon': `process.dlopen({ exports: {} }, '${loot.file}')`,
    }
    expectNothing(await attemptEscapes(files, escapes), escapes)
  })

  test('has an empty environment', async () => {
    const { environment } = await attemptEscapes(files, { environment: 'JSON.stringify(process.env)' })
    expect(environment).toBe('got {}')
  })

  test('reaches nobody, where the system can take the network away', async () => {
    if ((await withoutNetwork()).length === 0) return
    const connecting = `new Promise((ok, no) => require('net').connect(${loot.port}, '127.0.0.1').on('connect', ok).on('error', no))`
    const escapes = { connecting, 'looking up': `require('dns').promises.lookup('example.org')` }
    expectNothing(await attemptEscapes(files, escapes), escapes)
  })
})

test('the locks close the sockets of Node itself, with no help of the system', async () => {
  const script = join(loot.folder, 'closed-network.cjs')
  await build({
    entryPoints: [fileURLToPath(new URL('guests/closed-network.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(loot.port)])
  expect(JSON.parse(stdout)).toEqual({
    'a connection': 'There is no network here.',
    'a server': 'There is no network here.',
    'a pipe': 'There is no network here.',
    'a datagram': 'There is no network here.',
    'a name': 'There is no network here.',
    'a name, promised': 'There is no network here.',
    fetching: 'There is no network here.',
  })
  expect(loot.visits()).toBe(0)
})
