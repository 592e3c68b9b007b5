"""Builds the partition of one day. Runs every night, and again whenever somebody asks for it."""


def build_daily_sales(day, read, store):
    sales = sales_by_depot(day, read)
    lines = [f'{depot},{orders},{gross}' for depot, (orders, gross) in sorted(sales.items())]
    if path_of(day) not in store.paths():
        store.write(path_of(day), ['depot_id,orders,gross'])
    store.append(path_of(day), lines)


def sales_by_depot(day, read):
    depots = {
        order['order_id']: order['depot_id']
        for order in read('shop.orders')
        if order['placed_at'].date() == day and order['status'] != 'cancelled'
    }
    amounts = {}
    for line in read('shop.order_items'):
        if line['order_id'] in depots:
            amounts[line['order_id'], line['line_no']] = line['qty'] * line['unit_price_pence']
    sales = {}
    for depot in depots.values():
        orders, gross = sales.get(depot, (0, 0))
        sales[depot] = (orders + 1, gross)
    for (order_id, _), amount in amounts.items():
        orders, gross = sales[depots[order_id]]
        sales[depots[order_id]] = (orders, gross + amount)
    return sales


def path_of(day):
    return f'daily_sales/day={day}/part-0.csv'
