"""Builds the partition of one day. Runs every night, and again whenever somebody asks for it."""


def build_daily_sales(day, read, store):
    orders = [order for order in read('shop.orders') if order['placed_at'].date() == day]
    depots = {order['order_id']: order['depot_id'] for order in orders}
    gross = {depot: 0 for depot in depots.values()}
    for line in read('shop.order_items'):
        if line['order_id'] in depots:
            gross[depots[line['order_id']]] += line['qty'] * line['unit_price_pence']
    counts = {depot: list(depots.values()).count(depot) for depot in gross}
    lines = [f'{depot},{counts[depot]},{gross[depot]}' for depot in sorted(gross)]
    store.append(path_of(day), ['depot_id,orders,gross', *lines])


def path_of(day):
    return f'daily_sales/day={day}/part-0.csv'
