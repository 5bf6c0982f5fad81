import { checkDocument, type LocatedDiagnostic, type IncrementalChecker, type Severities } from '#core/diagnostics';
import type { FactorsByPool } from '#core/editor/protocol';
import { poolIdIn } from '#core/aws/pool-ids';
import type { ResourceDocument } from '#core/resources';
import type { OpenDocument, TextChecker } from './documents/open-document.ts';
import type { Log } from './handlers.ts';
import type { DocumentSetting } from './settings.ts';
import type { YamlLoader } from './yaml-loader.ts';

/** The dependencies of a {@link Checker}. */
export interface CheckerDependencies {
  readonly severities: DocumentSetting<Severities>;
  readonly yaml: YamlLoader;
  readonly log: Log;
}

/**
 * Checks pool files with everything that diagnostics depend on: the text, the user's severities, the MFA factors and
 * the YAML reader.
 */
export class Checker implements TextChecker {
  readonly #dependencies: CheckerDependencies;
  /** The MFA factors of live pools, as reported by the client. */
  factors: FactorsByPool = {};

  constructor(dependencies: CheckerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Resolves when a document's severities and the YAML reader have loaded, or time out. Never rejects. */
  async prepare(document: OpenDocument): Promise<void> {
    const { severities, yaml } = this.#dependencies;
    const loaded = severities.load(document.uri);
    if (!severities.isKnown(document.uri)) document.warmUp();
    await loaded;
    await yaml.loadFor(document.pool);
  }

  /** Checks a parsed file with the settings of a document; returns diagnostics in document order. */
  check(uri: string, pool: ResourceDocument, incremental: IncrementalChecker): readonly LocatedDiagnostic[] {
    const { severities, yaml, log } = this.#dependencies;
    const poolId = poolIdIn(pool.root);
    const options = {
      severities: severities.of(uri),
      factors: poolId !== undefined && Object.hasOwn(this.factors, poolId) ? this.factors[poolId] : undefined,
      readYaml: yaml.reader,
      onRuleFailure: (code: string, error: unknown) => log.failure(`rule ${code}`, error),
    };
    return checkDocument(pool, options, incremental);
  }
}
