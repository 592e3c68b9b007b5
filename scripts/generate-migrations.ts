import { spawnSync } from 'node:child_process'

/**
 * Writes the migrations of both engines for what has changed in db/schema: `npm run db:generate -- --name add-notes`.
 * Read what it wrote before you commit it.
 */
for (const engine of ['sqlite', 'postgres']) {
  const kit = [
    'drizzle-kit',
    'generate',
    '--config',
    `db/drizzle-${engine}.config.ts`,
    ...process.argv.slice(2),
  ]
  const { status } = spawnSync('npx', kit, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
