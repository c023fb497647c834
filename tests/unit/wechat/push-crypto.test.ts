import fc from 'fast-check'
import { Unreadable, isSameSignature, openPush, pushSignature } from '../../../bff/adapters/wechat/push-crypto'
import { sealPush } from '../../../bff/sandbox/simulator/seal-push'

/** WeChat's own examples. */
const TOKEN = 'AAAAA'
const AES_KEY = 'A'.repeat(43)
const APP_ID = 'wxba5fad812f8e6fb9'
const SEALED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const MESSAGE =
  '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}'

it.each([
  ['the check of the address', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
  ['a plain push', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ['the plain signature of a sealed push', ['1714112445', '415670741'], '6c5c811b55cc85e0e1b54100749188c20beb3f5d'],
  ['a sealed push', ['1714112445', '415670741', SEALED], '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3'],
])('signs %s as WeChat does', (_what, parts, signature) => {
  expect(pushSignature(TOKEN, ...parts)).toBe(signature)
})

it("opens WeChat's sealed push", () => {
  expect(openPush(AES_KEY, SEALED)).toEqual({ text: MESSAGE, appId: APP_ID })
})

it('is sealed by the simulator as by WeChat, byte for byte', () => {
  expect(sealPush(AES_KEY, { text: MESSAGE, appId: APP_ID, random: Buffer.from('a8eedb185eb2fecf') })).toBe(SEALED)
})

it("signs WeChat's example of a reply, sealed by the simulator", () => {
  const sealed = sealPush(AES_KEY, { text: '{"demo_resp":"good luck"}', appId: APP_ID, random: Buffer.from('707722b803182950') })
  expect(sealed).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==')
  expect(pushSignature(TOKEN, '1713424427', '415670741', sealed)).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1')
})

it('opens whatever was sealed, of any length and in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(openPush(AES_KEY, sealPush(AES_KEY, { text, appId: APP_ID }))).toEqual({ text, appId: APP_ID })
    }),
  )
})

it('opens nothing that is damaged, cut or made up, and says so by one kind of error', () => {
  const bytes = Buffer.from(SEALED, 'base64')
  const cut = fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length))
  const madeUp = fc.uint8Array({ maxLength: 256 }).map((array) => Buffer.from(array))
  fc.assert(
    fc.property(fc.oneof(cut, madeUp), (damaged) => {
      const opened = ((): unknown => {
        try {
          return openPush(AES_KEY, damaged.toString('base64'))
        } catch (error) {
          return error
        }
      })()
      // Without a signature in front, chance may make something that opens; it never makes WeChat's message.
      expect(opened instanceof Unreadable || (opened as { appId?: string }).appId !== APP_ID).toBe(true)
    }),
  )
})

it('compares signatures of any length', () => {
  expect(isSameSignature('abc', 'abc')).toBe(true)
  expect(isSameSignature('abc', 'abd')).toBe(false)
  expect(isSameSignature('abc', '')).toBe(false)
  expect(isSameSignature('abc', 'ab渝')).toBe(false)
})
