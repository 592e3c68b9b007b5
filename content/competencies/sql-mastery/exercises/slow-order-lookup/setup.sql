insert into shop.customers (customer_id, email, full_name, phone, postcode, birth_date, country, tier,
  marketing_opt_in, created_at, updated_at)
values
  (3001, 'priya.nair@harebell.example', 'Priya Nair', null, 'LS1 4AP', null, 'GB', 'standard', null,
    '2024-08-01 09:00Z', '2024-08-01 09:00Z'),
  (3002, ' Priya.Nair@Harebell.example', 'Priya Nair', null, 'LS1 4AP', null, 'GB', 'standard', null,
    '2024-09-01 09:00Z', '2024-09-01 09:00Z');

insert into shop.orders (order_id, customer_id, depot_id, status, channel, market, currency, placed_at,
  promised_from, promised_to, delivered_at, updated_at)
select
  20000 + (n * 5) % 14,
  case when n % 3 = 0 then 3002 else 3001 end,
  1, 'delivered', 'web', 'UK', 'GBP',
  timestamptz '2024-10-01 18:30Z' + (n / 2) * interval '3 days',
  timestamptz '2024-11-04 10:00Z', timestamptz '2024-11-04 12:00Z', null, timestamptz '2024-11-04 12:00Z'
from generate_series(1, 14) n;
