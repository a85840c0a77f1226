import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'

export const Home = ({ view }: { view: View }) => <Page view={view} title={view.district.title[view.lang]} />
