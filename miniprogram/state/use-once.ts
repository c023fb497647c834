import { useEffect, useState } from 'react'

/** Something that is good to know and may be missing: asked for once; without an answer the page stands as it is. */
export function useOnce<Value>(load: () => Promise<Value | undefined>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    load().then(setValue, () => undefined)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, [])
  return value
}
