import type * as sqlite from '../columns/sqlite.ts'

/** The vocabulary that every table is written against; both engines' column files have this shape. */
export type Columns = typeof sqlite
