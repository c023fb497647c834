import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readDisputePaper } from '#shared/contract/assessments-desk'
import { factNames } from '#shared/model/dispute'
import { yuan } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { claimLines, factWords } from '../text/claim-words'
import { deskText } from '../text/desk'
import { disputeDesk } from '../text/desk-prices'
import { factTitles } from '../text/disputes'
import { area, dayAndClock } from '../text/format'
import { titleOf } from '../text/home-words'
import { Fact } from '../ui/fact'
import type { Disputed } from './answer'
import { DataTable } from './data-table'
import { callDesk } from './desk-session'
import { Group } from './group'
import { Papers } from './papers'

/** What is claimed, the papers for it, what the registry holds, and what was agreed. */
export function ClaimSide({ review }: { review: Disputed }): ReactNode {
  const { dispute, side, home, deal, assessment } = review
  const gap = assessment.floor - deal.price
  return (
    <View>
      <Group title={disputeDesk.claim} from={dayAndClock(dispute.openedAt)}>
        <Fact label={disputeDesk.by} value={deskText.sides[side]} />
        <Fact label={disputeDesk.ground} value={[disputeDesk.grounds[dispute.claim.ground], ...claimLines(dispute.claim)].join('\n')} />
        <Fact label={disputeDesk.said} value={dispute.claim.statement === '' ? disputeDesk.noStatement : dispute.claim.statement} />
      </Group>
      <Group title={disputeDesk.papers}><Papers papers={review.papers} read={(paperId) => callDesk(readDisputePaper, { params: { disputeId: dispute.id, paperId } })} /></Group>
      <Group title={disputeDesk.facts}><Facts review={review} /></Group>
      <Group title={deskText.home}>
        <Fact label={deskText.place} value={`${home.district} ${titleOf(home)}`} />
        <Fact label={deskText.area} value={area(home.area)} />
      </Group>
      <Group title={deskText.deal} from={deal.source === 'netSigned' ? deskText.netSigned : deskText.typed}>
        <Fact label={deskText.price} value={`${yuan(deal.price)} ${deskText.yuan}\n${gap > 0 ? disputeDesk.belowFloor(yuan(gap as Fen)) : disputeDesk.aboveFloor}`} />
        <Fact label={deskText.signedOn} value={deal.signedOn} />
      </Group>
    </View>
  )
}

/** Registry beside claim; what differs stands out. */
function Facts({ review: { registry, dispute: { claim } } }: { review: Disputed }): ReactNode {
  const claimed = claim.ground === 'wrongFact' ? claim.fact : undefined
  const rows = factNames.map((name) => {
    const held = registry.find((fact) => fact.name === name)
    const said = claimed?.name === name ? claimed : undefined
    const cells = [factTitles[name], held ? factWords(name, held.value) : disputeDesk.notSaid, said ? factWords(name, said.value) : '']
    return { key: name, cells, ...(said && said.value !== held?.value ? { tone: 'look' as const } : {}) }
  })
  const columns = [disputeDesk.fact, disputeDesk.registry, claimed ? disputeDesk.claimed : ''].map((name) => ({ name }))
  return <DataTable label={disputeDesk.facts} columns={claimed ? columns : columns.slice(0, 2)} rows={claimed ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) }))} />
}
