import type { Row, Table } from '../table'

/** dataset, owner's role, class, days kept, store; the layer is what stands before the dot. */
const lines = `
shop.orders shop-platform personal 2555 postgres
shop.order_items shop-platform internal 2555 postgres
shop.customers shop-platform personal 2555 postgres
shop.customer_changes shop-platform personal 90 postgres
shop.products shop-platform public 3650 postgres
shop.refunds shop-platform internal 2555 postgres
ops.routes delivery-ops internal 730 postgres
ops.deliveries delivery-ops personal 730 postgres
ops.vans fleet internal 3650 postgres
ops.van_readings fleet internal 30 postgres
web.events shop-platform personal 30 postgres
pharm.patients pharmacy-pilot health 2190 postgres-us
pharm.prescriptions pharmacy-pilot health 2190 postgres-us
topic.customer_changes shop-platform personal 7 kafka
topic.van_readings fleet internal 7 kafka
topic.eta_updates delivery-ops personal 3 kafka
lake.van_readings data-platform internal 400 iceberg
lake.customer_history data-platform personal 400 iceberg
raw.orders data-platform personal 400 warehouse
raw.order_items data-platform internal 400 warehouse
raw.customers data-platform personal 400 warehouse
raw.products data-platform public 400 warehouse
raw.refunds data-platform internal 400 warehouse
raw.routes data-platform internal 400 warehouse
raw.deliveries data-platform personal 400 warehouse
curated.orders shop-platform personal 1095 warehouse
curated.deliveries delivery-ops personal 1095 warehouse
curated.products shop-platform public 1095 warehouse
curated.daily_sales finance-data internal 2555 warehouse
curated.on_time delivery-ops internal 1095 warehouse
curated.sessions marketing personal 180 warehouse
curated.van_readings fleet internal 730 warehouse
curated.van_hourly fleet internal 1095 warehouse
curated.cold_chain fleet internal 1825 warehouse
curated.van_positions fleet confidential 90 warehouse
curated.route_gps delivery-ops confidential 180 warehouse
curated.mileage fleet internal 1095 warehouse
curated.depot_dwell delivery-ops internal 365 warehouse
curated.van_day fleet internal 1095 warehouse
curated.sensor_health fleet internal 365 warehouse
mart.depot_dashboard delivery-ops internal 365 warehouse
mart.marketing_segments marketing personal 180 warehouse
mart.cold_chain_dashboard fleet internal 365 warehouse
mart.wasted_stock finance-data internal 730 warehouse
mart.fleet_health fleet internal 365 warehouse
mart.live_map delivery-ops confidential 1 warehouse
mart.eta_dashboard delivery-ops internal 90 warehouse
mart.fuel_cost finance-data internal 1095 warehouse
mart.dock_planning delivery-ops internal 365 warehouse
mart.van_utilisation fleet internal 365 warehouse
mart.route_review delivery-ops confidential 90 warehouse
mart.sensor_repairs fleet internal 365 warehouse
ml.van_features data-science internal 365 warehouse
ml.van_failure data-science internal 365 warehouse
ml.eta_features data-science personal 180 warehouse
ml.eta_scores data-science personal 90 warehouse
ml.route_features data-science internal 180 warehouse
ml.route_plan data-science internal 90 warehouse
alert.warm_van fleet internal 30 alerting
search.customers shop-platform personal 2555 search
export.finance finance-data confidential 3650 object-store
export.mailing marketing personal 30 vendor
export.insurer fleet confidential 365 vendor
export.courier_app delivery-ops personal 7 object-store
export.leasing finance-data confidential 365 vendor
export.route_sheets delivery-ops confidential 30 object-store
export.pilot_study pharmacy-pilot confidential 730 object-store-us
pharm.rx_masked pharmacy-pilot confidential 1095 warehouse-us
archive.invoices finance-data personal 3650 object-store
archive.van_readings data-platform internal 1825 object-store
`

export const datasetsTable: Table = {
  name: 'meta.datasets',
  about: 'The data sets that Harebell keeps, who answers for each, and for how long it is kept.',
  key: 'dataset_id',
  columns: [
    { name: 'dataset_id', type: 'text' },
    { name: 'layer', type: 'text', note: 'what stands before the dot' },
    { name: 'owner_role', type: 'text', note: 'a role in meta.people' },
    { name: 'class', type: 'text', note: 'public, internal, confidential, personal or health' },
    { name: 'retention_days', type: 'int' },
    { name: 'store', type: 'text', note: 'where it lies; -us: in the United States' },
  ],
}

/** The same in both variants: a catalogue is written, not drawn. */
export function datasetRows(): Row[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id, owner, kind, days, store] = line.split(' ') as [string, string, string, string, string]
      return {
        dataset_id: id,
        layer: id.split('.')[0] as string,
        owner_role: owner,
        class: kind,
        retention_days: Number(days),
        store,
      }
    })
}
