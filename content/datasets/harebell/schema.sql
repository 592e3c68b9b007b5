-- Harebell's tables, written by generate.ts. Foreign keys are not declared: these are extracts, some rows break them,
-- and finding those is part of the work. Only primary keys are indexed.
create schema if not exists lake;
create schema if not exists meta;
create schema if not exists ml;
create schema if not exists ops;
create schema if not exists pharm;
create schema if not exists shop;
create schema if not exists staging;
create schema if not exists star;
create schema if not exists web;

-- The eight depots. Depots 1 to 5 are in the United Kingdom.
create table ops.depots (
  depot_id  int primary key,
  name      text not null,
  country   text not null,  -- ISO 3166 code: GB, IE, NL, US
  tz        text not null,  -- IANA time zone
  opened_on date not null
);

-- Accounts. Some people have two, and the shop compared their e-mail addresses letter by letter.
create table shop.customers (
  customer_id      int primary key,
  email            text not null,  -- as typed: case and spaces were kept
  full_name        text not null,
  phone            text,
  postcode         text not null,
  birth_date       date,  -- asked for, not required
  country          text not null,
  tier             text not null,  -- standard, plus or gold
  marketing_opt_in boolean,  -- null: never asked
  created_at       timestamptz not null,
  updated_at       timestamptz not null
);

-- The category tree, four levels deep, with one root.
create table shop.product_categories (
  category_id int primary key,
  parent_id   int,  -- null for the root
  name        text not null
);

-- What the shop sells. Every product hangs on a leaf of the category tree.
create table shop.products (
  product_id  int primary key,
  category_id int not null,
  supplier_id int,  -- null when Harebell's own kitchen makes it
  name        text not null,
  is_chilled  boolean not null
);

-- The British price list: which price a product had from one day up to, and not including, another.
create table shop.product_prices (
  price_id    int primary key,
  product_id  int not null,
  valid_from  date not null,
  valid_to    date,  -- the first day that no longer counts; null while it lasts
  price_pence int not null
);

-- One row per order, as the shop keeps it today.
create table shop.orders (
  order_id      int primary key,
  customer_id   int,  -- null: taken by phone without an account
  depot_id      int not null,
  status        text not null,  -- delivered or cancelled
  channel       text not null,  -- app, web or phone
  market        text not null,  -- UK, IE, NL or US
  currency      char(3) not null,
  placed_at     timestamptz not null,
  promised_from timestamptz not null,
  promised_to   timestamptz not null,
  delivered_at  timestamp,  -- declared UTC; null until delivered
  updated_at    timestamptz not null
);

-- The lines of every order. A line is an order_id and a line_no.
create table shop.order_items (
  item_id          int primary key,
  order_id         int not null,
  line_no          int not null,
  product_id       int not null,
  qty              int not null,
  unit_price_pence int not null  -- minor units of the order's currency
);

-- Every attempt to pay. An order can have several: failed attempts, vouchers beside a card.
create table shop.payments (
  payment_id   int primary key,
  order_id     int not null,
  method       text not null,  -- card, wallet, bank or voucher
  status       text not null,  -- captured, failed or voided
  amount_pence int not null,  -- minor units of the order's currency
  created_at   timestamptz not null
);

-- Money given back. An order can have several refunds.
create table shop.refunds (
  refund_id    int primary key,
  order_id     int not null,
  reason       text,  -- null where the agent left it empty
  amount_pence int not null,  -- minor units of the order's currency
  created_at   timestamptz not null
);

-- The change log of shop.customers: applied by lsn it gives what stands there. It came in five batches of 640 by change_id.
create table shop.customer_changes (
  change_id   int primary key,
  customer_id int not null,
  op          char(1) not null,  -- c created, u updated, d deleted
  lsn         bigint not null,  -- place in the log: the true order
  changed_at  timestamptz not null,  -- by the clock of the server that wrote it
  before      jsonb,  -- email, postcode and tier; null when created
  after       jsonb  -- null when deleted
);

-- The chilled vans and the depot each belongs to.
create table ops.vans (
  van_id      int primary key,
  depot_id    int not null,
  model       text not null,
  sensor_unit char(1) not null  -- what its temperature sensor reports: C or F
);

-- Everybody who has driven for a depot since it opened.
create table ops.couriers (
  courier_id int primary key,
  depot_id   int not null,
  hired_on   date not null,
  left_on    date  -- the last day worked; null while employed
);

-- Every tour of a van with a courier. About 20 a day leave over all depots.
create table ops.routes (
  route_id      int primary key,
  van_id        int not null,
  courier_id    int not null,
  route_date    date not null,  -- the depot's local day
  dispatched_at timestamptz not null
);

-- One row per delivered order: when the courier stood at the door, and when the company knew.
create table ops.deliveries (
  delivery_id int primary key,
  order_id    int not null,
  route_id    int not null,
  stop_seq    int not null,  -- place on the route, from 1
  arrived_at  timestamptz not null,  -- as it is known today
  outcome     text not null,  -- delivered, neighbour, safe place, or cancelled: given back at the door
  known_at    timestamptz not null  -- later than arrived_at where the row was corrected
);

-- Milestones of orders, numbered as they came in.
create table ops.route_events (
  event_id  int primary key,
  order_id  int not null,
  milestone text not null,  -- placed, picked, loaded, delivered or returned
  ts_event  timestamp not null,  -- when it happened, declared UTC
  ts_ingest timestamptz not null  -- when it came in
);

-- Temperature and position of vans, as they came in. A van reports every ten minutes, on one day in thirteen.
create table ops.van_readings (
  reading_id int not null,  -- of the reading: a repeated one has the same
  van_id     int not null,
  seq        int not null,  -- counted by the van over all its instrumented days' ten minutes
  ts_event   timestamp not null,  -- UTC, by the van's clock
  ts_ingest  timestamp not null,  -- UTC, when it came in
  temp       real not null,  -- in the unit of the van's sensor
  lat        real not null,
  lon        real not null
);

-- How late each delivery was against the arrival time the customer was shown when the van left.
create table ml.eta_labels (
  delivery_id   int primary key,
  delay_minutes int not null,  -- negative: earlier than shown
  known_at      timestamptz not null  -- from when on this could be used
);

-- Values of features as the online store served them, one row per courier, feature and moment.
create table ml.feature_log (
  courier_id int not null,
  feature    text not null,  -- deliveries_today: made so far on that day; delay_last_20: mean of the last 20 known delays, 0 without any
  value      real not null,
  served_at  timestamptz not null
);

-- What people did on the shop's site and in its app, as it came in.
create table web.events (
  event_id     int not null,  -- of the event: one delivered again has the same
  session_hint text not null,  -- the browser's guess at a session
  device_id    text not null,
  customer_id  int,  -- null for guests
  type         text not null,
  ts_event     timestamp not null,  -- UTC, when it happened
  ts_ingest    timestamp not null,  -- UTC, when it came in
  props        text not null  -- JSON
);

-- The patients of the pilot in Boise. Every one of them is invented.
create table pharm.patients (
  patient_id int primary key,
  mrn        text not null,  -- medical record number
  full_name  text not null,
  dob        date not null,
  zip5       text not null,
  phone      text not null
);

-- Prescriptions dispensed in the Boise pilot.
create table pharm.prescriptions (
  rx_id           int primary key,
  patient_id      int not null,
  prescriber_code text not null,
  drug_code       text not null,  -- an invented code
  dispensed_on    date not null,
  note            text  -- free text, typed by the pharmacist
);

-- How many people live where the ZIP code starts with these three digits. The numbers are invented.
create table pharm.zip3_population (
  zip3       text primary key,  -- the first three digits
  population int not null
);

-- The data sets that Harebell keeps, who answers for each, and for how long it is kept.
create table meta.datasets (
  dataset_id     text primary key,
  layer          text not null,  -- what stands before the dot
  owner_role     text not null,  -- a role in meta.people
  class          text not null,  -- public, internal, confidential, personal or health
  retention_days int not null,
  store          text not null  -- where it lies; -us: in the United States
);

-- Which column feeds which, and the job that carries it. A job reads its sources and writes its targets.
create table meta.lineage_edges (
  src_dataset text not null,
  src_column  text not null,
  dst_dataset text not null,
  dst_column  text not null,
  use         text not null,  -- value, or filter: it only decides which rows are taken
  job         text not null  -- jobs named mask_… write codes that do not lead back
);

-- Every try of every scheduled task. A run for a day starts after that day has ended.
create table meta.job_runs (
  run_id       int primary key,
  dag_id       text not null,
  task_id      text not null,
  logical_date date not null,  -- the day whose rows are handled
  started_at   timestamptz not null,
  ended_at     timestamptz not null,
  state        text not null,  -- success, up_for_retry or failed
  try_number   int not null,
  rows_in      int,  -- null unless it succeeded
  rows_out     int  -- null unless it succeeded
);

-- Queries on the warehouse, which bills by bytes scanned. Its tables are not partitioned: a query scans all of them.
create table meta.query_log (
  query_id          int primary key,
  user_name         text not null,
  product           text not null,  -- delivery, storefront, finance or cold-chain
  started_at        timestamptz not null,
  duration_ms       int not null,
  bytes_scanned     bigint not null,
  tables            text not null,  -- separated by a comma and a space
  predicate_columns text not null,  -- day takes the day before the query alone
  columns_read      text not null  -- the columns that the query names
);

-- Who can sign in to the warehouse: people, accounts that several share, accounts for emergencies, services.
create table meta.people (
  user_name      text primary key,
  role           text not null,  -- the team; roles own data sets and give privileges
  left_on        date,  -- the last day; null while they are here
  is_shared      boolean not null,  -- several people know the password
  is_break_glass boolean not null  -- for emergencies alone, sealed otherwise
);

-- Who may read what. A privilege is held directly or through a role.
create table meta.grants (
  grant_id    int primary key,
  grantee     text not null,  -- a user_name, or PUBLIC: everybody
  privilege   text not null,
  object      text not null,  -- a data set
  granted_via text not null,  -- direct, or the role that gives it
  granted_at  date not null
);

-- The cloud bill of August to October 2024 with columns as FOCUS names them; costs in US cents.
create table meta.cloud_bill (
  charge_id           int primary key,
  charge_period_start timestamptz not null,  -- an hour, a day or a month starts here
  service_name        text not null,
  resource_id         text not null,
  tags                jsonb,  -- null: nobody tagged it
  charge_category     text not null,  -- Usage, Purchase or Credit
  list_cost           int not null,  -- at list price
  contracted_cost     int not null,  -- after the discounts of the contract
  effective_cost      int not null,  -- with what was paid upfront spread over what it covers
  billed_cost         int not null  -- what the invoice asks for
);

-- The files of the sensor archive (a sample, one in a thousand) and of the warehouse, whose tables lie under their own name.
create table lake.manifest (
  path          text primary key,  -- lake/van_readings/… or warehouse/<table>/…
  partition_day date not null,
  bytes         bigint not null,
  record_count  int not null,
  min_ts        timestamp not null,  -- UTC
  max_ts        timestamp not null,  -- UTC
  min_van       int,  -- null where the table has no van_id
  max_van       int,
  snapshot      int not null  -- the first table snapshot that has the file; four a day
);

-- A row for each day, and one, key 0, for what has not happened yet.
create table star.dim_date (
  date_key   int primary key,  -- 20240903; 0: not yet
  day        date,
  weekday    text,
  is_weekend boolean,
  iso_week   text,  -- 2024-W36
  week_start date,  -- its Monday
  month      text  -- 2024-09
);

-- The depots, with the market and currency that go with each.
create table star.dim_depot (
  depot_key int primary key,
  depot_id  int not null,
  name      text not null,
  country   text not null,
  market    text not null,
  currency  char(3) not null,
  tz        text not null  -- IANA time zone
);

-- The accounts as reports see them; key 0 stands for orders of nobody the shop knows.
create table star.dim_customer (
  customer_key int primary key,
  customer_id  int,
  person_id    int,  -- the first account with the same e-mail address
  email        text,  -- lower case, without spaces around it
  country      text not null,
  tier         text not null,
  valid_from   date,
  valid_to     date,  -- null while it lasts
  is_current   boolean not null
);

-- The products as reports see them.
create table star.dim_product (
  product_key      int primary key,
  product_id       int not null,
  name             text not null,
  category         text not null,
  department       text not null,  -- the category above
  is_chilled       boolean not null,
  supplier_id      int,
  list_price_pence int not null,  -- the latest
  valid_from       date,
  valid_to         date,  -- null while it lasts
  is_current       boolean not null
);

-- A row a delivery. Every delivery has an order of its own.
create table star.fact_delivery (
  delivery_id  int primary key,
  order_id     int not null,
  date_key     int not null,  -- the day by the depot's clock
  depot_key    int not null,
  customer_key int not null,  -- 0: nobody the shop knows
  outcome      text not null,
  is_on_time   boolean not null,  -- arrived by the end of the promised window
  minutes_late int not null,  -- whole minutes; 0 when on time
  order_pence  int not null  -- minor units of the depot's currency
);

-- A row a refund. An order can have several.
create table star.fact_refund (
  refund_id    int primary key,
  order_id     int not null,
  date_key     int not null,  -- the day by the depot's clock
  depot_key    int not null,
  customer_key int not null,  -- 0: nobody the shop knows
  reason       text not null,  -- 'not given' where the agent left it empty
  amount_pence int not null  -- minor units of the depot's currency
);

-- Order rows as the shop delivered them in two batches, in no order. The same order can come several times.
create table staging.orders_batch (
  batch_no      int not null,  -- 2 is the new batch, 1 an older one that may arrive once more
  order_id      int not null,
  customer_id   int,  -- null: taken by phone without an account
  depot_id      int not null,
  status        text not null,  -- placed, packed, delivered or cancelled
  channel       text not null,  -- app, web or phone
  market        text not null,  -- UK, IE, NL or US
  currency      char(3) not null,
  placed_at     timestamptz not null,
  promised_from timestamptz not null,
  promised_to   timestamptz not null,
  delivered_at  timestamp,  -- declared UTC; null until delivered
  updated_at    timestamptz not null
);

-- The suppliers' spreadsheet: one row for each product that a supplier delivers to a depot.
create table staging.supplier_sheet (
  supplier_id      int not null,
  supplier_name    text not null,
  supplier_city    text not null,
  supplier_country text not null,
  payment_days     int not null,
  currency         char(3) not null,
  contact_name     text not null,
  contact_email    text not null,
  contact_phone    text not null,
  contact_role     text not null,
  product_code     text not null,
  product_name     text not null,
  category         text not null,
  unit             text not null,
  units_per_case   int not null,
  is_chilled       boolean not null,
  depot_id         int not null,
  depot_name       text not null,
  lead_time_days   int not null,
  order_weekday    text not null,
  cutoff_time      text not null,
  min_order_cases  int not null,
  case_price_pence int not null,  -- minor units of the supplier's currency
  price_valid_from date not null,
  buyer_name       text not null,
  buyer_email      text not null
);
