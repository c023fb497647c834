/** Runs inside the page: how many pixels stand out at the right. */
export const overflow = (): number => document.documentElement.scrollWidth - window.innerWidth

/** Runs inside the page: what one can tap that has no name, or is lower than a finger. */
export const tooSmall = (): object[] =>
  [...document.querySelectorAll<HTMLElement>('[role=button],[role=link],[role=tab],[role=switch],[role=radio],[role=checkbox]')]
    .filter((element) => element.offsetParent !== null)
    .map((element) => ({ name: (element.getAttribute('aria-label') ?? element.innerText).trim(), height: element.getBoundingClientRect().height }))
    .filter(({ name, height }) => name === '' || height < 44)
