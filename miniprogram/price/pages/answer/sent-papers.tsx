import { Image, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { readPaper } from '#shared/contract/assessments'
import type { ReplyOf } from '#shared/contract/route'
import type { PaperId } from '#shared/model/ids'
import { call } from '../../../api/call'
import { platform } from '../../../api/platform'
import { useSubmit } from '../../../state/use-submit'
import { waysOut } from '../../../state/ways'
import { answerText } from '../../../text/disputes'
import { papersText } from '../../../text/papers'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Cell } from '../../../ui/cell'
import { Refused } from '../../../ui/refused'
import { Sheet } from '../../../ui/sheet'
import './answer.css'

/** What one sent, to look at again: a photo over the page, a PDF as a file of one's own. */
export function SentPapers({ papers, flat }: { papers: readonly PaperId[]; flat: boolean }): ReactNode {
  return papers.length === 0 ? null : (
    <Card flush>
      {papers.map((id, at) => <Sent key={id} id={id} at={at} flat={flat} />)}
    </Card>
  )
}

function Sent({ id, at, flat }: { id: PaperId; at: number; flat: boolean }): ReactNode {
  const [shown, setShown] = useState<string>()
  const close = useCallback(() => setShown(undefined), [])
  const name = answerText.paper(at + 1)
  const opening = useSubmit<never, ReplyOf<typeof readPaper>>([], {
    check: () => ({}),
    send: () => call(readPaper, { params: { paperId: id } }),
    done: async ({ paper: { kind }, content }) =>
      kind === 'application/pdf' ? platform.savePdf(`${id}.pdf`, content) : setShown(await platform.pictureFrom(id, kind, content)),
  })
  return (
    <View>
      <Cell first={at === 0} icon='doc' title={name} value={opening.busy ? answerText.paperOpening : answerText.paperLook} onPress={opening.submit} />
      {opening.problem && <Refused problem={opening.problem} ways={waysOut(opening.submit)} />}
      {shown !== undefined && (
        <Sheet title={name} flat={flat} onClose={close}>
          <Image className='sent__picture' mode='widthFix' src={shown} {...aria({ role: 'img', label: `${name}，${papersText.kinds['image/jpeg']}` })} />
        </Sheet>
      )}
    </View>
  )
}
