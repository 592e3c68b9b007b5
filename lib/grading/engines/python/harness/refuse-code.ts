/**
 * Python of the harness: reads the learner's text as a syntax tree and refuses, with the line, what would let it step
 * out of its module: double-underscore attributes beyond the protocols of classes, frames, code run from strings.
 * The names follow RestrictedPython's list of inspection attributes (zopefoundation/RestrictedPython, transformer.py).
 */
export const refuseCode = `
import ast

class Refused(Exception):
    def __init__(self, message, line=None, column=None):
        Exception.__init__(self, message)
        self.line = line
        self.column = column

PROTOCOL = frozenset('''
__init__ __new__ __post_init__ __init_subclass__ __set_name__ __class_getitem__ __slots__
__repr__ __str__ __bytes__ __format__ __bool__ __hash__ __len__ __length_hint__ __sizeof__
__iter__ __next__ __reversed__ __contains__ __getitem__ __setitem__ __delitem__ __missing__ __call__
__enter__ __exit__ __get__ __set__ __delete__ __getattr__ __fspath__ __copy__ __deepcopy__
__eq__ __ne__ __lt__ __le__ __gt__ __ge__
__add__ __radd__ __iadd__ __sub__ __rsub__ __isub__ __mul__ __rmul__ __imul__ __truediv__ __rtruediv__
__floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __matmul__ __and__ __rand__
__or__ __ror__ __xor__ __rxor__ __lshift__ __rshift__ __neg__ __pos__ __abs__ __invert__
__int__ __float__ __complex__ __index__ __round__ __floor__ __ceil__ __trunc__
'''.split())
READABLE = PROTOCOL | {'__name__', '__qualname__', '__doc__', '__cause__', '__context__', '__notes__'}
MODULE_NAMES = frozenset(('__name__', '__file__', '__doc__', '__debug__', '__all__', '__version__', '__author__'))

# Frames and code, modules that library objects carry along, and ways to call things by a name in a string.
INSPECTION = frozenset('''
tb_frame tb_next f_back f_builtins f_code f_globals f_locals f_trace f_generator
gi_frame gi_code gi_yieldfrom gi_running gi_suspended cr_frame cr_code cr_await cr_origin ag_frame ag_code ag_await
co_code co_consts co_names co_varnames func_globals func_code mro _convert_
os sys builtins gc inspect importlib ctypes subprocess socket js pyodide pyodide_js posixpath genericpath parser
_os _sys _getframe _exit
'''.split())
NO_STRINGS_AS_CODE = 'code may not be run from a string here: write what you want to do as Python.'
NAMES = {
    '__import__': 'write an import statement at the top instead.',
    'eval': NO_STRINGS_AS_CODE,
    'exec': NO_STRINGS_AS_CODE,
    'compile': NO_STRINGS_AS_CODE,
    'globals': 'pass what a function needs as an argument.',
    'locals': 'use the names themselves.',
    'input': 'nobody can type while your code runs: take values as arguments.',
    'breakpoint': 'there is no debugger here: print what you want to see.',
    'help': 'look into the lesson or the documentation of Python.',
}
ADVICE = {
    '__class__': 'write type(x) instead.',
    '__dict__': 'write vars(x) instead.',
    '__setattr__': 'write setattr(x, name, value) or assign in __init__.',
    '__traceback__': 'use the traceback module to print an error.',
}

def is_dunder(name):
    return len(name) > 4 and name.startswith('__') and name.endswith('__')

def out_of_bounds(name):
    """Whether reading this attribute, also by a string, is refused."""
    return name in INSPECTION or (is_dunder(name) and name not in READABLE)

def about_attribute(name):
    advice = ADVICE.get(name, 'it reaches into the inside of Python, and exercises never need it.')
    return f'.{name} is out of bounds here: {advice}'

def refusals(tree):
    """Every (line, column, why) of a tree."""
    own = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    own |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        for why in refusal(node, own):
            yield getattr(node, 'lineno', 1), getattr(node, 'col_offset', 0) + 1, why

def refusal(node, own):
    if isinstance(node, ast.Attribute):
        stored = not isinstance(node.ctx, ast.Load)
        if out_of_bounds(node.attr):
            yield about_attribute(node.attr)
        elif stored and is_dunder(node.attr):
            yield f'.{node.attr} may not be set from outside: write it as a method of your class.'
    elif isinstance(node, ast.Name):
        if is_dunder(node.id):
            known = node.id in MODULE_NAMES or (node.id == '__slots__' and isinstance(node.ctx, ast.Store))
            if not known:
                yield f'{node.id} is out of bounds here: ' + NAMES.get(node.id, 'it belongs to Python itself.')
        elif isinstance(node.ctx, ast.Load) and node.id in NAMES and node.id not in own:
            yield f'{node.id}() is not available: {NAMES[node.id]}'
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        if is_dunder(node.name) and node.name not in PROTOCOL:
            yield f'{node.name} may not be defined here: it changes how Python itself treats your class.'
        if isinstance(node, ast.ClassDef) and any(word.arg == 'metaclass' for word in node.keywords):
            yield 'a metaclass may not be chosen here: an ordinary class will do.'
    elif isinstance(node, ast.arg):
        if is_dunder(node.arg):
            yield f'{node.arg} is out of bounds as the name of an argument.'
    elif isinstance(node, ast.alias):
        if is_dunder(node.name) or is_dunder(node.asname or ''):
            yield f'{node.name} may not be imported.'
    elif isinstance(node, (ast.Global, ast.Nonlocal)):
        for name in node.names:
            if is_dunder(name):
                yield f'{name} is out of bounds here.'
    elif isinstance(node, ast.ExceptHandler) and node.name and is_dunder(node.name):
        yield f'{node.name} is out of bounds here.'
    elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name and is_dunder(node.name):
        yield f'{node.name} is out of bounds here.'
    elif isinstance(node, ast.MatchMapping) and node.rest and is_dunder(node.rest):
        yield f'{node.rest} is out of bounds here.'
    elif isinstance(node, ast.MatchClass):
        for name in node.kwd_attrs:
            if out_of_bounds(name):
                yield about_attribute(name)
        plain = isinstance(node.cls, ast.Name) and node.cls.id in {
            'int', 'float', 'str', 'bytes', 'bool', 'list', 'tuple', 'dict', 'set', 'frozenset', 'bytearray'}
        if node.patterns and not plain:
            yield 'name the attributes in a class pattern, as in Point(x=x, y=y).'

def parse_safely(text, filename):
    """A syntax tree to run, or SyntaxError or Refused with its line."""
    try:
        tree = ast.parse(text, filename)
        found = sorted(refusals(tree))
    except (RecursionError, MemoryError):
        raise Refused('This is nested too deeply to be read: take it apart.') from None
    except ValueError as fault:
        raise Refused(f'This is not Python text: {fault}.') from None
    if found:
        line, column, why = found[0]
        where = f'Line {line}' if filename == ANSWER else f'{filename}, line {line}'
        raise Refused(f'{where}: {why}', line if filename == ANSWER else None, column)
    return tree
`
