import { Doors } from '#design/hero.tsx'
import { Page } from '#design/page.tsx'
import type { Desk } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

const tints = ['water', 'leaf', 'sand', 'dawn', 'plum', 'stone'] as const

/** Where staff begin: the desks of their roles. */
export const Office = ({ view, desks }: { view: View; desks: Desk[] }) => {
  const w = words[view.lang].office
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead(view.visitor?.name ?? '')}
      side={{ title: w.title, lines: view.desks }}
      hidden
    >
      <Doors
        level={2}
        doors={desks.map((desk, index) => ({
          href: desk.href,
          title: desk.label[view.lang],
          text: desk.about[view.lang],
          icon: 'file',
          tint: tints[index % tints.length] ?? 'stone',
        }))}
      />
    </Page>
  )
}
