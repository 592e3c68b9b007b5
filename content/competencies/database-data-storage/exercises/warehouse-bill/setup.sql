create table lake.table_columns (table_name text primary key, columns int not null);

insert into lake.table_columns values
  ('curated.van_readings', 8),
  ('curated.sessions', 10),
  ('curated.route_gps', 6),
  ('curated.deliveries', 9),
  ('curated.orders', 12),
  ('curated.van_hourly', 5),
  ('raw.refunds', 5),
  ('curated.products', 7),
  ('curated.daily_sales', 6);
