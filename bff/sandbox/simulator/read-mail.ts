/** A letter as a mailbox shows it. */
export interface ReadMail {
  messageId: string
  to: string
  subject: string
  text: string
}

/** Reads a plain-text mail: headers, encoded words, quoted-printable and base64. Nothing of ours sends more. */
export function readMail(raw: string): ReadMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = new Map(
    head.replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const text = decodeBody(rest.join('\r\n\r\n'), headers.get('content-transfer-encoding')?.toLowerCase() ?? '7bit')
  return {
    messageId: headers.get('message-id') ?? '',
    to: headers.get('to') ?? '',
    subject: decodeWords(headers.get('subject') ?? ''),
    text: text.replace(/\r\n/g, '\n').trimEnd(),
  }
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') {
    return Buffer.from(body, 'base64').toString('utf8')
  }
  return encoding === 'quoted-printable' ? decodeQuoted(body.replace(/=\r\n/g, '')) : Buffer.from(body, 'latin1').toString('utf8')
}

/** `=E6=B8=9D`; what stands between is ASCII. */
const decodeQuoted = (text: string): string =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')

/** `=?UTF-8?B?…?=`; the space between two of them belongs to neither, and a letter may be cut in two by them. */
function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?')
  const bytes = joined.replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64').toString('latin1')
      : word.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
