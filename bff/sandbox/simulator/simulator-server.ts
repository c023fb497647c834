import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ValiError } from 'valibot'
import { createRandom } from '../city/random'
import { createFaults } from './faults'
import type { Fault, Faults } from './faults'

export interface SimulatorRequest {
  method: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

export interface SimulatorReply {
  status: number
  type: string
  body: string
}

/** A party outside, played on loopback. */
export interface Simulator {
  base: string
  control: Clock & { inject: (fault: Fault) => void; clearFaults: () => void }
  close: () => Promise<void>
}

export interface Clock {
  now: () => number
  advance: (ms: number) => void
}

/** Runs with the given clock, and can be moved ahead of it. */
export function createClock(realNow: () => number): Clock {
  let ahead = 0
  return {
    now: () => realNow() + ahead,
    advance: (ms) => {
      ahead += ms
    },
  }
}

interface Play {
  clock: Clock
  routes: Readonly<Record<string, (request: SimulatorRequest) => SimulatorReply | Promise<SimulatorReply>>>
  /** how this party words a refusal with an injected code */
  refusal: (errcode: number) => SimulatorReply
  /** what else can be steered by POST /__sim/<name> */
  orders?: Readonly<Record<string, (input: unknown) => unknown>>
  /** of everything that happens by chance */
  seed?: number
}

/** A plain node:http server on a free loopback port; faults and clock are steered by `control` or by POST /__sim/…. */
export async function startSimulator(play: Play): Promise<Simulator> {
  const faults = createFaults(createRandom(play.seed ?? 1, 'faults'))
  const control: Simulator['control'] = { inject: faults.inject, clearFaults: faults.clear, ...play.clock }
  const server = createServer((request, response) => {
    answer(request, response, { play, faults, control }).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Stage {
  play: Play
  faults: Faults
  control: Simulator['control']
}

async function answer(request: IncomingMessage, response: ServerResponse, { play, faults, control }: Stage): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = await readBody(request)
  if (url.pathname.startsWith('/__sim/')) {
    send(response, steer(`${request.method} ${url.pathname}`, body, { play, faults, control }))
    return
  }
  const route = play.routes[url.pathname]
  if (!route) {
    send(response, { status: 404, type: 'text/plain', body: 'not found' })
    return
  }
  const fault = faults.take(url.pathname)
  const refused = fault && refuse(fault, play)
  await sleep(fault?.delayMs ?? 0)
  const reply = refused ?? (await route({ method: request.method ?? 'GET', query: url.searchParams, headers: request.headers, body }))
  if (fault?.dropAfterProcessing) {
    response.destroy()
    return
  }
  send(response, fault?.malformedJson ? { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) } : reply)
}

function refuse(fault: Fault, play: Play): SimulatorReply | undefined {
  if (fault.httpStatus !== undefined) {
    return { status: fault.httpStatus, type: 'text/html', body: `<html><body>${fault.httpStatus}</body></html>` }
  }
  return fault.errcode === undefined ? undefined : play.refusal(fault.errcode)
}

function steer(command: string, body: string, { play, control }: Stage): SimulatorReply {
  try {
    const input = JSON.parse(body || '{}') as { advanceMs?: unknown }
    const order = play.orders?.[command.replace('POST /__sim/', '')]
    if (order) {
      return json(200, { answer: order(input) })
    }
    if (command === 'POST /__sim/clock') {
      control.advance(typeof input.advanceMs === 'number' ? input.advanceMs : 0)
    } else if (command === 'POST /__sim/faults') {
      control.inject(input as Fault)
    } else if (command === 'DELETE /__sim/faults') {
      control.clearFaults()
    } else {
      return json(404, { error: 'not found' })
    }
    return json(200, { now: control.now() })
  } catch (error) {
    // Whoever steers learns what is wrong with the order.
    if (error instanceof ValiError || error instanceof SyntaxError) {
      return json(400, { error: error.message })
    }
    throw error
  }
}

export const json = (status: number, value: unknown): SimulatorReply => ({ status, type: 'application/json', body: JSON.stringify(value) })

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, type, body }: SimulatorReply): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
