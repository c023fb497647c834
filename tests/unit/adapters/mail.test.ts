import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'
import { connectMail } from '../../../bff/adapters/partners/mail'
import type { Mail } from '../../../bff/adapters/partners/mail'
import { startMailSimulator } from '../../../bff/sandbox/mail-simulator'
import type { MailSimulator } from '../../../bff/sandbox/mail-simulator'

const FROM = '渝税通 <no-reply@yushuitong.invalid>'
const now = Date.parse('2026-11-29T08:00:00Z')

let server: MailSimulator
let mail: Mail
beforeEach(async () => {
  server = await startMailSimulator({ now: () => now })
  mail = connectMail({ url: server.url, from: FROM })
})
afterEach(async () => {
  mail.close()
  await server.close()
})

const letter = (over: Partial<Parameters<Mail['send']>[0]> = {}) => ({
  id: '0193-a',
  to: 'zhou@example.com',
  subject: '您的办件有了进展',
  text: '石䶮，您好：\n\n税务局已经收下您的申报。\n.\n点开看看 https://example.com/?a=1&b=2',
  ...over,
})

it('arrives word for word, with rare characters, a lone dot and the id by which a mailbox knows it', async () => {
  await mail.send(letter())
  const { subject, text } = letter()
  expect(server.journal()).toEqual([{ at: now, messageId: '<0193-a@yushuitong.invalid>', to: 'zhou@example.com', subject, text }])
})

it.each(['Plain and short', '税'.repeat(120), '通知 3 of 4：请在 11月30日 前缴清 — “您”', 'a=b?c_d '.repeat(12).trim()])('keeps the subject %s', async (subject) => {
  await mail.send(letter({ subject }))
  expect(server.journal()[0]?.subject).toBe(subject)
})

it.each(['a line without end '.repeat(80).trim(), '一二三四五六七八九十'.repeat(60), 'mixed 中文 = 100 %\n  indented\n\nend'])('keeps the text %#', async (text) => {
  await mail.send(letter({ text }))
  expect(server.journal()[0]?.text).toBe(text)
})

it('is refused when there is no such mailbox, without a word of the address', async () => {
  server.refuseMailbox('zhou@example.com')
  await expect(mail.send(letter())).rejects.toMatchObject({ name: 'MailRefusal', message: '550' })
  expect(server.journal()).toEqual([])
})

it('is unanswered when the server is busy, and goes through later', async () => {
  server.busy(1)
  await expect(mail.send(letter())).rejects.toMatchObject({ name: 'Unanswered' })
  await mail.send(letter())
  expect(server.journal()).toHaveLength(1)
})

it('is unanswered when the connection is cut after the text, and the mailbox knows the second copy', async () => {
  server.dropAfterData(1)
  await expect(mail.send(letter())).rejects.toMatchObject({ name: 'Unanswered' })
  await mail.send(letter())
  expect({ shown: server.journal().length, received: server.received() }).toEqual({ shown: 1, received: 2 })
})

it('is unanswered when nobody is there, or nobody is configured', async () => {
  const gone = connectMail({ url: 'smtp://127.0.0.1:1', from: FROM })
  await expect(gone.send(letter())).rejects.toMatchObject({ name: 'Unanswered' })
  gone.close()
  const none = connectMail({ url: undefined, from: FROM })
  expect(none.isThere).toBe(false)
  await expect(none.send(letter())).rejects.toMatchObject({ name: 'Unanswered' })
})

it('does not trust a server whose certificate nobody has signed', async () => {
  const secure = connectMail({ url: server.url.replace('smtp://', 'smtps://'), from: FROM })
  await expect(secure.send(letter())).rejects.toMatchObject({ name: 'Unanswered' })
  secure.close()
  expect(server.received()).toBe(0)
})

it.each(['zhou@example.com, other@example.com', 'zhou@example.com\r\nBcc: other@example.com'])('goes to one mailbox only, whatever is written in %j', async (to) => {
  await mail.send(letter({ to })).catch(() => undefined)
  expect(server.journal().filter((one) => one.to.startsWith('other'))).toEqual([])
})

it('takes many at once over a few connections', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => mail.send(letter({ id: `n-${n}` }))))
  expect(new Set(server.journal().map(({ messageId }) => messageId)).size).toBe(30)
})

describe('a server that refuses', () => {
  const no = Object.assign(new Error('not you'), { responseCode: 550 })
  async function sendTo(options: SMTPServerOptions, { host = '127.0.0.1', login = '' } = {}): Promise<unknown> {
    const refusing = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: true, allowInsecureAuth: true, logger: false, ...options })
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
    const sender = connectMail({ url: `smtp://${login}${host}:${(refusing.server.address() as AddressInfo).port}`, from: FROM })
    const said = await sender.send(letter()).catch((error: unknown) => error)
    sender.close()
    await new Promise<void>((resolve) => refusing.close(resolve))
    return said
  }

  it.each([
    ['our login', { onAuth: (_auth, _session, callback) => callback(no) }, 'login:wrong@'],
    ['our name as a sender', { onMailFrom: (_address, _session, callback) => callback(no) }, ''],
  ] as [string, SMTPServerOptions, string][])('%s says nothing of the mailbox: it goes again', async (_what, options, login) => {
    expect(await sendTo(options, { login })).toMatchObject({ name: 'Unanswered' })
  })

  it('what the mail says will say so again', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _session, callback) => stream.resume().on('end', () => callback(no))
    expect(await sendTo({ onData })).toMatchObject({ name: 'MailRefusal' })
  })

  it('to encrypt gets no mail, unless it is on this machine', async () => {
    let mails = 0
    const onData: SMTPServerOptions['onData'] = (stream, _session, callback) => stream.resume().on('end', () => (mails++, callback()))
    expect(await sendTo({ onData }, { host: '0.0.0.0' })).toMatchObject({ name: 'Unanswered' })
    expect(mails).toBe(0)
    await sendTo({ onData })
    expect(mails).toBe(1)
  })
})
