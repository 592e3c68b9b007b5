import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { loadPyodide } from 'pyodide'
import { openDataFolder } from '@/lib/grading/data/open-data-folder'
import type { DataSource } from '@/lib/grading/engines/data-source'
import { openDuckdb } from '@/lib/grading/engines/duckdb/open-duckdb'
import { openPostgres } from '@/lib/grading/engines/postgres/open-postgres'
import { openPython, type PythonEngine } from '@/lib/grading/engines/python/open-python'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Toolbox } from '@/lib/grading/grade-answer'
import type { Verdict } from '@/lib/grading/verdict'
import { nodeDuckdb } from './node-duckdb'

const folders = {
  visible: fileURLToPath(new URL('../../public/datasets/harebell', import.meta.url)),
  hidden: fileURLToPath(new URL('../../lib/grading/generated/hidden', import.meta.url)),
}
const pyodideFolder = fileURLToPath(new URL('../../node_modules/pyodide/', import.meta.url))

/** Engines of this process, for authors' own texts; each is started once and serves every exercise. */
export class NodeTools {
  readonly #data: Partial<Record<Verdict['variant'], DataSource>> = {}
  #variant: Verdict['variant'] = 'visible'
  #postgres: Promise<SqlEngine> | undefined
  #duckdb: { readonly of: string; readonly engine: Promise<SqlEngine> } | undefined
  #bindings: ReturnType<typeof nodeDuckdb> | undefined
  #python: Promise<PythonEngine> | undefined

  /** What grades one exercise on one variant, until it is asked for another. */
  async toolboxFor(exercise: ExercisePackage, variant: Verdict['variant']): Promise<Toolbox> {
    if (variant !== this.#variant) await (await this.#postgres)?.reset([])
    this.#variant = variant
    return {
      data: this.#source(),
      sql: (kind) => (kind === 'postgres' ? this.#openPostgres() : this.#openDuckdb(exercise)),
      python: () => this.#openPython(exercise),
    }
  }

  #source(): DataSource {
    this.#data[this.#variant] ??= openDataFolder(folders[this.#variant])
    return this.#data[this.#variant]!
  }

  #openPostgres(): Promise<SqlEngine> {
    this.#postgres ??= PGlite.create().then((database) =>
      openPostgres(database, (name) => this.#source().table(name)),
    )
    return this.#postgres
  }

  /** Its files are the exercise's, so each exercise opens it anew, and once more for the other variant. */
  #openDuckdb({ id, files, fixtures }: ExercisePackage): Promise<SqlEngine> {
    const of = `${id} ${this.#variant}`
    if (this.#duckdb?.of === of) return this.#duckdb.engine
    this.#bindings ??= nodeDuckdb()
    const source = this.#source()
    const engine = this.#bindings.then((bindings) => openDuckdb(bindings, source, { files, fixtures }))
    this.#duckdb = { of, engine }
    return engine
  }

  #openPython({ limits }: ExercisePackage): Promise<PythonEngine> {
    const { outputBytes } = limits
    this.#python ??= openPython(
      () => loadPyodide({ indexURL: pyodideFolder, jsglobals: Object.create(null) }),
      { outputBytes },
    )
    return this.#python
  }
}
