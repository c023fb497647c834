import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { callNext, noteOutcome, setWindow } from '#shared/contract/halls-desk'
import type { readHallDesk } from '#shared/contract/halls-desk'
import type { CallInput, ReplyOf } from '#shared/contract/route'
import type { WindowGroup } from '#shared/model/hall'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { groupNames, hallDesk } from '../text/desk-hall'
import { aria } from '../ui/aria'
import { Button } from '../ui/button'
import { press } from '../ui/press'
import { Refused } from '../ui/refused'
import { callDesk } from './desk-session'
import { Group } from './group'
import { KeyButton } from './key-button'

export type HallDesk = ReplyOf<typeof readHallDesk>
export type DeskTicket = HallDesk['waiting'][number]
type Window = HallDesk['windows'][number]

interface Props {
  desk: HallDesk
  onChange: (desk: HallDesk) => void
}

/** My window: sit down at it, call, serve. */
export function HallWindow({ desk, onChange }: Props): ReactNode {
  const mine = desk.windows.find(({ isMine }) => isMine)
  return (
    <View className='paper'>
      <Group title={mine ? hallDesk.window(mine.number) : hallDesk.mine}>
        {mine && mine.state !== 'closed' ? <AtWindow window={mine} onChange={onChange} /> : <SitDown desk={desk} onChange={onChange} />}
      </Group>
    </View>
  )
}

const GROUPS = ['general', 'property', 'invoice'] as const
/** The first sound of what the button says. */
const LETTERS = { call: 'J', started: 'L', recalled: 'Z', absent: 'M', done: 'B', sit: 'K' } as const

function SitDown({ desk: { windows }, onChange }: Props): ReactNode {
  const free = windows.filter(({ state }) => state === 'closed')
  const [number, setNumber] = useState<number>()
  const [changed, setChanged] = useState<readonly WindowGroup[]>()
  // Somebody else may sit down at the chosen one meanwhile.
  const place = free.find((window) => window.number === number) ?? free[0]
  const groups = changed ?? place?.groups ?? []
  const form = useSubmit<'groups', HallDesk>(['groups'], {
    check: () => (groups.length > 0 ? {} : { groups: hallDesk.groupsWrong }),
    send: () => callDesk(setWindow, { body: { number: place?.number ?? 0, groups: [...groups], state: 'open' } }),
    done: onChange,
  })
  const flip = (group: WindowGroup): void => {
    setChanged(GROUPS.filter((one) => groups.includes(one) !== (one === group)))
    form.forget('groups')
  }
  if (!place) {
    return <View className='hall__quiet'>{hallDesk.allTaken}</View>
  }
  return (
    <View>
      <View className='hall__quiet'>{hallDesk.chooseNumber}</View>
      <View className='hall__chips' {...aria({ role: 'radiogroup', label: hallDesk.chooseNumber })}>
        {free.map((window) => <Chip key={window.number} role='radio' label={hallDesk.window(window.number)} on={window === place} onPress={() => setNumber(window.number)} />)}
      </View>
      <View className='hall__quiet'>{hallDesk.chooseGroups}</View>
      <View className='hall__chips'>
        {GROUPS.map((group) => <Chip key={group} role='switch' label={groupNames[group]} on={groups.includes(group)} onPress={() => flip(group)} />)}
      </View>
      {form.faults.groups !== undefined && <View className='field__error'>{form.faults.groups}</View>}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <KeyButton letter={LETTERS.sit} label={hallDesk.sit} onPress={form.submit} {...(form.busy ? { busy: hallDesk.sitting } : {})} />
    </View>
  )
}

function Chip({ role, label, on, onPress }: { role: 'radio' | 'switch'; label: string; on: boolean; onPress: () => void }): ReactNode {
  return <View className={`hall__chip${on ? ' is-on' : ''}`} {...press(onPress, { role, label, checked: on })}>{label}</View>
}

function AtWindow({ window: { number, groups, state, ticket }, onChange }: { window: Window; onChange: Props['onChange'] }): ReactNode {
  const [nobody, setNobody] = useState(false)
  const next = useSubmit<never, ReplyOf<typeof callNext>>([], {
    check: () => ({}),
    send: () => intents.run(`call ${number}`, (key) => callDesk(callNext, { body: { window: number } }, key)),
    done: (reply) => {
      setNobody(reply.called === undefined)
      onChange(reply)
    },
  })
  return (
    <View>
      <View className='hall__quiet'>{hallDesk.serves(groups.map((group) => groupNames[group]).join('、'))}</View>
      {ticket && <Serving ticket={ticket} onChange={onChange} />}
      {!ticket && state === 'open' && <View className='hall__call'><KeyButton letter={LETTERS.call} label={hallDesk.call} onPress={next.submit} {...(next.busy ? { busy: hallDesk.calling } : {})} /></View>}
      {!ticket && nobody && <View className='hall__quiet' {...aria({ role: 'status' })}>{hallDesk.nobody}</View>}
      {next.problem && <Refused problem={next.problem} ways={waysOut(next.submit)} />}
      {!ticket && (
        <View className='hall__acts'>
          <StateButton number={number} groups={groups} to={state === 'open' ? 'paused' : 'open'} label={state === 'open' ? hallDesk.pause : hallDesk.resume} onChange={onChange} />
          <StateButton number={number} groups={groups} to='closed' label={hallDesk.close} onChange={onChange} />
        </View>
      )}
    </View>
  )
}

interface StateProps extends Pick<Window, 'number' | 'groups'> {
  to: Window['state']
  label: string
  onChange: Props['onChange']
}

function StateButton({ number, groups, to, label, onChange }: StateProps): ReactNode {
  const form = useSubmit<never, HallDesk>([], { check: () => ({}), send: () => callDesk(setWindow, { body: { number, groups, state: to } }), done: onChange })
  return (
    <View>
      <Button kind='secondary' label={label} onPress={form.submit} {...(form.busy ? { busy: label } : {})} />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
    </View>
  )
}

type Outcome = CallInput<typeof noteOutcome>['body']['outcome']

/** Whoever stands before the window, or is on the way to it. */
function Serving({ ticket, onChange }: { ticket: DeskTicket; onChange: Props['onChange'] }): ReactNode {
  const isCalled = ticket.state === 'called'
  const outcomes: readonly Outcome[] = isCalled ? ['started', 'recalled', 'absent'] : ['done']
  return (
    <View {...aria({ role: 'status' })}>
      <View className='hall__now num'>{ticket.number}</View>
      <View className='hall__quiet'>{[isCalled ? hallDesk.called : hallDesk.serving, ticket.item, ticket.isPriority ? hallDesk.priority : '', ticket.hasPass ? hallDesk.pass : ''].filter(Boolean).join('，')}</View>
      <View className='hall__acts'>
        {outcomes.map((outcome, at) => <OutcomeButton key={`${ticket.id}/${outcome}`} ticket={ticket} outcome={outcome} isFirst={at === 0} onChange={onChange} />)}
      </View>
    </View>
  )
}

interface OutcomeProps {
  ticket: DeskTicket
  outcome: Outcome
  isFirst?: boolean
  onChange: Props['onChange']
}

/** What became of a ticket, noted by one tap. */
export function OutcomeButton({ ticket: { id, calledAt }, outcome, isFirst = false, onChange }: OutcomeProps): ReactNode {
  const form = useSubmit<never, HallDesk>([], {
    check: () => ({}),
    // Calling once more is another intention each time it was called.
    send: () => intents.run(`ticket ${id} ${outcome} ${calledAt ?? ''}`, (key) => callDesk(noteOutcome, { params: { ticketId: id }, body: { outcome } }, key)),
    done: onChange,
  })
  const busy = form.busy ? { busy: hallDesk[outcome] } : {}
  return (
    <View>
      {outcome === 'back' // there may be several of them: no letter of their own
        ? <Button kind='secondary' label={hallDesk.back} onPress={form.submit} {...busy} />
        : <KeyButton letter={LETTERS[outcome]} kind={isFirst ? 'primary' : 'secondary'} label={hallDesk[outcome]} onPress={form.submit} {...busy} />}
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
    </View>
  )
}
