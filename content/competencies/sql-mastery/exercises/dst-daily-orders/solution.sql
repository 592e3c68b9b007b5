with days as (
  select date '2024-10-25' + n as local_date
  from generate_series(0, 4) n
),
placed as (
  select o.order_id, o.depot_id, (o.placed_at at time zone d.tz)::date as local_date
  from shop.orders o
  join ops.depots d on d.depot_id = o.depot_id
)
select d.depot_id, days.local_date, count(p.order_id) as orders
from ops.depots d
cross join days
left join placed p on p.depot_id = d.depot_id and p.local_date = days.local_date
where d.country = 'GB'
group by d.depot_id, days.local_date
order by d.depot_id, days.local_date;
