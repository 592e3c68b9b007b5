update shop.product_prices p
set valid_from = n.earlier_to
from (
  select price_id, lag(valid_to) over (partition by product_id order by valid_from, price_id) as earlier_to
  from shop.product_prices
) n
where n.price_id = p.price_id
  and p.valid_from < n.earlier_to;

alter table shop.product_prices
  add constraint one_price_a_day
  exclude using gist (
    int4range(product_id, product_id, '[]') with &&,
    daterange(valid_from, valid_to) with &&
  );
