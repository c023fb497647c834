export const papersText = {
  title: '材料',
  titleMaybe: '材料（可以不传）',
  help: { 1: '拍清楚，一页就行。照片里的拍摄地点会去掉。', 6: '拍清楚，一页一张，最多六份。照片里的拍摄地点会去掉。' },
  helpWeb: { 1: '照片或 PDF，一份就行。照片里的拍摄地点会去掉。', 6: '照片或 PDF，一页一张，最多六份。照片里的拍摄地点会去掉。' },
  add: '拍照或选照片',
  addWeb: '选照片或 PDF',
  paper: (place: number) => `第 ${place} 份`,
  kinds: { 'image/jpeg': '照片', 'image/png': '照片', 'application/pdf': 'PDF' },
  sending: '正在传',
  kept: '传好了',
  failed: '没有传成',
  retry: '再传',
  drop: '去掉',
  busy: '等材料传完',
} as const

/** Why a paper could not be taken. */
export const paperFaults = {
  kind: '只收照片（JPG、PNG）和 PDF',
  size: '太大了，每份不超过 2 MB',
  read: '这份打不开，换一份试试',
} as const
