import { findBreaches } from './find-breaches'
import { readModules } from './read-modules'

/** `npm test` step "rooms": the imports run one way, and files keep to their rooms. */
const modules = readModules()
const breaches = findBreaches(modules)
for (const { path, line, message } of breaches) console.log(`${path}:${line}  ${message}`)
console.log(`${modules.length} files, ${breaches.length} breaches`)
process.exitCode = breaches.length > 0 ? 1 : 0
