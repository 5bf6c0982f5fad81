import { convertFile, type FileConversion } from '#core/diagnostics';
import type { ConvertParams } from '#core/editor/protocol';
import { kinds } from '#core/resources';
import type { ReadYaml } from '#core/yaml';

/** Converts any text to pool files, for a client that shows one in another format. @throws if YAML cannot be read */
export function convertTextProvider(loadYaml: () => Promise<ReadYaml | undefined>) {
  return async ({ text = '' }: Partial<ConvertParams>): Promise<FileConversion> =>
    convertFile(text, kinds[0], await loadYaml());
}
