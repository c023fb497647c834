import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectLetters } from '../../../bff/adapters/partners/letters'
import { startPostClerk } from '../../../bff/sandbox/post-clerk'

const now = Date.parse('2026-11-29T08:00:00Z')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'letters-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const letter = (id: string, text = 'one') => ({ id, to: { name: '周满武', address: '重庆市渝中区某路 1 号' }, pdf: Buffer.from(text) })

it('lies in the folder whole, and writing it again changes nothing', async () => {
  const letters = connectLetters(folder)
  await letters.write(letter('a-1'))
  await letters.write(letter('a-1', 'two'))
  expect(readdirSync(folder).sort()).toEqual(['a-1.json', 'a-1.pdf'])
  expect(readFileSync(path.join(folder, 'a-1.pdf'), 'utf8')).toBe('one')
  expect(JSON.parse(readFileSync(path.join(folder, 'a-1.json'), 'utf8'))).toEqual(letter('a-1').to)
})

it('is finished by the next try when the first one was cut off before the address', async () => {
  writeFileSync(path.join(folder, 'a-1.pdf'), 'half')
  await connectLetters(folder).write(letter('a-1'))
  expect(readFileSync(path.join(folder, 'a-1.pdf'), 'utf8')).toBe('one')
})

it('makes its folder when there is none yet', async () => {
  const letters = connectLetters(path.join(folder, 'new'))
  expect(await letters.receipts(10)).toEqual([])
  await letters.write(letter('a-1'))
  expect(existsSync(path.join(folder, 'new', 'a-1.json'))).toBe(true)
})

it.each(['../a', 'a/b', '/etc/a', '.', '', 'a.json', 'a\0b'])('never leaves the folder by the id %j', async (id) => {
  const letters = connectLetters(folder)
  await expect(letters.write(letter(id))).rejects.toThrow('no id of a letter')
  await expect(letters.take(id, 'served')).rejects.toThrow('no id of a letter')
  expect(readdirSync(folder)).toEqual([])
})

it('is posted, then served, and each receipt is told until it is taken', async () => {
  const [letters, post] = [connectLetters(folder), startPostClerk({ folder, now: () => now })]
  await letters.write(letter('a-1'))
  expect(await letters.receipts(10)).toEqual([])
  post.work()
  const posted = { id: 'a-1', state: 'posted', at: '2026-11-29T08:00:00.000Z' }
  expect([await letters.receipts(10), await letters.receipts(10)]).toEqual([[posted], [posted]])
  await letters.take('a-1', 'posted')
  await letters.take('a-1', 'posted')
  expect(await letters.receipts(10)).toEqual([])
  post.work()
  post.work()
  expect((await letters.receipts(10)).map(({ state }) => state)).toEqual(['served'])
  expect(post.journal()).toMatchObject([{ id: 'a-1', name: '周满武', state: 'served' }])
})

it('comes back when nobody lives there', async () => {
  const [letters, post] = [connectLetters(folder), startPostClerk({ folder, now: () => now })]
  post.returnTo('周满武')
  await letters.write(letter('a-1'))
  post.work()
  post.work()
  expect((await letters.receipts(10)).map(({ state }) => state)).toEqual(['posted', 'returned'])
})

it('tells the oldest receipts first, no more than asked for, and passes over what cannot be read', async () => {
  const receipt = (name: string, content: string) => writeFileSync(path.join(folder, name), content)
  receipt('b.served.json', '{"at":"2026-11-28T00:00:00.000Z"}')
  receipt('a.served.json', '{"at":"2026-11-29T00:00:00.000Z"}')
  receipt('c.served.json', '{"at":"2026-1')
  receipt('d.lost.json', '{"at":"2026-11-27T00:00:00.000Z"}')
  receipt('e.served.json', '{"at":"2026-11-99T00:00:00.000Z"}')
  const letters = connectLetters(folder)
  expect((await letters.receipts(10)).map(({ id }) => id)).toEqual(['b', 'a'])
  expect((await letters.receipts(1)).map(({ id }) => id)).toEqual(['b'])
})

it('says that it is not there without a folder', async () => {
  const none = connectLetters(undefined)
  expect([none.isThere, await none.receipts(1)]).toEqual([false, []])
  await expect(none.write(letter('a-1'))).rejects.toThrow('LETTERS_DIR')
})
