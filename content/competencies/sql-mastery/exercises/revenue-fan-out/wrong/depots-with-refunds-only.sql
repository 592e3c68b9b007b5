with september as (
  select o.order_id, o.depot_id, o.currency
  from shop.orders o
  join ops.depots d on d.depot_id = o.depot_id
  where o.status <> 'cancelled'
    and o.placed_at at time zone d.tz >= '2024-09-01'
    and o.placed_at at time zone d.tz < '2024-10-01'
),
lines as (
  select distinct on (order_id, line_no) order_id, qty * unit_price_pence as amount
  from shop.order_items
  order by order_id, line_no, item_id
),
gross_by_order as (
  select order_id, sum(amount) as gross from lines group by order_id
),
gross_by_depot as (
  select s.depot_id, max(s.currency) as currency, sum(g.gross) as gross
  from september s
  join gross_by_order g on g.order_id = s.order_id
  group by s.depot_id
),
refunds_by_depot as (
  select s.depot_id, sum(r.amount_pence) as refunded
  from september s
  join shop.refunds r on r.order_id = s.order_id
  group by s.depot_id
)
select d.depot_id, d.name as depot, g.currency, g.gross, r.refunded, g.gross - r.refunded as net
from ops.depots d
join gross_by_depot g on g.depot_id = d.depot_id
join refunds_by_depot r on r.depot_id = d.depot_id
order by d.depot_id;
