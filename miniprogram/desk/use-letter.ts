import { useEffect, useRef } from 'react'

/** A letter of the keyboard that does something while nobody types; `A` to `Z`. */
export function useLetter(letter: string, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // By the key's place, so that neither capitals nor an input method for Chinese change it.
      if (event.code === `Key${letter}` && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
        event.preventDefault()
        latest.current()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letter])
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
