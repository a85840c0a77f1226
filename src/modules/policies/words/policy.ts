/** A policy in sentences, part by part: what an officer reads aloud is what residents read. */
import type { Lang } from '#platform/view.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import { en } from './said/en.ts'
import type { For, Sentences } from './said/kinds.ts'
import { ko } from './said/ko.ts'

const sentences: Record<Lang, Sentences> = { ko, en }

/** A part of a policy in sentences. With the opening of a programme its stages are told as moments. */
export const partInWords = (part: PartName, policy: Policy, lang: Lang, about: For = {}): string[] =>
  sentences[lang][part](policy, about)
