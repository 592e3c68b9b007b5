-- Tom's report: the date as UTC has it, and only days that have orders.
select
  o.depot_id,
  o.placed_at::date as local_date,
  count(*) as orders
from shop.orders o
join ops.depots d on d.depot_id = o.depot_id
where d.country = 'GB'
  and o.placed_at::date between '2024-10-25' and '2024-10-29'
group by o.depot_id, o.placed_at::date
order by o.depot_id, local_date;
