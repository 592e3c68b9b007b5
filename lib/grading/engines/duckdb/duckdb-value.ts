import type { ResultColumn, Value } from '../postgres/result'

const types: Readonly<Record<string, string>> = {
  TINYINT: 'int2',
  SMALLINT: 'int2',
  UTINYINT: 'int2',
  INTEGER: 'int4',
  USMALLINT: 'int4',
  BIGINT: 'int8',
  UINTEGER: 'int8',
  UBIGINT: 'numeric',
  HUGEINT: 'numeric',
  UHUGEINT: 'numeric',
  FLOAT: 'float4',
  DOUBLE: 'float8',
  BOOLEAN: 'bool',
  VARCHAR: 'text',
  DATE: 'date',
  TIME: 'time',
  TIMESTAMP: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
  INTERVAL: 'interval',
  BLOB: 'bytea',
}

/** PostgreSQL's name for a type of DuckDB's, so that results of both are compared and shown alike. */
export function postgresType(type: string): string {
  if (type.startsWith('DECIMAL')) return 'numeric'
  return types[type] ?? type.toLowerCase()
}

/** A value that DuckDB wrote as text, as PostgreSQL writes it. */
export function asPostgresText(value: unknown, { type }: ResultColumn): Value {
  if (value === null || value === undefined) return null
  const text = String(value)
  if (type === 'bool') return text === 'true' ? 't' : 'f'
  if (type === 'float4' || type === 'float8') return text.replace(/\.0$/, '')
  return text
}
