/**
 * Python of the harness: remembers the functions, classes and methods that the checks stand on, says after a run what
 * is no longer the same, and puts it back, so that a run after it starts from whole ground.
 */
export const watchTampering = `
import builtins
import types

kept = {}
CODE = (types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType, type, property, classmethod,
    staticmethod, types.GetSetDescriptorType, types.MemberDescriptorType, types.WrapperDescriptorType)
function_parts = ('__code__', '__defaults__', '__kwdefaults__')

def watch(module):
    """Remembers a module, once, before any code of a learner can have touched it."""
    if module.__name__ in kept:
        return
    kept[module.__name__] = (module, callables(module), {})
    for value in list(vars(module).values()):
        if isinstance(value, type):
            watch_class(module, value)

def watch_class(module, kind):
    for base in type.mro(kind) if kind is not type else ():
        heap = base.__flags__ & (1 << 9)
        if heap and base not in kept[module.__name__][2]:
            kept[module.__name__][2][base] = dict(type.__dict__['__dict__'].__get__(base))

def callables(module):
    found = {}
    for name, value in vars(module).items():
        if isinstance(value, CODE):
            parts = parts_of(value)
            found[name] = (value, parts)
    return found

def parts_of(value):
    return tuple(getattr(value, part) for part in function_parts) if type(value) is types.FunctionType else ()

def tampered():
    """What is no longer as it was, by name; it is put back on the way."""
    changed = []
    for name, (module, functions, classes) in kept.items():
        for key, (value, parts) in functions.items():
            if vars(module).get(key) is not value:
                changed.append(f'{name}.{key}')
                setattr(module, key, value)
            elif parts and not all(a is b for a, b in zip(parts, parts_of(value))):
                changed.append(f'{name}.{key}')
                for part, old in zip(function_parts, parts):
                    setattr(value, part, old)
        for kind, before in classes.items():
            changed.extend(class_changes(kind, before))
    return sorted(set(changed))

def class_changes(kind, before):
    now = dict(type.__dict__['__dict__'].__get__(kind))
    for key in now.keys() - before.keys():
        if not key.startswith(('__', '_abc_')):
            yield f'{kind.__module__}.{kind.__name__}.{key}'
            type.__delattr__(kind, key)
    for key, old in before.items():
        if isinstance(old, CODE) and now.get(key) is not old:
            yield f'{kind.__module__}.{kind.__name__}.{key}'
            type.__setattr__(kind, key, old)
`
