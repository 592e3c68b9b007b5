import { guestWith, without } from './guest'

/** Grades configurations and choices, which need no engine of their own. */
export default guestWith(async () => () => ({ sql: without('a database'), python: without('Python') }))
