import { useEffect, useRef, useState } from 'react'
import { askAnswer, searchAll } from '#shared/contract/search'
import type { ReplyOf } from '#shared/contract/route'
import { call } from '../api/call'
import { problemOf } from '../state/problem-of'
import type { Problem } from '../ui/problem'

/** One who types pauses longer than this between words, not between letters. */
const PAUSE_MS = 200

export interface FoundFor {
  words: string
  hits: ReplyOf<typeof searchAll>['hits']
  /** the answer to a question about policy, where one surely fits */
  answer: ReplyOf<typeof askAnswer>['answer']
}

export interface Search {
  found: FoundFor | undefined
  problem: Problem | undefined
  busy: boolean
  again: () => void
}

/** Searches while somebody types: after a pause, and an answer to earlier words never takes the place of a later one's. */
export function useSearch(typed: string): Search {
  const words = typed.trim()
  const [found, setFound] = useState<FoundFor>()
  const [problem, setProblem] = useState<Problem>()
  const [asks, setAsks] = useState(0)
  const latest = useRef(0)
  useEffect(() => {
    const turn = ++latest.current
    if (words === '') {
      return undefined
    }
    const timer = setTimeout(() => {
      void findFor(words).then(
        (it) => turn === latest.current && (setFound(it), setProblem(undefined)),
        (error: unknown) => turn === latest.current && setProblem(problemOf(error)),
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, asks])
  const isFor = words !== '' && found?.words === words
  const again = (): void => {
    setProblem(undefined)
    setAsks(asks + 1)
  }
  return words === '' ? { found: undefined, problem: undefined, busy: false, again } : { found, problem, busy: !isFor && !problem, again }
}

async function findFor(words: string): Promise<FoundFor> {
  const query = { q: words }
  const [{ hits }, { answer }] = await Promise.all([call(searchAll, { query }), call(askAnswer, { query })])
  return { words, hits, answer }
}
