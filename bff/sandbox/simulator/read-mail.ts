/** A letter as a mailbox shows it. */
export interface ReadMail {
  messageId: string
  to: string
  subject: string
  text: string
  /** what hangs on it; absent: nothing */
  files?: { name: string; content: Buffer }[]
}

/** Reads a plain-text mail, and one with files: headers, encoded words, quoted-printable and base64. Nothing of ours sends more. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = readPart(raw)
  const boundary = /^multipart\/mixed;.*boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1]
  const [first = { headers, body }, ...others] = boundary === undefined ? [] : partsOf(body, boundary)
  return {
    messageId: headers.get('message-id') ?? '',
    to: headers.get('to') ?? '',
    subject: decodeWords(headers.get('subject') ?? ''),
    text: decodeBody(first).toString('utf8').replace(/\r\n/g, '\n').trimEnd(),
    ...(others.length === 0 ? {} : { files: others.map((part) => ({ name: nameOf(part), content: decodeBody(part) })) }),
  }
}

interface Part {
  headers: ReadonlyMap<string, string>
  body: string
}

function readPart(raw: string): Part {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: new Map(lines), body: rest.join('\r\n\r\n') }
}

const partsOf = (body: string, boundary: string): Part[] => body.split(`--${boundary}`).slice(1, -1).map((part) => readPart(part.replace(/^\r\n|\r\n$/g, '')))

/** `filename*0*=utf-8''%E7%94%B5…` in pieces, or `filename=a.pdf`. */
function nameOf({ headers }: Part): string {
  const pieces = [...(headers.get('content-disposition') ?? '').matchAll(/filename(?:\*\d+)?\*?=(?:utf-8'')?"?([^";]*)"?/gi)].map(([, piece = '']) => piece)
  return decodeURIComponent(decodeWords(pieces.join('')))
}

function decodeBody({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') {
    return Buffer.from(body, 'base64')
  }
  return encoding === 'quoted-printable' ? decodeQuoted(body.replace(/=\r\n/g, '')) : Buffer.from(body, 'latin1')
}

/** `=E6=B8=9D`; what stands between is ASCII. */
const decodeQuoted = (text: string): Buffer =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')

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
