import { createServer } from 'node:http'

/** The least that Node can serve, as a measure of the machine: `node hello.ts <port>`. */
createServer((_request, response) => {
  response.setHeader('content-type', 'text/plain')
  response.end('hello')
}).listen(Number(process.argv[2]), () => process.send?.('ready'))
