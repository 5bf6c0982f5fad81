import type { LiveError } from '../live/pool-gateway.ts';

/** A failure as the log keeps it: without the values of the file that the service repeats, which may be secrets. */
export function forLog({ code, requestId, message }: LiveError): string {
  const text = message.replace(/\bValue '[^]*?' at '/g, "Value (hidden) at '");
  return `${code}${requestId === undefined ? '' : ` (request ${requestId})`}: ${text}`;
}
