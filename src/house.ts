/** The house plan: the modules from top to bottom. Each may import the front door (index.ts) of those it names, which stand above it. */
export const house: Record<string, readonly string[]> = {
  people: [],
  notices: ['people'],
  places: ['people', 'notices'],
  catalogue: ['people', 'notices', 'places'],
  enrolment: ['people', 'notices', 'places', 'catalogue'],
}
