import type { PyodideAPI } from 'pyodide'

const pageBytes = 64 * 1024

/**
 * Lets an interpreter's memory grow to so many bytes and no further, so that a loop that collects without end gets a
 * MemoryError instead of the machine's memory. Pyodide has no setting for it: its own request to grow is refused, as
 * a full machine would. Throws where this Pyodide keeps its memory elsewhere.
 */
export function limitMemory(python: PyodideAPI, bytes: number): void {
  const { memory } = (python as unknown as { _module: { memory?: unknown } })._module
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the memory of this Pyodide cannot be limited')
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    const wanted = memory.buffer.byteLength + pages * pageBytes
    if (wanted > bytes) throw new RangeError(`${wanted} bytes are more than the ${bytes} that are allowed`)
    return grow(pages)
  }
}
