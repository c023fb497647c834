import type { House } from '../support/house'
import type { WxRequest, WxResponse } from './weapp-globals'
import { weappHost } from './weapp-host'
import type { WeappHost } from './weapp-host'

/** A phone with the built mini-program, whose wx.request reaches the real BFF and whose wx.login asks the WeChat simulator. */
export async function bootAs(house: House, who: string, launchPath?: string, query: Record<string, string> = {}, wx: Record<string, unknown> = {}): Promise<WeappHost> {
  const host = weappHost('dist/weapp', {
    respond: (request) => toHouse(house, request),
    ...(launchPath === undefined ? {} : { launchPath }),
    query,
    wx: {
      login: ({ success }: { success: (result: { code: string; errMsg: string }) => void }) => success({ code: house.wechat.issueLoginCode(who), errMsg: 'login:ok' }),
      ...wx,
    },
  })
  await host.launch()
  return host
}

async function toHouse(house: House, { method, url, data, header }: WxRequest): Promise<WxResponse> {
  const response = await fetch(url.replace(/^https?:\/\/[^/]+/, house.base), {
    method,
    headers: header,
    ...(method === 'GET' || data === undefined ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
  })
  return { statusCode: response.status, data: response.status === 304 ? '' : await response.json(), header: Object.fromEntries(response.headers) }
}
