import { Writable } from 'node:stream'
import { createLog } from '../../../bff/platform/telemetry/log'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let text = ''
  write(createLog('info', new Writable({ write: (chunk: Buffer, _, done) => ((text += chunk.toString()), done()) })))
  return text
}

it('drops fields that may hold personal data, however deep', () => {
  const text = logged((log) => log.info({ token: 'SECRET-A', input: { idNumber: 'SECRET-B', body: 'SECRET-C' } }, 'x'))
  expect(text).not.toMatch(/SECRET/)
})

it('blots out ID and phone numbers inside any text', () => {
  const text = logged((log) => log.error({ err: { message: 'no row for 11010519491231002X', stack: 'at 13800002206' } }, 'call +8613912345678 about 110105194912310021'))
  expect(text).not.toMatch(/1101051949|13800002206|13912345678/)
})

it('leaves case numbers, times and ids readable', () => {
  const text = logged((log) => log.info({ traceId: '0a1b2c3d4e5f6071', number: '2611240000000019' }, 'moved'))
  expect(text).toContain('0a1b2c3d4e5f6071')
  expect(text).toContain('2611240000000019')
})
