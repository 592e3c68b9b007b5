import type { Row, Table } from '../table'
import { nightlyLineage } from './nightly-lineage'
import { sensorLineage } from './sensor-lineage'

/**
 * Written as jobs: a line `job name`, then one line an edge, `source.column > target.column`, with `filter` behind it
 * where the column only decides which rows are taken.
 */
const customerLineage = `
job stream_customer_changes
  shop.customers.customer_id > shop.customer_changes.customer_id
  shop.customer_changes.customer_id > topic.customer_changes.customer_id
  shop.customer_changes.after > topic.customer_changes.after
job land_customer_changes
  topic.customer_changes.customer_id > lake.customer_history.customer_id
  topic.customer_changes.after > lake.customer_history.after
job index_customers
  topic.customer_changes.customer_id > search.customers.customer_id
  topic.customer_changes.after > search.customers.document
job sessionise
  web.events.customer_id > curated.sessions.customer_id
  web.events.ts_event > curated.sessions.started_at
  web.events.type > curated.sessions.has_order filter
job segment_customers
  curated.orders.customer_id > mart.marketing_segments.customer_id
  raw.customers.tier > mart.marketing_segments.segment
  curated.sessions.customer_id > mart.marketing_segments.is_active
job send_mailing
  mart.marketing_segments.customer_id > export.mailing.customer_id
  raw.customers.email > export.mailing.email
  mart.marketing_segments.segment > export.mailing.email filter
job archive_invoices
  curated.orders.order_id > archive.invoices.order_id
  curated.orders.customer_id > archive.invoices.customer_id
job mask_prescriptions
  pharm.patients.mrn > pharm.rx_masked.patient_token
  pharm.prescriptions.drug_code > pharm.rx_masked.drug_code
job export_pilot_study
  pharm.rx_masked.patient_token > export.pilot_study.patient_token
  pharm.rx_masked.drug_code > export.pilot_study.drug_code
`

export const lineageTable: Table = {
  name: 'meta.lineage_edges',
  about:
    'Which column feeds which, and the job that carries it. A job reads its sources and writes its targets.',
  columns: [
    { name: 'src_dataset', type: 'text' },
    { name: 'src_column', type: 'text' },
    { name: 'dst_dataset', type: 'text' },
    { name: 'dst_column', type: 'text' },
    { name: 'use', type: 'text', note: 'value, or filter: it only decides which rows are taken' },
    { name: 'job', type: 'text', note: 'jobs named mask_… write codes that do not lead back' },
  ],
}

/** 140 edges, the same in both variants. */
export function lineageRows(): Row[] {
  let job = ''
  return [nightlyLineage, sensorLineage, customerLineage].flatMap((text) =>
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.trim().split(' ')
        if (words[0] === 'job') {
          job = words[1] as string
          return []
        }
        return [edge(words[0] as string, words[2] as string, words[3] ?? 'value', job)]
      }),
  )
}

function edge(source: string, target: string, use: string, job: string): Row {
  const [src, dst] = [source, target].map((path) => {
    const dot = path.lastIndexOf('.')
    return [path.slice(0, dot), path.slice(dot + 1)] as const
  }) as [readonly [string, string], readonly [string, string]]
  return { src_dataset: src[0], src_column: src[1], dst_dataset: dst[0], dst_column: dst[1], use, job }
}
