import { useRef, useState } from 'react'
import { addPaper } from '#shared/contract/assessments'
import type { PaperKind } from '#shared/model/paper'
import { call } from '../api/call'
import { intents } from '../api/intent'
import { pickPaper } from '../api/pick-paper'
import { paperFaults } from '../text/papers'
import type { PaperInHand, Papers } from '../ui/papers'
import { problemOf } from './problem-of'

/** A paper that was handed in, when. */
interface Kept {
  id: string
  kind: PaperKind
  at: number
}

/** Hands papers in one by one as they are chosen; `onKept` hears which ones are with us. */
export function usePapers(begun: readonly Kept[], onKept: (papers: Kept[]) => void): Papers {
  const [all, setAll] = useState<readonly PaperInHand[]>(begun.map(({ id, kind }) => ({ key: id, kind, state: 'kept', id })))
  const [fault, setFault] = useState<string>()
  const contents = useRef(new Map<string, string>())
  const latest = useRef(all)

  function change(next: readonly PaperInHand[]): void {
    latest.current = next
    setAll(next)
    const before = new Map(begun.map((paper) => [paper.id, paper.at]))
    onKept(next.flatMap(({ id, kind }) => (id === undefined ? [] : [{ id, kind, at: before.get(id) ?? Date.now() }])))
  }
  const put = (key: string, part: Partial<PaperInHand>) => change(latest.current.map((paper) => (paper.key === key ? { ...paper, ...part } : paper)))

  async function send(key: string, kind: PaperKind): Promise<void> {
    put(key, { state: 'sending' })
    try {
      const body = { kind, content: contents.current.get(key) ?? '' }
      const { paper } = await intents.run(`paper ${key}`, (intent) => call(addPaper, { body }, intent))
      put(key, { state: 'kept', id: paper.id })
    } catch (error) {
      // Told above the list; the paper stays in it, to be sent again.
      const { title, note } = problemOf(error)
      setFault(`${title}。${note}`)
      put(key, { state: 'failed' })
    }
  }
  async function add(): Promise<void> {
    setFault(undefined)
    const picked = await pickPaper()
    if (picked?.kind === 'refused') {
      setFault(paperFaults[picked.why])
    }
    if (picked?.kind !== 'picked') {
      return
    }
    const key = `${Date.now()}`
    contents.current.set(key, picked.content)
    change([...latest.current, { key, kind: picked.paper, state: 'sending', preview: picked.preview }])
    await send(key, picked.paper)
  }
  return {
    all,
    busy: all.some(({ state }) => state === 'sending'),
    fault,
    add: () => void add(),
    retry: (key) => {
      const paper = latest.current.find((each) => each.key === key)
      setFault(undefined)
      void (paper && send(key, paper.kind))
    },
    drop: (key) => {
      setFault(undefined)
      contents.current.delete(key)
      change(latest.current.filter((paper) => paper.key !== key))
    },
  }
}
