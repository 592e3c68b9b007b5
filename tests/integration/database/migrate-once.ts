import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'

/** A process of its own that starts, migrates and goes. */
const db = openDatabase(process.argv[2]!)
migrateDatabase(db).then(() => db.close())
