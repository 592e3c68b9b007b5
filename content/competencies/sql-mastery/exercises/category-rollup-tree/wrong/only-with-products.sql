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
below as (
  select category_id as top_id, category_id
  from shop.product_categories
  union
  select b.top_id, c.category_id
  from below b
  join shop.product_categories c on c.parent_id = b.category_id
)
select
  c.category_id,
  c.name as category,
  coalesce(sum(o.sales), 0) as sales
from shop.product_categories c
join below b on b.top_id = c.category_id
join own o on o.category_id = b.category_id
group by c.category_id, c.name
order by c.category_id;
