/** Makes a `switch` over a union exhaustive at compile time. @throws when reached at run time with a value outside the union. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
