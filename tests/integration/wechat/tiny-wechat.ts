import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WechatAccount } from '../../../bff/config'

interface Asked {
  path: string
  token: string | null
  body: Record<string, unknown>
}

type Say = (asked: Asked, nth: number) => string | Promise<string>

interface TinyWechat {
  account: WechatAccount
  /** what was asked of it, in order */
  asked: Asked[]
  /** what it answers to a path; absent: 404 */
  say: (path: string, answer: Say) => void
  close: () => Promise<void>
}

/** A WeChat that says word for word what a test wants, where the city's is too well-behaved. */
export async function tinyWechat(): Promise<TinyWechat> {
  const answers = new Map<string, Say>()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://wechat')
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const one = { path: url.pathname, token: url.searchParams.get('access_token'), body: JSON.parse(text || '{}') as Record<string, unknown> }
      asked.push(one)
      const nth = asked.filter(({ path }) => path === url.pathname).length
      Promise.resolve(answers.get(url.pathname)?.(one, nth) ?? '').then(
        (answer) => response.end(answer),
        () => response.destroy(),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    account: { appId: 'wxtiny', secret: 'tiny', apiBase, push: { token: undefined, aesKey: undefined }, templates: {} },
    asked,
    say: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
