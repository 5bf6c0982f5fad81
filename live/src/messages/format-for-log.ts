import type { LiveError } from '../gateway/pool-gateway.ts';

/** A failure as the log keeps it: without the values of the file that the service repeats, which may be secrets. */
export function forLog({ code, requestId, message }: LiveError): string {
  return `${code}${requestId === undefined ? '' : ` (request ${requestId})`}: ${withoutValues(message)}`;
}

const START = "Value '";
const END = "' at '";

/** Takes out what stands between `Value '` and `' at '`; all of the rest, where that does not come. */
function withoutValues(message: string): string {
  const told: string[] = [];
  let from = 0;
  for (let start = message.indexOf(START); start >= 0; start = message.indexOf(START, from)) {
    told.push(message.slice(from, start), 'Value (hidden)');
    const end = message.indexOf(END, start + START.length);
    if (end < 0) return told.join('');
    told.push(" at '");
    from = end + END.length;
  }
  return told.join('') + message.slice(from);
}
