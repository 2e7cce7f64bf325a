import type { Issue } from '../../issue.ts'

/** Stops the parser at the first thing that is wrong; never leaves `readXml`. */
export class XmlError extends Error {
  readonly reason: Issue
  constructor(reason: Issue) {
    super(reason.code)
    this.name = 'XmlError'
    this.reason = reason
  }
}
