import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { allRoutes } from '#shared/contract/all'
import type { Auth, Route } from '#shared/contract/route'
import { lookUps } from '#shared/model/look-up-list'
import type { LookUp, LookUpLevel } from '#shared/model/look-up-list'

/** Which test shows a look-up with real data. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  progress: 'tests/e2e/look-ups.test.ts',
  deadlines: 'tests/e2e/my-records.test.ts',
  'tax-payments': 'tests/e2e/my-records.test.ts',
  'tax-certificate': 'tests/e2e/my-records.test.ts',
  incomes: 'tests/e2e/my-records.test.ts',
  'my-invoices': 'tests/e2e/invoices.test.ts',
  quota: 'tests/e2e/supply.test.ts',
  'my-homes': 'tests/e2e/looks.test.ts',
  'deed-taxes': 'tests/e2e/my-records.test.ts',
  'housing-tax': 'tests/e2e/my-profile.test.ts',
  'family-homes': 'tests/e2e/my-profile.test.ts',
  refunds: 'tests/e2e/my-records.test.ts',
  'business-credit': 'tests/e2e/my-profile.test.ts',
  credit: 'tests/e2e/my-profile.test.ts',
  readings: 'tests/e2e/my-profile.test.ts',
  messages: 'tests/e2e/messages.test.ts',
  'verify-certificate': 'tests/e2e/existing-home.test.ts',
  'invoice-check': 'tests/e2e/look-ups.test.ts',
  taxpayers: 'tests/e2e/look-ups.test.ts',
  arrears: 'tests/e2e/look-ups.test.ts',
  'serious-cases': 'tests/e2e/look-ups.test.ts',
  'a-list': 'tests/e2e/look-ups.test.ts',
  agents: 'tests/e2e/look-ups.test.ts',
  'late-fee': 'tests/e2e/look-ups.test.ts',
  estimate: 'tests/e2e/estimate.test.ts',
  law: 'tests/e2e/estimate.test.ts',
  'reference-price': 'tests/e2e/look-ups.test.ts',
  answers: 'tests/e2e/search.test.ts',
  guide: 'tests/e2e/guide.test.ts',
  'hall-queue': 'tests/e2e/halls.test.ts',
  booking: 'tests/e2e/halls.test.ts',
  outlets: 'tests/e2e/look-ups.test.ts',
}

/** Older than the rule: they say when in words of their own, or are no look-up but what follows one. */
const WITHOUT_AS_OF = [
  'listInvoices', 'readSupply', 'listMyHomes', 'listMyMessages', 'listMyBookings', 'verifyCertificate', 'verifyStatement', 'estimateExistingHome', 'readLaw', 'issueStatement', 'readStatementFile',
]
/** Beside the two inputs of the page: what the QR brings along, and where the phone is. */
const WITH_HELP = ['checkInvoice', 'listOutlets', 'issueStatement', 'readStatementFile']

const LEVELS: Record<LookUpLevel, Auth> = { none: 'anonymous', signedIn: 'signedIn', verified: 'verified', fresh: 'fresh' }
const PAGING = ['after']

const routesOf = ({ routes }: LookUp): [name: string, route: Route | undefined][] => routes.map((name) => [name, allRoutes[name]])

/** What has to be said, of which what may be left out. */
function inputsOf({ params, query, body }: Route): { all: string[]; needed: string[] } {
  const entries = [params, query, body].flatMap((part) => Object.entries(part.entries)).filter(([name]) => !PAGING.includes(name))
  return { all: entries.map(([name]) => name), needed: entries.filter(([, schema]) => schema.type !== 'optional').map(([name]) => name) }
}

it('lists each look-up once, and leaves none out', () => {
  const ids = lookUps.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(Object.keys(SHOWN_BY).sort())
})

it('has routes that exist, at exactly the level the list says', () => {
  const wrong = lookUps.flatMap((each) => routesOf(each).filter(([, route]) => route?.auth !== LEVELS[each.level]).map(([name, route]) => `${each.id}: ${name} is ${route?.auth ?? 'missing'}`))
  expect(wrong).toEqual([])
})

it('leads to pages that exist', () => {
  const known = readFileSync(path.resolve('miniprogram/app.config.ts'), 'utf8')
  for (const { id, page } of lookUps) {
    const [, root = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(page) ?? []
    expect([id, existsSync(path.resolve(`miniprogram${page}.tsx`)), known.includes(root === 'pages' ? page.slice(1) : `'${rest}'`)]).toEqual([id, true, true])
  }
})

it('needs no more than two inputs for any look-up', () => {
  for (const each of lookUps) {
    expect([each.id, each.inputs.length <= 2]).toEqual([each.id, true])
    for (const [name, route] of routesOf(each)) {
      const { all, needed } = inputsOf(route as Route)
      const most = WITH_HELP.includes(name) ? 0 : all.length
      expect([name, Math.max(most, name === 'issueStatement' ? 0 : needed.length) <= 2]).toEqual([name, true])
    }
  }
})

it('says of every answer when it was so and who says so', () => {
  const silent = lookUps.flatMap((each) => routesOf(each)).filter(([name, route]) => !WITHOUT_AS_OF.includes(name) && !(route && 'asOf' in route.reply.entries && 'source' in route.reply.entries))
  expect(silent.map(([name]) => name)).toEqual([])
})

it('shows each in a test that goes to its page or asks its route', () => {
  const unseen = lookUps.filter((each) => {
    const file = path.resolve(SHOWN_BY[each.id] ?? '?')
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const signs = [each.page.slice(1).replace(/\/index$/, ''), ...routesOf(each).map(([, route]) => (route?.path ?? '?').replace(/\/:.*$/, ''))]
    // A test may say the folder of its pages once, and then their names.
    const [folder = '', name = ''] = each.page.split(/(?<=\/pages\/)/)
    return !signs.some((sign) => text.includes(sign)) && !(text.includes(folder) && text.includes(`'${name}'`))
  })
  expect(unseen.map(({ id }) => `${id}: ${SHOWN_BY[id] ?? ''}`)).toEqual([])
})

const COLUMNS = ['look-up', 'inputs', 'level', 'source', 'route', 'page', 'test']

function table(): string {
  const rows = lookUps.map((each) => [
    `${each.name} \`${each.id}\``, each.inputs.join(', ') || '–', each.level, each.source, routesOf(each).map(([, route]) => `${route?.method ?? ''} ${route?.path ?? ''}`).join('<br>'), each.page,
    SHOWN_BY[each.id] ?? '',
  ])
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `# Every look-up\n\nMade by \`tests/contract/look-ups.test.ts\` from \`shared/model/look-up-list.ts\`; UPDATE_LOOK_UPS=1 writes it.\n\n${lines.join('\n')}\n`
}

it('is written down as a table that is up to date', () => {
  const file = path.resolve('tests/contract/look-ups.md')
  if (process.env['UPDATE_LOOK_UPS'] === '1') {
    writeFileSync(file, table())
  }
  expect(readFileSync(file, 'utf8')).toBe(table())
})
