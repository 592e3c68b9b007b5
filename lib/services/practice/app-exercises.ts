import { join } from 'node:path'
import { exercises } from '@/lib/curriculum/load-exercises'
import { openDataFolder } from '@/lib/grading/data/open-data-folder'
import type { ExerciseShelf } from './practice-context'

/** Where `npm run generate` puts the data of each variant, below the folder the application runs in. */
const folders = { visible: 'public/datasets/harebell', hidden: 'lib/grading/generated/hidden' } as const

/** The exercises of this installation, with the data they are graded on. */
export const appExercises: ExerciseShelf = {
  find: async (id) => (Object.hasOwn(exercises, id) ? exercises[id] : undefined),
  idsOf: (competency) => Object.keys(exercises).filter((id) => id.startsWith(`${competency}/`)),
  data: (_, variant) => openDataFolder(join(process.cwd(), folders[variant])),
}
