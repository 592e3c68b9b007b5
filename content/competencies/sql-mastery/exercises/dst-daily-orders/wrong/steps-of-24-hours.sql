with days as (
  select
    date '2024-10-25' + n as local_date,
    timestamptz '2024-10-24 23:00Z' + n * interval '24 hours' as starts_at
  from generate_series(0, 4) n
)
select d.depot_id, days.local_date, count(o.order_id) as orders
from ops.depots d
cross join days
left join shop.orders o
  on o.depot_id = d.depot_id
  and o.placed_at >= days.starts_at
  and o.placed_at < days.starts_at + interval '24 hours'
where d.country = 'GB'
group by d.depot_id, days.local_date
order by d.depot_id, days.local_date;
