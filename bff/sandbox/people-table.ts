import type { DemoPerson } from './city/demo-people'

/** The demo people as lines of text: id, name, what each is for. */
export function peopleTable(people: readonly DemoPerson[]): string {
  const width = Math.max(...people.map(({ id }) => id.length))
  return people
    .map(({ id, name, purpose }) => `${id.padEnd(width)}  ${name}${'　'.repeat(Math.max(0, 4 - [...name].length))}${purpose}`)
    .join('\n')
}
