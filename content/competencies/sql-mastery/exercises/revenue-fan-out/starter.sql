-- The September report as finance gets it today.
select
  d.depot_id,
  d.name as depot,
  o.currency,
  sum(i.qty * i.unit_price_pence) as gross,
  sum(coalesce(r.amount_pence, 0)) as refunded,
  sum(i.qty * i.unit_price_pence) - sum(coalesce(r.amount_pence, 0)) as net
from shop.orders o
join ops.depots d on d.depot_id = o.depot_id
join shop.order_items i on i.order_id = o.order_id
left join shop.payments p on p.order_id = o.order_id
left join shop.refunds r on r.order_id = o.order_id
where o.status <> 'cancelled'
  and o.placed_at >= '2024-09-01'
  and o.placed_at < '2024-10-01'
group by d.depot_id, d.name, o.currency
order by d.depot_id;
