import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectPolice } from '../../../bff/adapters/partners/police'
import { connectWechat } from '../../../bff/adapters/wechat/session'

let stranger: Server
let pointing: Server
let reached = 0
beforeAll(async () => {
  stranger = await listening((_, response) => {
    reached += 1
    response.end(JSON.stringify({ result: 'match', openid: 'o1', session_key: 'k' }))
  })
  pointing = await listening((request, response) => {
    request.resume()
    response.writeHead(307, { location: `${baseOf(stranger)}/elsewhere` }).end()
  })
})
afterAll(() => {
  for (const server of [stranger, pointing]) {
    server.closeAllConnections()
    server.close()
  }
})

it('sends a name and an ID number to the police only, wherever their server points', async () => {
  const police = connectPolice(baseOf(pointing))
  await expect(police.compare('周满武' as never, '999900197904120039' as never)).rejects.toMatchObject({ code: 'identity.unavailable' })
  expect(reached).toBe(0)
})

it('sends our secret to WeChat only, wherever its server points', async () => {
  const wechat = connectWechat({ appId: 'wx1', secret: 's', apiBase: baseOf(pointing) })
  await expect(wechat.exchange('code1234')).rejects.toMatchObject({ code: 'wechat.code_uncertain' })
  expect(reached).toBe(0)
})

const baseOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function listening(handle: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(handle as never)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
