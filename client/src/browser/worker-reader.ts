import type { MessageReader } from 'vscode-languageclient';

/**
 * Has an error that nobody caught in a worker close the connection to it, as it ends a process: the reader alone only
 * tells of the error.
 * @param reader reads from the worker
 */
export function closeOnError(
  reader: MessageReader,
  worker: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): MessageReader {
  return {
    onError: reader.onError,
    onPartialMessage: reader.onPartialMessage,
    onClose(listener, thisArgs?: unknown) {
      const close = () => void listener.call(thisArgs, undefined);
      worker.addEventListener('error', close);
      return { dispose: () => worker.removeEventListener('error', close) };
    },
    listen: (callback) => reader.listen(callback),
    dispose: () => reader.dispose(),
  };
}
