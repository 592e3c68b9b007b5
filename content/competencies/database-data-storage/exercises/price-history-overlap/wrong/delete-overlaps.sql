delete from shop.product_prices a
using shop.product_prices b
where b.product_id = a.product_id
  and b.valid_from > a.valid_from
  and b.valid_from < a.valid_to;

alter table shop.product_prices
  add constraint one_price_a_day
  exclude using gist (
    int4range(product_id, product_id, '[]') with &&,
    daterange(valid_from, valid_to) with &&
  );
