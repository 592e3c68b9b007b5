import { openDatabase } from '@/db/open'
import { parseEnvironment } from '@/lib/environment'
import { giveNewPassword } from '@/lib/services/sign-in/give-new-password'

/** `npm run new-password -- ada@example.org`: for whoever forgot theirs, also the only admin. */
const email = process.argv[2]
if (!email) {
  console.error('Say whose: npm run new-password -- ada@example.org')
  process.exit(2)
}

const db = openDatabase(parseEnvironment(process.env).databaseUrl)
try {
  const password = await giveNewPassword({ db }, email)
  console.log(`${email} signs in with ${password} now, and should change it. Their other sessions are over.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.close()
}
