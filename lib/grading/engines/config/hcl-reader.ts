import { placesIn, Unreadable } from './config-node'

/** Reads HCL text from left to right: space, comments, names and signs. Newlines end things only outside of brackets. */
export class HclReader {
  at = 0
  /** Brackets that are open; within them a newline is space. */
  nesting = 0
  private readonly placeOf: ReturnType<typeof placesIn>
  constructor(readonly text: string) {
    this.placeOf = placesIn(text)
  }

  get line(): number {
    return this.placeOf(this.at).line
  }

  /** Skips space and comments, and newlines where they are space or `lines` asks for it. */
  space(lines = this.nesting > 0): void {
    const skipped = lines
      ? /(?:[ \t\r\n]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
      : /(?:[ \t\r]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
    this.match(skipped)
  }

  /** What matches here, skipped; undefined where it does not. The expression must be sticky. */
  match(expression: RegExp): string | undefined {
    expression.lastIndex = this.at
    const found = expression.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  /** Whether the sign stands here, after space; it is skipped. */
  took(sign: string): boolean {
    const before = this.at
    this.space()
    const found = this.text.startsWith(sign, this.at)
    this.at = found ? this.at + sign.length : before
    return found
  }

  /** Whether this stands here, after space; nothing is skipped. The expression must be sticky. */
  peeks(expression: RegExp): boolean {
    const before = this.at
    this.space()
    expression.lastIndex = this.at
    this.at = before
    return expression.test(this.text)
  }

  name(): string | undefined {
    this.space()
    return this.match(/[\p{L}_][\p{L}\p{N}_-]*/uy)
  }

  expect(sign: string): void {
    if (this.took(sign)) return
    this.space()
    throw this.fault(`${sign} is expected here`)
  }

  fault(message: string, at = this.at): Unreadable {
    const { line, column } = this.placeOf(at)
    return new Unreadable(message, line, column)
  }
}
