import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Paper } from '#shared/model/paper'
import { platform } from '../api/platform'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { disputeDesk } from '../text/desk-prices'
import { papersText } from '../text/papers'
import { words } from '../text/zh-CN'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { sizeWords } from './dispute-words'

interface PapersProps {
  papers: readonly Paper[]
  /** its bytes in base64, from the route of the case it belongs to */
  read: (paperId: Paper['id']) => Promise<{ content: string }>
}

/** Each opening is noted by the server. Pictures open over the page; a PDF is downloaded, for it comes from outside and may do more than show. */
export function Papers({ papers, read }: PapersProps): ReactNode {
  const hasPdf = papers.some(({ kind }) => kind === 'application/pdf')
  return (
    <View>
      {papers.length === 0 && <View className='quiet'>{disputeDesk.noPapers}</View>}
      {papers.map((paper, at) => <PaperRow key={paper.id} read={read} paper={paper} place={at + 1} />)}
      {hasPdf && <View className='quiet'>{disputeDesk.pdfNote}</View>}
    </View>
  )
}

function PaperRow({ read, paper: { id, kind, size }, place }: Pick<PapersProps, 'read'> & { paper: Paper; place: number }): ReactNode {
  const [shown, setShown] = useState<string>()
  const isPdf = kind === 'application/pdf'
  const title = disputeDesk.paper(place, papersText.kinds[kind], sizeWords(size))
  const opening = useSubmit<never, { content: string }>([], {
    check: () => ({}),
    send: () => read(id),
    done: ({ content }) => (isPdf ? platform.savePdf(`${id}.pdf`, content) : setShown(`data:${kind};base64,${content}`)),
  })
  const act = isPdf ? disputeDesk.saved : disputeDesk.open
  return (
    <View>
      <View className='paper-row' {...press(opening.submit, { label: `${act}${title}` })}>
        <Icon name='doc' size='m' at='paper-row__sign' />
        <View className='paper-row__name'>{title}</View>
        <View className='paper-row__act'>{opening.busy ? disputeDesk.opening : act}</View>
      </View>
      {opening.problem && <Refused problem={opening.problem} ways={waysOut(opening.submit)} />}
      {shown !== undefined && <Peek title={title} source={shown} onClose={() => setShown(undefined)} />}
    </View>
  )
}

/** A picture as large as the window, or larger and scrolled. */
function Peek({ title, source, onClose }: { title: string; source: string; onClose: () => void }): ReactNode {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        onClose()
      }
    }
    document.querySelector<HTMLElement>('#peek [tabindex="0"]')?.focus()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <View id='peek' className='peek' {...aria({ role: 'dialog', label: title, modal: true })}>
      <View className='peek__head'>
        {title}
        <View className='peek__close' {...press(onClose, { label: words.close })}><Icon name='cross' size='m' /></View>
      </View>
      <View className='peek__body'><img className='peek__picture' src={source} alt={title} /></View>
    </View>
  )
}
