const NAME_LENGTH = 40

/** Text as a menu shows it: `&` doubled, since a single one marks a shortcut letter. */
export const menuText = (text: string): string => text.replaceAll('&', '&&')

/** A name as a menu shows it: not too long. */
export function menuName(name: string): string {
  const cut = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name
  return menuText(cut)
}
