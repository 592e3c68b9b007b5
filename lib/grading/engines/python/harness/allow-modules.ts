/**
 * Python of the harness: which modules and builtins the learner's code gets. It never holds a module of the standard
 * library itself but a view made for one run, with the public names only, so that nothing it sets there reaches
 * anybody else, and what would call things by a name in a string (attrgetter, Formatter, get_type_hints) is guarded
 * or left out.
 */
export const allowModules = `
import builtins
import functools
import importlib
import operator
import types

ALLOWED = frozenset('''
__future__ abc base64 bisect bz2 calendar collections collections.abc configparser contextlib copy csv dataclasses datetime
decimal difflib enum fnmatch fractions functools glob graphlib gzip hashlib heapq hmac html io ipaddress itertools json
keyword logging lzma math numbers operator os os.path pathlib pprint queue random re secrets shutil sqlite3 statistics
string struct sys tempfile textwrap time tomllib traceback types typing unicodedata urllib.parse uuid warnings
xml.etree.ElementTree zipfile zlib zoneinfo
'''.split())
SHELLS = frozenset(name.rpartition('.')[0] for name in ALLOWED if '.' in name) | {'xml'}
ONLY = {
    'os': '''PathLike fspath fsencode fsdecode sep linesep curdir pardir extsep name listdir scandir walk mkdir makedirs
        remove unlink rmdir removedirs rename renames replace stat lstat access getcwd utime truncate fsync urandom
        open close fdopen read write DirEntry stat_result error F_OK R_OK W_OK X_OK SEEK_SET SEEK_CUR SEEK_END
        O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_TRUNC O_APPEND''',
    'sys': '''maxsize maxunicode version version_info platform byteorder float_info int_info hash_info
        getsizeof intern exc_info exception getrecursionlimit exit''',
    'traceback': 'format_exc print_exc format_exception format_exception_only print_exception format_tb print_tb',
    'types': 'SimpleNamespace MappingProxyType NoneType EllipsisType NotImplementedType UnionType GenericAlias',
    'warnings': 'warn filterwarnings simplefilter resetwarnings catch_warnings',
}
WITHOUT = {
    'functools': 'update_wrapper wraps singledispatch singledispatchmethod WRAPPER_ASSIGNMENTS WRAPPER_UPDATES',
    'operator': 'attrgetter methodcaller call',
    'string': 'Formatter',
    'io': 'open_code',
    'typing': 'get_type_hints ForwardRef evaluate_forward_ref',
    'dataclasses': 'make_dataclass',
    'enum': 'global_enum global_enum_repr global_flag_repr global_str EnumType EnumMeta',
    'abc': 'ABCMeta update_abstractmethods',
    'copy': 'replace',
    'contextlib': 'chdir',
    'logging': 'currentframe config handlers captureWarnings',
    'sqlite3': 'enable_callback_tracebacks',
}
BUILTINS = '''
abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate filter float format
frozenset hash hex id int isinstance issubclass iter len list map max memoryview min next object oct open ord pow print
property range repr reversed round set slice sorted staticmethod str sum super tuple zip
__build_class__ __debug__ None True False Ellipsis NotImplemented
'''.split()

def check_name(name):
    if type(name) is not str:
        raise TypeError('the name of an attribute must be a plain str')
    if out_of_bounds(name):
        raise AttributeError(about_attribute(name))

def guarded_getattr(value, name, *default):
    check_name(name)
    return getattr(value, name, *default)

def guarded_hasattr(value, name):
    check_name(name)
    return hasattr(value, name)

def check_set(name):
    check_name(name)
    if is_dunder(name):
        raise AttributeError(f'.{name} may not be set from outside: write it as a method of your class.')

def guarded_setattr(value, name, new):
    check_set(name)
    setattr(value, name, new)

def guarded_delattr(value, name):
    check_set(name)
    delattr(value, name)

def guarded_vars(value):
    kind = type(value)
    if kind is types.ModuleType or kind is types.FunctionType or issubclass(kind, type):
        raise TypeError('vars() takes an object of one of your classes here')
    return dict(object.__getattribute__(value, '__dict__'))

def guarded_dir(value):
    return [name for name in dir(value) if not out_of_bounds(name)]

class TypeOf:
    """What the name type means to the learner: asks for a type, but makes none."""
    __slots__ = ()

    def __call__(self, *given):
        if len(given) != 1:
            raise TypeError('type() takes one value here: write a class statement to make a class')
        kind = type(given[0])
        return TYPE_OF if issubclass(kind, type) else kind

    def __getitem__(self, item):
        return type[item]

    def __instancecheck__(self, value):
        return isinstance(value, type)

    def __repr__(self):
        return "<class 'type'>"

TYPE_OF = TypeOf()

def guarded_attrgetter(*paths):
    for path in paths:
        if type(path) is not str:
            raise TypeError('the name of an attribute must be a plain str')
        for name in path.split('.'):
            check_name(name)
    return operator.attrgetter(*paths)

def guarded_methodcaller(name, /, *values, **words):
    check_name(name)
    return operator.methodcaller(name, *values, **words)

def guarded_update_wrapper(wrapper, wrapped):
    return functools.update_wrapper(wrapper, wrapped) if type(wrapper) is types.FunctionType else wrapper

def guarded_wraps(wrapped):
    return lambda wrapper: guarded_update_wrapper(wrapper, wrapped)

GUARDED = {
    'functools': {'update_wrapper': guarded_update_wrapper, 'wraps': guarded_wraps},
    'operator': {'attrgetter': guarded_attrgetter, 'methodcaller': guarded_methodcaller},
}

def public_names(name, module):
    if name in ONLY:
        return ONLY[name].split()
    listed = vars(module).get('__all__')
    return listed if listed is not None else [key for key in vars(module) if not key.startswith('_')]

def view_of(name):
    """A stand-in for a module of the standard library: public names, no modules among them."""
    view = types.ModuleType(name)
    if name in SHELLS and name not in ALLOWED:
        return view
    module = importlib.import_module(name)
    watch(module)
    left_out = WITHOUT.get(name, '').split()
    for key in public_names(name, module):
        value = vars(module).get(key)
        if key in vars(module) and key not in left_out and not isinstance(value, types.ModuleType):
            setattr(view, key, value)
    for key, value in GUARDED.get(name, {}).items():
        setattr(view, key, value)
    return view

def learner_builtins(importer):
    found = {name: getattr(builtins, name) for name in BUILTINS if hasattr(builtins, name)}
    for name, value in vars(builtins).items():
        if isinstance(value, type) and issubclass(value, BaseException):
            found[name] = value
    return found | {
        'getattr': guarded_getattr, 'hasattr': guarded_hasattr, 'setattr': guarded_setattr,
        'delattr': guarded_delattr, 'vars': guarded_vars, 'dir': guarded_dir, 'type': TYPE_OF,
        'exit': sys_exit, 'quit': sys_exit, '__import__': importer,
    }

def sys_exit(code=None):
    raise SystemExit(code)
`
