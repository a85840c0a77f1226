/** The ways into an account, so that nobody removes the last of them. */
export type Ways = { password: boolean; passkeys: number; identities: number }

export const isLastWay = ({ password, passkeys, identities }: Ways): boolean => !password && passkeys + identities <= 1
