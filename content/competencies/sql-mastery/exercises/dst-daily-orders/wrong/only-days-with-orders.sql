select o.depot_id, (o.placed_at at time zone d.tz)::date as local_date, count(*) as orders
from shop.orders o
join ops.depots d on d.depot_id = o.depot_id
where d.country = 'GB'
  and (o.placed_at at time zone d.tz)::date between '2024-10-25' and '2024-10-29'
group by 1, 2
order by 1, 2;
