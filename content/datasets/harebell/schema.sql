-- Harebell's tables, written by generate.ts. Foreign keys are not declared: these are extracts, some rows break them,
-- and finding those is part of the work. Only primary keys are indexed.
create schema if not exists ops;
create schema if not exists shop;

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
