/** Of what Node adds to the language, this alone is left; the rest leads to files, processes and networks. */
const kept = new Set([
  'globalThis',
  'AbortController',
  'AbortSignal',
  'Blob',
  'CompressionStream',
  'CustomEvent',
  'DOMException',
  'DecompressionStream',
  'Event',
  'EventTarget',
  'MessageChannel',
  'MessageEvent',
  'MessagePort',
  'ReadableStream',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'WritableStream',
  'atob',
  'btoa',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
])

/** Names of the language itself, as a bare context has them. */
const language =
  /^(Infinity|NaN|undefined|eval|isFinite|isNaN|parseFloat|parseInt|(de|en)codeURI(Component)?|escape|unescape|Object|Function|Array|Number|Boolean|String|Symbol|Date|Promise|RegExp|Error|\w+Error|ArrayBuffer|SharedArrayBuffer|Atomics|Uint(8|16|32)Array|Int(8|16|32)Array|Float(16|32|64)Array|Uint8ClampedArray|Big(Int|Uint)64Array|BigInt|DataView|Map|Set|WeakMap|WeakSet|WeakRef|FinalizationRegistry|Proxy|Reflect|JSON|Math|Intl|Iterator|AsyncIterator|Suppressed\w+|DisposableStack|AsyncDisposableStack)$/

/** Removes every global that is neither the language nor harmless. Consoles and clocks are replaced by bare ones. */
export function stripGlobals(scope: typeof globalThis): void {
  const silent = Object.fromEntries(Object.keys(scope.console).map((name) => [name, () => undefined]))
  const clock = performance
  const now = clock.now.bind(clock)
  for (const key of Reflect.ownKeys(scope)) {
    if (typeof key === 'string' && (kept.has(key) || language.test(key))) continue
    if (key === Symbol.toStringTag) continue
    if (!Reflect.deleteProperty(scope, key)) {
      throw new Error(`The sandbox cannot take ${String(key)} away.`)
    }
  }
  Object.assign(scope, { console: silent, performance: { now }, self: scope, WorkerGlobalScope })
}

/** The engines' loaders take what has this for a Web Worker, which is what is left here. */
const WorkerGlobalScope = Object.defineProperty(function WorkerGlobalScope() {}, Symbol.hasInstance, {
  value: () => true,
})
