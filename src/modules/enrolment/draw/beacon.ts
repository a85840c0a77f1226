/** The public randomness beacon: the League of Entropy's drand network "quicknet", whose rounds come every three seconds. */

/** As drand publishes it; a round's randomness is the SHA-256 of its signature. */
export const QUICKNET = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  genesis: 1_692_803_367,
  period: 3,
}

/** The first round that comes out at this instant or after it: nobody knows it before. */
export const roundAt = (at: Date): number => Math.ceil((at.getTime() / 1000 - QUICKNET.genesis) / QUICKNET.period) + 1

/** When a round comes out. */
export const timeOfRound = (round: number): Date => new Date((QUICKNET.genesis + (round - 1) * QUICKNET.period) * 1000)

/** Where anybody can read a round. */
export const addressOfRound = (base: string, round: number): string => `${base}/${QUICKNET.chain}/public/${round}`
