/** The parts of a keyboard event that decide. */
interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly target: EventTarget | null
}

/** Where a key means something of its own. */
const typing = 'input:not([type="radio"]), textarea, select, [contenteditable], dialog[open]'
const pressable = `${typing}, a, button, summary`

/**
 * What a key means while a question is asked: the number of an option (from 1), "I don't know" for 0 or ?, or the next
 * question for Enter; undefined where it means nothing here.
 */
export function answerKey(press: KeyPress, options: number): number | 'unsure' | 'next' | undefined {
  const { key, target } = press
  if (isElsewhere(press)) return undefined
  if (key === 'Enter') return isIn(target, pressable) ? undefined : 'next'
  if (key === '0' || key === '?') return 'unsure'
  const number = /^[1-9]$/.test(key) ? Number(key) : 0
  return number >= 1 && number <= options ? number : undefined
}

/** Whether a key takes the last answer back. */
export function isBackKey(press: KeyPress): boolean {
  return press.key === 'Backspace' && !isElsewhere(press)
}

/** Whether a key is meant for something else than the question. */
function isElsewhere({ ctrlKey, metaKey, altKey, repeat, isComposing, target }: KeyPress): boolean {
  if (ctrlKey || metaKey || altKey || repeat || isComposing) return true
  return document.querySelector('dialog[open]') !== null || isIn(target, typing)
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
