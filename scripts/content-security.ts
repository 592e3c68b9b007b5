import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a `script-src` policy into every prerendered document of a build: scripts of our own origin, WebAssembly for
 * the engines of the lessons, and the inline scripts that this very document has, by their hash. Gives how many
 * documents were written.
 */
export function writeContentSecurity(dist: string): number {
  const documents = ['server/app', 'server/pages'].flatMap((folder) => documentsUnder(join(dist, folder)))
  for (const path of documents) writeFileSync(path, withScriptPolicy(readFileSync(path, 'utf8')))
  return documents.length
}

/** A document with its own policy before any script. Throws if the document has no head to put it in. */
export function withScriptPolicy(html: string): string {
  const hashes = [...new Set(inlineScripts(html).map(hashOf))]
  const policy = ["script-src 'self'", "'wasm-unsafe-eval'", ...hashes].join(' ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  if (html.includes(meta)) return html
  const before = /<head[^>]*>(\s*<meta charset="utf-8"\s*\/?>)?/i.exec(html)
  if (!before) throw new Error('A prerendered document has no <head>.')
  const at = before.index + before[0].length
  return html.slice(0, at) + meta + html.slice(at)
}

/** The text of each script in the document itself; what only carries data is not run and needs no hash. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)]
    .filter(
      ([, attributes = '']) => !/\ssrc\s*=/i.test(attributes) && !/\stype="application\//i.test(attributes),
    )
    .map(([, , text = '']) => text)
}

/** The browser hashes the text as it reads it: UTF-8, with line ends as line feeds. */
function hashOf(script: string): string {
  const text = script.replace(/\r\n?/g, '\n')
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

function documentsUnder(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))
}
