import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineFiles } from '@/lib/sandbox/engine-files'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { buildSandbox } from '@/scripts/build-sandbox'
import { attemptEscapes, bundleGuest, type Loot, putOutLoot } from './attempt-escapes'
import { pythonJob } from './some-exercise'

/** Python that reaches for something outside; each puts what it got into `stolen`. */
const outward: Record<string, (loot: Loot) => string> = {
  'JavaScript’s process': () => 'import js\nstolen = js.process.version',
  'JavaScript’s fetch': ({ port }) => `import js\nstolen = js.fetch('http://127.0.0.1:${port}')`,
  run_js: () => "from pyodide.code import run_js\nstolen = run_js('process.version')",
  'run_js with an import': () =>
    `from pyodide.code import run_js\nstolen = await run_js("import('node:fs')")`,
  'a function made of text': () =>
    "import pyodide_js\nstolen = pyodide_js.constructor.constructor('return process.version')()",
  'Node’s file system mounted': ({ folder }) =>
    `import pyodide_js\nimport os\nos.mkdir('/loot')\npyodide_js.mountNodeFS('/loot', '${folder}')\nstolen = open('/loot/secret.txt').read()`,
  'the emscripten module': () =>
    "import pyodide_js\nstolen = pyodide_js._module.constructor.constructor('return require')()('fs')",
  'C that runs JavaScript': () =>
    `import ctypes\nrun = ctypes.CDLL(None).emscripten_run_script_string\nrun.restype = ctypes.c_char_p\ntext = run(b"process.version")\nstolen = text if text and text.startswith(b'v') else 1 / 0`,
  'a command': () => "import os\nstolen = 'done' if os.system('id') == 0 else 1 / 0",
  'a subprocess': () => "import subprocess\nstolen = subprocess.run(['id'], capture_output=True).stdout",
  'a fork': () => 'import os\nstolen = os.fork()',
  'a file of the host': ({ file }) => `stolen = open('${file}').read()`,
  'the host’s users': () => "stolen = open('/etc/passwd').read()",
  'the host’s processes': () => "stolen = open('/proc/1/environ').read()",
  'a socket': ({ port }) =>
    `import socket\nmine = socket.socket()\nmine.connect(('127.0.0.1', ${port}))\nmine.send(b'x')\nstolen = mine.recv(1)`,
  'a web request': ({ port }) =>
    `import urllib.request\nstolen = urllib.request.urlopen('http://127.0.0.1:${port}').read()`,
  'Pyodide’s own request': ({ port }) =>
    `from pyodide.http import pyfetch\nstolen = await pyfetch('http://127.0.0.1:${port}')`,
  'the environment': () =>
    "import os\nfound = [key for key in os.environ if 'CAIRN' in key or 'DATABASE' in key or key == 'SHELL']\nstolen = found or 1 / 0",
  'importlib by another name': () =>
    "import importlib\nstolen = importlib.import_module('j' + 's').process.version",
  'the table of modules': () => "import sys\nstolen = sys.modules['js'].process.version",
  'every class there is': () =>
    "kinds = ().__class__.__base__.__subclasses__()\nwrap = [kind for kind in kinds if kind.__name__ == '_wrap_close'][0]\nstolen = wrap.__init__.__globals__['popen']('id').read() or 1 / 0",
}

/** Python that reaches for what the checks stand on. */
const inward: Record<string, string> = {
  'the harness': 'import harness\nstolen = harness',
  'the checks as a file': "stolen = open('checks.py').read()",
  'the checks as a module': "import sys\nstolen = sys.modules['checks']",
  'the caller’s frames': 'import sys\nstolen = sys._getframe(1).f_globals',
  'the frames of an error':
    'try:\n    1 / 0\nexcept ZeroDivisionError as fault:\n    stolen = fault.__traceback__.tb_frame.f_back.f_globals',
  'the frame of a generator': 'mine = (1 for _ in [1])\nstolen = mine.gi_frame.f_back',
  'everything in memory': 'import gc\nstolen = gc.get_objects()',
  'a patched unittest': 'import unittest\nunittest.TestCase.assertTrue = lambda *given: None\nstolen = None',
  'a patched builtin': 'import builtins\nbuiltins.bool = lambda value: True\nstolen = None',
  'a class that agrees with everything':
    'class Agreeable:\n    def __bool__(self): return True\n    def __eq__(self, other): return True\nstolen = None\nAgreeable() == stolen',
  'code made of text': 'stolen = eval(\'__import__("os")\')',
  'a code object of one’s own': 'def mine(): pass\nstolen = mine.__code__.replace(co_code=b"")',
  'leaving early, as if all was well': 'import os\nstolen = None\nos._exit(0)',
}

describe('Python in the sandbox', () => {
  let loot: Loot
  let sandbox: Sandbox
  beforeAll(async () => {
    await buildSandbox()
    loot = await putOutLoot()
    sandbox = openSandbox({ processes: 2 })
  })
  afterAll(async () => {
    await sandbox.close()
    await loot.remove()
  })

  test('grades an answer that steals nothing by what it is', async () => {
    expect(await sandbox.grade(pythonJob('stolen = 1'))).toMatchObject({ passed: true })
    expect(await sandbox.grade(pythonJob('stolen = None'))).toMatchObject({ passed: false })
  })

  test('lets none of the ways out through, behind its harness', async () => {
    const escapes = {
      ...Object.fromEntries(Object.entries(outward).map(([name, of]) => [name, of(loot)])),
      ...inward,
    }
    const verdicts = await Promise.all(
      Object.entries(escapes).map(
        async ([name, text]) => [name, await sandbox.grade(pythonJob(text))] as const,
      ),
    )
    expect(verdicts.filter(([, { passed }]) => passed).map(([name]) => name)).toEqual([])
    expect(JSON.stringify(verdicts)).not.toContain(loot.secret)
    expect(loot.visits()).toBe(0)
  }, 240_000)

  test('lets none of the ways out through without the harness: the process holds by itself', async () => {
    const guest = await bundleGuest('open-python', loot.folder)
    const escapes = Object.fromEntries(
      Object.entries(outward).map(([name, of]) => [name, `${of(loot)}\nstolen`]),
    )
    const results = await attemptEscapes({ ...engineFiles('python'), guest }, escapes)
    expect(Object.keys(results)).toEqual(Object.keys(escapes))
    expect(Object.entries(results).filter(([, result]) => !result.startsWith('refused'))).toEqual([])
    expect(loot.visits()).toBe(0)
  })

  test('leaves nothing of one answer for the next', async () => {
    const leaving =
      "from pathlib import Path\nPath('left.txt').write_text('mine')\nstolen = Path('left.txt').read_text()"
    expect(await sandbox.grade(pythonJob(leaving))).toMatchObject({ passed: true })
    const finding = "from pathlib import Path\nstolen = Path('left.txt').read_text()"
    expect(await sandbox.grade(pythonJob(finding))).toMatchObject({ passed: false })
  })
})
