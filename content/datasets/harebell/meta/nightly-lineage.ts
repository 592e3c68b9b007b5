/** What the twelve tasks of the nightly run read and write; see lineage-edges.ts for the notation. */
export const nightlyLineage = `
job load_orders
  shop.orders.order_id > raw.orders.order_id
  shop.orders.customer_id > raw.orders.customer_id
  shop.orders.depot_id > raw.orders.depot_id
  shop.orders.status > raw.orders.status
  shop.orders.placed_at > raw.orders.placed_at
  shop.orders.updated_at > raw.orders.order_id filter
  shop.order_items.order_id > raw.order_items.order_id
  shop.order_items.qty > raw.order_items.qty
  shop.order_items.unit_price_pence > raw.order_items.unit_price_pence
job load_customers
  shop.customers.customer_id > raw.customers.customer_id
  shop.customers.email > raw.customers.email
  shop.customers.postcode > raw.customers.postcode
  shop.customers.tier > raw.customers.tier
job load_products
  shop.products.product_id > raw.products.product_id
  shop.products.category_id > raw.products.category_id
  shop.products.name > raw.products.name
job load_refunds
  shop.refunds.order_id > raw.refunds.order_id
  shop.refunds.amount_pence > raw.refunds.amount_pence
  shop.refunds.reason > raw.refunds.reason
job load_routes
  ops.routes.route_id > raw.routes.route_id
  ops.routes.van_id > raw.routes.van_id
  ops.deliveries.order_id > raw.deliveries.order_id
  ops.deliveries.route_id > raw.deliveries.route_id
  ops.deliveries.arrived_at > raw.deliveries.arrived_at
job clean_orders
  raw.orders.order_id > curated.orders.order_id
  raw.orders.depot_id > curated.orders.depot_id
  raw.orders.placed_at > curated.orders.placed_at
  raw.orders.status > curated.orders.order_id filter
  raw.customers.customer_id > curated.orders.customer_id
  raw.order_items.qty > curated.orders.total_pence
  raw.order_items.unit_price_pence > curated.orders.total_pence
job product_dim
  raw.products.product_id > curated.products.product_id
  raw.products.category_id > curated.products.category_id
job clean_deliveries
  raw.deliveries.order_id > curated.deliveries.order_id
  raw.deliveries.arrived_at > curated.deliveries.arrived_at
  raw.routes.van_id > curated.deliveries.van_id
  curated.orders.placed_at > curated.deliveries.wait_minutes
job daily_sales
  curated.orders.placed_at > curated.daily_sales.sales_date
  curated.orders.total_pence > curated.daily_sales.gross_pence
  curated.products.category_id > curated.daily_sales.category_id
  raw.refunds.amount_pence > curated.daily_sales.refunds_pence
job on_time
  curated.deliveries.arrived_at > curated.on_time.on_time_rate
  curated.deliveries.van_id > curated.on_time.van_id
job finance_export
  curated.daily_sales.sales_date > export.finance.sales_date
  curated.daily_sales.gross_pence > export.finance.net_pence
  curated.daily_sales.refunds_pence > export.finance.net_pence
  raw.refunds.reason > export.finance.net_pence filter
job depot_dashboard
  curated.daily_sales.gross_pence > mart.depot_dashboard.sales
  curated.on_time.on_time_rate > mart.depot_dashboard.on_time
  curated.orders.depot_id > mart.depot_dashboard.depot_id
`
