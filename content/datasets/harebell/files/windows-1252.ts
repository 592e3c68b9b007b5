/** What the encoding has where Latin-1 has control characters, as far as suppliers use it. */
const special: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '–': 0x96, œ: 0x9c }

/** Text as bytes of Windows-1252. Throws for a character that it does not have. */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = special[letter] ?? letter.charCodeAt(0)
    const isControl = code >= 0x80 && code < 0xa0 && special[letter] === undefined
    if (code > 0xff || isControl) throw new RangeError(`Windows-1252 has no ${letter}`)
    return code
  })
}
