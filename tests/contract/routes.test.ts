import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { allRoutes } from '#shared/contract/all'
import { failures, isFailureCode, statusOf } from '#shared/failure'
import type { FailureCode } from '#shared/failure'
import { served } from '../../bff/app'
import { disputeMoves } from '../../bff/features/existing-home/disputes/dispute-moves'
import { filingMoves } from '../../bff/features/existing-home/filing-moves'
import { invoiceMoves, redMoves } from '../../bff/platform/invoices/invoice-moves'
import { appealMoves, paperMoves, quotaMoves } from '../../bff/platform/invoices/supply-moves'
import { correctionMoves } from '../../bff/features/my-homes/correction-moves'
import { failureText } from '../../bff/http/failure-text'
import { openapi } from '../../bff/http/openapi'
import { reaches } from '../../bff/http/auth'
import type { Move } from '../../bff/platform/cases/case-book'
import { migrationFiles } from '../../bff/platform/db/migrate'
import { CaseState, MomentKind } from '#shared/model/case'
import { failures as failureTexts } from '../../miniprogram/text/failures'
import { breakingChanges } from '../support/breaking-changes'
import type { Json } from '../support/breaking-changes'

const routes = Object.entries(allRoutes)
const nameOf = (route: { method: string; path: string }): string => `${route.method} ${route.path}`

it('serves every route of the contract exactly once, and no other', () => {
  expect(served.map(({ route }) => nameOf(route)).sort()).toEqual(routes.map(([, route]) => nameOf(route)).sort())
  expect(new Set(routes.map(([, route]) => nameOf(route))).size).toBe(routes.length)
})

it('is open without a session only to sign in, to compute, to look up what is public, to check what was issued and to take notice of a payment or a parcel', () => {
  expect(routes.filter(([, route]) => route.auth === 'anonymous').map(([name]) => name)).toEqual([
    'signIn', 'estimateExistingHome', 'readLaw', 'readSigningKey', 'verifyCertificate', 'staffSignIn', 'notePayment', 'checkInvoice', 'listOutlets', 'noteParcel',
    'listHalls', 'listSlots', 'readHall', 'readQueueRules', 'listItems', 'readItem', 'askAnswer', 'readAnswer', 'searchAll',
    'findAgents', 'findTaxpayers', 'listArrears', 'listGradeA', 'listSeriousCases', 'reckonLateFee', 'verifyStatement',
  ])
})

it('lets a session reach exactly the levels it holds, and no clerk route', () => {
  expect(reaches('verified', 'signedIn')).toBe(true)
  expect(reaches('signedIn', 'verified')).toBe(false)
  expect(reaches('fresh', 'clerk:officer')).toBe(false)
})

it('lets a clerk reach the work of the own role and those below, and nothing of a citizen', () => {
  expect(reaches('clerk:officer', 'clerk:officer')).toBe(true)
  expect(reaches('clerk:officer', 'clerk:reviewer')).toBe(false)
  expect(reaches('clerk:supervisor', 'clerk:officer')).toBe(true)
  expect(reaches('clerk:supervisor', 'signedIn')).toBe(false)
  expect(reaches('clerk:supervisor', 'anonymous')).toBe(true)
})

it('has a status and a text for every failure code, on both sides', () => {
  const codes = Object.keys(failures).sort()
  expect(Object.keys(failureText).sort()).toEqual(codes)
  expect(codes.filter((code) => failureTexts[code as FailureCode] === undefined)).toEqual([])
  expect(codes.filter((code) => statusOf(code as FailureCode) < 400)).toEqual([])
})

it('declares only failure codes that exist', () => {
  expect(routes.flatMap(([, route]) => route.errors.filter((code) => !isFailureCode(code)))).toEqual([])
})

it('makes every mutation once, or says why not', () => {
  const silent = routes.filter(([, route]) => route.method !== 'GET' && route.once !== true && route.once.not === 'changes nothing')
  expect(silent.map(([name]) => name)).toEqual([])
})

it('has nouns for paths, in kebab-case, and a summary on each', () => {
  expect(routes.filter(([, route]) => !/^(\/(:[a-zA-Z]+|[a-z]+(-[a-z]+)*))+$/.test(route.path) || route.summary.length < 2).map(([name]) => name)).toEqual([])
})

it('refuses fields it does not know on every route', () => {
  for (const [, route] of routes) {
    expect(v.safeParse(route.query, { surprise: 1 }).success).toBe(false)
  }
})

const committed = path.resolve('tests/contract/openapi.json')
if (process.env['UPDATE_OPENAPI'] === '1') {
  writeFileSync(committed, `${JSON.stringify(openapi(), null, 2)}\n`)
}

it('breaks no mini-program that is already on a phone', () => {
  const before = JSON.parse(readFileSync(committed, 'utf8')) as Json
  const now = JSON.parse(JSON.stringify(openapi())) as Json
  expect(breakingChanges(before, now)).toEqual([])
  // Additions are welcome; UPDATE_OPENAPI=1 writes them down.
  expect(now).toEqual(before)
})

it('calls a removed path, a removed reply field and a new required input breaking', () => {
  const now = JSON.parse(JSON.stringify(openapi())) as Json
  const changed = JSON.parse(JSON.stringify(now)) as Record<string, Record<string, Record<string, Json>>>
  delete changed['paths']?.['/me']
  const homes = changed['paths']?.['/homes']?.['get'] as unknown as { responses: Record<string, { content: Record<string, { schema: { properties: Json } }> }> }
  delete homes.responses['200']?.content['application/json']?.schema.properties['asOf']
  const signIn = changed['paths']?.['/sessions']?.['post'] as unknown as { requestBody: { content: Record<string, { schema: { required: string[] } }> } }
  signIn.requestBody.content['application/json']?.schema.required.push('device')
  expect(breakingChanges(now, changed as Json)).toEqual(['/homes get: reply lost asOf', '/me is gone', '/sessions post: body now needs device'])
})

describe.each([
  { of: 'register corrections', moves: correctionMoves },
  { of: 'existing-home filings', moves: filingMoves },
  { of: 'price disputes', moves: disputeMoves },
  { of: 'proxy invoices', moves: invoiceMoves },
  { of: 'red letters', moves: redMoves },
  { of: 'raises of a quota', moves: quotaMoves },
  { of: 'orders of paper', moves: paperMoves },
  { of: 'appeals against a control class', moves: appealMoves },
])('state table of $of', ({ moves }) => {
  const states = [...new Set(moves.map(({ to }) => to))]

  it('reaches every state it names', () => {
    expect([...reachable(moves)].sort()).toEqual([...states].sort())
  })

  it('has a way out of every state that is not final, and none out of a final one', () => {
    const leaves = (state: string): boolean => moves.some(({ from, to }) => from === state && to !== state)
    expect(states.filter((state) => !leaves(state)).sort()).toEqual(['done', 'withdrawn'])
  })

  it('names an actor on every move and leaves no doubt where it leads', () => {
    expect(moves.filter((move) => !move.by)).toEqual([])
    expect(new Set(moves.map((move) => `${move.from} ${move.on}`)).size).toBe(moves.length)
  })
})

it('uses every state and every moment in some table', () => {
  const moves = [...correctionMoves, ...filingMoves, ...disputeMoves, ...invoiceMoves, ...redMoves, ...quotaMoves, ...paperMoves, ...appealMoves]
  expect([...new Set(moves.map(({ to }) => to))].sort()).toEqual([...CaseState.options].sort())
  expect([...new Set(moves.map(({ on }) => on))].sort()).toEqual([...MomentKind.options].sort())
})

it('keeps migrations in the order of their names', () => {
  const names = Object.keys(migrationFiles)
  expect(names).toEqual([...names].sort())
  expect(names.filter((name) => !/^\d{8}-\d{4}-[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

function reachable(moves: readonly Move[]): Set<string> {
  const seen = new Set<string>()
  const next = (from: string): void => {
    for (const move of moves.filter((row) => row.from === from && !seen.has(row.to))) {
      seen.add(move.to)
      next(move.to)
    }
  }
  next('nothing')
  return seen
}
