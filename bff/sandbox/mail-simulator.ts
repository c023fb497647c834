import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { readMail } from './simulator/read-mail'

/** A mail as a mailbox shows it. */
export interface ShownMail {
  at: number
  messageId: string
  to: string
  subject: string
  text: string
  files?: { name: string; content: Buffer }[]
}

export interface MailSimulator {
  /** smtp://127.0.0.1 with its port */
  url: string
  /** what mailboxes show; a Message-ID that came before is the same mail and stands here once */
  journal: () => readonly ShownMail[]
  /** how often a mail was handed over, recognised or not */
  received: () => number
  /** 550: there is no such mailbox */
  refuseMailbox: (address: string) => void
  /** the next mails are kept, and the connection is cut before anything is said */
  dropAfterData: (times: number) => void
  /** the next mails are told to come later (451) */
  busy: (times: number) => void
  close: () => Promise<void>
}

/** A real SMTP server on loopback, without TLS and passwords. */
export async function startMailSimulator({ now }: { now: () => number }): Promise<MailSimulator> {
  const shown = new Map<string, ShownMail>()
  const refused = new Set<string>()
  const left = { drop: 0, busy: 0 }
  let received = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => done(refused.has(address.toLowerCase()) ? replyOf(550, 'no such mailbox') : undefined),
    onData: (stream, session, done) => {
      readAll(stream).then((raw) => {
        if (left.busy-- > 0) {
          done(replyOf(451, 'come again later'))
          return
        }
        received += 1
        keep(shown, raw, session, now())
        if (left.drop-- > 0) {
          cut(server, session)
        } else {
          done()
        }
      }, done)
    },
  })
  // A client that cuts its own connection is no fault of ours.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    journal: () => [...shown.values()],
    received: () => received,
    refuseMailbox: (address) => void refused.add(address.toLowerCase()),
    dropAfterData: (times) => void (left.drop = times),
    busy: (times) => void (left.busy = times),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function keep(shown: Map<string, ShownMail>, raw: string, session: SMTPServerSession, at: number): void {
  const { messageId, subject, text, files } = readMail(raw)
  for (const { address } of session.envelope.rcptTo) {
    const name = `${messageId} ${address}`
    if (!shown.has(name)) {
      shown.set(name, { at, messageId, to: address, subject, text, ...(files ? { files } : {}) })
    }
  }
}

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('latin1')
}

function cut({ connections }: SMTPServer, { id }: SMTPServerSession): void {
  for (const connection of connections as Set<{ id: string; _socket: { destroy: () => void } }>) {
    if (connection.id === id) {
      connection._socket.destroy()
    }
  }
}

const replyOf = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })
