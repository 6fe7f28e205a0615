/** How rows of `secret_index` are named that are no secret: an item of the keychain that is to be deleted, and one in doubt. */
export const OWED = 'forget/'
export const DOUBT = 'doubt/'

const SECOND = '#2'

/** A secret has two items to its name, of which one is in use at most: the other one than this. */
export const otherItem = (ref: string, name: string): string => (name === ref ? ref + SECOND : ref)

/** The secret that an item is of. */
export const secretOf = (name: string): string => (name.endsWith(SECOND) ? name.slice(0, -SECOND.length) : name)

/** Whether only the id of its row could be read. */
export const isDamaged = ({ at }: { readonly at: number }): boolean => at === 0
