import type { View } from '#platform/view.ts'
import { Page } from './page.tsx'

/** Every piece in every state. */
export const Gallery = ({ view }: { view: View }) => <Page view={view} title="Design" hidden />
