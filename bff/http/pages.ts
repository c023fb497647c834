import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Middleware } from 'koa'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

interface Asset {
  type: string
  raw: Buffer
  zipped: Buffer
  etag: string
  lasting: boolean
}

/** The built pages (H5), read once into memory and zipped once. Only files that were there at start are ever served. */
export function pages(dir: string): Middleware {
  const assets = existsSync(dir) ? readAssets(dir) : new Map<string, Asset>()
  return async (ctx, next) => {
    const asset = ctx.method === 'GET' || ctx.method === 'HEAD' ? assets.get(ctx.path === '/' ? '/index.html' : ctx.path) : undefined
    if (!asset) {
      await next()
      return
    }
    ctx.type = asset.type
    ctx.etag = asset.etag
    ctx.set('Cache-Control', asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    ctx.vary('Accept-Encoding')
    ctx.status = 200
    if (ctx.fresh) {
      ctx.status = 304
      return
    }
    const zip = ctx.acceptsEncodings('gzip', 'identity') === 'gzip' && asset.zipped.length < asset.raw.length
    if (zip) {
      ctx.set('Content-Encoding', 'gzip')
    }
    ctx.body = zip ? asset.zipped : asset.raw
  }
}

function readAssets(dir: string): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const type = TYPES[path.extname(entry.name)]
    if (!entry.isFile() || type === undefined || entry.name.startsWith('.')) {
      continue
    }
    const raw = readFileSync(file)
    assets.set(`/${path.relative(dir, file).split(path.sep).join('/')}`, {
      type,
      raw,
      zipped: gzipSync(raw),
      etag: createHash('sha256').update(raw).digest('base64url').slice(0, 22),
      lasting: /\.[0-9a-f]{8,}\.(js|css)$/.test(entry.name),
    })
  }
  return assets
}
