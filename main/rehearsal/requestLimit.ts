/** Requests an App ID may send in any second. */
const perSecond = 10

/** Counts requests per App ID over a sliding second; `true` means that this one is within the limit. */
export function createRequestLimit(wire: () => number): (appId: string) => boolean {
  const taken = new Map<string, readonly number[]>()
  return (appId) => {
    const now = wire()
    const recent = (taken.get(appId) ?? []).filter((at) => now - at < 1_000)
    const within = recent.length < perSecond
    taken.set(appId, within ? [...recent, now] : recent)
    return within
  }
}
