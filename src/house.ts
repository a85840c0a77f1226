/** The house plan: the modules from top to bottom. Each may import the front door (index.ts) of those it names, which stand above it. */
export const house: Record<string, readonly string[]> = {
  people: [],
  notices: ['people'],
  places: ['people', 'notices'],
  policies: ['people', 'notices', 'places'],
  catalogue: ['people', 'notices', 'places', 'policies'],
  money: ['people', 'notices', 'places', 'policies', 'catalogue'],
  reservations: ['people', 'notices', 'places', 'policies', 'money'],
  lending: ['people', 'notices', 'places', 'policies', 'money'],
  enrolment: ['people', 'notices', 'places', 'policies', 'catalogue', 'money', 'reservations', 'lending'],
  humanbooks: ['people', 'notices', 'places', 'policies', 'catalogue', 'reservations', 'enrolment'],
  magnet: [
    'people',
    'notices',
    'places',
    'policies',
    'catalogue',
    'reservations',
    'lending',
    'enrolment',
    'humanbooks',
  ],
}
