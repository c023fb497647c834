import * as v from 'valibot'
import { PhoneNumber } from '#shared/model/message'
import { dayIn } from '#shared/model/day'
import type { SmsReceipt } from '../adapters/partners/sms'
import { isSigned, requestText } from '../adapters/partners/signed-text'
import { createClock, json, startSimulator } from './simulator/simulator-server'
import type { Simulator, SimulatorReply, SimulatorRequest } from './simulator/simulator-server'

/** A text message as a phone showed it. */
export interface ShownSms {
  at: number
  id: string
  phone: string
  text: string
}

export interface SmsSimulator extends Simulator {
  /** what phones showed; a message sent again with its id stands here once */
  journal: () => readonly ShownSms[]
  /** messages to this number are taken, and then never arrive */
  failNumber: (phone: string) => void
}

interface Options {
  now: () => number
  key: Buffer
  /** how long a carrier needs, by the virtual clock */
  deliverMs?: number
  /** messages a number and day */
  dailyLimit?: number
  seed?: number
}

const Message = v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), phone: v.string(), text: v.pipe(v.string(), v.minLength(1)) })
const Question = v.object({ ids: v.pipe(v.array(v.string()), v.maxLength(500)) })

/** What carriers do not carry. */
const SENSITIVE = ['赌博', '代开发票']

/** The SMS gateway on loopback: `POST /messages`, `POST /receipts`. */
export async function startSmsSimulator({ now, key, deliverMs = 1500, dailyLimit = 1000, seed = 1 }: Options): Promise<SmsSimulator> {
  const clock = createClock(now)
  const failing = new Set<string>()
  const book = createBook({ now: clock.now, deliverMs, dailyLimit, isFailing: (phone) => failing.has(phone) })
  const simulator = await startSimulator({
    clock,
    seed,
    routes: {
      '/messages': signed(key, '/messages', Message, book.take),
      '/receipts': signed(key, '/receipts', Question, ({ ids }) => json(200, { receipts: ids.map(book.receiptOf) })),
    },
    refusal: (errcode) => json(500, { errcode }),
    orders: { journal: book.journal },
  })
  return { ...simulator, journal: book.journal, failNumber: (phone) => void failing.add(phone) }
}

interface BookOptions {
  now: () => number
  deliverMs: number
  dailyLimit: number
  isFailing: (phone: string) => boolean
}

/** What the gateway has taken, by the sender's id. */
function createBook({ now, deliverMs, dailyLimit, isFailing }: BookOptions) {
  const taken = new Map<string, ShownSms>()
  /** phone and day → how many */
  const counts = new Map<string, number>()
  return {
    take: ({ id, phone, text }: v.InferOutput<typeof Message>): SimulatorReply => {
      if (taken.has(id)) {
        return json(200, { state: 'accepted' })
      }
      const today = `${phone} ${dayIn(now())}`
      const count = counts.get(today) ?? 0
      const code = refusalOf(phone, text, count >= dailyLimit)
      if (code !== undefined) {
        return json(422, { code })
      }
      counts.set(today, count + 1)
      taken.set(id, { at: now(), id, phone, text })
      return json(200, { state: 'accepted' })
    },
    receiptOf: (id: string): SmsReceipt => {
      const message = taken.get(id)
      if (!message || now() - message.at < deliverMs) {
        return { id, state: message ? 'accepted' : 'unknown' }
      }
      return isFailing(message.phone) ? { id, state: 'failed', reason: 'unreachable' } : { id, state: 'delivered' }
    },
    journal: (): ShownSms[] => [...taken.values()].filter(({ phone }) => !isFailing(phone)),
  }
}

function refusalOf(phone: string, text: string, isOverLimit: boolean): string | undefined {
  if (!v.is(PhoneNumber, phone)) {
    return 'badNumber'
  }
  if (SENSITIVE.some((word) => text.includes(word))) {
    return 'sensitiveWord'
  }
  return isOverLimit ? 'tooManyToday' : undefined
}

const signed =
  <S extends v.GenericSchema>(key: Buffer, path: string, schema: S, play: (input: v.InferOutput<S>) => SimulatorReply) =>
  ({ method, headers, body }: SimulatorRequest): SimulatorReply => {
    const [timestamp, signature] = [String(headers['sms-timestamp']), String(headers['sms-signature'])]
    if (!isSigned(key, requestText({ method, path, timestamp, body }), signature)) {
      return json(401, { code: 'signature' })
    }
    const input = v.safeParse(schema, JSON.parse(body))
    return input.success ? play(input.output) : json(400, { code: 'format' })
  }
