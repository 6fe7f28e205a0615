const NAME_LENGTH = 40

/** A name as a menu shows it: not too long, and with `&` doubled, since a single one marks a shortcut letter. */
export function menuName(name: string): string {
  const cut = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name
  return cut.replaceAll('&', '&&')
}
