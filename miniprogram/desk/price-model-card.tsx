import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { consentPriceModel } from '#shared/contract/assessments-desk'
import { yuan } from '#shared/model/money'
import type { PriceModel, PriceModelStatus, StudyFault, StudyFigures } from '#shared/model/price-model'
import { intents } from '../api/intent'
import { useSubmit } from '../state/use-submit'
import { waysOut } from '../state/ways'
import { answerFaults, modelDesk, modelStatus, studyFaults, wordOfDrop } from '../text/desk-prices'
import { dayAndClock } from '../text/format'
import { aria } from '../ui/aria'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Refused } from '../ui/refused'
import { Status } from '../ui/status'
import type { StatusTone } from '../ui/status'
import { DataTable } from './data-table'
import { callDesk } from './desk-session'
import { changeWords } from './dispute-words'
import { noteChanged } from './note-changed'
import { Words } from './words'

const SHORTEST = 4
const TONES: Record<PriceModelStatus, StatusTone> = { live: 'done', waiting: 'you', refused: 'late', retired: 'idle' }
const FIGURES = ['n', 'refused', 'median', 'cod', 'prd', 'prb', 'within10'] as const

/** One version: where it stands, how it measured, what it left out, which complexes it moves. */
export function PriceModelCard({ model, onChanged }: { model: PriceModel; onChanged: () => Promise<void> }): ReactNode {
  const { number, status, newestMonth, calibratedAt, liveAt, faults } = model
  const since = [modelDesk.newest(newestMonth), modelDesk.calibrated(dayAndClock(calibratedAt)), ...(liveAt === undefined ? [] : [modelDesk.live(dayAndClock(liveAt))])]
  return (
    <View className='paper model'>
      <View className='paper__head'>
        <View className='model__name' {...aria({ role: 'heading' })}>{modelDesk.version(number)}</View>
        <Status tone={TONES[status]} word={modelStatus[status]} />
        <View className='group__from'>{since.join(' · ')}</View>
      </View>
      {faults.map((fault) => <Banner key={fault} tone={status === 'refused' ? 'late' : 'wait'} text={studyFaults[fault]} />)}
      <View className='group__title'>{modelDesk.study}</View>
      <Study figures={model.study} faults={faults} />
      <Dropped model={model} />
      {model.movedCount > 0 && <Moved model={model} />}
      {status === 'waiting' && <Consent model={model} onChanged={onChanged} />}
    </View>
  )
}

function Study({ figures, faults }: { figures: StudyFigures; faults: readonly StudyFault[] }): ReactNode {
  const off: readonly string[] = faults.map((fault) => (fault === 'few' ? 'n' : fault))
  return (
    <View className='figures'>
      {FIGURES.map((name) => (
        <View key={name} className={`figure${off.includes(name) ? ' is-off' : ''}`}>
          <View className='figure__name'>{modelDesk.figures[name]}</View>
          <View className='figure__value'>{figureWords(name, figures[name])}</View>
        </View>
      ))}
    </View>
  )
}

function figureWords(name: (typeof FIGURES)[number], figure: number): string {
  switch (name) {
    case 'n':
    case 'refused':
      return modelDesk.deals(figure)
    case 'within10':
      return `${figure.toFixed(1)}%`
    case 'cod':
      return figure.toFixed(2)
    case 'median':
    case 'prd':
    case 'prb':
      return figure.toFixed(3).replace('-', '−')
  }
}

function Dropped({ model: { salesUsed, dropped } }: { model: PriceModel }): ReactNode {
  const reasons = Object.entries(dropped).sort(([, a], [, b]) => b - a)
  const words = reasons.map(([reason, count]) => `${wordOfDrop(reason)} ${modelDesk.deals(count)}`)
  return (
    <View className='model__sales'>
      {`${modelDesk.sales}：${modelDesk.deals(salesUsed)}。${modelDesk.dropped}：${words.length === 0 ? modelDesk.noDropped : words.join('，')}。`}
    </View>
  )
}

function Moved({ model: { moved, movedCount } }: { model: PriceModel }): ReactNode {
  const { movedColumns: names } = modelDesk
  const columns = [{ name: names.complex }, ...[names.before, names.after, names.part].map((name) => ({ name, figure: true }))]
  const rows = moved.map(({ complex, before, after, ppm }) => ({ key: complex, cells: [complex, yuan(before), yuan(after), changeWords(ppm)] }))
  return (
    <View className='model__moved'>
      <View className='group__title'>{modelDesk.moved(movedCount)}</View>
      {movedCount > moved.length && <View className='quiet'>{modelDesk.movedShown(moved.length)}</View>}
      <DataTable label={modelDesk.moved(movedCount)} columns={columns} rows={rows} />
    </View>
  )
}

function Consent({ model: { id, number }, onChanged }: { model: PriceModel; onChanged: () => Promise<void> }): ReactNode {
  const [grounds, setGrounds] = useState('')
  const form = useSubmit<string, unknown>(['words'], {
    check: () => (grounds.trim().length < SHORTEST ? { words: answerFaults.words } : {}),
    send: () =>
      noteChanged(onChanged, () => intents.run(`consent.${id}`, (key) => callDesk(consentPriceModel, { params: { modelId: id }, body: { grounds } }, key))),
    done: onChanged,
  })
  return (
    <View className='model__consent'>
      <View className='decide__lead'>{modelDesk.consentLead}</View>
      <Words
        id={`grounds-${number}`} label={modelDesk.grounds} hint={modelDesk.groundsHint} value={grounds} error={form.faults['words']}
        onChange={(text) => { setGrounds(text); form.forget('words') }}
      />
      {form.problem && <Refused problem={form.problem} ways={waysOut(form.submit)} />}
      <Button label={modelDesk.consent} onPress={form.submit} {...(form.busy ? { busy: modelDesk.consenting } : {})} />
    </View>
  )
}
