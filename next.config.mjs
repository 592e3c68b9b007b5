import createMDX from '@next/mdx'

/** Screens for one record at an address with a random id. */
const recordShells = ['/team', '/people', '/paths', '/assignments']

/** @type {import('next').NextConfig} */
const config = {
  // A second build or a development server can stand beside a running one.
  distDir: process.env.CAIRN_DIST ?? '.next',
  pageExtensions: ['ts', 'tsx'],
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks types, with the tests; doing it again would double the time of a build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'pg', '@node-rs/argon2', 'pino', '@electric-sql/pglite'],
  experimental: {
    // Fewer, larger files: a first visit to a lesson stays within its budget of requests.
    turbopackChunking: { minChunkSize: 100_000, maxChunkCountPerGroup: 6 },
    // Likewise two stylesheets for a page instead of four, at no more bytes.
    cssChunking: { type: 'graph', requestCost: 1_000_000 },
  },
  // One static shell for all records of a kind: `/people/<id>` is the page `/people/one`, whose script reads the id from
  // the address. A page made for each request could not carry the hashes of its own inline scripts.
  rewrites: async () => recordShells.map((base) => ({ source: `${base}/:id`, destination: `${base}/one` })),
  headers: async () => [
    // Named by version and by content: what is at these addresses never changes.
    ...[
      '/engines/:engine/:file',
      '/datasets/:name/:file(.*\\.gz)',
      '/exercises/:file(.*\\.[0-9a-f]{8}\\.json)',
    ].map((source) => ({
      source,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })),
  ],
}

const withMDX = createMDX({
  options: {
    remarkPlugins: [
      ['remark-gfm'],
      ['remark-frontmatter'],
      ['remark-mdx-frontmatter', { name: 'frontmatter' }],
    ],
    rehypePlugins: [['rehype-slug']],
  },
})

export default withMDX(config)
