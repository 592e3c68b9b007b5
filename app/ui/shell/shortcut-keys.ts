export type Shortcut = 'palette' | 'help' | 'next'

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
}

/** What a key press asks for, if anything. Never while typing, never in the middle of composing a character. */
export function shortcutFor(press: KeyPress, typing: boolean): Shortcut | undefined {
  if (typing || press.isComposing || press.repeat || press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'k' ? 'palette' : undefined
  if (press.key === '?') return 'help'
  if (press.key === 'n') return 'next'
  return undefined
}

/** Matches what takes typed text, and open dialogs, where keys belong to the dialog. */
export const typingSelector =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], dialog[open]'
