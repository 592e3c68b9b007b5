import { openDatabase } from '@/db/open'
import { parseEnvironment } from '@/lib/environment'
import { Invalid } from '@/lib/services/errors'
import { addPerson } from '@/lib/services/sign-in/add-person'

/** `npm run add-person -- ada@example.org "Ada Byron"`: a learner beside those who are here. */
const [email, name] = process.argv.slice(2)
if (!email || !name || process.argv.length > 4) {
  console.error('Say who, the name in quotes: npm run add-person -- ada@example.org "Ada Byron"')
  process.exit(2)
}

const db = openDatabase(parseEnvironment(process.env).databaseUrl)
try {
  const added = await addPerson({ db, now: Date.now }, { email, name })
  console.log(
    `${added.name} signs in as ${added.email} with ${added.password} and should change it in the settings.`,
  )
} catch (error) {
  if (error instanceof Invalid) {
    for (const { message } of error.faults) console.error(message)
    console.error('Nobody was added.')
  } else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.close()
}
