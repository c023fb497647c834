import type { Middleware } from 'koa'

// Taro's components bring their styles as <style> elements, hence the one 'unsafe-inline'. Frames: only our own pages may frame them.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

// Data is never a page: nothing may run in it or frame it, and what concerns pages need not be said of it.
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

export const securityHeaders = (): Middleware => async (ctx, next) => {
  ctx.set('X-Content-Type-Options', 'nosniff')
  if (ctx.path.startsWith('/api/')) {
    ctx.set('Content-Security-Policy', DATA_POLICY)
  } else {
    ctx.set('Content-Security-Policy', POLICY)
    ctx.set('Referrer-Policy', 'no-referrer')
    ctx.set('Cross-Origin-Opener-Policy', 'same-origin')
    ctx.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self)')
  }
  if (ctx.secure) {
    ctx.set('Strict-Transport-Security', 'max-age=31536000')
  }
  await next()
}
