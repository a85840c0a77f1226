type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Only what is there: a property that is undefined is left away, so that equal things compare equal. */
export const given = <T extends object>(all: T): Given<T> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter does what the type says
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>
