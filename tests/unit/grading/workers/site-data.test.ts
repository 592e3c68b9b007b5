import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { DatasetIndex } from '@/lib/grading/data/dataset-index'
import { makeDownloads } from '@/lib/grading/workers/downloads'
import { openSiteData } from '@/lib/grading/workers/site-data'

const csv = 'depot_id,name\n1,Leeds\n'
const packed = gzipSync(csv)
const index: DatasetIndex = {
  schema: 'any',
  tables: {
    'ops.depots': { file: 'ops.depots.1.csv.gz', bytes: packed.length, ddl: 'create table ops.depots ();' },
  },
  files: {
    'files/feeds/a.csv': { file: 'files.feeds.a.1.csv.gz', bytes: packed.length },
    'files/feeds/b.csv': { file: 'files.feeds.b.1.csv.gz', bytes: packed.length },
    'files/feedback.csv': { file: 'files.feedback.1.csv.gz', bytes: packed.length },
  },
}

function open(respond: (url: string) => Response | Promise<Response> = () => new Response(packed)) {
  const asked: string[] = []
  const progress: (readonly [number, number])[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return respond(url)
  })
  const data = openSiteData(
    index,
    makeDownloads((loaded, total) => progress.push([loaded, total])),
  )
  return { data, asked, progress }
}

describe('data over the network', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('a table is downloaded once, unpacked, with its statement', async () => {
    const { data, asked } = open()
    const first = await data.table('ops.depots')
    expect(first.ddl).toBe('create table ops.depots ();')
    expect(await first.csv.text()).toBe(csv)
    await data.table('ops.depots')
    expect(asked).toEqual(['/datasets/harebell/ops.depots.1.csv.gz'])
  })

  test('a folder gives the files in it and no others', async () => {
    const { data } = open()
    const files = await data.files('files/feeds')
    expect(files.map(({ path }) => path)).toEqual(['files/feeds/a.csv', 'files/feeds/b.csv'])
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(csv)
  })

  test('what is fetched ahead is counted in one total, and not fetched again', async () => {
    const { data, asked, progress } = open()
    data.prefetch(['ops.depots'], ['files/feeds'])
    expect(progress.at(-1)).toEqual([0, 3 * packed.length])
    await data.table('ops.depots')
    await data.files('files/feeds')
    expect(progress.at(-1)).toEqual([3 * packed.length, 3 * packed.length])
    expect(asked).toHaveLength(3)
  })

  test('what there is not is said by name', async () => {
    const { data } = open()
    await expect(data.table('toString')).rejects.toThrow('There is no table toString')
    await expect(data.files('files/nothing')).rejects.toThrow('There is no file files/nothing')
  })

  test('a failed download is said in plain words and tried again', async () => {
    let isOffline = true
    const { data } = open(() => {
      if (isOffline) throw new TypeError('Failed to fetch')
      return new Response(packed)
    })
    await expect(data.table('ops.depots')).rejects.toThrow('could not be downloaded. Check your connection')
    isOffline = false
    expect(await (await data.table('ops.depots')).csv.text()).toBe(csv)
  })

  test('a file that the server does not give is named', async () => {
    const { data } = open(() => new Response('none', { status: 404 }))
    await expect(data.table('ops.depots')).rejects.toThrow(
      'The server did not give /datasets/harebell/ops.depots.1.csv.gz (404).',
    )
  })
})
