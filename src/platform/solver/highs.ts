import imported from 'highs'

/** Loads HiGHS into this thread. Its types describe the CommonJS build, whose default lies one deeper than that of the module Node loads. */
export const loadHighs = imported as unknown as typeof imported.default
