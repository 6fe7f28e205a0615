import type { DeskBridge } from '../../../shared/ipc/bridge.ts'
import type { Envelope, OpenTarget } from '../../../shared/ipc/contract.ts'
import type { PreflightProgress } from '../../../shared/ipc/contractPreflight.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { TimelineEntry } from '../../../shared/recording/session.ts'
import type { Change, DeskSnapshot } from '../../../shared/state/snapshot.ts'

/** What a picture is taken of: the state of the desk, and the history of its sessions. */
export interface Scene {
  readonly snapshot: DeskSnapshot
  readonly timelines: Readonly<Record<string, readonly TimelineEntry[]>>
  /** Answers instead of the harmless default. */
  readonly answers?: Partial<Record<MethodName, Envelope<unknown>>>
  /** Methods that are never answered. */
  readonly pending?: readonly MethodName[]
  /** Methods that are answered when the test says so. */
  readonly held?: readonly MethodName[]
  /** Drafts are really kept, instead of none ever. */
  readonly keepsDrafts?: boolean
}

/** One call that the page made. */
export interface RecordedCall {
  readonly method: MethodName
  readonly input: unknown
}

declare global {
  interface Window {
    /** Every call the page made, oldest first. */
    deskCalls: RecordedCall[]
    /** The desk as the page found it. */
    deskAtFirst: DeskSnapshot
    /** Every change that came with an answer, and how many calls the page had made by then. */
    deskPuts: { readonly after: number; readonly change: Change }[]
    /** Lets main "say" something to the page. */
    pushChange: (change: Change) => void
    /** Answers every call that was held. */
    answerHeld: () => void
    /** Main has one more result of a preflight. */
    pushPreflight: (progress: PreflightProgress) => void
    /** Main leads the window somewhere. */
    openTarget: (target: OpenTarget) => void
  }
}

/**
 * Puts a fake of the preload's bridge on the window. It runs in the page and is sent there as text, so it may use nothing
 * from outside itself.
 */
export function installFakeBridge({
  snapshot,
  timelines,
  answers = {},
  pending = [],
  held = [],
  keepsDrafts = false,
}: Scene): void {
  const listeners = new Set<(change: Change) => void>()
  window.deskCalls = []
  window.deskPuts = []
  window.deskAtFirst = snapshot
  window.pushChange = (change) => {
    for (const listener of listeners) listener(change)
  }
  const followers = new Set<(progress: PreflightProgress) => void>()
  window.pushPreflight = (progress) => {
    for (const follower of followers) follower(progress)
  }
  const openers = new Set<(target: OpenTarget) => void>()
  window.openTarget = (target) => {
    for (const opener of openers) opener(target)
  }
  const waiting: (() => void)[] = []
  window.answerHeld = () => {
    for (const answer of waiting.splice(0)) answer()
  }
  const drafts = new Map<string, { body: string; at: number }>()
  const draftAnswer = (method: MethodName, input: { key: string; body?: string; held?: string | null }): unknown => {
    const { key, body = '', held } = input
    const found = drafts.get(key) ?? null
    if (method === 'drafts.read') return found
    if (held !== undefined && held !== (found?.body ?? null)) return null
    if (method === 'drafts.write') drafts.set(key, { body, at: Date.now() })
    if (method === 'drafts.forget') drafts.delete(key)
    return null
  }
  const known = (method: MethodName, input: unknown): unknown => {
    if (keepsDrafts && method === 'drafts.list') return [...drafts].map(([key, { at }]) => ({ key, at }))
    if (keepsDrafts && method.startsWith('drafts.'))
      return draftAnswer(method, input as Parameters<typeof draftAnswer>[1])
    if (method === 'desk.snapshot') return snapshot
    if (method === 'secrets.items') return { service: 'Recording Desk 0123456789abcdef', complete: true }
    const sessionId = (input as { sessionId?: string } | null)?.sessionId ?? ''
    const lists: readonly MethodName[] = ['sessions.requests', 'markers.list', 'drafts.list', 'secrets.ownerless']
    if (lists.includes(method)) return []
    if (method !== 'sessions.timeline') return null
    const { afterSeq } = input as { afterSeq: number }
    return (timelines[sessionId] ?? []).filter((entry) => entry.seq > afterSeq)
  }
  const call = new Proxy(
    {},
    {
      get: (_target, method: MethodName) => (input: unknown) => {
        window.deskCalls.push({ method, input })
        if (pending.includes(method)) return new Promise(() => undefined)
        const answer = answers[method] ?? { ok: true, value: known(method, input), rev: snapshot.rev }
        if (held.includes(method)) return new Promise((resolve) => waiting.push(() => resolve(answer)))
        return Promise.resolve(answer)
      },
    },
  ) as DeskBridge['call']
  const recordingDesk: DeskBridge = {
    call,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onOpen: (listener) => {
      openers.add(listener)
      return () => openers.delete(listener)
    },
    onPreflight: (listener) => {
      followers.add(listener)
      return () => followers.delete(listener)
    },
  }
  Object.assign(window, { recordingDesk })
}
