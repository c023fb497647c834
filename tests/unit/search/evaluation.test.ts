import { measure, read, wholeIndex } from './questions'
import type { Question } from './questions'

const find = wholeIndex()
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`

function report(name: string, { asked, first, three, times }: ReturnType<typeof measure>): void {
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0
  process.stdout.write(`search, ${name}: ${asked} questions, right first ${percent(first, asked)}, in the first three ${percent(three, asked)}, p95 ${p95.toFixed(1)} ms\n`)
}

it('finds what people mean in questions it was tuned on', () => {
  const measured = measure(find, [...read<Question[]>('questions-dev'), ...read<Question[]>('questions-own')])
  report('tuned on', measured)
  expect(measured.first / measured.asked).toBeGreaterThanOrEqual(0.9)
  expect(measured.three / measured.asked).toBeGreaterThanOrEqual(0.97)
})

it('finds what people mean in questions that were held back', () => {
  const measured = measure(find, read<Question[]>('questions-held'))
  report('held back', measured)
  // The aim is 0.9 and 0.98. It is not reached yet: what stands here keeps it from getting worse, and nothing is tuned on these questions.
  expect(measured.first / measured.asked).toBeGreaterThanOrEqual(0.87)
  expect(measured.three / measured.asked).toBeGreaterThanOrEqual(0.93)
})
