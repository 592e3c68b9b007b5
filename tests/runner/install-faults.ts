type Versions = Readonly<Record<string, string>>

export interface Manifest {
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
}

export interface Lock {
  readonly packages: Readonly<Record<string, Manifest & { readonly version?: string }>>
}

/** Every package that is not pinned exactly, not locked as declared, or not installed as locked. */
export function installFaults(manifest: Manifest, lock: Lock, installed: Lock): readonly string[] {
  return (['dependencies', 'devDependencies'] as const).flatMap((kind) => {
    const declared = manifest[kind] ?? {}
    const root = lock.packages['']?.[kind] ?? {}
    const names = new Set([...Object.keys(declared), ...Object.keys(root)])
    return [...names].sort().flatMap((name) => {
      const version = declared[name]
      if (version === undefined) return [`${name}: locked but not declared; run npm install.`]
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        return [`${name}: "${version}" is not an exact version; pin the one that is installed.`]
      if (root[name] !== version)
        return [`${name}: package-lock.json does not have ${version}; run npm install.`]
      const present = installed.packages[`node_modules/${name}`]?.version
      if (present !== version)
        return [`${name}: ${version} is declared, ${present ?? 'nothing'} is installed; run npm install.`]
      return []
    })
  })
}
