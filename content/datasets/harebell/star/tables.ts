import type { Column, Table } from '../table'

const versions: readonly Column[] = [
  { name: 'valid_from', type: 'date', nullable: true },
  { name: 'valid_to', type: 'date', nullable: true, note: 'null while it lasts' },
  { name: 'is_current', type: 'boolean' },
]
const keys: readonly Column[] = [
  { name: 'date_key', type: 'int', note: "the day by the depot's clock" },
  { name: 'depot_key', type: 'int' },
  { name: 'customer_key', type: 'int', note: '0: nobody the shop knows' },
]

export const dimDateTable: Table = {
  name: 'star.dim_date',
  about: 'A row for each day, and one, key 0, for what has not happened yet.',
  key: 'date_key',
  columns: [
    { name: 'date_key', type: 'int', note: '20240903; 0: not yet' },
    { name: 'day', type: 'date', nullable: true },
    { name: 'weekday', type: 'text', nullable: true },
    { name: 'is_weekend', type: 'boolean', nullable: true },
    { name: 'iso_week', type: 'text', nullable: true, note: '2024-W36' },
    { name: 'week_start', type: 'date', nullable: true, note: 'its Monday' },
    { name: 'month', type: 'text', nullable: true, note: '2024-09' },
  ],
}

export const dimDepotTable: Table = {
  name: 'star.dim_depot',
  about: 'The depots, with the market and currency that go with each.',
  key: 'depot_key',
  columns: [
    { name: 'depot_key', type: 'int' },
    { name: 'depot_id', type: 'int' },
    { name: 'name', type: 'text' },
    { name: 'country', type: 'text' },
    { name: 'market', type: 'text' },
    { name: 'currency', type: 'char(3)' },
    { name: 'tz', type: 'text', note: 'IANA time zone' },
  ],
}

export const dimCustomerTable: Table = {
  name: 'star.dim_customer',
  about: 'The accounts as reports see them; key 0 stands for orders of nobody the shop knows.',
  key: 'customer_key',
  columns: [
    { name: 'customer_key', type: 'int' },
    { name: 'customer_id', type: 'int', nullable: true },
    {
      name: 'person_id',
      type: 'int',
      nullable: true,
      note: 'the first account with the same e-mail address',
    },
    { name: 'email', type: 'text', nullable: true, note: 'lower case, without spaces around it' },
    { name: 'country', type: 'text' },
    { name: 'tier', type: 'text' },
    ...versions,
  ],
}

export const dimProductTable: Table = {
  name: 'star.dim_product',
  about: 'The products as reports see them.',
  key: 'product_key',
  columns: [
    { name: 'product_key', type: 'int' },
    { name: 'product_id', type: 'int' },
    { name: 'name', type: 'text' },
    { name: 'category', type: 'text' },
    { name: 'department', type: 'text', note: 'the category above' },
    { name: 'is_chilled', type: 'boolean' },
    { name: 'supplier_id', type: 'int', nullable: true },
    { name: 'list_price_pence', type: 'int', note: 'the latest' },
    ...versions,
  ],
}

export const factDeliveryTable: Table = {
  name: 'star.fact_delivery',
  about: 'A row a delivery. Every delivery has an order of its own.',
  key: 'delivery_id',
  columns: [
    { name: 'delivery_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    ...keys,
    { name: 'outcome', type: 'text' },
    { name: 'is_on_time', type: 'boolean', note: 'arrived by the end of the promised window' },
    { name: 'minutes_late', type: 'int', note: 'whole minutes; 0 when on time' },
    { name: 'order_pence', type: 'int', note: "minor units of the depot's currency" },
  ],
}

export const factRefundTable: Table = {
  name: 'star.fact_refund',
  about: 'A row a refund. An order can have several.',
  key: 'refund_id',
  columns: [
    { name: 'refund_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    ...keys,
    { name: 'reason', type: 'text', note: "'not given' where the agent left it empty" },
    { name: 'amount_pence', type: 'int', note: "minor units of the depot's currency" },
  ],
}
