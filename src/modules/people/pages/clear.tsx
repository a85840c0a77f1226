import { Badge, type Tone } from '#design/badge.tsx'
import type { Lang } from '#platform/view.ts'
import type { Standing } from '../rules/checks.ts'
import { words } from '../words/checks.ts'

const TONES: Record<Standing, Tone> = {
  clear: 'success',
  consent: 'gray',
  asking: 'information',
  barred: 'danger',
  overdue: 'warning',
}

/** Whether somebody may meet children, in a word, for those who assign people. */
export const ClearBadge = ({ lang, standing }: { lang: Lang; standing: Standing }) => (
  <Badge tone={TONES[standing]}>{words[lang].badges[standing]}</Badge>
)
