import { makeLakeFiles, manifestRows, manifestTable } from '../lake/manifest-table'
import type { Customer } from '../shop/customers'
import type { Order } from '../shop/orders'
import type { Refund } from '../shop/refunds'
import type { FilledTable } from '../table'
import type { Variant } from '../variant'
import { cloudBillRows, cloudBillTable, makeCloudBill } from './cloud-bill'
import { datasetRows, datasetsTable } from './datasets'
import { grantRows, grantsTable, makeGrants } from './grants'
import { jobRunRows, jobRunsTable, makeJobRuns } from './job-runs'
import { lineageRows, lineageTable } from './lineage-edges'
import { nightlyVolumes } from './nightly-rows'
import { makePeople, peopleRows, peopleTable } from './people'
import { makeQueryLog, queryLogRows, queryLogTable } from './query-log'

/** What the platform records about itself: its data sets, runs, queries, users and bill, and the lake's files. */
export function metaTables(
  variant: Variant,
  customers: readonly Customer[],
  orders: readonly Order[],
  refunds: readonly Refund[],
): FilledTable[] {
  const files = makeLakeFiles(variant)
  const people = makePeople(variant)
  const grants = makeGrants(variant, people)
  const queries = makeQueryLog(variant, people, grants, files)
  const runs = makeJobRuns(variant, nightlyVolumes(orders, refunds, customers))
  return [
    { table: datasetsTable, rows: datasetRows() },
    { table: lineageTable, rows: lineageRows() },
    { table: jobRunsTable, rows: jobRunRows(runs) },
    { table: queryLogTable, rows: queryLogRows(queries) },
    { table: peopleTable, rows: peopleRows(people) },
    { table: grantsTable, rows: grantRows(grants) },
    { table: cloudBillTable, rows: cloudBillRows(makeCloudBill(variant, queries)) },
    { table: manifestTable, rows: manifestRows(files) },
  ]
}
