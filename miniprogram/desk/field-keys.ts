interface Key {
  key: string
  target: EventTarget
  nativeEvent: { isComposing: boolean }
}

/** Around a field: Enter, which a scanner sends as well, does it; Escape leaves the field. */
export const fieldKeys = (onEnter: () => void): Record<string, unknown> => ({
  onKeyDown: ({ key, target, nativeEvent }: Key) => {
    // An input method takes Enter to end a word.
    if (key === 'Enter' && !nativeEvent.isComposing) {
      onEnter()
    }
    if (key === 'Escape' && target instanceof HTMLElement) {
      target.blur()
    }
  },
})

export const focusOn = (id: string): void => document.getElementById(id)?.focus()
/** So that the letters of the keyboard are for the window again. */
export const leaveField = (id: string): void => document.getElementById(id)?.blur()
