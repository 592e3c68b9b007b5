const types: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp',
  jsonb: 'text',
  json: 'text',
}

/** A table's statement for PostgreSQL in DuckDB's types: instants as timestamps in UTC, JSON as text. */
export function duckdbDdl(ddl: string): string {
  const code = ddl.replace(/--.*$/gm, '')
  return code.replace(/^(\s+\w+\s+)(\w+)/gm, (whole, name: string, type: string) => {
    const other = types[type.toLowerCase()]
    return other === undefined ? whole : `${name}${other}`
  })
}
