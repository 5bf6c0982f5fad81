import { convertFile, type FileConversion } from '#core/diagnostics';
import type { ConvertParams } from '#core/editor/protocol';
import { kinds } from '#core/resources';
import type { ReadYaml } from '#core/yaml';

/** Returns the handler that converts any text to pool files. The handler throws if the YAML reader cannot be loaded. */
export function convertTextProvider(loadYaml: () => Promise<ReadYaml | undefined>) {
  return async ({ text = '' }: Partial<ConvertParams>): Promise<FileConversion> =>
    convertFile(text, kinds[0], await loadYaml());
}
