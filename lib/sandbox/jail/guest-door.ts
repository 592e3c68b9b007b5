/** What a guest script comes to: it is given the door and is done when it resolves. */
export type Guest = (door: GuestDoor) => Promise<void>

/** All that reaches out of a sandboxed process. */
export interface GuestDoor {
  /** The bytes of a file that was read before the process was locked. */
  asset(name: string): Uint8Array<ArrayBuffer>
  /** Waits, with the whole process, for the next job; undefined once there will be none. */
  receive(): unknown
  /** Hands a plain value out. */
  send(message: object): void
}
