import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { build } from 'esbuild'

const workers = fileURLToPath(new URL('../../lib/grading/workers/', import.meta.url))
/** Where the engines' workers are in a build too, so that the service worker of downloads serves them. */
const FOLDER = '/_next/static/bench/'

/** A browser that was never here, whose pages can import `startGrading` from `module`. */
export async function engineContext(browser: Browser, origin: string): Promise<BrowserContext> {
  const files = await bundled()
  const context = await browser.newContext({ baseURL: origin })
  await context.route(`**${FOLDER}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(FOLDER.length).replace(/\.ts$/, '.js')
    return route.fulfill({ contentType: 'text/javascript', body: files.get(name) ?? '' })
  })
  return context
}

export const clientModule = `${FOLDER}start-grading.js`

/** A document of the origin with nothing in it. */
export async function emptyPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/engines/index.json')
  return page
}

let files: Promise<ReadonlyMap<string, string>> | undefined

function bundled(): Promise<ReadonlyMap<string, string>> {
  files ??= bundle()
  return files
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const names = ['start-grading', 'postgres-worker', 'duckdb-worker', 'python-worker', 'plain-worker']
  const { outputFiles } = await build({
    entryPoints: names.map((name) => `${workers}${name}.ts`),
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
  })
  return new Map(outputFiles.map(({ path, text }) => [path.slice(1), text]))
}
