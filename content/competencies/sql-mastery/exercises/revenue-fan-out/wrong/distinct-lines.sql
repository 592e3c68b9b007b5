with september as (
  select o.order_id, o.depot_id, o.currency
  from shop.orders o
  join ops.depots d on d.depot_id = o.depot_id
  where o.status <> 'cancelled'
    and o.placed_at at time zone d.tz >= '2024-09-01'
    and o.placed_at at time zone d.tz < '2024-10-01'
),
lines as (
  select order_id, qty * unit_price_pence as amount
  from (select distinct order_id, product_id, qty, unit_price_pence from shop.order_items) once
),
gross_by_order as (
  select order_id, sum(amount) as gross from lines group by order_id
),
refunds_by_order as (
  select order_id, sum(amount_pence) as refunded from shop.refunds group by order_id
)
select
  d.depot_id,
  d.name as depot,
  max(s.currency) as currency,
  coalesce(sum(g.gross), 0) as gross,
  coalesce(sum(r.refunded), 0) as refunded,
  coalesce(sum(g.gross), 0) - coalesce(sum(r.refunded), 0) as net
from ops.depots d
left join september s on s.depot_id = d.depot_id
left join gross_by_order g on g.order_id = s.order_id
left join refunds_by_order r on r.order_id = s.order_id
group by d.depot_id, d.name
order by d.depot_id;
