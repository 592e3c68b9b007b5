with hours as (
  select
    d.depot_id,
    (h at time zone d.tz)::date as local_date,
    to_char(h at time zone d.tz, 'YYYY-MM-DD HH24') as label
  from ops.depots d
  cross join generate_series(timestamptz '2024-10-24 23:00Z', '2024-10-29 23:00Z', interval '1 hour') h
  where d.country = 'GB'
)
select hours.depot_id, hours.local_date, count(o.order_id) as orders
from hours
join ops.depots d on d.depot_id = hours.depot_id
left join shop.orders o
  on o.depot_id = hours.depot_id and to_char(o.placed_at at time zone d.tz, 'YYYY-MM-DD HH24') = hours.label
group by hours.depot_id, hours.local_date
order by hours.depot_id, hours.local_date;
