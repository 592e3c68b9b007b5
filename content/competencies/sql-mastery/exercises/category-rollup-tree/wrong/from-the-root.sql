with recursive lines as (
  select distinct on (order_id, line_no) product_id, qty * unit_price_pence as amount
  from shop.order_items
  order by order_id, line_no, item_id
),
own as (
  select p.category_id, sum(l.amount) as sales
  from lines l
  join shop.products p on p.product_id = l.product_id
  group by p.category_id
),
tree as (
  select category_id, array[category_id] as path
  from shop.product_categories
  where parent_id is null
  union all
  select c.category_id, t.path || c.category_id
  from tree t
  join shop.product_categories c on c.parent_id = t.category_id
)
select
  c.category_id,
  c.name as category,
  coalesce(sum(o.sales), 0) as sales
from shop.product_categories c
left join tree t on c.category_id = any (t.path)
left join own o on o.category_id = t.category_id
group by c.category_id, c.name
order by c.category_id;
