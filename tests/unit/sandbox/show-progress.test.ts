import { showProgress } from '../../../bff/sandbox/show-progress'

function shown(isTTY: boolean, shares: readonly number[]): string[] {
  const written: string[] = []
  const show = showProgress({ isTTY, write: (text) => written.push(text) }, '沙盒城市')
  shares.forEach(show)
  return written
}

it('is a line each tenth where nobody can rewrite one', () => {
  expect(shown(false, [0.01, 0.09, 0.1, 0.15, 0.42, 0.43, 1])).toEqual(['沙盒城市 10 %\n', '沙盒城市 40 %\n', '沙盒城市 100 %\n'])
})

it('is one line on a terminal, which goes away at the end', () => {
  const written = shown(true, [0, 0.5, 1])
  expect(written.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true)
  expect(written[1]).toBe(`\r沙盒城市 ${'█'.repeat(15)}${'░'.repeat(15)} 50 %`)
  expect(written[2]).toBe('\r\u001b[K')
})
