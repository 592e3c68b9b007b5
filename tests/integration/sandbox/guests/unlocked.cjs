// Runs with everything Node has, under the flags of a sandboxed process and without its locks: reads the escapes from
// the pipe that jobs come in by, and writes what became of each.
const fs = require('node:fs')
const { deserialize } = require('node:v8')

const write = (message) => {
  const text = Buffer.from(JSON.stringify(message))
  const header = Buffer.alloc(4)
  header.writeUInt32BE(text.length)
  fs.writeSync(4, Buffer.concat([header, text]))
}

async function main() {
  write({ kind: 'ready' })
  const header = Buffer.alloc(4)
  fs.readSync(3, header, 0, 4)
  const job = Buffer.alloc(header.readUInt32BE())
  for (let at = 0; at < job.length; ) at += fs.readSync(3, job, at, job.length - at)
  for (const [name, code] of Object.entries(deserialize(job).escapes)) {
    try {
      write({ name, result: `got ${String(await new Function('require', `return ${code}`)(require))}` })
    } catch (error) {
      write({ name, result: `refused ${error.code ?? ''} ${error.message}` })
    }
  }
}

main()
