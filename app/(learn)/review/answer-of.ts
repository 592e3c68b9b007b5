/** What was given for a card. */
export interface Given {
  readonly option?: string
  readonly rating?: 1 | 2 | 3 | 4
  readonly isRight: boolean
}
