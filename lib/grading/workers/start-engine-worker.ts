import type { ExerciseKind } from '../exercise-package'

/** Starts the Web Worker for one kind of exercise. Each is a script of its own, loaded here and never before. */
export function startEngineWorker(kind: ExerciseKind): Worker {
  switch (kind) {
    case 'sql-postgres':
      return new Worker(new URL('./postgres-worker.ts', import.meta.url), { type: 'module' })
    case 'sql-duckdb':
      return new Worker(new URL('./duckdb-worker.ts', import.meta.url), { type: 'module' })
    case 'python':
      return new Worker(new URL('./python-worker.ts', import.meta.url), { type: 'module' })
    default:
      return new Worker(new URL('./plain-worker.ts', import.meta.url), { type: 'module' })
  }
}
