/** How rows of `secret_index` are named that are no secret: an item of the keychain that is to be deleted, and one in doubt. */
export const OWED = 'forget/'
export const DOUBT = 'doubt/'

/** A secret has two items to its name, of which one is in use at most: the other one than this. */
export const otherItem = (ref: string, name: string): string => (name === ref ? `${ref}#2` : ref)

/** Whether only the id of its row could be read. */
export const isDamaged = ({ at }: { readonly at: number }): boolean => at === 0
