/** The statement that gives a query's plan as JSON, after running it; `verbose` names schemas as well. */
export function explained(sql: string, verbose: 'verbose' | '' = ''): string {
  const options = ['analyze', 'buffers', ...(verbose ? ['verbose'] : []), 'format json']
  return `explain (${options.join(', ')})\n${sql.replace(/;\s*$/, '')}`
}
