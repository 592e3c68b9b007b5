import type { BuiltExercise } from '../reading/build-package'

declare const exercises: Readonly<Record<string, BuiltExercise>>
export default exercises
