import type { ServerResponse } from 'node:http'
import type { Answer } from '../answer.ts'
import type { Hold, MetFault } from './book.ts'
import type { Fault } from './fault.ts'

type Manner = Extract<Fault, { kind: 'hang' | 'truncate' | 'wrongLength' | 'drip' }>

const spoilsDelivery = (fault: MetFault): fault is Manner =>
  fault.kind === 'hang' || fault.kind === 'truncate' || fault.kind === 'wrongLength' || fault.kind === 'drip'

/** Sends an answer, whole or in the manner the first fitting fault asks for, once nothing holds it. `date` is ms since 1970. */
export function deliver(response: ServerResponse, answer: Answer, faults: readonly MetFault[], date: number): void {
  const holds = faults.filter((fault) => fault.kind === 'hold')
  if (holds.length === 0) {
    send(response, answer, faults, date)
    return
  }
  Promise.all(holds.map((hold) => held(response, hold)))
    .then(() => {
      if (!response.destroyed) send(response, answer, faults, date)
    })
    .catch(() => response.destroy())
}

/** Resolves when the answer may go, or nobody waits for it any more. */
function held(response: ServerResponse, { released, atMost }: Hold): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, atMost)
    const go = () => {
      clearTimeout(patience)
      resolve()
    }
    response.once('close', go)
    void released.then(go)
  })
}

function send(response: ServerResponse, answer: Answer, faults: readonly MetFault[], date: number) {
  const manner = faults.find(spoilsDelivery)
  const body = Buffer.from(answer.text)
  response.sendDate = false
  const head = (length: number | null) =>
    response.writeHead(answer.status, {
      Date: new Date(date).toUTCString(),
      ...answer.headers,
      ...(length === null ? {} : { 'Content-Length': length }),
    })
  if (!manner) {
    head(body.length).end(body)
    return
  }
  switch (manner.kind) {
    case 'hang':
      hang(manner.when, head, body)
      return
    case 'truncate':
      head(body.length)
      thenCut(response, body.subarray(0, Math.ceil(body.length / 2)))
      return
    case 'wrongLength':
      head(Math.max(0, body.length + manner.by))
      thenCut(response, body)
      return
    case 'drip':
      head(body.length)
      drip(response, body, manner.everyMs)
      return
  }
}

function hang(
  when: Extract<Manner, { kind: 'hang' }>['when'],
  head: (length: number | null) => ServerResponse,
  body: Buffer,
) {
  if (when === 'beforeBody') head(body.length).flushHeaders()
  // Without a length and without an end the caller cannot know that this was all.
  if (when === 'afterBody') head(null).write(body)
}

function thenCut(response: ServerResponse, bytes: Buffer) {
  response.write(bytes, () => response.socket?.end())
}

function drip(response: ServerResponse, body: Buffer, everyMs: number) {
  let sent = 0
  const next = () => {
    if (response.destroyed) return
    if (sent >= body.length) {
      response.end()
      return
    }
    response.write(body.subarray(sent, sent + 1))
    sent += 1
    setTimeout(next, everyMs).unref()
  }
  next()
}
