import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { createSelfSigned } from '../integration/agora/support/selfSigned.ts'

/** What the server tells whoever forked it. */
export interface BenchServer {
  readonly port: number
  readonly cert: string
}

const answer = JSON.stringify({
  resourceId: 'R'.repeat(280),
  sid: '38f8e3cfdc474cd56fc1ceba380d7e1a',
  serverResponse: { fileList: 'x.m3u8', status: '5', sliceStartTime: '1562724971626' },
})

const pair = createSelfSigned()
const server = https.createServer({ ...pair }, (request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8', 'content-length': answer.length })
    response.end(answer)
  })
})
server.listen(0, '127.0.0.1', () => {
  const ready: BenchServer = { port: (server.address() as AddressInfo).port, cert: pair.cert }
  process.send?.(ready)
})
process.on('disconnect', () => process.exit(0))
