import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { build } from 'esbuild'
import { loadPyodide } from 'pyodide'

const folder = fileURLToPath(new URL('../lib/sandbox/', import.meta.url))
const generated = join(folder, 'generated')
const require = createRequire(import.meta.url)

/**
 * Makes what the grading sandbox runs: the jail and one guest an engine, each a single script, and for the engines that
 * start slowly a picture of them as started, named by the engine's version. Returns what it did, in a line.
 */
export async function buildSandbox(): Promise<string> {
  mkdirSync(generated, { recursive: true })
  await Promise.all([bundleJail(), bundleGuests()])
  const pictures = {
    [`python-${versionOf('pyodide')}.snapshot`]: pictureOfPython,
    [`postgres-${versionOf('@electric-sql/pglite')}.tar`]: pictureOfPostgres,
  }
  for (const [name, take] of Object.entries(pictures)) {
    const file = join(generated, name)
    if (!existsSync(file)) put(file, await take())
  }
  for (const name of readdirSync(generated)) {
    if (/\.(snapshot|tar)$/.test(name) && !(name in pictures)) rmSync(join(generated, name))
  }
  return 'sandbox: up to date'
}

function bundleJail() {
  return build({
    entryPoints: [join(folder, 'jail/jail.ts')],
    outfile: join(generated, 'jail.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
}

/** As scripts whose value is the guest. They believe to be in a Web Worker: what they would ask Node for is never run. */
function bundleGuests() {
  return Promise.all([
    bundleGuest(['postgres', 'duckdb', 'python']),
    bundleGuest(['plain'], [join(folder, 'guest/bytes-of-text.ts')]),
  ])
}

function bundleGuest(names: readonly string[], inject: string[] = []) {
  return build({
    inject,
    entryPoints: names.map((name) => join(folder, 'guest', `${name}.ts`)),
    outdir: generated,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'guest',
    footer: { js: 'guest.default' },
    target: 'node20',
    minifySyntax: true,
    // The package has this file and does not list it.
    alias: {
      '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking': join(
        dirname(require.resolve('@duckdb/duckdb-wasm/blocking')),
        'duckdb-browser-blocking.mjs',
      ),
    },
    define: { 'import.meta.url': '"file:///engine/engine.js"' },
    external: [
      'node:*',
      'ws',
      'fs',
      'fs/promises',
      'path',
      'url',
      'util',
      'crypto',
      'module',
      'child_process',
    ],
    logLevel: 'error',
  })
}

/** With the modules that the harness and most answers import, which takes longer than starting. */
async function pictureOfPython(): Promise<Uint8Array> {
  const python = await loadPyodide({ _makeSnapshot: true, jsglobals: Object.create(null) })
  python.runPython(
    'import ast, csv, dataclasses, datetime, decimal, functools, importlib, io, json, linecache, logging, operator, os, ' +
      'pathlib, random, re, sqlite3, statistics, sys, tempfile, traceback, types, typing, unicodedata, zoneinfo',
  )
  return python.makeMemorySnapshot()
}

async function pictureOfPostgres(): Promise<Uint8Array> {
  const database = await PGlite.create()
  const dump = await database.dumpDataDir('none')
  await database.close()
  return new Uint8Array(await dump.arrayBuffer())
}

/** Whole or not at all: another process may look at it meanwhile. */
function put(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, file)
}

function versionOf(name: string): string {
  const entry = require.resolve(name)
  for (let at = dirname(entry); at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json')
    if (existsSync(manifest)) {
      const { version }: { version?: string } = JSON.parse(readFileSync(manifest, 'utf8'))
      if (version) return version
    }
  }
  throw new Error(`${name} is not installed.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildSandbox())
