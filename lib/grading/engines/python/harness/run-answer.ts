/** Python of the harness: a world for each run, and the two things the engine asks of it: run a text, test a text. */
export const runAnswer = String.raw`
import linecache
import traceback

ANSWER = 'answer.py'
files = {}
limit = [64 * 1024]

class OutputTooLong(BaseException):
    pass

def make_output(room):
    """A text stream that keeps at most so many bytes; its insides cannot be reached from it."""
    parts, left, over = [], [room], [False]

    class Output:
        __slots__ = ()
        encoding = 'utf-8'
        errors = 'strict'

        def write(self, text):
            if type(text) is not str:
                raise TypeError('only str can be written here')
            size = len(text.encode('utf-8', 'replace'))
            if size > left[0]:
                parts.append(text.encode('utf-8', 'replace')[:left[0]].decode('utf-8', 'ignore'))
                left[0] = 0
                over[0] = True
                raise OutputTooLong(f'more than {room} bytes were printed')
            left[0] -= size
            parts.append(text)
            return len(text)

        def writelines(self, lines):
            for line in lines:
                self.write(line)

        def flush(self):
            pass

        def isatty(self):
            return False

        def writable(self):
            return True

    class Kept:
        stream = Output()
        def text(self):
            return ''.join(parts)
        def exceeded(self):
            return over[0]
    return Kept()

class World:
    """Files, modules, builtins and output of one run."""
    def __init__(self, text):
        self.text = text
        self.views = {}
        self.locals = {}
        self.output = make_output(limit[0])
        self.builtins = learner_builtins(self.importer)
        self.namespace = {}
        lay_out(files)
        for name in [name for name in sys.modules if name.partition('.')[0] == 'answer']:
            del sys.modules[name]

    def load(self, name):
        tree = parse_safely(self.text, ANSWER)
        # Dataclasses look their module up by its name.
        module = sys.modules[name] = types.ModuleType(name)
        self.namespace = vars(module)
        self.namespace.update({'__file__': ANSWER, '__builtins__': self.builtins})
        exec(compile(tree, ANSWER, 'exec', dont_inherit=True), self.namespace)

    def importer(self, name, globals=None, locals=None, fromlist=(), level=0):
        if level:
            raise ImportError('Relative imports do not work here: your code is a single file.')
        if name in ALLOWED or name in SHELLS:
            view = self.view(name)
            for item in fromlist or ():
                if f'{name}.{item}' in ALLOWED:
                    self.view(f'{name}.{item}')
            return view if fromlist else self.view(name.partition('.')[0])
        if f'{name}.py' in files or os.path.isfile(os.path.join(HOME, f'{name}.py')):
            return self.local_module(name)
        if name.partition('.')[0] in sys.stdlib_module_names:
            raise ImportError(f'{name} is not available here: exercises run without processes, network and the '
                'inside of Python.', name=name)
        raise ModuleNotFoundError(f'{name} is not installed here: exercises use the standard library only.', name=name)

    def view(self, name):
        if name not in self.views:
            self.views[name] = view = self.special(view_of(name))
            parent, _, child = name.rpartition('.')
            if parent:
                setattr(self.view(parent), child, view)
            if name == 'os':
                self.view('os.path')
        return self.views[name]

    def special(self, view):
        if view.__name__ == 'sys':
            view.stdout = view.stderr = self.output.stream
            view.stdin = io.StringIO('')
            view.argv = [ANSWER]
        elif view.__name__ == 'os':
            view.environ = {}
            view.getenv = view.environ.get
        return view

    def local_module(self, name):
        if name not in self.locals:
            filename = f'{name}.py'
            with open(os.path.join(HOME, filename), encoding='utf-8') as file:
                tree = parse_safely(file.read(), filename)
            module = types.ModuleType(f'answer.{name}')
            sys.modules[module.__name__] = module
            vars(module).update({'__file__': filename, '__builtins__': self.builtins})
            self.locals[name] = module
            try:
                exec(compile(tree, filename, 'exec', dont_inherit=True), vars(module))
            except BaseException:
                del self.locals[name]
                raise
        return self.locals[name]

def guarded(world, action):
    """Runs the action with both fences up; gives its error, with everything put back that belongs to the process."""
    before = sys.stdout, sys.stderr, sys.getrecursionlimit()
    main = sys.modules['__main__']
    settle()
    sys.stdout = sys.stderr = world.output.stream
    sys.setrecursionlimit(400)
    guarding[0] = True
    try:
        action()
    except BaseException as fault:
        return fault
    finally:
        guarding[0] = False
        sys.stdout, sys.stderr = before[:2]
        sys.setrecursionlimit(before[2])
        sys.modules['__main__'] = main
    return None

def settle():
    """What an earlier run may have left set for the whole process."""
    decimal.setcontext(decimal.Context(28, decimal.ROUND_HALF_EVEN, -999999, 999999, 1, 0, [],
        [decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow]))
    random.seed()
    warnings.resetwarnings()
    for kind in (ResourceWarning, DeprecationWarning, PendingDeprecationWarning, ImportWarning):
        warnings.simplefilter('ignore', kind)
    del logging.root.handlers[:]
    logging.root.setLevel(logging.WARNING)
    logging.disable(logging.NOTSET)
    logging.root.manager.loggerDict.clear()

def shown_error(fault, world):
    """(message, line or None, traceback or None, kind), in the learner's text."""
    if world.output.exceeded():
        return (f'More than {limit[0]} bytes were printed, and that is the limit.', None, None, 'output')
    if type(fault) is Refused:
        return (str(fault), fault.line, None, 'refused')
    frames = [frame for frame in learner_frames(fault)]
    line = next((frame[1] for frame in reversed(frames) if frame[0] == ANSWER), None)
    if type(fault) in (SyntaxError, IndentationError, TabError):
        parts = (fault.filename, fault.lineno, fault.msg)
        if tuple(map(type, parts)) == (str, int, str) and fault.filename == ANSWER:
            return (f'{class_name(type(fault))}: {fault.msg}', fault.lineno, None, 'error')
    kind = 'memory' if MemoryError in type.mro(type(fault)) else 'error'
    return (described(fault), line, shown_traceback(frames, fault, world), kind)

def learner_frames(fault):
    at = BaseException.__traceback__.__get__(fault)
    while at is not None:
        filename = at.tb_frame.f_code.co_filename
        if filename == ANSWER or f'{filename.removesuffix(".py")}.py' in files:
            yield filename, at.tb_lineno, at.tb_frame.f_code.co_name
        at = at.tb_next

def shown_traceback(frames, fault, world):
    lines = world.text.split('\n')
    shown = ['Traceback (most recent call last):']
    kept_frames = frames if len(frames) <= 12 else frames[:6] + [None] + frames[-6:]
    for frame in kept_frames:
        if frame is None:
            shown.append(f'  … {len(frames) - 12} more calls')
            continue
        filename, line, name = frame
        shown.append(f'  File "{filename}", line {line}, in {name}')
        if filename == ANSWER and 0 < line <= len(lines):
            shown.append('    ' + lines[line - 1].strip())
    return '\n'.join(shown + [described(fault)]) if frames else None

def tampering():
    changed = tampered()
    if not changed:
        return None
    names = ', '.join(changed[:3])
    return (f'Your code replaced {names}. The checks stand on it, so nothing was graded: leave the library as it is.',
        None, None, 'refused')

def run(text):
    """(output, error or None)"""
    world = World(text)
    fault = guarded(world, lambda: world.load('__main__'))
    changed = tampering()
    left = type(fault) is SystemExit and (fault.code is None or (type(fault.code) is int and fault.code == 0))
    error = changed or (None if fault is None or left else shown_error(fault, world))
    return (world.output.text(), error)

def load_checks(tests):
    module = types.ModuleType('harness')
    module.Case = Case
    namespace = {'__name__': 'checks', '__file__': 'checks.py', '__builtins__': dict(vars(builtins)) | {
        '__import__': lambda name, *rest: module if name == 'harness' else builtins.__import__(name, *rest)}}
    exec(compile(tests, 'checks.py', 'exec', dont_inherit=True), namespace)
    for name in list(sys.modules):
        if name in ALLOWED:
            watch(sys.modules[name])
    found = {}
    for kind in namespace.values():
        if isinstance(kind, type) and issubclass(kind, Case) and kind is not Case:
            for name in dir(kind):
                if name.startswith('test_'):
                    found.setdefault(name, kind)
    return found

def test(text, tests, names):
    """(results, output, error or None); a result is (name, passed, message, expected, got)."""
    found = load_checks(tests)
    unknown = [name for name in names if name not in found]
    if unknown:
        raise Author(f'checks.py has no {unknown[0]}; it has {", ".join(sorted(found)) or "no tests"}.')
    world = World(text)
    fault = guarded(world, lambda: world.load('answer'))
    output = world.output.text()
    error = tampering() or (shown_error(fault, world) if fault is not None else None)
    if error:
        return ((), output, error)
    results = []
    for name in names:
        result, printed, changed = one_test(text, found[name], name)
        output += printed
        if changed:
            return ((), cut_bytes(output), changed)
        results.append(result)
    return (tuple(results), cut_bytes(output), None)

def cut_bytes(text):
    return text.encode('utf-8', 'replace')[:limit[0]].decode('utf-8', 'ignore')

def one_test(text, kind, name):
    world = World(text)
    fault = guarded(world, lambda: world.load('answer'))
    loaded = len(world.output.text())
    case = kind(world)
    if fault is None:
        fault = guarded(world, lambda: getattr(case, name)())
    return verdict(case, name, fault, world), world.output.text()[loaded:], tampering()

def verdict(case, name, fault, world):
    if world.output.exceeded():
        return (name, False, shown_error(fault, world)[0], None, None)
    if case._failure:
        return (name, False, *case._failure)
    if fault is not None:
        return (name, False, raised(fault, world), None, None)
    if case._compared == 0:
        raise Author(f'{name} in checks.py compares nothing, so it would pass whatever the answer is.')
    return (name, True, '', None, None)

def raised(fault, world):
    frames = [frame for frame in learner_frames(fault)]
    if type(fault) is Author and not frames:
        raise fault
    message, line, _, kind = shown_error(fault, world)
    if kind == 'refused':
        return message
    if type(fault) is SystemExit:
        message = 'SystemExit: functions should return, not end the program'
    if not frames and type(fault) is not SystemExit:
        return f'The check could not use what your code gave: {message}.'
    where = f' in line {line}' if line else ''
    return f'Your code raised an error{where}: {message}'

def put_file(path, content):
    files[path] = content.to_bytes()

def clear_files():
    files.clear()

def set_limit(room):
    limit[0] = room

def start():
    for name in ('random', 'logging', 'warnings', 'io'):
        globals()[name] = importlib.import_module(name)
    watch(builtins)
    close_doors()
`
