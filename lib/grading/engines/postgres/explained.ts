/** The statement that gives a query's plan as JSON, after running it. */
export function explained(sql: string): string {
  return `explain (analyze, buffers, format json)\n${sql.replace(/;\s*$/, '')}`
}
