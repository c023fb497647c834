import type { Transporter } from 'nodemailer'
import { Unanswered } from '../unanswered'

/** The mail server refused for good: no such mailbox, or not with these words. */
export class MailRefusal extends Error {
  constructor(reply: string) {
    super(reply)
    this.name = 'MailRefusal'
  }
}

/** What hangs on a mail. */
export interface MailFile {
  name: string
  mime: string
  content: Buffer
}

/** The mail server. `id` becomes the Message-ID, by which a mailbox knows a message that comes again. */
export interface Mail {
  readonly isThere: boolean
  /** @throws MailRefusal, or Unanswered */
  send: (message: { id: string; to: string; subject: string; text: string; files?: readonly MailFile[] }) => Promise<void>
  close: () => void
}

const CONNECT_MS = 5000
const SILENCE_MS = 10_000

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** SMTP. `smtps://` is encrypted from the first byte and its certificate checked; `smtp://` is for loopback, else the server must encrypt by STARTTLS. */
export function connectMail({ url, from }: { url: string | undefined; from: string }): Mail {
  let pool: Promise<Transporter> | undefined
  const messageDomain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    isThere: url !== undefined,
    send: async ({ id, to, subject, text, files = [] }) => {
      if (url === undefined) {
        throw new Unanswered('SMTP_URL is not set')
      }
      pool ??= openPool(url)
      const transport = await pool
      try {
        const attachments = files.map(({ name, mime, content }) => ({ filename: name, contentType: mime, content }))
        await transport.sendMail({ messageId: `<${id}@${messageDomain}>`, from, to: { name: '', address: to }, subject, text, attachments })
      } catch (error) {
        throw translated(error as Parameters<typeof translated>[0])
      }
    },
    close: () => {
      void pool?.then((transport) => transport.close())
    },
  }
}

/** Loaded when the first mail leaves: most processes of a test send none. */
async function openPool(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    pool: true,
    // Whoever stands between could hide that the server offers it.
    requireTLS: !LOOPBACK.has(new URL(url).hostname),
    maxConnections: 4,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Where a server speaks of the mailbox, or of what the mail says; all else it refuses is between it and us, and for us to mend. */
const OF_THE_MAIL = new Set(['RCPT TO', 'DATA'])

/** A server that says 5xx of a mail will say it again; 4xx, resets and time-outs pass. No text of the server is kept: it may repeat the mailbox. */
function translated({ responseCode, code, command = '' }: { responseCode?: number; code?: string; command?: string }): Error {
  const said = String(responseCode ?? code ?? 'no answer')
  return responseCode !== undefined && responseCode >= 500 && OF_THE_MAIL.has(command) ? new MailRefusal(said) : new Unanswered(`the mail server: ${said}`)
}
