/** How four districts of Seoul give out their programmes, and a city its Human Books, as far as it is published: places to begin from. Numbers nobody published are the standard's. */
import { type Qualification, QUALIFICATIONS } from '#modules/people/index.ts'
import { type Override, STANDARD } from './policy.ts'

const NEXT_DAY = { by: 'day', days: 1, at: '23:59:59' } as const
const half = (...of: (Qualification | 'senior')[]) => Object.fromEntries(of.map((one) => [one, 50]))

export const PRESETS = {
  songpa: {
    humanbooks: STANDARD.humanbooks,
    stages: [
      { groups: ['district'], after: 0 },
      { groups: ['anyone'], after: 2 },
    ],
    payment: NEXT_DAY,
    reductions: {
      rates: { ...half(...QUALIFICATIONS, 'senior'), military_family: 30 },
      most_per_term: 0,
      proof_days: 30,
    },
  },
  gwanak: {
    stages: [
      { groups: ['priority'], after: 0 },
      { groups: ['residents'], after: 1 },
      { groups: ['anyone'], after: 2 },
    ],
    term_months: 3,
    reductions: {
      rates: half('basic_livelihood', 'near_poor', 'single_parent', 'disabled', 'veteran', 'senior'),
      most_per_term: 0,
      proof_days: 0,
    },
  },
  nowon: {
    humanbooks: { ...STANDARD.humanbooks, committee: true, extensions: 0 },
    limits: [{ most: 2, per: 'month', area: 'field' }],
    term_months: 3,
    payment: { by: 'minutes', minutes: 120 },
    draw: { months: 3, most: 3, priority_lots: 0 },
    reductions: {
      rates: half('basic_livelihood', 'single_parent', 'disabled', 'veteran', 'many_children', 'senior'),
      most_per_term: 1,
      proof_days: 30,
    },
  },
  yangcheon: {
    waitlist: 20,
    offer: NEXT_DAY,
    payment: NEXT_DAY,
  },
  andong: {
    humanbooks: {
      ...STANDARD.humanbooks,
      least_visit: 10,
      lead_days: 14,
      minutes_least: 60,
      minutes_most: 60,
      extensions: 2,
      extension_minutes: 60,
    },
  },
} satisfies Record<string, Override>

export type PresetName = keyof typeof PRESETS
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[]

export const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name)
