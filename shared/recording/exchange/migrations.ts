/** A file as plain data. */
export type RawFile = Readonly<Record<string, unknown>>

/** Brings a file from the version before to `to`. Pure; a published one never changes. */
export interface ExchangeMigration {
  readonly to: number
  readonly apply: (file: RawFile) => RawFile
}

/** Every migration, in order. Version 1 is the first that was written. */
export const exchangeMigrations: readonly ExchangeMigration[] = []

/** Brings a file of version `from` up to the newest one. */
export function migrateFile(file: RawFile, from: number, steps: readonly ExchangeMigration[]): RawFile {
  return steps
    .filter(({ to }) => to > from)
    .reduce<RawFile>((older, { to, apply }) => ({ ...apply(older), schemaVersion: to }), file)
}
