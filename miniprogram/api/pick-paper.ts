import Taro from '@tarojs/taro'
import { PAPER_BYTES } from '#shared/model/paper'
import type { PaperKind } from '#shared/model/paper'

/** A paper as it comes from the phone, its bytes in base64, with where a picture of it can be shown from; or why it cannot be taken. */
export type Picked =
  | { kind: 'picked'; paper: PaperKind; content: string; preview: string | undefined }
  | { kind: 'refused'; why: 'kind' | 'size' | 'read' }

interface Found {
  content: string
  preview?: string
}

/** The longest side of a photo, pixels: a page stays readable, and few bytes travel. */
const LONGEST = 2000

/** Lets somebody photograph or choose one paper; undefined when they think better of it. */
export async function pickPaper(): Promise<Picked | undefined> {
  const found = process.env.TARO_ENV === 'h5' ? await fromBrowser() : await fromPhone()
  if (found === undefined) {
    return undefined
  }
  const { content, preview } = found
  const paper = kindOf(content)
  if (paper === undefined) {
    return { kind: 'refused', why: content === '' ? 'read' : 'kind' }
  }
  return isTooLarge(content) ? { kind: 'refused', why: 'size' } : { kind: 'picked', paper, content, preview }
}

/** By its first bytes, not by its name: those the server goes by. */
function kindOf(content: string): PaperKind | undefined {
  const starts: readonly [string, PaperKind][] = [['/9j/', 'image/jpeg'], ['iVBORw0KGgo', 'image/png'], ['JVBERi0', 'application/pdf']]
  return starts.find(([start]) => content.startsWith(start))?.[1]
}

/** With callbacks: Taro hands these on as they are, and an older base library answers nothing without. */
async function fromPhone(): Promise<Found | undefined> {
  try {
    const { tempFiles } = await new Promise<Taro.chooseMedia.SuccessCallbackResult>((success, fail) =>
      void Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], success, fail }),
    )
    const [file] = tempFiles
    if (!file) {
      return undefined
    }
    const filePath = file.size > PAPER_BYTES ? await compressed(file.tempFilePath) : file.tempFilePath
    const content = await new Promise<string>((done, fail) =>
      Taro.getFileSystemManager().readFile({ filePath, encoding: 'base64', success: ({ data }) => done(data as string), fail }),
    )
    return { content, preview: filePath }
  } catch (error) {
    // WeChat has no code for it: going back without a photo is told in the message.
    return /cancel/i.test((error as { errMsg?: string }).errMsg ?? '') ? undefined : NOTHING
  }
}

const compressed = (src: string): Promise<string> =>
  new Promise((done, fail) => void Taro.compressImage({ src, quality: 60, success: ({ tempFilePath }) => done(tempFilePath), fail }))

async function fromBrowser(): Promise<Found | undefined> {
  const file = await chosenFile()
  if (file === undefined) {
    return undefined
  }
  try {
    const address = await read(file)
    if (!file.type.startsWith('image/')) {
      return { content: bytesIn(address) }
    }
    const small = await smaller(address)
    return { content: bytesIn(small), preview: small }
  } catch {
    // No picture that this browser can draw.
    return NOTHING
  }
}

/** An input of the page's own is never shown: our button stands for it. */
function chosenFile(): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*,application/pdf'
  return new Promise((chosen) => {
    input.addEventListener('change', () => chosen(input.files?.[0]))
    input.addEventListener('cancel', () => chosen(undefined))
    input.click()
  })
}

/** Drawn anew as JPEG: fewer bytes, upright, and without what the camera wrote into it. From a data: address to one. */
async function smaller(address: string): Promise<string> {
  const image = await drawn(address)
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const [fine, coarse] = [canvas.toDataURL('image/jpeg', 0.82), canvas.toDataURL('image/jpeg', 0.5)]
  return isTooLarge(bytesIn(fine)) ? coarse : fine
}

function drawn(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  return new Promise((done, failed) => {
    image.onload = () => done(image)
    image.onerror = () => failed(new Error('not drawn'))
    image.src = address
  })
}

/** As a data: address: the page's policy lets pictures come from no other. */
function read(file: File): Promise<string> {
  const reader = new FileReader()
  return new Promise((done, failed) => {
    reader.onload = () => done(reader.result as string)
    reader.onerror = () => failed(new Error('not read'))
    reader.readAsDataURL(file)
  })
}

const bytesIn = (address: string): string => address.replace(/^[^,]*,/, '')
const isTooLarge = (content: string): boolean => (content.length / 4) * 3 > PAPER_BYTES + 2
const NOTHING: Found = { content: '' }
