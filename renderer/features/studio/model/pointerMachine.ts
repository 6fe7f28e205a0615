import type { Handle } from '../../../../shared/layout/handles.ts'
import type { Point } from './viewport.ts'

/** Modifier keys: they may change in the middle of a drag. */
export interface Modifiers {
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean
}

/** What a press found. Regions by their place in the list. */
export type Hit =
  | { readonly kind: 'handle'; readonly handle: Handle }
  | {
      readonly kind: 'region'
      readonly index: number
      readonly selected: boolean
      /** Regions that may not move start a marquee instead. */
      readonly locked: boolean
      /** The region under it at this place, for Alt-click; null when there is none. */
      readonly below: number | null
    }
  | { readonly kind: 'empty' }
  /** Space or the middle button: the stage moves, whatever lies under the pointer. */
  | { readonly kind: 'hand' }

/** What a drag does. */
export type Gesture =
  | { readonly kind: 'move' }
  | { readonly kind: 'resize'; readonly handle: Handle }
  | { readonly kind: 'marquee'; readonly add: boolean }
  | { readonly kind: 'pan' }
  /** Two fingers: the view moves and zooms with them. */
  | { readonly kind: 'pinch' }

export type PointerState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'pressed'
      readonly pointerId: number
      readonly from: Point
      readonly hit: Hit
      readonly touch: boolean
      /** Whether what was met is selected by now. */
      readonly picked: boolean
    }
  | {
      readonly kind: 'dragging'
      readonly pointerId: number
      readonly from: Point
      readonly at: Point
      readonly touch: boolean
      readonly gesture: Gesture
    }
  | {
      readonly kind: 'pinching'
      readonly pointerIds: Pair<number>
      readonly from: Pair<Point>
      readonly at: Pair<Point>
    }

type Pair<T> = readonly [T, T]

export type PointerInput =
  | {
      readonly kind: 'down'
      readonly pointerId: number
      readonly at: Point
      readonly hit: Hit
      readonly keys: Modifiers
      /** A finger: a second one beside it pinches. */
      readonly touch: boolean
    }
  | { readonly kind: 'move'; readonly pointerId: number; readonly at: Point; readonly keys: Modifiers }
  /** A modifier was pressed or let go. */
  | { readonly kind: 'keys'; readonly keys: Modifiers }
  | { readonly kind: 'up'; readonly pointerId: number; readonly at: Point; readonly keys: Modifiers }
  /** Esc, a lost capture, a press of another button: everything is as it was. */
  | { readonly kind: 'cancel' }

/** What the editor has to do. */
export type PointerEffect =
  | { readonly kind: 'select'; readonly index: number; readonly how: 'only' | 'add' | 'remove' }
  | { readonly kind: 'selectNone' }
  /** Keep what is there now: every `drag` is computed from it. */
  | { readonly kind: 'begin'; readonly gesture: Gesture; readonly from: Point }
  | {
      readonly kind: 'drag'
      readonly gesture: Gesture
      readonly from: Point
      readonly at: Point
      readonly keys: Modifiers
    }
  /** Both fingers, where they came down and where they are. */
  | { readonly kind: 'pinch'; readonly from: Pair<Point>; readonly at: Pair<Point> }
  | { readonly kind: 'commit'; readonly gesture: Gesture }
  | { readonly kind: 'bail'; readonly gesture: Gesture }

export interface PointerStep {
  readonly state: PointerState
  readonly effects: readonly PointerEffect[]
}

/** So far a pointer must go before a press is a drag, CSS px. A finger and an unsteady hand need it. */
export const DRAG_THRESHOLD = 4

export const idle: PointerState = { kind: 'idle' }

const stay = (state: PointerState): PointerStep => ({ state, effects: [] })

/** What a press does at once, before anybody knows whether it becomes a drag. */
function pressEffects(hit: Hit, keys: Modifiers): readonly PointerEffect[] {
  if (hit.kind !== 'region' || hit.selected || keys.alt) return []
  return [{ kind: 'select', index: hit.index, how: keys.shift ? 'add' : 'only' }]
}

/** What a click does that turned out not to be a drag. */
function clickEffects(hit: Hit, keys: Modifiers): readonly PointerEffect[] {
  if (hit.kind === 'empty') return keys.shift ? [] : [{ kind: 'selectNone' }]
  if (hit.kind !== 'region') return []
  if (keys.alt) return [{ kind: 'select', index: hit.below ?? hit.index, how: 'only' }]
  if (!hit.selected) return []
  return [{ kind: 'select', index: hit.index, how: keys.shift ? 'remove' : 'only' }]
}

function gestureOf(hit: Hit, keys: Modifiers): Gesture {
  switch (hit.kind) {
    case 'handle':
      return { kind: 'resize', handle: hit.handle }
    case 'region':
      return hit.locked ? { kind: 'marquee', add: keys.shift } : { kind: 'move' }
    case 'hand':
      return { kind: 'pan' }
    case 'empty':
      return { kind: 'marquee', add: keys.shift }
  }
}

/** An Alt-press selects nothing at once, since it may be meant for the region below; a drag has to pick it up. */
function pickUp(hit: Hit, picked: boolean, gesture: Gesture, keys: Modifiers): readonly PointerEffect[] {
  if (picked || gesture.kind !== 'move' || hit.kind !== 'region') return []
  return [{ kind: 'select', index: hit.index, how: keys.shift ? 'add' : 'only' }]
}

const isFar = (from: Point, at: Point): boolean =>
  Math.max(Math.abs(at.x - from.x), Math.abs(at.y - from.y)) >= DRAG_THRESHOLD

const pinch: Gesture = { kind: 'pinch' }

/** A second finger takes over from the first: what that had begun is given up. */
function pinchBegun(
  state: Extract<PointerState, { kind: 'pressed' | 'dragging' }>,
  pointerId: number,
  at: Point,
): PointerStep {
  const first = state.kind === 'dragging' ? state.at : state.from
  const fingers = [first, at] as const
  return {
    state: { kind: 'pinching', pointerIds: [state.pointerId, pointerId], from: fingers, at: fingers },
    effects: [
      ...(state.kind === 'dragging' ? [{ kind: 'bail', gesture: state.gesture } as const] : []),
      { kind: 'begin', gesture: pinch, from: first },
    ],
  }
}

function pinched(state: Extract<PointerState, { kind: 'pinching' }>, pointerId: number, to: Point): PointerStep {
  const { pointerIds, from } = state
  if (!pointerIds.includes(pointerId)) return stay(state)
  const at = pointerId === pointerIds[0] ? ([to, state.at[1]] as const) : ([state.at[0], to] as const)
  return { state: { ...state, at }, effects: [{ kind: 'pinch', from, at }] }
}

function moved(state: PointerState, at: Point, keys: Modifiers): PointerStep {
  if (state.kind === 'idle' || state.kind === 'pinching') return stay(state)
  const { pointerId, from, touch } = state
  if (state.kind === 'dragging') {
    const { gesture } = state
    return { state: { ...state, at }, effects: [{ kind: 'drag', gesture, from, at, keys }] }
  }
  if (!isFar(from, at)) return stay(state)
  const gesture = gestureOf(state.hit, keys)
  return {
    state: { kind: 'dragging', pointerId, from, at, touch, gesture },
    effects: [
      ...pickUp(state.hit, state.picked, gesture, keys),
      { kind: 'begin', gesture, from },
      { kind: 'drag', gesture, from, at, keys },
    ],
  }
}

/**
 * The stage's pointer, pure: presses, drags and clicks as what the editor has to do. One pointer at a time, except for two
 * fingers, which move and zoom the view. A drag only says where it is: what it does is computed from what was there when it began.
 */
export function pointerStep(state: PointerState, input: PointerInput): PointerStep {
  switch (input.kind) {
    case 'down': {
      const { pointerId, at, hit, keys, touch } = input
      if (state.kind === 'pinching') return stay(state)
      if (state.kind !== 'idle') return touch && state.touch ? pinchBegun(state, pointerId, at) : stay(state)
      const effects = pressEffects(hit, keys)
      const picked = effects.length > 0 || (hit.kind === 'region' && hit.selected)
      return { state: { kind: 'pressed', pointerId, from: at, hit, touch, picked }, effects }
    }
    case 'move':
      if (state.kind === 'pinching') return pinched(state, input.pointerId, input.at)
      return state.kind === 'idle' || state.pointerId !== input.pointerId
        ? stay(state)
        : moved(state, input.at, input.keys)
    case 'keys':
      return state.kind === 'dragging' ? moved(state, state.at, input.keys) : stay(state)
    case 'up': {
      // The finger that stays begins nothing: lifting both is one movement.
      if (state.kind === 'pinching')
        return state.pointerIds.includes(input.pointerId)
          ? { state: idle, effects: [{ kind: 'commit', gesture: pinch }] }
          : stay(state)
      if (state.kind === 'idle' || state.pointerId !== input.pointerId) return stay(state)
      if (state.kind === 'pressed') return { state: idle, effects: clickEffects(state.hit, input.keys) }
      const last = moved(state, input.at, input.keys)
      return { state: idle, effects: [...last.effects, { kind: 'commit', gesture: state.gesture }] }
    }
    case 'cancel':
      if (state.kind === 'pinching') return { state: idle, effects: [{ kind: 'bail', gesture: pinch }] }
      return state.kind === 'dragging'
        ? { state: idle, effects: [{ kind: 'bail', gesture: state.gesture }] }
        : stay(idle)
  }
}
