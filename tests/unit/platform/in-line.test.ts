import { createLine } from '../../../bff/platform/jobs/in-line'

/** Work that ends when told to. */
function held(seen: string[], name: string) {
  let end = (_error?: Error): void => undefined
  const work = () =>
    new Promise<void>((resolve, reject) => {
      seen.push(name)
      end = (error) => (error ? reject(error) : resolve())
    })
  return { work, end: (error?: Error) => end(error) }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('lets in so many at once, the others in the order they came, also after one has failed', async () => {
  const seen: string[] = []
  const works = ['a', 'b', 'c', 'd'].map((name) => held(seen, name))
  const [a, b, c, d] = works
  const line = createLine({ atOnce: 2, waiting: 5 })
  const all = Promise.allSettled(works.map(({ work }) => line(work)))
  await turn()
  expect(seen).toEqual(['a', 'b'])
  b?.end(new Error('no'))
  await turn()
  expect(seen).toEqual(['a', 'b', 'c'])
  a?.end()
  await turn()
  expect(seen).toEqual(['a', 'b', 'c', 'd'])
  c?.end()
  d?.end()
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  await expect(line(() => Promise.resolve(7))).resolves.toBe(7)
})

it('tells at once whoever comes when the line is full', async () => {
  const first = held([], 'first')
  const line = createLine({ atOnce: 1, waiting: 1 })
  const running = [line(first.work), line(() => Promise.resolve())]
  await expect(line(() => Promise.resolve())).rejects.toMatchObject({ code: 'server.busy' })
  first.end()
  await Promise.all(running)
})
