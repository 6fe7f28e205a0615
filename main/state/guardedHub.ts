import type { Hub } from './hub.ts'

/** The same hub for views: one that fails is reported, and hurts neither the service that made the change nor other views. */
export function guardedHub(hub: Hub, failed: (error: unknown) => void): Hub {
  return {
    ...hub,
    onChange: (listener) =>
      hub.onChange((change, snapshot) => {
        try {
          listener(change, snapshot)
        } catch (error) {
          failed(error)
        }
      }),
  }
}
