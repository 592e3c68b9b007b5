/** A source file as the rules see it. */
export interface Module {
  /** From the project's folder, with forward slashes. */
  readonly path: string
  readonly imports: readonly Import[]
  /** The source with its comments blanked out, so that a line number still holds. */
  readonly code: string
  readonly lines: number
  /** Begins with 'use client': it runs in the page. */
  readonly isClient: boolean
  /** Nothing but exports of what stands elsewhere. */
  readonly isBarrel: boolean
}

export interface Import {
  /** A path from the project's folder, or a package's name with what follows it, such as `next/link` or `node:fs`. */
  readonly target: string
  readonly isPackage: boolean
  /** Gone once types are: no code of the target runs. */
  readonly isTypeOnly: boolean
  readonly line: number
}

/** One place where a rule is not kept. */
export interface Breach {
  readonly path: string
  readonly line: number
  readonly message: string
}
