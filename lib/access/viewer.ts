/** Who is asking, from facts read in the database in the same request. */
export interface Viewer {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: 'learner' | 'admin'
  readonly isAuthor: boolean
  /** Teams they manage directly; what lies below a team comes with it. */
  readonly manages: readonly { readonly id: string; readonly name: string }[]
  /** IANA. */
  readonly timeZone: string
  readonly theme: 'system' | 'light' | 'dark'
  /** When the password or the provider was asked, in milliseconds, where a session says so. */
  readonly signedInAt?: number
}
