import { checkDocument, type LocatedDiagnostic, type IncrementalChecker, type Severities } from '#core/diagnostics';
import type { ResourceDocument } from '#core/resources';
import type { OpenDocument, TextChecker } from './documents/open-document.ts';
import type { SiblingFile, SiblingFiles } from './documents/sibling-files.ts';
import type { Log } from './handlers.ts';
import type { DocumentSetting } from './settings.ts';
import type { YamlLoader } from './yaml-loader.ts';

/** The dependencies of a {@link Checker}. */
export interface CheckerDependencies {
  readonly severities: DocumentSetting<Severities>;
  readonly yaml: YamlLoader;
  readonly siblings: SiblingFiles;
  readonly log: Log;
}

/**
 * Checks files with everything that diagnostics depend on: the text, the pool's other files, the user's severities and
 * the YAML reader.
 */
export class Checker implements TextChecker {
  readonly #dependencies: CheckerDependencies;

  constructor(dependencies: CheckerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Resolves when a document's siblings and severities and the YAML reader have loaded or timed out. Never rejects. */
  async prepare(document: OpenDocument): Promise<void> {
    const { severities, yaml, siblings } = this.#dependencies;
    const loaded = Promise.all([severities.load(document.uri), siblings.prepare(document.uri)]);
    if (!severities.isKnown(document.uri)) document.warmUp();
    await loaded;
    await yaml.loadFor(document.pool);
  }

  siblingsOf(file: SiblingFile): readonly SiblingFile[] {
    return this.#dependencies.siblings.of(file);
  }

  othersOf(file: SiblingFile): readonly SiblingFile[] {
    return this.#dependencies.siblings.othersOf(file);
  }

  /** Checks a parsed file with the document's settings and returns the diagnostics in document order. */
  check(uri: string, pool: ResourceDocument, incremental: IncrementalChecker): readonly LocatedDiagnostic[] {
    const { severities, yaml, siblings, log } = this.#dependencies;
    const options = {
      severities: severities.of(uri),
      siblings: siblings.of({ uri, document: pool }).map(({ document }) => document),
      readYaml: yaml.reader,
      onRuleFailure: (code: string, error: unknown) => log.failure(`rule ${code}`, error),
    };
    return checkDocument(pool, options, incremental);
  }
}
