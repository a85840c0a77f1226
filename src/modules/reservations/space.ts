/** A space as every room of this module knows it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Lang } from '#platform/view.ts'
import type { HouseBooking } from './rules/desk.ts'
import type { Kind, Terms } from './rules/terms.ts'

export type Space = Omit<Selectable<DB['spaces']>, 'terms' | 'kind'> & { terms: Terms; kind: Kind }

/** What a space looks like; what is seen is said in words. */
export type Picture = Pick<Selectable<DB['space_pictures']>, 'id' | 'file' | 'alt' | 'alt_en'>

/** What a picture shows, in the language of the visit, where it is said in it. */
export const altOf = ({ alt, alt_en }: Picture, lang: Lang): string => (lang === 'en' && alt_en ? alt_en : alt)

/** The name of a space in the language of the visit, where it has one. */
export const nameOf = ({ name, name_en }: Pick<Space, 'name' | 'name_en'>, lang: Lang): string =>
  lang === 'en' && name_en ? name_en : name

/** What the house took a space for, in the language of the visit, where it is said in it. */
export const houseOf = ({ house, house_en }: Pick<HouseBooking, 'house' | 'house_en'>, lang: Lang): string =>
  lang === 'en' && house_en ? house_en : house
