import { UserError } from '../user-error.ts'

/** Where a server was to listen. */
type Place = { readonly port: number; readonly host: string }

/**
 * Why a server cannot listen, as an error that says so in the reader's language; another fault stays as it is.
 *
 * @example listenFault(error, { port: 80, host: '127.0.0.1' }) // → UserError 'site-port-forbidden', for EACCES
 */
export function listenFault(error: NodeJS.ErrnoException, { port, host }: Place): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError('site-port-busy', { port })
    case 'EACCES':
      return new UserError('site-port-forbidden', { port })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UserError('site-host-unknown', { host })
    case undefined:
    default:
      return error
  }
}
