/** Python of the harness: what checks.py imports from it. A check compares; the first comparison that fails ends it. */
export const caseClass = `
class Failed(Exception):
    """Ends a test. It carries nothing, since an answer that is given a callback can catch and change it."""

class Answer:
    """The learner's module, as far as it is defined."""
    def __init__(self, case):
        self._case = case

    def __getattr__(self, name):
        namespace = self._case._world.namespace
        if name not in namespace:
            self._case._fail(f'Your code defines no {name}.')
        return namespace[name]

class Case:
    """Tests are its methods named test_…; each has a world of its own: the files fresh, the answer loaded anew."""
    def __init__(self, world):
        self._world = world
        self._compared = 0
        self._failure = None
        self.answer = Answer(self)

    def _fail(self, says, why='', expected=None, got=None):
        message = ' '.join(part for part in (says, why) if part)
        self._failure = self._failure or (message, expected, got)
        raise Failed()

    def equal(self, got, expected, says=''):
        """Both are the same plain value, types included."""
        self._compared += 1
        found = first_difference(got, expected)
        if found:
            path, why = found
            place = f'At {path}: ' if path else ''
            self._fail(says, f'{place}{why[0].upper() + why[1:]}.', show(expected), show(got))

    def close(self, got, expected, says='', within=1e-9):
        """Two numbers that differ by at most within, relative to the expected one."""
        self._compared += 1
        if type(got) not in (int, float, decimal.Decimal):
            self._fail(says, f'It is {named(type(got))}, where a number is expected.', show(expected), show(got))
        near = abs(fractions.Fraction(got) - fractions.Fraction(expected)) <= fractions.Fraction(within) * abs(
            fractions.Fraction(expected)) if math.isfinite(got) else False
        if not near:
            self._fail(says, f'It is {show(got)}, not {show(expected)}.', show(expected), show(got))

    def true(self, condition, says):
        """The condition is True itself, not something that counts as true."""
        self._compared += 1
        if condition is not True:
            self._fail(says)

    def raises(self, kind, call, says=''):
        """Calling raises an error of this class, or of a class of this name; gives the error."""
        self._compared += 1
        wanted = kind if type(kind) is str else class_name(kind)
        try:
            call()
        except BaseException as fault:
            lineage = type.mro(type(fault))
            if kind in lineage or (type(kind) is str and kind in [class_name(base) for base in lineage]):
                return fault
            self._fail(says, f'It raised {described(fault)}, where {wanted} is expected.')
        self._fail(says, f'Nothing was raised, where {wanted} is expected.')

    def fail(self, says):
        self._compared += 1
        self._fail(says)

    def fields(self, value):
        """An object of one of the learner's classes as a dict of its fields, to be compared."""
        return plain_fields(value)

    def module(self, name):
        """A module put beside the answer, as the answer itself imported it."""
        return self._world.local_module(name)

    def run(self):
        """Runs the answer once more as a script, in the files as they are now: for what must survive a second run."""
        self._world.load('__main__')

    def read(self, path):
        """The text of a file that the answer has written."""
        try:
            with open(os.path.join(HOME, path), encoding='utf-8', newline='') as file:
                return file.read()
        except FileNotFoundError:
            there = ', '.join(sorted(os.listdir(HOME))[:12])
            self._fail(f'There is no {path}.', f'The folder holds: {there}.')
        except UnicodeDecodeError:
            self._fail(f'{path} is not UTF-8 text.')

    def given(self, path):
        """The bytes of a file as it was laid out, whatever the answer has done to it since."""
        if path not in files:
            raise Author(f'the exercise has no file {path}.')
        return files[path]

    def given_below(self, folder):
        """Path to bytes of every file in a folder as it was laid out."""
        return {path: files[path] for path in sorted(files) if path.startswith(folder + '/')}

    @property
    def output(self):
        """What has been printed in this test so far, loading the answer included."""
        return self._world.output.text()

def described(fault):
    """KeyError: 'net', as Python itself shows it, unless the text of the error is the learner's own code."""
    kind = type(fault)
    given = BaseException.args.__get__(fault)
    text = ''
    if all(is_plain(item) for item in given):
        # The text may come from a method of the learner's.
        before, guarding[0] = guarding[0], True
        try:
            text = str.__str__(str(fault))
        except BaseException:
            pass
        finally:
            guarding[0] = before
    return cut(f'{class_name(kind)}: {text}' if text else class_name(kind), 600)
`
