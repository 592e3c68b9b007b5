/**
 * Python of the harness: a second fence below the first. An audit hook, which nothing can take away again, refuses
 * files outside the working directory, processes, sockets, foreign functions and the garbage collector's lists while
 * the learner's code runs. And what could end or leave the interpreter is removed from it for good.
 */
export const guardFiles = `
import annotationlib
import os
import pathlib
import sys

HOME = '/exercise'
guarding = [False]
WRITERS = {'os.remove': 1, 'os.rename': 2, 'os.mkdir': 1, 'os.rmdir': 1, 'os.truncate': 1, 'os.utime': 1, 'os.link': 2,
    'os.chmod': 1, 'sqlite3.connect': 1}
READERS = frozenset(('os.listdir', 'os.scandir'))
REFUSED_EVENTS = ('ctypes.', 'gc.', 'socket.', 'subprocess.', 'os.system', 'os.exec', 'os.posix_spawn', 'os.spawn',
    'os.fork', 'os.kill', 'os.chdir', 'os.fchdir', 'os.putenv', 'os.unsetenv', 'os.symlink', 'os.chown', 'pty.', 'sys.settrace',
    'sys.setprofile', 'sys.addaudithook', 'sys._current_frames', 'sys._current_exceptions', 'code.__new__', 'marshal.',
    'mmap.', 'fcntl.', 'resource.', 'signal.', 'sqlite3.enable_load_extension', 'sqlite3.load_extension', 'urllib.',
    'http.', 'ftplib.', 'smtplib.', 'webbrowser.', 'builtins.input', 'builtins.breakpoint', 'cpython.run_')
REFUSED_IMPORTS = ('js', 'pyodide', 'pyodide_js', 'ctypes', 'micropip', 'socket', 'subprocess', 'multiprocessing')

def make_audit(abspath, fsdecode):
    def inside(path, folders):
        # A path of the learner's own class could say one thing here and another to the system.
        if type(path) is int:
            return True
        if type(path) not in (str, bytes, pathlib.PosixPath, os.DirEntry):
            return False
        text = abspath(fsdecode(path))
        return any(text == folder or text.startswith(folder + '/') for folder in folders)

    def refuse(path):
        name = fsdecode(path) if type(path) in (str, bytes, pathlib.PosixPath) else 'This path'
        raise PermissionError(f'{name} is out of bounds: work in the folder you start in, or in /tmp.')

    def audit(event, arguments):
        if not guarding[0]:
            return
        if event == 'open':
            path, mode, flags = arguments
            if inside(path, (HOME, '/tmp')):
                return
            # Without a mode it is os.open, which would give a folder to work from.
            reads = type(mode) is str and 'r' in mode and '+' not in mode
            if not (reads and inside(path, ('/lib',))):
                refuse(path)
        elif event in WRITERS:
            for path in arguments[:WRITERS[event]]:
                in_memory = event == 'sqlite3.connect' and type(path) in (str, bytes) and path in (':memory:', b':memory:', '')
                if not in_memory and not inside(path, (HOME, '/tmp')):
                    refuse(path)
        elif event in READERS:
            if arguments[0] is not None and not inside(arguments[0], (HOME, '/tmp', '/lib')):
                refuse(arguments[0])
        elif event == 'import':
            top = arguments[0].partition('.')[0]
            if top in REFUSED_IMPORTS or top.startswith(('_pyodide', '_ctypes', '_testcapi', '_socket')):
                raise ImportError(f'{arguments[0]} is not available here.')
        elif event.startswith(REFUSED_EVENTS):
            raise PermissionError(f'{event} is not available here.')
    return audit

def close_doors():
    import posix
    os.environ.clear()
    for module in (os, posix):
        for name in ('_exit', 'abort', 'system', 'popen', 'kill', 'killpg', 'fork', 'forkpty', 'execv', 'execve',
                'posix_spawn', 'posix_spawnp', 'putenv', 'unsetenv', 'symlink', 'chroot', 'mkfifo', 'mknod'):
            if name in vars(module):
                delattr(module, name)
    for name in [name for name in sys.modules if name.partition('.')[0] in ('js', 'pyodide_js')]:
        del sys.modules[name]
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != 'JsFinder']
    # A reference forward is a string that can be run as code.
    for name in ('evaluate', '_evaluate'):
        if name in vars(annotationlib.ForwardRef):
            delattr(annotationlib.ForwardRef, name)
    code = sys.modules.get('pyodide.code')
    for module in (code, sys.modules.get('_pyodide_core')):
        if module is not None and hasattr(module, 'run_js'):
            del module.run_js
    os.makedirs(HOME, exist_ok=True)
    os.makedirs('/tmp', exist_ok=True)
    os.chdir(HOME)
    sys.path[:] = [path for path in sys.path if path not in ('', '.')]
    sys.addaudithook(make_audit(os.path.abspath, os.fsdecode))

def empty(folder):
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            empty(entry.path)
            os.rmdir(entry.path)
        else:
            os.unlink(entry.path)

def lay_out(files):
    """The working directory as it is before a run: these files and nothing else."""
    os.chdir(HOME)
    empty(HOME)
    empty('/tmp')
    for path, content in files.items():
        target = os.path.normpath(os.path.join(HOME, path))
        if not target.startswith(HOME + '/'):
            raise ValueError(f'{path} lies outside of the working directory')
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as file:
            file.write(content)
`
