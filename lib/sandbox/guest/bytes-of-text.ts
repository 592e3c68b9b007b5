/** All that the parser of Dockerfiles asks of Node's Buffer, which is not there: the bytes of a text. */
export const Buffer = { from: (text: string) => new TextEncoder().encode(text) }
