import { ErrorSummary, type Errors } from './field.tsx'
import { Notice } from './notice.tsx'
import { Page, type PageProps } from './page.tsx'
import { Tabs } from './tabs.tsx'
import { words } from './words.ts'

type Props = Omit<PageProps, 'side' | 'hidden'> & {
  /** The pages of the same desk beside each other. */
  tabs?: Parameters<typeof Tabs>[0] | undefined
  /** What was just done, in a sentence. */
  done?: string | undefined
  /** What is wrong with what was sent. */
  errors?: Errors | undefined
}

/** A page of the office, with the desks of whoever looks beside it. Search engines are kept out. */
export const DeskPage = ({ tabs, done, errors, children, ...page }: Props) => (
  <Page {...page} side={{ title: words[page.view.lang].office, lines: page.view.desks }} hidden>
    {tabs && <Tabs {...tabs} />}
    {errors && <ErrorSummary errors={errors} />}
    {done && (
      <Notice kind="success" answer>
        {done}
      </Notice>
    )}
    {children}
  </Page>
)
