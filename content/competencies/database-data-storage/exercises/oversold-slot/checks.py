import csv
import io
import random
from types import GeneratorType, SimpleNamespace

from harness import Case

PAYMENT = 30
OPERATIONS = {'read': 1, 'write': 2, 'compare_and_set': 3, 'pay': 1, 'lock': 0, 'unlock': 0}


class Checks(Case):
    def test_alone(self):
        for capacity, before, expected in ((1, (), 'booked'), (3, ('o1', 'o2'), 'booked'), (1, ('o1',), 'full')):
            world = World({'s': (capacity, before)})
            self.run_all(world, [('s', 'o9')], random.Random(1))
            self.equal(world.results['o9'], expected, f'What one customer alone is told, with {len(before)} of {capacity} '
                'places taken:')
            self.equal(world.booked('s'), (*before, *(['o9'] if expected == 'booked' else [])), 'Who is in the slot then:')

    def test_never_twice(self):
        for seed, slot_id in enumerate(self.slots(500)):
            draw = random.Random(slot_id)
            capacity = draw.choice((1, 1, 2, 3))
            world = World({slot_id: (capacity, ())})
            clients = [(slot_id, f'o{n}') for n in range(draw.randint(2, 6))]
            self.run_all(world, clients, draw)
            self.consistent(world, slot_id, capacity, f'Interleaving {seed + 1}, {len(clients)} customers for '
                f'{capacity} {"place" if capacity == 1 else "places"}')
            told = list(world.results.values())
            room = capacity - told.count('booked')
            self.true(room <= 0 or told.count('booked') == len(clients),
                f'Interleaving {seed + 1}: {len(clients)} customers for {capacity} places, nobody was declined, and only '
                f'{told.count("booked")} got one. They were told {", ".join(told)}.')

    def test_depot_program(self):
        for seed, slot_id in enumerate(self.slots(200)):
            draw = random.Random(slot_id)
            capacity = draw.choice((2, 3))
            clients = [(slot_id, f'o{n}') for n in range(draw.randint(1, 4))]
            world = World({slot_id: (capacity, ())}, {order for _, order in clients if draw.random() < 0.3},
                phone=draw.choice((draw.randint(1, 12), draw.randint(20, 50))))
            self.run_all(world, clients, draw)
            at = f"Interleaving {seed + 1}, in which the depot's own program books the order phone"
            lost = world.phoned and 'phone' not in world.booked(slot_id)
            self.true(not lost, f'{at}: it is no longer in the slot. There are {", ".join(world.booked(slot_id)) or "none"}.')
            self.consistent(world, slot_id, capacity, at)

    def test_money(self):
        for seed, slot_id in enumerate(self.slots(200)):
            draw = random.Random(slot_id)
            capacity = draw.choice((1, 2))
            clients = [(slot_id, f'o{n}') for n in range(draw.randint(2, 5))]
            declined = {order for _, order in clients if draw.random() < 0.4}
            world = World({slot_id: (capacity, ())}, declined)
            self.run_all(world, clients, draw)
            self.consistent(world, slot_id, capacity, f'Interleaving {seed + 1}')
            for order, told in world.results.items():
                paid = order in world.paid
                self.true(paid == (told == 'booked'), f'Interleaving {seed + 1}: {order} {"has" if paid else "has not"} '
                    f'paid and is told {told}.')
                self.true(order not in world.paid or order in world.booked(slot_id),
                    f'Interleaving {seed + 1}: {order} has paid and is not in the slot.')
            self.true(not world.early, f'Interleaving {seed + 1}: a customer pays without having a place.')

    def test_comes_to_an_end(self):
        world = World({'s': (5, ())}, restless=True)
        self.run_all(world, [('s', 'o1')], random.Random(3))
        self.true(world.attempts['o1'] <= 20, 'Somebody else is always quicker, and the call has used compare_and_set '
            f'{world.attempts["o1"]} times.')
        self.equal(world.results['o1'], 'busy', 'What a customer is told when somebody else is always quicker:')
        self.equal(sorted(world.paid), [], 'Who has paid then:')
        for seed, slot_id in enumerate(self.slots(60)):
            draw = random.Random(slot_id)
            clients = [(slot_id, f'o{n}') for n in range(9)]
            declined = {order for _, order in clients if draw.random() < 0.5}
            world = World({slot_id: (4, ())}, declined)
            self.run_all(world, clients, draw)
            most = max(world.attempts.values())
            self.true(most <= 20, f'Interleaving {seed + 1}: a call has used compare_and_set {most} times.')
            self.true('busy' not in world.results.values(), f'Interleaving {seed + 1}: with nine customers nobody needs '
                'to be told busy.')
            self.consistent(world, slot_id, 4, f'Interleaving {seed + 1}')

    def test_throughput(self):
        slots = self.slots(12)
        world = World({slot: (1, ()) for slot in slots})
        rounds = self.run_all(world, [(slot, f'o{n}') for n, slot in enumerate(slots)], None)
        self.equal(list(world.results.values()), ['booked'] * 12, 'What twelve customers of twelve slots are told:')
        self.true(rounds <= 2 * PAYMENT + 40, f'A payment takes {PAYMENT} steps, and twelve customers of twelve slots need '
            f'{rounds} until all are done. Who waits for whom?')

    def slots(self, count):
        """Names of slots, made of Harebell's tours; each is also the seed of an interleaving."""
        rows = csv.DictReader(io.StringIO(self.given('tables/ops.routes.csv').decode()))
        return [f'{row["route_date"]} van {row["van_id"]} tour {row["route_id"]}' for row, _ in zip(rows, range(count))]

    def consistent(self, world, slot_id, capacity, at):
        booked = world.booked(slot_id)
        told = sorted([order for order, result in world.results.items() if result == 'booked'] + ['phone'] * world.phoned)
        self.true(len(told) <= capacity, f'{at}: {len(told)} bookings count as made: {", ".join(told)}.')
        self.true(world.most[slot_id] <= capacity, f'{at}: at one moment {world.most[slot_id]} are in the slot.')
        self.true(sorted(booked) == told, f'{at}: booked were {", ".join(told) or "none"}, and in the slot there are '
            f'{", ".join(booked) or "none"}.')
        for order, result in world.results.items():
            self.true(result in ('booked', 'full', 'declined', 'busy'), f'{at}: {order} is told {result!r}.')
            self.true(result != 'full' or order in world.saw_full, f'{at}: {order} is told full, and has not seen the slot '
                'full when it read it last.')

    def run_all(self, world, clients, draw):
        """Lets the customers' steps happen in a drawn order, or, without one, each customer's in turn; gives the rounds."""
        running = {}
        for slot_id, order in clients:
            call = self.answer.book_slot(world.store, slot_id, order)
            if type(call) is not GeneratorType:
                self.fail('book_slot does nothing with yield, so the store gets no step of it.')
            running[order] = call
            world.start(order)
        rounds, results = 0, {order: None for order in running}
        while running:
            rounds += 1
            if rounds > 20_000:
                self.fail(f'After 20,000 steps {", ".join(running)} are still waiting.')
            able = [order for order in running if not world.waits(order)]
            if draw is not None and able:
                able = [draw.choice(able)]
            world.tick()
            for order in able:
                try:
                    step = running[order].send(results[order])
                except StopIteration as end:
                    world.results[order] = end.value
                    del running[order]
                    continue
                if world.attempts[order] > 100:
                    self.fail(f'{order} has used compare_and_set more than 100 times and goes on.')
                results[order] = world.take(order, self.checked(step))
        return rounds

    def checked(self, step):
        known = type(step) is tuple and step and type(step[0]) is str and OPERATIONS.get(step[0]) == len(step) - 1
        self.true(known is True, 'book_slot yields something that is no step of the store, such as store.read(slot_id).')
        if step[0] in ('write', 'compare_and_set'):
            booked = step[-1]
            plain = type(booked) is tuple and all(type(order) is str for order in booked)
            self.true(plain, f'{step[0]} takes a tuple of order ids.')
        return step


class World:
    """The slots, the lock and the bank. What the answer gets only makes steps of names and values."""

    store = None

    def __init__(self, slots, declined=(), restless=False, phone=None):
        self.store = SimpleNamespace(
            read=lambda slot_id: ('read', slot_id),
            write=lambda slot_id, booked: ('write', slot_id, booked),
            compare_and_set=lambda slot_id, version, booked: ('compare_and_set', slot_id, version, booked),
            pay=lambda order_id: ('pay', order_id),
            lock=lambda: ('lock',),
            unlock=lambda: ('unlock',))
        self.slots = {name: [1, capacity, booked] for name, (capacity, booked) in slots.items()}
        self.declined, self.restless = declined, restless
        # The moment at which the depot's own program books, and whether it has.
        self.phone, self.phoned = phone, False
        self.most = {name: len(booked) for name, (_, booked) in slots.items()}
        self.results, self.attempts, self.paid, self.saw_full, self.early = {}, {}, set(), set(), []
        self.paying, self.holder, self.queue, self.now = {}, None, [], 0

    def start(self, order):
        self.attempts[order] = 0

    def tick(self):
        self.now += 1
        for name, (_, capacity, booked) in self.slots.items():
            if self.now == self.phone and len(booked) < capacity:
                self.phoned = True
                self.put(name, (*booked, 'phone'))

    def waits(self, order):
        if order in self.queue:
            if self.holder is None and self.queue[0] == order:
                self.holder = self.queue.pop(0)
                return False
            return True
        if self.paying.get(order, 0) > self.now:
            # A moment at which nobody else can go on passes as well.
            return True
        return False

    def take(self, order, step):
        name, *values = step
        if name == 'pay':
            self.paying[order] = self.now + PAYMENT
            if not any(order in booked for _, _, booked in self.slots.values()):
                self.early.append(order)
            if order not in self.declined:
                self.paid.add(order)
            return order not in self.declined
        if name == 'lock':
            self.queue.append(order)
            return None
        if name == 'unlock':
            self.holder = None if self.holder == order else self.holder
            return None
        slot = self.slots.get(values[0])
        if slot is None:
            raise KeyError(values[0])
        if name == 'read':
            (self.saw_full.add if len(slot[2]) >= slot[1] else self.saw_full.discard)(order)
            return SimpleNamespace(version=slot[0], capacity=slot[1], booked=slot[2])
        if name == 'compare_and_set':
            self.attempts[order] += 1
            if self.restless:
                slot[0] += 1
            if type(values[1]) is not int or values[1] != slot[0]:
                return False
        self.put(values[0], values[-1])
        return True if name == 'compare_and_set' else None

    def put(self, slot_id, booked):
        slot = self.slots[slot_id]
        slot[0] += 1
        slot[2] = booked
        self.most[slot_id] = max(self.most[slot_id], len(booked))

    def booked(self, slot_id):
        return self.slots[slot_id][2]
