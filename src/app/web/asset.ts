/** A file that pages load: its type and what is in it. */
export type Asset = {
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  /** True when its name changes with what is in it: browsers need not ask again. */
  readonly isForGood?: boolean
}

/** The files that the site serves beside its pages, by the name after `/assets/`. */
export type Assets = ReadonlyMap<string, Asset>
