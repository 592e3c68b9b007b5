import type { DataSource } from '@/lib/grading/engines/data-source'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { PackedData } from '@/lib/sandbox/sandbox-job'

/** What of a data set an exercise works with, as bytes for a process that can read nothing itself. */
export async function packData(
  { tables, files, fixtures = {} }: Pick<ExercisePackage, 'tables' | 'files' | 'fixtures'>,
  data: DataSource,
): Promise<PackedData> {
  // What the exercise brings itself comes with its package.
  const own = (path: string) =>
    Object.keys(fixtures).some((file) => file === path || file.startsWith(`${path}/`))
  const [packedTables, packedFiles] = await Promise.all([
    Promise.all(tables.map(async (name) => [name, await packTable(data, name)] as const)),
    Promise.all(
      files.filter((path) => !own(path)).map(async (path) => [path, await data.files(path)] as const),
    ),
  ])
  return { tables: Object.fromEntries(packedTables), files: Object.fromEntries(packedFiles) }
}

async function packTable(data: DataSource, name: string) {
  const { ddl, csv } = await data.table(name)
  return { ddl, csv: new Uint8Array(await csv.arrayBuffer()) }
}
